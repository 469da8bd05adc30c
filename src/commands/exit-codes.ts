// Exit codes that have a name. Those without: 0, done and found; 1, nothing found.

/** That of wrong usage, and of failures. */
export const FAILED = 2

/** That of a command that was interrupted, as shells have it: 128 and the number of SIGINT. */
export const INTERRUPTED = 130

/** Those of the full screen: of one that was left, and of one where nothing was chosen. */
export const LEFT = 0
export const NOTHING_CHOSEN = 1
