/**
 * Where a link of a note may lead, whoever follows it: `url` when it is http, https or mailto, with all but printable
 * ASCII percent-encoded; undefined for any other.
 */
export function linkTarget(url: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return undefined
  return url.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}
