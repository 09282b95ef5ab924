// Every look of the workbook by name: a role (what the cell is for) and a format (what it holds).
// Roles carry the colours of financial models and are also named cell styles in the file, so that
// colour is never the only signal.

import { currencyDecimals, kept } from '#core'
import { LEGEND, STYLE_NAMES } from '#wording'

export const ROLES = STYLE_NAMES

export type Role = keyof typeof ROLES
/**
 * whole: money without fractions. points: a difference of percentages, in hundredths of them. known-share: a sum of the shares that
 * are set, whose 0 is a dash, since it may be that none is. small-money: an amount in hundredths of the smallest unit.
 * rest-money, rest-whole: what other amounts leave, whose 0 is a dash, since nothing is left.
 * thousandths: a number with three decimals.
 */
export type Format =
  | 'text'
  | 'wrap'
  | 'money'
  | 'whole'
  | 'small-money'
  | 'rest-money'
  | 'rest-whole'
  | 'share'
  | 'known-share'
  | 'percent'
  | 'points'
  | 'count'
  | 'number'
  | 'thousandths'
  | 'decimal'
  | 'date'
  | 'month'
  | 'flag'
export type StyleName = `${Role}.${Format}`

export interface Look {
  readonly role: Role
  readonly format: Format
}

/** Of an amount in a currency of its own, which need not be the one of the workbook: as many decimals as that has. */
export function amountFormat(currency: string): Format {
  return DECIMALS.get(currencyDecimals(currency)) ?? 'number'
}

const DECIMALS: ReadonlyMap<number, Format> = new Map([
  [0, 'whole'],
  [2, 'number'],
  [3, 'thousandths'],
])

/** Asked for with nearly every cell of a list. */
export const lookOf = kept((style: StyleName): Look => {
  const [role, format] = style.split('.') as [Role, Format]
  return { role, format }
})

/** Colours of text and fill as RRGGBB: the tokens of the screens where they mean the same. */
export const COLOURS = {
  text: '1C1B1A',
  muted: '5F5D58',
  accent: '2B4C7E',
  hairline: 'D9D7D1',
  canvas: 'F7F7F5',
  header: 'EDECE8',
  input: '0033CC',
  formula: '000000',
  link: '006B2D',
  assumption: 'FFF6C2',
  states: {
    fail: { text: '9B2C2C', fill: 'FBE9E7' },
    watch: { text: '7A4F00', fill: 'FBF1DC' },
    unknown: { text: '55534E', fill: 'EFEEEA' },
    exempt: { text: '3F3D8F', fill: 'ECEBFA' },
    pass: { text: '1F6B45', fill: 'E6F2EB' },
  },
  layers: { compute: '2F62A8', data: '36A093', serving: 'C77C22', other: '3A3A38' },
  tabs: { board: '2B4C7E', model: '36A093', workings: 'C77C22', control: '8C8A83' },
} as const

/** The legend of the cover. */
export const COVER_STYLES: readonly { readonly style: StyleName; readonly says: readonly [string, string] }[] = [
  { style: 'input.text', says: LEGEND.input },
  { style: 'formula.text', says: LEGEND.formula },
  { style: 'link.text', says: LEGEND.link },
  { style: 'assumption.text', says: LEGEND.assumption },
  { style: 'stored.text', says: LEGEND.stored },
]
