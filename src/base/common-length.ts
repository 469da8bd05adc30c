/** With how many UTF-16 units two strings begin alike. */
export function commonLength(a: string, b: string): number {
  let same = 0
  while (same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1
  return same
}
