// Checks of Engineer time: columns add up to rows, and people agree with the app.

import { CHECK_STATES, PERSON_FORMULAS, type VerdictCode } from '#core'
import { ENGINEER_TIME_SHEET, equals, PACK_TEXT, SHEETS } from '#wording'
import { sheetCell, sheetPrefix, sheetRange } from '../../cells.ts'
import { agree, type ModelCheck, sameAsApp, TIME_MEASURE, ZERO } from '../../model-check.ts'
import { type BoardPack, FIRST_ROW, lastRow, slotColumn } from '../../pack.ts'
import { evaluatedPeople } from '../checks/people-and-portfolio.ts'
import { componentRange } from '../components/columns.ts'
import { COUNTS_ROW, inPlaceColumn, PERSON_FORMULA, timeRows } from './layout.ts'
import type { TimeSlot } from './slots.ts'

export function timeChecks(pack: BoardPack, slots: readonly TimeSlot[]): ModelCheck[] {
  const column = (key: string) => componentRange(pack, key)
  const { total, check, app } = timeRows(pack)
  const row = (number: number) => peopleRow(slots, number)
  const time = pack.rows.reduce((sum, { counts, columns }) => sum + (counts ? Number(columns['ownerTime']) : 0), 0) / 10_000
  const people = evaluatedPeople(pack)
  return [
    agree(TIME_MEASURE, time, {
      label: equals(PACK_TEXT.engineerTime, SHEETS.components, ENGINEER_TIME_SHEET.sumOverPeople),
      left: `SUMIF(${column('countsInTotals')},1,${column('ownerTime')})`,
      right: `SUMIF(${row(COUNTS_ROW)},1,${row(total)})`,
      comment: ENGINEER_TIME_SHEET.sumComment,
    }),
    agree({ unit: PACK_TEXT.rows, format: 'count' }, pack.rows.length, {
      label: ENGINEER_TIME_SHEET.rowsLabel,
      left: `COUNTA(${column('id')})`,
      // A sort of one of them would leave names beside the figures of others, and the sums as they were.
      right: `SUM(${sheetRange(SHEETS.time, inPlaceColumn(pack), FIRST_ROW, lastRow(pack))})`,
      comment: ENGINEER_TIME_SHEET.rowsComment,
    }),
    {
      ...sameAsApp(ENGINEER_TIME_SHEET.people),
      left: `SUMXMY2(${row(check)},${row(app)})`,
      leftValue: people.reduce(
        (total, { appState, result }) => total + (appState - 1 - CHECK_STATES.indexOf(result.outcome.state)) ** 2,
        0,
      ),
      comment: ENGINEER_TIME_SHEET.peopleComment(PERSON_FORMULAS.length),
    },
    {
      ...ZERO,
      label: ENGINEER_TIME_SHEET.overFullLabel,
      isOfData: true,
      left: overFullCount(pack),
      leftValue: overFullPeople(pack),
      unit: PACK_TEXT.people,
      comment: ENGINEER_TIME_SHEET.overFullComment,
    },
  ]
}

/** A row of Engineer time, over its people. */
function peopleRow(slots: readonly TimeSlot[], number: number): string {
  return `${sheetPrefix(SHEETS.time)}$${slotColumn(0)}$${number}:$${slotColumn(slots.length - 1)}$${number}`
}

/** How many people of ours give more than all of their time, as the app has it. */
export function overFullPeople(pack: BoardPack): number {
  return evaluatedPeople(pack).filter(({ code }) => code === 'person-over-full').length
}

/** The same as a formula. By the outcome and not by its flag: staff of a vendor, who may give more, have the flag as well. */
export function overFullCount(pack: BoardPack): string {
  const { outcome } = timeRows(pack)
  return `COUNTIF(${peopleRow(pack.places.of('time'), outcome)},${numberOfOutcome(pack, 'person-over-full')})`
}

/** The cell of Checks that numbers this outcome of a person. */
function numberOfOutcome({ places }: BoardPack, code: VerdictCode): string {
  const checks = places.of('checks')
  const place = checks.firstOutcome(PERSON_FORMULA) + PERSON_FORMULA.outcomes.findIndex((outcome) => outcome.code === code)
  return sheetCell(SHEETS.checks, `B${checks.outcomes[place]?.row ?? 1}`)
}
