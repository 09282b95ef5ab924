// Columns of Components that the Costs sheet gives to components with more than one plain amount: the month's
// cost, its oldest date, and whether a rate or an amount of credits asks for a look.

import { BOARD_WORDS, COSTS_SHEET, SHEETS } from '#wording'
import { type Content, computed } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import type { Cell, ComponentColumnPlan } from '../components/column.ts'
import { COST_LETTERS, type CostKey } from './cost-letters.ts'
import type { RowSpan } from './layout.ts'

type Linked = (pack: BoardPack, cell: Cell, row: EvaluatedComponent, number: number, range: (key: CostKey) => string) => Content

const mark = (pack: BoardPack, condition: string, value: unknown): Content =>
  computed(`IF(${condition},${pack.places.of('checks').word('mark', 'yes')},"")`, value === 'yes' ? BOARD_WORDS.yes : '', 'link.text')

const LINKED: Readonly<Record<string, Linked>> = {
  cost(pack, _cell, { columns: { cost }, assessment }, _number, range) {
    const isKnown = `AND(SUM(${range('run')})>0,SUM(${range('run')})=SUM(${range('known')}))`
    const tooLarge = COSTS_SHEET.tooLarge
    const unknown = assessment.subject.isCostTooLarge ? tooLarge : ''
    const text = `IF(${isKnown},SUM(${range('month')}),REPT("${tooLarge}",MIN(SUM(${range('tooLarge')}),1)))`
    return computed(text, typeof cost === 'number' ? major(cost, pack) : unknown, 'link.money')
  },
  spendBesideBlanks(pack, cell, { columns: { spendBesideBlanks } }, number, range) {
    const isPart = `AND(NOT(ISNUMBER(${cell('cost', number)})),SUM(${range('month')})>0)`
    const value = typeof spendBesideBlanks === 'number' ? major(spendBesideBlanks, pack) : ''
    return computed(`IF(${isPart},SUM(${range('month')}),"")`, value, 'link.money')
  },
  costDate(_context, _cell, { columns: { costDate } }, _number, range) {
    const dates = range('dateThatCounts')
    const value = typeof costDate === 'string' ? { date: costDate as never } : ''
    return computed(`IF(COUNT(${dates})>0,MIN(${dates}),"")`, value, 'link.date')
  },
  rateMissing(pack, cell, { columns }, number, range) {
    return mark(pack, `AND(NOT(ISNUMBER(${cell('cost', number)})),SUM(${range('rateMissing')})>0)`, columns['rateMissing'])
  },
  creditLines(_context, _cell, { columns: { creditLines } }, _number, range) {
    return computed(`SUM(${range('draws')})`, Number(creditLines), 'link.count')
  },
  creditEnd(_context, _cell, { columns: { creditEnd } }, _number, range) {
    const value = typeof creditEnd === 'string' ? { date: creditEnd as never } : ''
    return computed(`IF(COUNT(${range('poolEnd')})>0,MIN(${range('poolEnd')}),"")`, value, 'link.date')
  },
  creditOpen(pack, _cell, { columns }, _number, range) {
    return mark(pack, `SUM(${range('poolOpen')})>0`, columns['creditOpen'])
  },
  creditsOverList(pack, _cell, { columns }, _number, range) {
    return mark(pack, `SUM(${range('overList')})>0`, columns['creditsOverList'])
  },
}

/** Columns that follow from prices and pools. */
export const LINKED_TO_COSTS: readonly string[] = Object.keys(LINKED)

/** Looks that its cells have beside those of their columns. */
export const LINKED_LOOKS: readonly StyleName[] = ['link.money', 'link.date', 'link.text', 'link.count']

/** The column as it is where a plain amount was typed, and linked to Costs where the prices stand there. */
export function withCosts(pack: BoardPack, cell: Cell, column: ComponentColumnPlan): ComponentColumnPlan {
  const linked = LINKED[column.key]
  const costs = pack.places.of('costs')
  if (linked === undefined || costs === null) return column
  return {
    ...column,
    content: (row, number) => {
      const span = costs.ofComponent.get(row.assessment.subject.component.id)
      if (span === undefined) return column.content(row, number)
      return linked(pack, cell, row, number, (key) => costRange(key, span))
    },
  }
}

export function costRange(key: CostKey, { first, last }: RowSpan): string {
  return `${SHEETS.costs}!$${COST_LETTERS[key]}$${first}:$${COST_LETTERS[key]}$${last}`
}
