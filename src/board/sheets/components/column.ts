// What a column of Components, Answers, Workings and Verdicts is, and the small means that its kinds share. The four have one row
// a component, and the same components: Components may be sorted, the others keep the order of Engineer time.

import { type FieldPath, type FormulaValue, lazily, type RuleId } from '#core'
import { type Content, calculated } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import type { StyleName } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'

export type ComponentSheet = 'components' | 'answers' | 'workings' | 'verdicts'

/** Columns side by side under one heading. */
export type Block =
  | ('component' | 'verdict' | 'checks' | 'more' | 'exceptions')
  | ('links' | 'shared' | `rule-${RuleId}`)
  | ('outcomes' | 'states' | 'decide' | 'margin' | 'app')

export interface ComponentColumnPlan {
  readonly key: string
  /** The field of the component that it shows as it is. */
  readonly field?: FieldPath<'components'>
  readonly block: Block
  readonly header: string
  readonly unit: string
  readonly width: number
  readonly style: StyleName
  readonly content: (row: EvaluatedComponent, number: number) => Content
  /** Where every row has the same formula but for its number: its text around the number. */
  readonly stamp?: () => readonly string[]
  /** What a rule said already, so that its formula is not calculated again. */
  readonly known?: (row: EvaluatedComponent) => CellValue
}

/** The row is a number, or ROW in a text that serves every row. */
export type Cell = (name: string, row: number | string) => string

export type Letter = (key: string) => string

/** Columns that stand on Engineer time, in the same row. */
export const TIME_LETTERS: Partial<Record<string, string>> = { ownerTime: 'C', ownerRows: 'D', blankShares: 'E', namedOwners: 'F' }
export const isOnTime = (key: string): boolean => key === 'knownShares' || TIME_LETTERS[key] !== undefined

const ROW = '\u0001'

/**
 * A column whose cells compute.
 * @param formula the same for every row but for the row
 * @param known what a rule said already, where the formula is the rule's own; absent: the formula is calculated
 */
export function live(
  head: Omit<ComponentColumnPlan, 'content' | 'known' | 'stamp'>,
  formula: (at: string) => string,
  known?: (row: EvaluatedComponent) => CellValue,
): ComponentColumnPlan {
  // Written once and stamped for every row: ten thousand rows share it.
  const stamp = lazily(() => formula(ROW).split(ROW))
  const content = (_: EvaluatedComponent, number: number) => calculated(stamp().join(String(number)), head.style)
  return { ...head, stamp, content, ...(known === undefined ? {} : { known }) }
}

/** The column with cells that are not the same in every row. */
export function withContent(
  { known: _, stamp: __, ...column }: ComponentColumnPlan,
  content: ComponentColumnPlan['content'],
): ComponentColumnPlan {
  return { ...column, content }
}

/** The same without its head, for columns of one block. */
export type LiveMaker = (
  key: string,
  header: string,
  style: StyleName,
  formula: (at: string) => string,
  known?: (row: EvaluatedComponent) => CellValue,
) => ComponentColumnPlan

export function fixed(key: string, block: Block, header: string, unit: string, width: number, style: StyleName = 'input.text') {
  return { key, block, header, unit, width, style }
}

export function share(value: FormulaValue | undefined): number {
  return typeof value === 'number' ? value / 10_000 : 0
}

/** The range of adjacent columns in one row. */
export function span(cell: Cell, keys: readonly string[], row: number | string): string {
  const last = cell(keys.at(-1) as string, row)
  return `${cell(keys[0] as string, row)}:${last.slice(last.lastIndexOf('!') + 1)}`
}

export const plain = (code: string) => code.replaceAll('-', ' ')
