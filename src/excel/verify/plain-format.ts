// One spelling for number formats that show the same: every program writes the code of a format in its own way when it saves a file.

const TOKENS = /"([^"]*)"|\\([\s\S])|([_*])([\s\S])|\[([^\][]*)\]|([\s\S])/g
/** Characters that show themselves, quoted or not. */
const LITERAL = /[\s()\-+/:$€£¥~]/u
const COLOUR = /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)$/i

/** Without countries; a quoted text, an escaped character and one that stands for itself read alike. '' shows a value as it is. */
export function plainFormatCode(code: string): string {
  if (/^general$/i.test(code)) return ''
  let plain = ''
  for (const [, quoted, escaped, gap, repeated, bracket, char] of code.matchAll(TOKENS)) {
    // A gap is as wide as its character; another one is repeated until the cell is full of it.
    if (gap === '_') plain += gap
    else if (gap === '*') plain += `*${repeated}`
    else if (bracket !== undefined) plain += bracketed(bracket)
    else if (quoted !== undefined || escaped !== undefined) plain += literal(quoted ?? escaped ?? '')
    else plain += LITERAL.test(char ?? '') ? literal(char ?? '') : (char ?? '').toLowerCase()
  }
  // Where zeros are not shown, LibreOffice adds that texts are not shown either.
  return /^[^;]*;[^;]*;;$/.test(plain) ? plain.slice(0, -1) : plain
}

/** A country alone; longer ones choose other digits and other years, and two stand for whatever the computer is set to. */
const PLAIN_COUNTRY = /^(?!F[48]00$)(?:0*[\dA-F]{1,4})?$/i

const literal = (text: string): string => [...text].map((letter) => `'${letter}`).join('')

function bracketed(inside: string): string {
  if (COLOUR.test(inside)) return `[${inside.toLowerCase().replace(/\s/g, '')}]`
  if (!inside.startsWith('$')) return `[${inside.toLowerCase()}]`
  const [sign = '', country = ''] = inside.slice(1).split('-')
  return `${literal(sign)}${PLAIN_COUNTRY.test(country) ? '' : `[-${country.toLowerCase()}]`}`
}
