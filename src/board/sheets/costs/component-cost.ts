// Columns of Components that the Costs sheet gives to components with more than one plain amount: the month's
// cost, its oldest date, and whether a rate or an amount of credits asks for a look.

import { COSTS_SHEET, SHEETS } from '#wording'
import { type Content, calculated } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { type Cell, type ComponentColumnPlan, withContent } from '../components/column.ts'
import { COST_LETTERS, type CostKey } from './cost-letters.ts'
import type { RowSpan } from './layout.ts'

interface LinkedCells {
  readonly pack: BoardPack
  /** The component's cost, in the same row. */
  readonly cost: string
  readonly range: (key: CostKey) => string
}

type Linked = (cells: LinkedCells) => Content

const mark = (pack: BoardPack, condition: string): Content =>
  calculated(`IF(${condition},${pack.places.of('checks').word('mark', 'yes')},"")`, 'link.text')

const LINKED: Readonly<Record<string, Linked>> = {
  cost({ range }) {
    const isKnown = `AND(SUM(${range('run')})>0,SUM(${range('run')})=SUM(${range('known')}))`
    const tooLarge = COSTS_SHEET.tooLarge
    const text = `IF(${isKnown},SUM(${range('month')}),REPT("${tooLarge}",MIN(SUM(${range('tooLarge')}),1)))`
    return calculated(text, 'link.money')
  },
  spendBesideBlanks({ cost, range }) {
    const isPart = `AND(NOT(ISNUMBER(${cost})),SUM(${range('month')})>0)`
    return calculated(`IF(${isPart},SUM(${range('month')}),"")`, 'link.money')
  },
  costDate({ range }) {
    const dates = range('dateThatCounts')
    return calculated(`IF(COUNT(${dates})>0,MIN(${dates}),"")`, 'link.date')
  },
  rateMissing({ pack, cost, range }) {
    return mark(pack, `AND(NOT(ISNUMBER(${cost})),SUM(${range('rateMissing')})>0)`)
  },
  creditLines({ range }) {
    return calculated(`SUM(${range('draws')})`, 'link.count')
  },
  creditEnd({ range }) {
    return calculated(`IF(COUNT(${range('poolEnd')})>0,MIN(${range('poolEnd')}),"")`, 'link.date')
  },
  creditOpen({ pack, range }) {
    return mark(pack, `SUM(${range('poolOpen')})>0`)
  },
  creditsOverList({ pack, range }) {
    return mark(pack, `SUM(${range('overList')})>0`)
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
  return withContent(column, (row, number) => {
    const span = costs.ofComponent.get(row.assessment.subject.component.id)
    if (span === undefined) return column.content(row, number)
    return linked({ pack, cost: cell('cost', number), range: (key) => costRange(key, span) })
  })
}

export function costRange(key: CostKey, { first, last }: RowSpan): string {
  return `${SHEETS.costs}!$${COST_LETTERS[key]}$${first}:$${COST_LETTERS[key]}$${last}`
}
