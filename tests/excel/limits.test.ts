// All limits are switched in the exported file at once, in several ways, LibreOffice computes it anew, and what all rules then
// say there must be what they say in the app after the same edits.

import { beforeAll, describe, expect, it } from 'vitest'
import { assess, LIMIT_IDS, LIMITS, type LimitId, limitValues, setLimit, type Workbook } from '#core'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { seededRandom } from '../builders/many-components.ts'
import { AS_OF } from '../builders/workbook.ts'
import { afterEdit, contextOf } from '../builders/workbook-files.ts'
import { recalculatedMoves } from './libre-office.ts'
import type { ReadWorkbook } from './read-cells.ts'
import { everyRuleWorkbook, subjectOf } from './subjects.ts'
import { verdictsIn, verdictsOf } from './verdicts.ts'

const subject = subjectOf('every rule', everyRuleWorkbook())

type Values = ReadonlyMap<LimitId, number>

/** Each limit somewhere else in its range, most of them near to where it was, as a reader would try it. */
function someValues(seed: number): Values {
  const random = seededRandom(seed)
  return new Map(
    LIMIT_IDS.map((id) => {
      const { default: usual, min, max } = LIMITS[id]
      const tried = random() < 0.8 ? usual * (0.25 + 1.75 * random()) : min + (max - min) * random()
      return [id, Math.round(Math.min(max, Math.max(min, tried)))]
    }),
  )
}

const lowest: Values = new Map(LIMIT_IDS.map((id) => [id, LIMITS[id].min]))
const highest: Values = new Map(LIMIT_IDS.map((id) => [id, LIMITS[id].max]))
const WAYS: readonly (readonly [string, Values])[] = [
  ['all at their lowest', lowest],
  ['all at their highest', highest],
  ...[1, 2, 3, 4, 5, 6].map((seed) => [`somewhere, ${seed}`, someValues(seed)] as const),
]

/** As the cell of Inputs holds it: shares as fractions, amounts in whole units. */
function inCell(id: LimitId, value: number): number {
  const { unit } = LIMITS[id]
  return unit === 'bp' ? value / 10_000 : unit === 'minor' ? value / 10 ** subject.plan.currency.decimals : value
}

function cellOf(id: LimitId): string {
  const name = `in_limit_${id.replaceAll('-', '_')}`
  return subject.plan.names.find((each) => each.name === name)?.cell ?? ''
}

/** As the app takes them: one that contradicts another is refused and stays. */
function withLimits(values: Values): Workbook {
  return [...values].reduce((workbook, [id, value]) => {
    const edit = setLimit(contextOf(workbook), id, value)
    return edit.ok && cellOf(id) !== '' ? afterEdit(workbook, edit.value) : workbook
  }, subject.workbook)
}

let after: ReadonlyMap<string, ReadWorkbook>

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(subject.plan)
  const moves = WAYS.map(([name, values]) => {
    const taken = Object.entries(limitValues(withLimits(values).tables.policy)) as [LimitId, number][]
    const switchable = taken.filter(([id]) => cellOf(id) !== '')
    const changes = switchable.map(([id, value]) => ({ sheet: SHEETS.inputs, cell: cellOf(id), value: inCell(id, value) }))
    return [name, changes] as const
  })
  after = await recalculatedMoves([{ bytes, moves: Object.fromEntries(moves) }])
}, 240_000)

describe('limits that are switched in the exported workbook', () => {
  it('are all but those whose results the app writes down', () => {
    expect(LIMIT_IDS.filter((id) => cellOf(id) === '')).toEqual(['raise-months', 'hours-per-page'])
  })

  it.each(WAYS)('turn every verdict as the app would: %s', (name, values) => {
    const then = assess(withLimits(values), AS_OF)
    expect(verdictsOf(then)).not.toEqual(verdictsOf(subject.assessment))
    expect(verdictsIn(after.get(name) ?? new Map())).toEqual(verdictsOf(then))
  })
})
