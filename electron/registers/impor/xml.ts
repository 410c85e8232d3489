const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of XML as it reads; what Excel writes as _x000D_ too. */
export function unescapeXml(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,8});/g, (all, what: string) => {
        if (!what.startsWith('#')) return named[what] ?? all
        const code = what[1] === 'x' ? Number.parseInt(what.slice(2), 16) : Number(what.slice(1))
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain
}

/** The value of an attribute within a tag's text; null where it has none. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`[\\s]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : null
}

/** The tags of a name in a small part, each as its text between the brackets. */
export function tagsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}((?:\\s[^>]*)?)/?>`, 'g'))].map((found) => found[1] ?? '')
}

/** The same text without the piece of the file that it was cut from, which would stay in memory as long as it. */
export function cutLoose(text: string): string {
  return text.length < SHARED_FROM ? text : ` ${text}`.slice(1)
}

/** Shorter cuts are copies anyway. */
const SHARED_FROM = 13

/** The words of a string with or without runs of its own look; what is written over letters (phonetics) is not read. */
export function richText(xml: string): string {
  const plain = xml.includes('rPh') ? xml.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : xml
  let text = ''
  for (let at = 0; ;) {
    const open = plain.indexOf('<t', at)
    if (open < 0) return text
    const next = plain.charCodeAt(open + 2)
    const close = plain.indexOf('>', open)
    if (close < 0) return text
    // <t> or <t xml:space="preserve">, neither <tab/> nor <t/>
    if ((next !== 62 && next > 32) || plain.charCodeAt(close - 1) === 47) {
      at = close + 1
      continue
    }
    const end = plain.indexOf('</t>', close)
    if (end < 0) return text
    text += unescapeXml(plain.slice(close + 1, end))
    at = end + 4
  }
}
