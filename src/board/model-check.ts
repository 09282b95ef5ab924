// What a check of the model is: two cells that must agree, with what they compute to.

import { excelEqualsApp, MODEL_CHECKS_SHEET, type NumberStyle, PACK_TEXT } from '#wording'

export interface ModelCheck {
  readonly label: string
  readonly left: string
  readonly leftValue: number
  readonly right: string
  readonly rightValue: number
  readonly unit: string
  readonly format: 'money' | 'share' | 'count' | 'number'
  readonly comment: string
  /** One side is what the app said at export: it says nothing once a reader has changed an input. */
  readonly isOfExport?: true
  /** What a sheet showed at export, which counts until an input changes. */
  readonly results?: {
    /** Those of the left side beside what is counted; null: it has none. */
    readonly letters: number | null
    /** A formula that gave the sum. */
    readonly numbers: string
    readonly sum: number
    /** What it may differ by in another engine. */
    readonly rounding: number
  }
  /** About what was entered and not about the model: it is counted apart, and turns no light. */
  readonly isOfData?: true
}

/** What the sides differ by; what is only rounding of decimals is no difference, in no engine. */
export function differenceOf({ leftValue, rightValue }: ModelCheck): number {
  const difference = leftValue - rightValue
  return Math.abs(difference) < TOLERANCE ? 0 : difference
}

/** Sums of decimals differ in the last bits from engine to engine; a cent or a basis point does not hide here. */
export const TOLERANCE = 0.000_01
export const TOLERANCE_CELL = 'C4'

type Measure = Pick<ModelCheck, 'unit' | 'format'>
export const TIME_MEASURE: Measure = { unit: PACK_TEXT.fte, format: 'number' }
export const COMPONENTS_MEASURE: Measure = { unit: 'components', format: 'count' }
export const moneyMeasure = ({ style }: { readonly style: NumberStyle }): Measure => ({ unit: style.currency, format: 'money' })

/** Two sides that agree in the app. @param said rightValue where a side shows no number, and counts as 0 */
export function agree(
  measure: Measure,
  value: number,
  said: Pick<ModelCheck, 'label' | 'left' | 'right' | 'comment'> & Partial<Pick<ModelCheck, 'rightValue'>>,
): ModelCheck {
  return { leftValue: value, rightValue: value, ...measure, ...said }
}

/** A number that has to be 0. */
export const ZERO = { right: '0', rightValue: 0, unit: MODEL_CHECKS_SHEET.differencesUnit, format: 'count' } as const

/** What the formulas give is what the app said when the workbook was made. */
export function sameAsApp(what: string) {
  return { ...ZERO, label: excelEqualsApp(what), isOfExport: true } as const
}
