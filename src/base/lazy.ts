/** A value that is made when it is first asked for: tables that a start must not pay for. */
export function lazy<T extends object | string>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}
