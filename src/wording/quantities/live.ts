// Sentences that Excel computes. Excel writes a number inside a text as the reader's own computer does, so the signs of the workbook's
// locale stand in the formula as text: such a cell reads the same everywhere, and as the app writes it.

import { formatCount, plural } from './counts.ts'
import { type LocaleStyle, MINUS, numberFormat } from './locale.ts'

/** A sentence or a part of one: the formula without "=", and what it gives now. */
export interface Live {
  readonly formula: string
  readonly value: string
}

/** A whole number, and the cell or formula that gives it. */
export interface LiveNumber {
  readonly formula: string
  readonly value: number
}

/** live`${count} of ${all} components`: words and parts in one text. */
export function live(words: TemplateStringsArray, ...parts: readonly Live[]): Live {
  const all = words.flatMap((word, index): readonly Live[] => [fixed(word), ...parts.slice(index, index + 1)])
  const said = all.filter(({ formula }) => formula !== NOTHING)
  return { formula: said.map(({ formula }) => formula).join('&') || NOTHING, value: said.map(({ value }) => value).join('') }
}

const NOTHING = '""'

/** Words that no cell changes. */
export function fixed(text: string): Live {
  return { formula: `"${text.replaceAll('"', '""')}"`, value: text }
}

/** @param condition of the formula @param holds whether it holds now */
export function liveChoice(condition: string, holds: boolean, then: Live, otherwise: Live): Live {
  return { formula: `IF(${condition},${then.formula},${otherwise.formula})`, value: (holds ? then : otherwise).value }
}

/** The form that goes with a count: "needs" or "need". */
export function livePlural({ formula, value }: LiveNumber, one: string, other: string): Live {
  return { formula: `IF(${formula}=1,"${one}","${other}")`, value: plural(value, one, other) }
}

/** "3", "1,200". @param most that it can become: below a thousand nothing parts its digits */
export function liveCount({ formula, value }: LiveNumber, most: number, style: LocaleStyle): Live {
  const from = formatCount(1000, style).length === 4 ? 10_000 : 1000
  const separator = textOf(
    numberFormat(style.locale, {})
      .formatToParts(from)
      .filter(({ type }) => type === 'group'),
  )
  const grouped = `INT(${formula}/1000)&"${separator}"&TEXT(MOD(${formula},1000),"000")`
  return { formula: most < from ? formula : `IF(${formula}<${from},${formula},${grouped})`, value: formatCount(value, style) }
}

/** "27.5%" with one decimal at most, "27%" with none. @param bp basis points, not negative */
export function liveShare({ formula, value }: LiveNumber, decimals: 0 | 1, { locale }: LocaleStyle): Live {
  const parts = numberFormat(locale, { style: 'percent', minimumFractionDigits: 1 }).formatToParts(0.011)
  const at = (type: Intl.NumberFormatPartTypes) => parts.findIndex((part) => part.type === type)
  const [before, sign, after] = [parts.slice(0, at('integer')), parts.slice(at('decimal'), at('fraction')), parts.slice(at('fraction') + 1)]
  const step = 10 ** (2 - decimals)
  const [rounded, steps] = [`ROUND(${formula}/${step},0)`, Math.round(value / step)]
  const fraction = live`${fixed(textOf(sign))}${{ formula: `MOD(${rounded},10)`, value: `${steps % 10}` }}`
  const withFraction = live`${{ formula: `INT(${rounded}/10)`, value: `${Math.floor(steps / 10)}` }}${liveChoice(`MOD(${rounded},10)=0`, steps % 10 === 0, live``, fraction)}`
  const shown = decimals === 0 ? { formula: rounded, value: `${steps}` } : withFraction
  return live`${fixed(textOf(before))}${shown}${fixed(textOf(after))}`
}

/** The same where it may be negative: "−2.5%". */
export function liveSignedShare({ formula, value }: LiveNumber, style: LocaleStyle): Live {
  const share = liveShare({ formula: `ABS(${formula})`, value: Math.abs(value) }, 1, style)
  return liveChoice(`${formula}<=-5`, value <= -5, live`${fixed(MINUS)}${share}`, share)
}

function textOf(parts: readonly Intl.NumberFormatPart[]): string {
  return parts.map(({ value }) => value).join('')
}
