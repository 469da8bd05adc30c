/**
 * Of stretches that follow one another and begin at `starts`, the number of the one that a place is in: the last that
 * begins there or before it, 0 where none does.
 */
export function stretchAt(starts: ArrayLike<number>, place: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle
  }
  return low
}
