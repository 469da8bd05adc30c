// Where things stand on the screen, for every size of it.

export interface Size {
  /** Cells. */
  columns: number
  rows: number
}

/** A rectangle of cells; `left` and `top` count from 0. */
export interface Area {
  left: number
  top: number
  width: number
  height: number
}

export interface Layout {
  /** Chips, readings and messages; null where there is no room for them. */
  statusRow: number | null
  list: Area
  /** Null where there is no room for it. */
  preview: Area | null
  /** `beside`: a line between list and preview runs down. `below`: it runs across and names the talk. */
  place: 'beside' | 'below'
  /** The most important keys; null where there is no room for them. */
  hintRow: number | null
}

/** From so many columns the preview stands beside the list. */
const BESIDE_MIN = 100

/** Rows the preview needs to be worth it, its rule above it included, and rows of the list above it. */
const PREVIEW_MIN = 5
const LIST_MIN = 4

/** Columns of a line of text that still reads well; a preview beside the list takes no more. */
const TEXT_MAX = 100

/** Cells between list and preview: a space, the line, a space. */
export const DIVIDER = 3

export function layOut({ columns, rows }: Size): Layout {
  const statusRow = rows >= 5 ? 1 : null
  const hintRow = rows >= 10 ? rows - 1 : null
  const top = statusRow === null ? 1 : 2
  const height = Math.max(rows - top - (hintRow === null ? 0 : 1), 0)
  if (columns >= BESIDE_MIN && height >= PREVIEW_MIN) {
    const width = Math.max(Math.floor(columns * 0.45), columns - DIVIDER - TEXT_MAX)
    const left = width + DIVIDER
    return {
      statusRow,
      list: { left: 0, top, width, height },
      preview: { left, top, width: columns - left, height },
      place: 'beside',
      hintRow,
    }
  }
  const below = Math.floor(height * 0.55)
  const hasPreview = below >= PREVIEW_MIN && height - below >= LIST_MIN
  const listHeight = hasPreview ? height - below : height
  return {
    statusRow,
    list: { left: 0, top, width: columns, height: listHeight },
    // The rule takes the first row of what is below the list.
    preview: hasPreview ? { left: 0, top: top + listHeight + 1, width: columns, height: below - 1 } : null,
    place: 'below',
    hintRow,
  }
}
