// Sentences that Excel computes. Excel writes a number inside a text as the reader's own computer does, so the signs of the workbook's
// locale stand in the formula as text: such a cell reads the same everywhere, and as the app writes it.

import { formatCount, plural } from './counts.ts'
import { type LocaleStyle, MINUS, numberFormat } from './locale.ts'
import { type Live, madeText } from './made-text.ts'

export type { Live }

/** A whole number, and the cell or formula that gives it. */
export interface LiveNumber {
  readonly formula: string
  readonly value: number
}

/** live`${count} of ${all} components`: words and parts in one text. */
export function live(words: TemplateStringsArray, ...parts: readonly Live[]): Live {
  const all = words.flatMap((word, index): readonly Live[] => [fixed(word), ...parts.slice(index, index + 1)])
  const said = all.filter(({ formula }) => formula !== NOTHING)
  return madeText(said, said.map(({ value }) => value).join(''), (formulas) => formulas.join('&') || NOTHING)
}

const NOTHING = '""'

/** Words that no cell changes. */
export function fixed(text: string): Live {
  return { formula: `"${text.replaceAll('"', '""')}"`, value: text }
}

/** @param condition of the formula @param holds whether it holds now */
export function liveChoice(condition: string, holds: boolean, then: Live, otherwise: Live): Live {
  return madeText([then, otherwise], (holds ? then : otherwise).value, (formulas) => `IF(${condition},${formulas.join(',')})`)
}

/** The part at a place from 0 on: no IF stands in an IF. */
export function livePart({ formula, value }: LiveNumber, parts: readonly Live[]): Live {
  return madeText(parts, parts[value]?.value ?? '', (formulas) => `CHOOSE(1+${formula},${formulas.join(',')})`)
}

/** The form that goes with a count: "needs" or "need". */
export function livePlural({ formula, value }: LiveNumber, one: string, other: string): Live {
  return { formula: `IF(${formula}=1,"${one}","${other}")`, value: plural(value, one, other) }
}

/** "3", "1,200". @param most that it can become: below a thousand nothing parts its digits */
export function liveCount({ formula, value }: LiveNumber, most: number, style: LocaleStyle): Live {
  const from = formatCount(1000, style).length === 4 ? 10_000 : 1000
  const separator = partOf(numberFormat(style.locale, {}).formatToParts(from), 'group')
  const grouped = `INT(${formula}/1000)&"${separator}"&TEXT(MOD(${formula},1000),"000")`
  const text = most < from ? formula : `CHOOSE(1+MIN(INT(${formula}/${from}),1),${formula},${grouped})`
  return { formula: text, value: formatCount(value, style) }
}

/**
 * "≥ 1,702": an amount that may be more, in whole units, so that it is never said to be more than it is. Every sign stands in the
 * format as itself: what the reader's computer takes for a comma does not matter. @param amount at least 0
 */
export function liveAtLeast({ formula, value }: LiveNumber, style: LocaleStyle): Live {
  const from = formatCount(1000, style).length === 4 ? 10_000 : 1000
  const parts = numberFormat(style.locale, {}).formatToParts(123_456_789)
  const separator = partOf(parts, 'group')
  // Lakhs stand in twos before the last three digits.
  const inTwos = parts.filter(({ type }) => type === 'integer').at(-2)?.value.length === 2
  const asItself = (text: string) => [...text].map((sign) => `\\${sign}`).join('')
  const format = (...groups: readonly string[]) => `"${asItself('≥ ')}${groups.join(asItself(separator))}"`
  const [group, step] = inTwos ? ['00', '100'] : ['000', '1000']
  // Billions are written in a currency without minor units.
  const place = `1+(${formula}>=${from})+(${formula}>=${step}*1000)+(${formula}>=${step}*${step}*1000)`
  const formats = [format('0'), format('0', '000'), format('0', group, '000'), format('0', group, group, '000')]
  return { formula: `TEXT(INT(${formula}),CHOOSE(${place},${formats.join(',')}))`, value: `≥ ${formatCount(Math.floor(value), style)}` }
}

/** "27%". @param bp basis points, not negative */
export function liveWholeShare({ formula, value }: LiveNumber, style: LocaleStyle): Live {
  return percent({ formula: `ROUND(${formula}/100,0)`, value: `${Math.round(value / 100)}` }, style)
}

/** "27.5%", "20%": one decimal at most. @param bp basis points, not negative */
export function liveShare({ formula, value }: LiveNumber, style: LocaleStyle): Live {
  const [rounded, tenths] = [`ROUND(${formula},-1)`, Math.round(value / 10)]
  const mark = partOf(percentParts(style), 'decimal')
  const fraction = `REPT("${mark}"&LEFT(TEXT(MOD(${rounded},100),"00"),1),MIN(MOD(${rounded},100),1))`
  const tenth = tenths % 10 === 0 ? '' : `${mark}${tenths % 10}`
  const whole = { formula: `INT(${rounded}/100)`, value: `${Math.floor(tenths / 10)}` }
  return percent(live`${whole}${{ formula: fraction, value: tenth }}`, style)
}

/**
 * The same of the share in a cell, which may be negative: "−2.5%", and no sign where it rounds to nothing. In one formula it is too long
 * to read, and one engine is lost in it.
 * @param share its cell @param bp what it holds @param take puts a part into a cell, and says where
 */
export function liveSignedShare(share: string, bp: number, style: LocaleStyle, take: (part: Live) => Live): Live {
  const mark = partOf(percentParts(style), 'decimal')
  const shown = Math.round(Math.abs(bp) / 10)
  const rounded = `ROUND(N(${share})*10000,0)*100/1000`
  const tenths = take({ formula: `ROUND(ABS(${rounded}),0)`, value: String(shown) })
  const sign = take({ formula: `REPT("${MINUS}",IF(ROUND(${rounded},0)<0,1,0))`, value: bp <= -5 ? MINUS : '' })
  const tenth = take({
    formula: `IF(MOD(${tenths.formula},1000/100)=0,"","${mark}"&MOD(${tenths.formula},1000/100))`,
    value: shown % 10 === 0 ? '' : `${mark}${shown % 10}`,
  })
  const whole = { formula: `INT(${tenths.formula}*100/1000)`, value: String(Math.floor(shown / 10)) }
  return live`${sign}${percent(live`${whole}${tenth}`, style)}`
}

function percent(number: Live, style: LocaleStyle): Live {
  const parts = percentParts(style)
  const at = parts.findIndex(({ type }) => type === 'integer')
  const text = (some: typeof parts) => fixed(some.map(({ value }) => value).join(''))
  return live`${text(parts.slice(0, at))}${number}${text(parts.slice(at + 3))}`
}

/** Of 1.1%: what is before the number, its three parts, what is behind. */
function percentParts({ locale }: LocaleStyle): readonly Intl.NumberFormatPart[] {
  return numberFormat(locale, { style: 'percent', minimumFractionDigits: 1 }).formatToParts(0.011)
}

function partOf(parts: readonly Intl.NumberFormatPart[], type: Intl.NumberFormatPartTypes): string {
  return parts.find((part) => part.type === type)?.value ?? ''
}
