// Model checks as it is planned: the two lights in detail. Pairs that must agree, one a row, then the inputs that somebody
// may have changed.

import { BOARD_WORDS, MODEL_CHECKS_SHEET, PACK_TEXT } from '#wording'
import { tidy } from '../../calculation/value.ts'
import { blank, calculated, computed, newSheet, type Sheet, typed } from '../../cells.ts'
import { changedIn, copyBlocks, copyOf, rangeText } from '../../integrity/exported-copies.ts'
import { formulasInPlace, nothingBelowLists } from '../../integrity/integrity-checks.ts'
import { CHANGED_CELL, CHANGED_TEXT_CELL, LIGHTS_APART, WHILE_EXPORTED } from '../../integrity/lights.ts'
import { resultsOf } from '../../integrity/results.ts'
import { surveysOf } from '../../integrity/surveys.ts'
import { differenceOf, type ModelCheck, TOLERANCE, TOLERANCE_CELL, ZERO } from '../../model-check.ts'
import { type BoardPack, MASTER_CELL } from '../../pack.ts'
import { putHeaders, putHeadings } from '../columns.ts'
import { checkLooks } from '../conditional-formats.ts'
import type { SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths } from '../frame.ts'
import { FIRST_COPY } from './as-exported-body.ts'

const HEADER = 7
/** How many checks of the model fail, beside the words for it. */
const FAILED_CELL = 'D5'
const FIRST = HEADER + 1

/** Of another sheet, as it stands there. */
const ONE_CELL = /^(?:'[^']+'|[A-Za-z]+)!\$[A-Z]+\$\d+$/
const PLAIN_NUMBER = /^\d+$/

export function modelChecksBody(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  const checks = allChecks(pack)
  const last = FIRST + checks.length - 1
  putFrame(pack, 'modelChecks', sheet)
  sheet.put('B', 4, typed(MODEL_CHECKS_SHEET.tolerance, 'label.text'))
  sheet.put(TOLERANCE_CELL.slice(0, 1), 4, typed(TOLERANCE, 'stored.decimal'))
  sheet.put('B', 5, typed(MODEL_CHECKS_SHEET.integrity, 'total.text'))
  const failed = `$${FAILED_CELL.replace(/(\d)/, '$$$1')}`
  const master = `IF(${failed}=0,"${BOARD_WORDS.allGood}",${failed}&"${MODEL_CHECKS_SHEET.toReview}")`
  sheet.put(MASTER_CELL.slice(0, 1), 5, calculated(master, 'check.text'))
  sheet.put(FAILED_CELL.slice(0, 1), 5, calculated(failedFormula(last), 'formula.count'))
  sheet.put('E', 5, typed(MODEL_CHECKS_SHEET.checksUnit, 'unit.text'))
  sheet.put('F', 5, calculated(`COUNTIF($G$${FIRST}:$G$${last},"${MODEL_CHECKS_SHEET.dataFinding}")`, 'formula.count'))
  sheet.put('G', 5, typed(MODEL_CHECKS_SHEET.dataFindings, 'unit.text'))
  const sides = [MODEL_CHECKS_SHEET.oneSide, MODEL_CHECKS_SHEET.otherSide]
  const results = [PACK_TEXT.unit, PACK_TEXT.difference, PACK_TEXT.result]
  const ends = [PACK_TEXT.comment, MODEL_CHECKS_SHEET.compared, ...MODEL_CHECKS_SHEET.results]
  putHeaders(sheet, HEADER, [PACK_TEXT.check, ...sides, ...results, ...ends], [1, 2, 4, 8, 9, 10, 11])
  for (const [index, check] of checks.entries()) putCheck(sheet, FIRST + index, check)
  const lastInput = putInputs(pack, sheet, last + 2)
  return planned(sheet, {
    columns: widths([2, 54, 16, 16, 19, 13, 15, 76, 22, 12, 22, 16, 16]),
    freeze: { rows: 3, columns: 2 },
    print: printed(pack, `B1:I${lastInput}`, { repeat: '1:3' }),
    conditionalFormats: checkLooks(`G${FIRST}:G${last}`),
  })
}

function allChecks(pack: BoardPack): readonly ModelCheck[] {
  const surveys = surveysOf(pack)
  const inPlace = surveys.map((survey) => formulasInPlace(survey, resultsOf(pack.plans.asPlanned(survey.id), pack.calculation)))
  return [...pack.modelChecks(), ...surveys.flatMap(nothingBelowLists), ...inPlace]
}

/** What neither passes, nor waits for an input to go back, nor is about what was entered fails: an error does, too. */
function failedFormula(last: number): string {
  const results = `$G$${FIRST}:$G$${last}`
  const count = (word: string) => `COUNTIF(${results},"${word}")`
  const passed = [BOARD_WORDS.agrees, MODEL_CHECKS_SHEET.inputChanged, MODEL_CHECKS_SHEET.dataFinding].map(count)
  return `COUNTA($B$${FIRST}:$B$${last})-${passed.join('-')}`
}

function putCheck(sheet: Sheet, row: number, check: ModelCheck): void {
  const { format } = check
  const side = (formula: string, value: number) =>
    PLAIN_NUMBER.test(formula)
      ? typed(value, `stored.${format}`)
      : computed(formula, value, `${ONE_CELL.test(formula) ? 'link' : 'formula'}.${format}`)
  const apart = differenceOf(check)
  const tolerance = `$${TOLERANCE_CELL.replace(/(\d)/, '$$$1')}`
  const changed = CHANGED_CELL.replace(/(\w)(\d)/, '$$$1$$$2')
  const { always, atExport, inputChanged, dataFinding } = MODEL_CHECKS_SHEET
  sheet.put('B', row, typed(check.label, 'label.text'))
  // What is counted is held against a number that is known, or against nothing: one cell says by how much it is another.
  const isCount = PLAIN_NUMBER.test(check.right) && format === ZERO.format
  const ofNothing = isCount && check.right === ZERO.right
  const { results } = check
  if (results === undefined) sheet.put('C', row, isCount ? blank(`stored.${format}`) : side(check.left, check.leftValue))
  else putResults(sheet, row, results)
  sheet.put('D', row, ofNothing ? blank(`stored.${format}`) : side(check.right, check.rightValue))
  sheet.put('E', row, typed(check.unit, 'unit.text'))
  const difference = calculated(`IF(ABS($C${row}-$D${row})<${tolerance},0,$C${row}-$D${row})`, `formula.${format}`)
  const counted = ofNothing
    ? side(check.left, check.leftValue)
    : computed(`${check.left}-$D${row}${apartFrom(results, row)}`, apart, `formula.${format}`)
  sheet.put('F', row, isCount ? counted : difference)
  const isMuted = `IF(AND($I${row}="${atExport}",${changed}>0),1,0)`
  const wrong = check.isOfData === true ? dataFinding : BOARD_WORDS.lookAt
  const words = [BOARD_WORDS.agrees, wrong, inputChanged].map((word) => `"${word}"`)
  sheet.put('G', row, calculated(`CHOOSE(1+($F${row}<>0)*(1+${isMuted}),${words.join(',')})`, 'check.text'))
  sheet.put('H', row, typed(check.comment, 'note.text'))
  sheet.put('I', row, typed(check.isOfExport === true ? atExport : always, 'note.text'))
}

/** 1 where the numbers of a sheet are not those of the export; what it is held against stands behind what is printed. */
function putResults(sheet: Sheet, row: number, { letters, numbers, sum, rounding }: Results): void {
  const at = RESULT_LETTERS
  sheet.put('C', row, blank('stored.count'))
  sheet.put(at.apart, row, computed(`(ABS(${numbers}-$${at.sum}${row})>$${at.rounding}${row})*${WHILE_EXPORTED}`, 0, 'formula.count'))
  sheet.put(at.letters, row, typed(letters, 'stored.count'))
  sheet.put(at.sum, row, typed(tidy(sum), 'stored.number'))
  sheet.put(at.rounding, row, typed(tidy(rounding), 'stored.decimal'))
}

/** What is added to a count of formulas. */
function apartFrom(results: Results | undefined, row: number): string {
  if (results === undefined) return ''
  return `${results.letters === null ? '' : `-$${RESULT_LETTERS.letters}${row}*${WHILE_EXPORTED}`}+$${RESULT_LETTERS.apart}${row}`
}

type Results = NonNullable<ModelCheck['results']>
const RESULT_LETTERS = { letters: 'J', sum: 'K', rounding: 'L', apart: 'M' } as const

/** @returns the last row */
function putInputs(pack: BoardPack, sheet: Sheet, heading: number): number {
  const first = heading + 2
  const rows = copyBlocks(surveysOf(pack), FIRST_COPY).flatMap((block) => block.survey.typed.map((range) => ({ block, range })))
  const last = first + rows.length - 1
  const { inputs, changed, inputsChanged, cellsUnit, inputRange, copyAt } = MODEL_CHECKS_SHEET
  putHeadings(sheet, heading, inputsChanged, [inputs, changed, '', PACK_TEXT.unit, '', '', PACK_TEXT.comment], [1])
  for (const [index, { block, range }] of rows.entries()) {
    const row = first + index
    sheet.put('B', row, typed(inputRange(block.survey.name, rangeText(range)), 'label.text'))
    sheet.put('C', row, computed(changedIn(block, range), 0, 'formula.count'))
    sheet.put('E', row, typed(cellsUnit, 'unit.text'))
    sheet.put('H', row, typed(copyAt(rangeText(copyOf(block, range))), 'note.text'))
  }
  sheet.put('B', 6, typed(inputsChanged, 'total.text'))
  sheet.put('C', 6, calculated(`SUM($C$${first}:$C$${last})`, 'total.count'))
  const text = `"${LIGHTS_APART}${inputsChanged}: "&${CHANGED_CELL}`
  sheet.put(CHANGED_TEXT_CELL.slice(0, 1), 6, calculated(text, 'check.text'))
  return last
}
