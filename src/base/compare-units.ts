/** The order of two strings by their code units, which is nobody's alphabet and the same everywhere: for `sort`. */
export const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
