/**
 * The items with every kind once before any kind twice, every kind twice before any three times, and so on, at most `limit`
 * of them; otherwise in the order they came in. What is of no kind is like nothing else.
 */
export function inTurn<T>(items: Iterable<T>, kindOf: (item: T) => string | null, limit: number): T[] {
  const rounds: T[][] = []
  const times = new Map<string, number>()
  for (const item of items) {
    const kind = kindOf(item)
    const round = kind === null ? 0 : (times.get(kind) ?? 0)
    if (kind !== null) times.set(kind, round + 1)
    const items = rounds[round]
    if (items) items.push(item)
    else rounds.push([item])
    if (round === 0 && rounds[0]?.length === limit) break
  }
  return rounds.flat().slice(0, limit)
}
