// `rightsize compare`: two files, or two quarters of one, beside each other.

import {
  assess,
  type ComparedState,
  compareStates,
  type IsoDate,
  type IsoTime,
  inOneGo,
  lockedState,
  ok,
  type Result,
  type Workbook,
  withIdsOf,
} from '#core'
import { COMPARE_TEXT, numberStyleOf } from '#wording'
import type { CommandOf } from './arguments.ts'
import { compareJson } from './compare-json.ts'
import { compareText } from './compare-text.ts'
import { openLockedQuarter } from './locked-quarter.ts'
import { isWorkbookFile, openInput } from './open-input.ts'
import { jsonOutput, linesOf, type Moment, type Ran } from './ran.ts'

export async function runCompare({ before: first, after: second, asOf, json }: CommandOf<'compare'>, { at, today }: Moment): Promise<Ran> {
  const day = asOf ?? today
  const opened = [await openState(first, at, day), await openState(second, at, day)] as const
  if (!opened[0].ok) return opened[0]
  if (!opened[1].ok) return opened[1]
  const [before, after] = matched(opened[0].value, opened[1].value)
  const comparison = compareStates(before, after)
  const style = numberStyleOf(after.workbook)
  const nameOf = (side: typeof comparison.before, word: string) => (side.quarter === null ? word : COMPARE_TEXT.side(side, style))
  const names = [nameOf(comparison.before, first), nameOf(comparison.after, second)] as const
  return ok(json ? jsonOutput(compareJson(comparison, names, style)) : linesOf(compareText(comparison, names, style)))
}

interface Opened extends ComparedState {
  /** It has no ids that anybody chose: its rows are found by their names. */
  readonly isList: boolean
}

function matched(before: Opened, after: Opened): readonly [ComparedState, ComparedState] {
  if (after.isList) return [before, judged(withIdsOf(before.workbook, after.workbook), after.asOf)]
  return [before.isList ? judged(withIdsOf(after.workbook, before.workbook), before.asOf) : before, after]
}

/** "FILE" or "FILE#2026Q3": the locked quarter by its newest revision, or "FILE#2026Q3-r1" by the one named. */
async function openState(word: string, at: IsoTime, day: IsoDate): Promise<Result<Opened>> {
  const [, file = word, quarter = null] = /^(.*)#(\d{4}Q[1-4](?:-r\d+)?)$/.exec(word) ?? []
  if (quarter !== null) {
    const opened = await openLockedQuarter(file, quarter)
    return opened.ok ? ok({ ...inOneGo(lockedState(opened.value.locked)), isList: false }) : opened
  }
  const workbook = await openInput(file, null, at)
  if (!workbook.ok) return workbook
  return ok({ ...judged(workbook.value, day), isList: !isWorkbookFile(file) })
}

function judged(workbook: Workbook, asOf: IsoDate): ComparedState {
  return { workbook, assessment: assess(workbook, asOf), asOf }
}
