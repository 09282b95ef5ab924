// Time: whose time goes where. An input sheet: a share is typed once, here, and everything follows.

import { BOARD_WORDS, CHOICE_LABELS, ENGINEER_TIME_SHEET, ENTRY_HINTS, outcomeText, PACK_TEXT, SHEETS } from '#wording'
import { listCheck } from '../../cell-checks.ts'
import { calculated, newSheet, type Sheet, sheetCell, typed } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { flag, flagText } from '../../formula-text.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW, lastRow, slotColumn } from '../../pack.ts'
import { outcomeRange } from '../checks/layout.ts'
import { evaluatedPeople } from '../checks/people-and-portfolio.ts'
import { putHeaders } from '../columns.ts'
import { componentCell, componentRange } from '../components/columns.ts'
import { verdictLooks } from '../conditional-formats.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths, workingWidths } from '../frame.ts'
import { timeChecks } from './checks.ts'
import { COUNTS_ROW, inPlaceColumn, KIND_ROW, knownSharesColumn, PERSON_FORMULA, timeRows } from './layout.ts'
import { type TimeSlot, timeSlots } from './slots.ts'

const MAX_PRINTED_PEOPLE = 14

function planTime(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  const last = lastRow(pack)
  const rows = timeRows(pack)
  const [slots, checks] = [pack.places.of('time'), pack.places.of('checks')]
  const lastSlot = slotColumn(slots.length - 1)
  putFrame(pack, 'time', sheet)
  putHeader(pack, sheet)
  for (const [index, row] of pack.rows.entries()) putComponent(pack, sheet, row, FIRST_ROW + index)
  putPeople(pack, sheet)
  const matrix = `${slotColumn(0)}${FIRST_ROW}:${lastSlot}${last}`
  const corner = `${slotColumn(0)}${FIRST_ROW}`
  return planned(sheet, {
    columns: [
      ...[{ width: 12, isHidden: true }, ...widths([40, 11, 9, 9, 9])],
      ...slots.map(() => ({ width: 14, ...(slots.length > MAX_PRINTED_PEOPLE ? { style: 'input.share' as const } : {}) })),
      ...workingWidths([9, 9]),
    ],
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: printed(pack, `B1:${slotColumn(Math.min(slots.length, MAX_PRINTED_PEOPLE) - 1)}${rows.app}`, { repeat: `1:${HEADER_ROW}` }),
    validations: [
      {
        ...{ kind: 'custom', range: matrix, message: ENGINEER_TIME_SHEET.shareHint(pack.style) },
        formula: `OR(${corner}=${checks.word('share', 'notSet')},AND(ISNUMBER(${corner}),${corner}>=0,${corner}<=1))`,
      },
      listCheck(`${slotColumn(0)}${KIND_ROW}:${lastSlot}${KIND_ROW}`, checks.wordRange('personKind'), ENTRY_HINTS.word),
    ],
    conditionalFormats: verdictLooks(pack, `${slotColumn(0)}${rows.word}:${lastSlot}${rows.word}`),
  })
}

function slotTitle(slot: TimeSlot): string {
  switch (slot.title) {
    case 'name':
      return slot.person?.name ?? ''
    case 'unassigned':
      return ENGINEER_TIME_SHEET.unassigned
    case 'others':
      return ENGINEER_TIME_SHEET.otherPeople
    case 'vendor-others':
      return ENGINEER_TIME_SHEET.otherVendorStaff
  }
}

function putHeader(pack: BoardPack, sheet: Sheet): void {
  const counts = [ENGINEER_TIME_SHEET.owners, ENGINEER_TIME_SHEET.notSet, ENGINEER_TIME_SHEET.named]
  const vendor = pack.places.of('checks').word('personKind', 'vendor')
  sheet.put('B', KIND_ROW, typed(ENGINEER_TIME_SHEET.employment, 'label.text'))
  sheet.put('B', COUNTS_ROW, typed(ENGINEER_TIME_SHEET.countsAsOurs, 'label.text'))
  putHeaders(sheet, HEADER_ROW, [PACK_TEXT.component, PACK_TEXT.engineerTime, ...counts], [1, 2, 3, 4])
  for (const [index, slot] of pack.places.of('time').entries()) {
    const at = slotColumn(index)
    sheet.put(at, HEADER_ROW, typed(slotTitle(slot), 'header.count'))
    sheet.put(at, KIND_ROW, typed(CHOICE_LABELS.personKind[slot.kind], 'input.flag'))
    sheet.put(at, COUNTS_ROW, calculated(flag(`${at}$${KIND_ROW}<>${vendor}`), 'formula.flag'))
  }
  sheet.put(inPlaceColumn(pack), HEADER_ROW, typed(ENGINEER_TIME_SHEET.inPlace, 'header.count'))
  sheet.put(knownSharesColumn(pack), HEADER_ROW, typed(ENGINEER_TIME_SHEET.set, 'header.count'))
  sheet.height(HEADER_ROW, 34)
}

/** To some engines a text is more than any number, but to none less. */
const ANY_NUMBER = '<=9E+99'

function putComponent(pack: BoardPack, sheet: Sheet, row: EvaluatedComponent, number: number): void {
  const slots = pack.places.of('time')
  const lastSlot = slotColumn(slots.length - 1)
  const span = `$${slotColumn(0)}${number}:$${lastSlot}${number}`
  const counts = `$${slotColumn(0)}$${COUNTS_ROW}:$${lastSlot}$${COUNTS_ROW}`
  const named = `$${slotColumn(0)}${number}:$${slotColumn(lastNamed(pack))}${number}`
  const known = knownSharesColumn(pack)
  const { id } = row.assessment.subject.component
  sheet.put('A', number, typed(id, 'stored.text'))
  sheet.put('B', number, calculated(componentCell(pack, 'name', number), 'link.wrap'))
  sheet.put('C', number, calculated(`SUMIF(${counts},1,${span})`, 'formula.known-share'))
  sheet.put('D', number, calculated(`COUNTA(${span})`, 'formula.count'))
  // Whatever is no number: the word for one that is not set, or what somebody typed.
  sheet.put('E', number, calculated(`COUNTIFS(${counts},1,${span},"<>")-$${known}${number}`, 'formula.count'))
  sheet.put('F', number, calculated(`COUNTA(${named})`, 'formula.count'))
  sheet.put(known, number, calculated(`COUNTIFS(${counts},1,${span},"${ANY_NUMBER}")`, 'formula.count'))
  // Row by row, since not every engine compares two ranges of texts at once.
  sheet.put(
    inPlaceColumn(pack),
    number,
    calculated(flag(`AND($A${number}=${componentCell(pack, 'id', number)},$A${number}=${SHEETS.answers}!$A${number})`), 'formula.flag'),
  )
  for (const [index, slot] of slots.entries()) {
    const owner = slot.owners.get(id)
    const share = owner === undefined ? null : owner.share === null ? BOARD_WORDS.notSet : owner.share / 10_000
    // Beyond a page of people the look of the column serves, and the file stays small.
    if (share !== null || slots.length <= MAX_PRINTED_PEOPLE) sheet.put(slotColumn(index), number, typed(share, 'input.share'))
  }
}

/** People come first, the columns of unassigned time last. */
function lastNamed({ places }: BoardPack): number {
  const slots = places.of('time')
  return slots.findIndex(({ title }) => title === 'unassigned') - 1
}

function putPeople(pack: BoardPack, sheet: Sheet): void {
  const rows = timeRows(pack)
  const labels: readonly (readonly [number, string])[] = [
    [rows.total, ENGINEER_TIME_SHEET.totalCounted],
    [rows.blanks, ENGINEER_TIME_SHEET.sharesNotSet],
    ...PERSON_FORMULA.outcomes.map(({ code }, index) => [rows.firstFlag + index, outcomeText(PERSON_FORMULA.rule, code)] as const),
    [rows.outcome, ENGINEER_TIME_SHEET.outcome],
    [rows.word, ENGINEER_TIME_SHEET.check],
    [rows.check, ENGINEER_TIME_SHEET.stateHere],
    [rows.app, ENGINEER_TIME_SHEET.stateApp],
  ]
  sheet.put('B', rows.heading, typed(ENGINEER_TIME_SHEET.people, 'heading.text'))
  for (const [row, label] of labels) sheet.put('B', row, typed(label, 'label.text'))
  const people = new Map(evaluatedPeople(pack).map((person) => [person.slot, person]))
  for (const [index, slot] of pack.places.of('time').entries()) {
    if (!slot.isFirst) continue
    const person = people.get(slot)
    putTotal(pack, sheet, index)
    if (person !== undefined) putPersonCheck(pack, sheet, index, person)
  }
}

function columnsOf({ places }: BoardPack, index: number): readonly number[] {
  const slots = places.of('time')
  return [...slots.keys()].filter((at) => slots[at]?.first === index)
}

function putTotal(pack: BoardPack, sheet: Sheet, index: number): void {
  const { total, blanks } = timeRows(pack)
  const counting = componentRange(pack, 'countsInTotals')
  const last = lastRow(pack)
  const ranges = columnsOf(pack, index).map((at) => `${slotColumn(at)}$${FIRST_ROW}:${slotColumn(at)}$${last}`)
  const word = pack.places.of('checks').word('share', 'notSet')
  const at = slotColumn(index)
  sheet.put(at, total, calculated(ranges.map((range) => `SUMIF(${counting},1,${range})`).join('+'), 'total.known-share'))
  sheet.put(at, blanks, calculated(ranges.map((range) => `COUNTIFS(${counting},1,${range},${word})`).join('+'), 'formula.count'))
}

function putPersonCheck(pack: BoardPack, sheet: Sheet, index: number, person: ReturnType<typeof evaluatedPeople>[number]): void {
  const rows = timeRows(pack)
  const at = slotColumn(index)
  const cells: Readonly<Record<string, string>> = {
    personKind: `${at}$${KIND_ROW}`,
    personTime: `${at}$${rows.total}`,
    personBlanks: `${at}$${rows.blanks}`,
  }
  const column = (name: string) => cells[name] ?? at
  const { outcomes } = PERSON_FORMULA
  for (const [i, { when }] of outcomes.entries()) {
    const before = `${at}$${rows.firstFlag}:${at}$${rows.firstFlag + i - 1}`
    const holds = flagText(when, formulaPlaces(pack, column, { before }))
    sheet.put(at, rows.firstFlag + i, calculated(holds, 'formula.flag'))
  }
  const checks = pack.places.of('checks')
  const first = checks.firstOutcome(PERSON_FORMULA)
  const base = sheetCell(SHEETS.checks, `B${checks.outcomes[first]?.row ?? 1}`)
  const flags = `${at}$${rows.firstFlag}:${at}$${rows.outcome - 1}`
  // The number of the rule's first outcome is one more than the outcomes before it.
  sheet.put(at, rows.outcome, calculated(`${base}-1+MATCH(1,${flags},0)`, 'formula.count'))
  const pick = (range: 'word' | 'number') => `INDEX(${outcomeRange(checks, range)},${at}$${rows.outcome})`
  sheet.put(at, rows.word, calculated(pick('word'), 'state.text'))
  sheet.put(at, rows.check, calculated(pick('number'), 'formula.count'))
  sheet.put(at, rows.app, typed(person.appState, 'stored.count'))
}

export const timeSheet = describeSheet({
  id: 'time',
  group: 'model',
  places: ({ assessment }) => timeSlots(assessment),
  plan: planTime,
  checks: timeChecks,
})
