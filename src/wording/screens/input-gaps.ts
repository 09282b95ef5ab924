// Missing inputs on the overview: what each is called, and what waits for it.

import type { Gap, GapFigure, InputGap } from '#core'
import { upperFirst } from '../fields.ts'
import { inputName } from '../inputs.ts'
import { formatList, type NumberStyle, pluralize } from '../quantities.ts'

export const GAP_TEXT = {
  title: 'Inputs that would help most',
  input: 'Missing input',
  neededFor: 'Needed for',
  /** Nothing waits for an owner or a price date, but the record has a hole. */
  record: 'a complete record',
  more: (count: number, style: NumberStyle) => pluralize(count, 'more inputs', style),
} as const

const FIGURES: Readonly<Record<GapFigure, string>> = {
  monthlyCost: 'total monthly cost',
  revenueShare: 'share of revenue',
  burnShare: 'share of net burn',
  runway: 'runway',
  headcountShare: 'share of headcount',
  raiseSpent: 'share of raise spent',
  focus: 'focus',
  timePrice: 'the price of engineer time',
}

/** "net burn", "engineer time of Vector store", "differentiator of 3 components", "EUR exchange rate". @param nameOf of a component by its id */
export function gapName(gap: Gap, nameOf: (id: string) => string, style: NumberStyle): string {
  switch (gap.of) {
    case 'company':
      return inputName(gap.field)
    case 'rate':
      return `${gap.currency} exchange rate`
    case 'imports':
      return `price date of ${formatList(gap.sources)}`
    case 'components': {
      const [first = '', ...others] = gap.componentIds
      const whose = others.length === 0 ? nameOf(first) : pluralize(gap.componentIds.length, 'components', style)
      return `${inputName(gap.input)} of ${whose}`
    }
  }
}

/** "Set net burn": what a link beside a figure says that lacks it. */
export function setGap(gap: Gap, nameOf: (id: string) => string, style: NumberStyle): string {
  return `Set ${gapName(gap, nameOf, style)}`
}

/** "Net burn": stands alone. */
export function gapLabel(gap: Gap, nameOf: (id: string) => string, style: NumberStyle): string {
  return upperFirst(gapName(gap, nameOf, style))
}

/** "12 verdicts, 1 other check, runway, and share of net burn". */
export function gapEffect({ verdicts, checks, figures }: Omit<InputGap, 'gap'>, style: NumberStyle): string {
  const parts = [
    ...(verdicts === 0 ? [] : [pluralize(verdicts, 'verdicts', style)]),
    ...(checks === 0 ? [] : [pluralize(checks, verdicts === 0 ? 'checks' : 'other checks', style)]),
    ...figures.map((figure) => FIGURES[figure]),
  ]
  return parts.length === 0 ? GAP_TEXT.record : formatList(parts)
}
