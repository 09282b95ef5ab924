// The checks of the model that no sheet has to ask for: every formula stands where it stood and gives what it gave, and nothing was
// typed where no formula reads it.

import { MODEL_CHECKS_SHEET } from '#wording'
import { columnLetter, sheetPrefix } from '../cells.ts'
import { inRoom } from '../formula-length.ts'
import { type ModelCheck, TOLERANCE, ZERO } from '../model-check.ts'
import { WHILE_EXPORTED } from './lights.ts'
import type { SheetResults } from './results.ts'
import { FIRST_COUNTED_ROW, type RowRange, type SheetSurvey } from './survey.ts'

type Area = Pick<SheetSurvey, 'name' | 'lastColumn' | 'lastRow'>

/** Components!$A$22:$QI$221 */
function rowsOf({ name, lastColumn }: Area, first: number, last: number): string {
  return `${sheetPrefix(name)}$A$${first}:$${columnLetter(lastColumn)}$${last}`
}

/** How many formula cells a sheet has below its lights, which show what follows from it: a circle otherwise. */
export function formulasIn(area: Area): string {
  return `SUMPRODUCT(--ISFORMULA(${rowsOf(area, FIRST_COUNTED_ROW, area.lastRow)}))`
}

/** The same, and with each that gives a text the letters of it; an error where one of them shows an error. */
function formulasAndLetters(area: Area): string {
  const rows = rowsOf(area, FIRST_COUNTED_ROW, area.lastRow)
  return `SUMPRODUCT(ISFORMULA(${rows})*(1+ISTEXT(${rows})*LEN(${rows})*${WHILE_EXPORTED}))`
}

/** The same as how many there are, without those that show an error. */
function soundFormulasIn(area: Area): string {
  const rows = rowsOf(area, FIRST_COUNTED_ROW, area.lastRow)
  return `SUMPRODUCT(ISFORMULA(${rows})*(1-ISERROR(${rows})))`
}

/**
 * Whoever types over a formula, whatever it is, takes one away; and another formula in its place gives another text or another number.
 * The last two count until an input changes.
 */
export function formulasInPlace({ formulas, ...area }: Area & Pick<SheetSurvey, 'formulas'>, results: SheetResults): ModelCheck {
  const counted: Omit<ModelCheck, 'left'> = {
    label: MODEL_CHECKS_SHEET.formulasOn(area.name),
    ...{ leftValue: formulas, right: String(formulas), rightValue: formulas },
    ...{ unit: MODEL_CHECKS_SHEET.formulasUnit, format: 'count', comment: MODEL_CHECKS_SHEET.formulasComment },
  }
  if (formulas === 0) return { ...counted, left: soundFormulasIn(area) }
  const { letters, sum, size } = results
  const rows = rowsOf(area, FIRST_COUNTED_ROW, area.lastRow)
  const numbers = `SUMPRODUCT(${rows},ROW(${rows})*COLUMN(${rows}))`
  const left = letters === null ? soundFormulasIn(area) : formulasAndLetters(area)
  return { ...counted, left, results: { letters, numbers, sum, rounding: Math.max(TOLERANCE, size * LAST_BITS) } }
}

/** Of thousands of numbers, what engines that add them up in other ways differ by, measured by their sizes. */
const LAST_BITS = 1e-13

/** Of as many lists of the sheet as one formula has room for: what it gives is the last row that was added. */
export function nothingBelowLists(survey: SheetSurvey): readonly ModelCheck[] {
  const lastAdded = ({ first, last }: RowRange) => {
    const rows = rowsOf(survey, first, last)
    return `SUMPRODUCT(MAX((${rows}<>"")*ROW(${rows})))`
  }
  return inRoom(survey.belowLists, lastAdded, MAX_OF_ALL.length).map((lists) => {
    const texts = lists.map(lastAdded)
    return {
      ...ZERO,
      label: MODEL_CHECKS_SHEET.belowList(
        survey.name,
        lists.map(({ first }) => first - 1),
      ),
      left: texts.length === 1 ? (texts[0] as string) : `MAX(${texts.join(',')})`,
      leftValue: 0,
      unit: MODEL_CHECKS_SHEET.rowUnit,
      comment: MODEL_CHECKS_SHEET.belowListComment,
    }
  })
}

const MAX_OF_ALL = 'MAX()'
