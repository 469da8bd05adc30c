/** A plain decimal number; null for anything else, hexadecimal and infinite ones included. */
export function parseNumber(text: string): number | null {
  return /^\s*[+-]?\d{1,15}(?:\.\d{1,15})?\s*$/u.test(text) ? Number(text) : null
}
