/**
 * Which of stretches that follow one another has a place, where `starts` says where each begins: the last one that
 * begins at the place or before it, 0 where none does.
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
