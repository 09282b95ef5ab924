// One spelling of what is typed or imported as an amount: one kind of digit, space, minus, quote, fraction and multiplication
// sign. Every reader of this folder starts here; names of people stay as they are written.

import { withLatinDigits } from './latin-digits.ts'

/** The longest of sums is shorter. What is longer takes patterns the square of its length to refuse. */
const MOST_TYPED = 1000
const NO_AMOUNT = '?!'
const FRACTIONS = /[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]/g

/** @param decimalMark what Arabic decimal marks become */
export function plainText(text: string, decimalMark: '.' | ',' = '.'): string {
  if (text.length > MOST_TYPED) return NO_AMOUNT
  if (/^[ -~]*$/.test(text)) return text.trim()
  return withLatinDigits(text, decimalMark)
    .replace(FRACTIONS, (sign) => ` ${sign.normalize('NFKC').replace('\u2044', '/')} `)
    .normalize('NFKC')
    .replace(/[\u200B-\u200F]|\uFE0F/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02BC\u00B4]/g, "'")
    .replace(/[✕✖⨯]/g, '×')
    .replace(/[～〜∼]/g, '~')
    .trim()
}

/**
 * "2,500/-" of rupees and "500:-" of crowns say that nothing follows, and so do "1'200.-" and "1.200,--" with a mark of decimals. Three
 * digits before such a dash are thousands, so that behind a mark of decimals they are no amount: "1.200:-" is one with a comma only.
 */
export function withoutDashes(text: string, decimalMark: '.' | ','): string {
  if ((decimalMark === '.' ? /\.\d{3} ?[/:]-/ : /,\d{3} ?[/:]-/).test(text)) return NO_AMOUNT
  return text.replace(/(?<=\d) ?[/:]-{1,2}$/, '').replace(/(?<=\d)([.,])-{1,2}$/, '$100')
}
