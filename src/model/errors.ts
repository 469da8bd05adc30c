// Failures that stop a command, and the only things it throws on purpose. Each prints one line, no stack.

/** The user asked for something that can't be: exit code 2. Says what was wrong, then what would work. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The library can't be read at all: exit code 2. */
export class LibraryError extends Error {
  override name = 'LibraryError'
}
