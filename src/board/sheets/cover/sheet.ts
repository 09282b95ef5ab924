// Cover: what this is, whose, of which quarter and how far approved, where everything stands, and how
// to read the colours.

import { type QuarterRecord, RULE_SET_VERSION } from '#core'
import {
  AUDIENCE_WORDS,
  BOARD_WORDS,
  COVER_LABELS,
  COVER_SHEET,
  coverLine,
  lockedStatus,
  madeWith,
  OMITTED,
  omittedReason,
  PAGE_WORDS,
  SHEET_WORDS,
  SHEETS,
  type SheetId,
  WORDING_EDITION,
} from '#wording'
import { calculated, dated, linkTo, newSheet, type Sheet, sheetCell, typed } from '../../cells.ts'
import { lightsContent } from '../../integrity/lights.ts'
import { type BoardPack, shownSheets } from '../../pack.ts'
import { COVER_STYLES } from '../../styles.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { companyName, planned, printed, quarterOfCover, widths } from '../frame.ts'
import { BOLD, CHARACTER, emsOf } from '../letter-widths.ts'
import { FINDING_ROW, findingOf } from '../summary/layout.ts'
import { wrappedHeight } from '../wrapped-height.ts'

const CONTENTS_ROW = 17
/** Of the contents and the legend, whose letters are small: a pack has up to thirty sheets. */
const ROW_POINTS = 13.5
/** Characters that fit columns B to D together. */
const MERGED_WIDTH = 135
const FINDING_POINTS = 16
const FINDING_HEIGHT = 28

function planCover(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  putHead(pack, sheet)
  const ids = shownSheets(pack)
  putContents(sheet, ids)
  const legend = CONTENTS_ROW + ids.length + 2
  putLegend(sheet, legend)
  const end = legend + COVER_STYLES.length + 3
  sheet.put('B', end - 1, typed(leftOut(pack), 'note.wrap'))
  sheet.height(end - 1, wrappedHeight(leftOut(pack), MERGED_WIDTH))
  return planned(sheet, {
    columns: widths([2, 24, 62, 56]),
    freeze: { rows: 3, columns: 0 },
    print: printed(pack, `B1:D${end}`, { pagesTall: 1 }),
    merges: [`B5:D5`, `B${end - 1}:D${end - 1}`],
  })
}

function putHead(pack: BoardPack, sheet: Sheet): void {
  const { assessment } = pack
  const locked = pack.locked ?? null
  sheet.put('B', 1, typed(companyName(pack), 'title.text'))
  sheet.put('B', 2, typed(coverLine(quarterOfCover(pack), pack), 'subtitle.text'))
  sheet.put('B', 3, lightsContent(pack, 'cover'))
  sheet.height(1, 28)
  // Its letters are larger than those of a table, and bold.
  const isLong = emsOf(findingOf(pack).value) * FINDING_POINTS * BOLD > MERGED_WIDTH * CHARACTER
  sheet.put('B', 5, calculated(sheetCell(SHEETS.summary, `B${FINDING_ROW}`), isLong ? 'finding.wrap' : 'finding.text'))
  sheet.height(5, isLong ? 2 * FINDING_HEIGHT : FINDING_HEIGHT)
  const facts: readonly (readonly [string, ReturnType<typeof typed>, string])[] = [
    [COVER_LABELS.status, typed(statusText(locked), 'figure.text'), COVER_SHEET.statusComment],
    [COVER_LABELS.asOf, dated(assessment.asOf, 'label.date'), COVER_SHEET.asOfComment],
    [COVER_LABELS.preparedBy, typed(locked?.lockedBy ?? null, 'input.text'), COVER_SHEET.preparedComment],
    [COVER_LABELS.approvedBy, typed(locked?.approvedBy ?? null, 'input.text'), COVER_SHEET.approvedComment],
    [COVER_LABELS.fingerprint, typed(pack.fingerprint, 'label.text'), COVER_SHEET.fingerprintComment],
    [COVER_LABELS.rulesVersion, typed(RULE_SET_VERSION, 'label.text'), COVER_SHEET.rulesComment],
    [COVER_LABELS.madeWith, typed(madeWith(pack.appVersion), 'label.text'), COVER_SHEET.madeWithComment],
    [COVER_LABELS.edition, typed(String(WORDING_EDITION), 'label.text'), COVER_SHEET.editionComment],
  ]
  for (const [index, [label, value, comment]] of facts.entries()) {
    sheet.put('B', 7 + index, typed(label, 'label.text'))
    sheet.put('C', 7 + index, value)
    sheet.put('D', 7 + index, typed(comment, 'note.text'))
  }
  if (locked?.dataReason == null) return
  const row = 7 + facts.length
  sheet.put('B', row, typed(BOARD_WORDS.lockedInSpite, 'label.text'))
  sheet.put('C', row, typed(locked.dataReason, 'note.wrap'))
}

/** "Draft", "Q3 2026, locked, not approved" */
export function statusText(locked: QuarterRecord | null): string {
  return locked === null ? BOARD_WORDS.draft : lockedStatus(locked)
}

export function leftOut({ sheets, places, audience }: BoardPack): string {
  const reasons = sheets.flatMap((id) => (places.of(id) === null ? omittedReason(id) || [] : []))
  const { holds } = AUDIENCE_WORDS[audience]
  return [OMITTED, ...reasons, ...(audience === 'investor' ? [holds] : [])].join(' ')
}

function putContents(sheet: Sheet, ids: readonly SheetId[]): void {
  sheet.put('B', CONTENTS_ROW - 1, typed(PAGE_WORDS.contents, 'heading.text'))
  for (const [index, id] of ids.entries()) {
    const row = CONTENTS_ROW + index
    sheet.put('B', row, linkTo(SHEETS[id]))
    sheet.put('C', row, typed(SHEET_WORDS[id].summary, 'label.text'))
    sheet.height(row, ROW_POINTS)
  }
}

function putLegend(sheet: Sheet, row: number): void {
  sheet.put('B', row, typed(COVER_SHEET.legend, 'heading.text'))
  for (const [index, { style, says }] of COVER_STYLES.entries()) {
    sheet.put('B', row + 1 + index, typed(says[0], style))
    sheet.put('C', row + 1 + index, typed(says[1], 'label.text'))
    sheet.height(row + 1 + index, ROW_POINTS)
  }
}

export const coverSheet = describeSheet({
  id: 'cover',
  group: 'board',
  plan: planCover,
})
