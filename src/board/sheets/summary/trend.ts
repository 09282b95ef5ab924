// What a figure of Summary was when a quarter was last locked, and how it moved since, from the row of that quarter on Changes.

import type { QuarterFigures } from '#core'
import { NOT_APPLICABLE_MARK, SHEETS } from '#wording'
import { type Content, calculated, sheetCell } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import { monthsOfRunway } from '../../runway-months.ts'
import { toUnit } from '../../smallest-units.ts'
import type { Format } from '../../styles.ts'
import { RUNWAY_COLUMN, trendLetter } from '../changes/trend-places.ts'
import { type Figure, figureRow } from './layout.ts'

interface Past {
  readonly letter: string
  /** As the cell of Changes holds it. */
  readonly of: (figures: QuarterFigures, pack: BoardPack) => number | null
  /** Amounts of two currencies are not compared. */
  readonly isMoney: boolean
}

const money = (key: 'monthlyCost' | 'cashAfterCredits' | 'cash' | 'netBurn'): Past => ({
  ...{ letter: trendLetter(key), isMoney: true },
  of: ({ [key]: minor }, pack) => (minor === null ? null : major(minor, pack)),
})
const time = (key: 'ownerTime' | 'buildingProduct' | 'keepingAlive'): Past => ({
  ...{ letter: trendLetter(key), isMoney: false },
  of: ({ [key]: bp }) => (bp === null ? null : bp / 10_000),
})

const PAST: Partial<Readonly<Record<Figure, Past>>> = {
  cost: money('monthlyCost'),
  afterCredits: money('cashAfterCredits'),
  cash: money('cash'),
  burn: money('netBurn'),
  time: time('ownerTime'),
  building: time('buildingProduct'),
  keepingAlive: time('keepingAlive'),
  runway: {
    ...{ letter: RUNWAY_COLUMN, isMoney: false },
    of: ({ cash, netBurn }) => monthsOfRunway(cash, netBurn),
  },
}

/** What it was, and the difference; null: no quarter is locked, or its record keeps no such figure. */
export function trendOf(pack: BoardPack, figure: Figure, format: Format): readonly [was: Content, change: Content] | null {
  const changes = pack.places.of('changes')
  const past = PAST[figure]
  if (changes === null || past === undefined) return null
  const row = changes.now - 1
  const cell = sheetCell(SHEETS.changes, `${past.letter}${row}`)
  const sameCurrency = past.isMoney ? `,${sheetCell(SHEETS.changes, `${trendLetter('currency')}${row}`)}=in_currency` : ''
  const [value, before] = [`$C$${figureRow(figure)}`, `$E$${figureRow(figure)}`]
  const apart = `${value}-${before}`
  const difference = past.isMoney ? toUnit(apart) : `ROUND((${apart})*10000,0)/10000`
  return [
    calculated(`IF(AND(ISNUMBER(${cell})${sameCurrency}),${cell},"${NOT_APPLICABLE_MARK}")`, `link.${format}`),
    calculated(`IF(AND(ISNUMBER(${value}),ISNUMBER(${before})),${difference},"${NOT_APPLICABLE_MARK}")`, `formula.${format}`),
  ]
}
