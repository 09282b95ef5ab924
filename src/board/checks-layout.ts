// Where verdicts, rules, outcomes, notes and words stand on the Checks sheet.

import { ADVICE_NOTES, type AdviceNote, CHECK_STATES, type CheckState, PERSON_FORMULAS, PORTFOLIO_FORMULAS, type RuleFormula } from '#core'
import { CHOICE_LABELS, SHEETS } from '#wording'
import { sheetCell, sheetRange } from './cells.ts'
import { SHOWN_FORMULAS } from './evaluated.ts'

export interface OutcomeRow {
  readonly formula: RuleFormula
  readonly index: number
  readonly row: number
}

export interface WordRow {
  readonly field: string
  readonly value: string
  readonly word: string
  readonly row: number
}

/** Lists that cells choose from, and words that formulas compare with. */
const WORD_LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  layer: CHOICE_LABELS.layer,
  approach: CHOICE_LABELS.approach,
  hosting: CHOICE_LABELS.hosting,
  lifecycle: CHOICE_LABELS.lifecycle,
  edge: CHOICE_LABELS.edge,
  kind: CHOICE_LABELS.kind,
  stage: CHOICE_LABELS.stage,
  hardManual: CHOICE_LABELS.hardManual,
  personKind: CHOICE_LABELS.personKind,
  mark: { yes: 'Yes' },
  share: { notSet: 'not set' },
}

/** Columns that hold "yes" or nothing. */
const MARKS = new Set(['moving', 'guess', 'rateMissing', 'creditsOverList', 'upkeepComplete'])

export const listOf = (field: string): string => (MARKS.has(field) ? 'mark' : field)

export const STATES_HEADING = 6
const STATES_FIRST = STATES_HEADING + 2
export const RULES_HEADING = STATES_FIRST + CHECK_STATES.length + 1
const RULES_FIRST = RULES_HEADING + 2
export const PORTFOLIO_HEADING = RULES_FIRST + SHOWN_FORMULAS.length + 1

export interface ChecksLayout {
  readonly outcomes: readonly OutcomeRow[]
  readonly outcomesHeading: number
  readonly notes: readonly { readonly note: AdviceNote; readonly row: number }[]
  readonly words: readonly WordRow[]
  /** First row of the block of each of PORTFOLIO_FORMULAS; its inputs, flags and result follow. */
  readonly portfolio: readonly { readonly formula: RuleFormula; readonly row: number; readonly inputs: readonly string[] }[]
  readonly lastRow: number
  readonly stateRow: (state: CheckState) => number
  readonly ruleRow: (rule: RuleFormula) => number
  readonly firstOutcome: (formula: RuleFormula) => number
  readonly word: (field: string, value: string) => string
  readonly wordText: (field: string, value: string) => string
  readonly wordRange: (field: string) => string
  readonly input: (name: string) => string
}

const PORTFOLIO_INPUTS: readonly (readonly string[])[] = [['edgeYes', 'edgeAnswered'], []]

export function checksLayout(): ChecksLayout {
  let row = PORTFOLIO_HEADING + 2
  const portfolio = PORTFOLIO_FORMULAS.map((formula, index) => {
    const block = { formula, row, inputs: PORTFOLIO_INPUTS[index] ?? [] }
    row += 1 + block.inputs.length + formula.outcomes.length + 2
    return block
  })
  const outcomesHeading = row
  row += 2
  const outcomes: OutcomeRow[] = []
  for (const formula of [...SHOWN_FORMULAS, ...PERSON_FORMULAS, ...PORTFOLIO_FORMULAS]) {
    for (const index of formula.outcomes.keys()) outcomes.push({ formula, index, row: row++ })
  }
  row += 1
  const notesFirst = row + 2
  const notes = ADVICE_NOTES.map((note, index) => ({ note, row: notesFirst + index }))
  const wordsFirst = notesFirst + notes.length + 3
  const words = Object.entries(WORD_LISTS)
    .flatMap(([field, list]) => Object.entries(list).map(([value, word]) => ({ field, value, word })))
    .map((word, index) => ({ ...word, row: wordsFirst + index }))
  const wordOf = new Map(words.map((word) => [`${word.field} ${word.value}`, word]))
  const find = (field: string, value: string) => {
    const word = wordOf.get(`${listOf(field)} ${value}`)
    if (word === undefined) throw new RangeError(`No word for ${field} ${value}`)
    return word
  }
  const cell = (column: string, at: number) => sheetCell(SHEETS.checks, `${column}${at}`)
  return {
    outcomes,
    outcomesHeading,
    notes,
    words,
    portfolio,
    lastRow: wordsFirst + words.length - 1,
    stateRow: (state) => STATES_FIRST + CHECK_STATES.indexOf(state),
    ruleRow: (rule) => RULES_FIRST + SHOWN_FORMULAS.indexOf(rule),
    firstOutcome: (formula) => outcomes.findIndex((outcome) => outcome.formula === formula),
    word: (field, value) => cell('D', find(field, value).row),
    wordText: (field, value) => find(field, value).word,
    wordRange: (field) => {
      const rows = words.filter((word) => word.field === listOf(field)).map((word) => word.row)
      return sheetRange(SHEETS.checks, 'D', Math.min(...rows), Math.max(...rows))
    },
    input: (name) => {
      for (const { row: first, inputs } of portfolio) {
        if (inputs.includes(name)) return cell('C', first + 1 + inputs.indexOf(name))
      }
      throw new RangeError(`No input ${name}`)
    },
  }
}

/** Columns of the table of outcomes. */
export const OUTCOME_COLUMNS = { state: 'E', number: 'F', word: 'G', text: 'H' } as const

export function outcomeRange({ outcomes }: ChecksLayout, column: keyof typeof OUTCOME_COLUMNS): string {
  return sheetRange(SHEETS.checks, OUTCOME_COLUMNS[column], outcomes[0]?.row ?? 1, outcomes.at(-1)?.row ?? 1)
}

export function stateNumber({ stateRow }: ChecksLayout, state: CheckState): string {
  return sheetCell(SHEETS.checks, `B${stateRow(state)}`)
}
