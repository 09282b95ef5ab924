// Collects, over all cells of an import, what has to be asked, what was taken for granted and what
// was not understood. A notation is asked once: its id says which, however many cells use it.

import { type ImportNote, type ImportQuestionCode, type ImportQuestions, importNote, type Problem } from '#core'
import type { ImportField } from './fields.ts'

/** Where a text stands, as the report shows it. */
export interface Cell {
  readonly line: number
  readonly column: string
  readonly text: string
}

/** Asked once per notation. The answer is one of the choices; blank leaves the cells not set. */
export type ImportQuestion = {
  readonly [C in ImportQuestionCode]: {
    /** Stable for the same notation in the next file: answers are kept under it. */
    readonly id: string
    readonly code: C
    readonly facts: ImportQuestions[C]
    readonly field: ImportField | 'row'
    readonly choices: readonly string[]
    readonly proposed: string
    readonly cells: number
    /** The first few cells that use it, or all of them where everything is kept. */
    readonly examples: readonly Cell[]
  }
}[ImportQuestionCode]

/** Id of a question → the choice taken. */
export type ImportAnswers = Readonly<Record<string, string>>

export interface CellProblem extends Cell {
  readonly problem: Problem
}

interface Asked<C extends ImportQuestionCode> {
  readonly code: C
  /** Keeps notations of one code apart: the word, the currency. */
  readonly variant?: string
  readonly field: ImportField | 'row'
  readonly facts: ImportQuestions[C]
  readonly choices: readonly string[]
  readonly proposed: string
}

export interface Inquiry {
  /** The choice in force: the answer, else the proposal, which is shown but not imported until it is accepted. */
  readonly ask: <C extends ImportQuestionCode>(cell: Cell, asked: Asked<C>) => string
  /** A notation that can be read one way only is not asked, but counted and shown. */
  readonly readAs: (cell: Cell, notation: string, field?: ImportField) => void
  /** A remark that is taken for a lifecycle, which has to be looked at. */
  readonly takeRemark: (cell: Cell, notation: string) => void
  readonly note: (note: ImportNote) => void
  readonly refuse: (cell: Cell, problem: Problem) => void
  readonly questions: () => readonly ImportQuestion[]
  readonly notes: () => readonly ImportNote[]
  readonly problems: () => readonly CellProblem[]
  /** Cells that were refused; problems() holds the first of them. */
  readonly refused: () => number
}

/** A list that asks that much already is not held up by questions that can wait. */
export const MOST_QUESTIONS = 8

/** The choices in force, for a look that neither asks nor reports: what is read again elsewhere counts there. */
export function silently(inquiry: Inquiry): Inquiry {
  return { ...inquiry, ask: (_, { proposed }) => proposed, readAs: () => undefined, refuse: () => undefined }
}

const MOST = { examples: 5, problems: 1000 }
const EVERYTHING = { examples: Number.POSITIVE_INFINITY, problems: Number.POSITIVE_INFINITY }
/** Beyond this many words of one kind a column is not worth asking about word by word: the rest are one question. */
const MAX_VARIANTS = 25

interface Tally {
  readonly question: Omit<ImportQuestion, 'cells' | 'examples' | 'choices'>
  /** Of all its cells: a range has ends to choose from, a word beside it has none. */
  readonly choices: Set<string>
  cells: number
  readonly examples: Cell[]
}

/** @param kept how much of what was found is kept beside its count: some for a screen, everything for a report */
export function startInquiry(answers: ImportAnswers, kept: 'some' | 'everything' = 'some'): Inquiry {
  const most = kept === 'some' ? MOST : EVERYTHING
  const asked = new Map<string, Tally>()
  const variants = new Map<string, number>()
  const readings = new Map<string, { cell: Cell; field: ImportField | null; notation: string; cells: number }>()
  const remarks = new Map<string, { cell: Cell; notation: string; cells: number }>()
  const notes: ImportNote[] = []
  const problems: CellProblem[] = []
  let refused = 0

  const idOf = ({ column }: Cell, { code, field, variant }: Asked<ImportQuestionCode>): string => {
    // A column of the team's own that comes in with the list has another id each time the list is read, until it is in the workbook.
    const kind = `${field.startsWith('own.') ? `own.${column.slice(0, 60)}` : field}:${code}`
    if (variant === undefined) return kind
    const id = `${kind}:${variant.slice(0, 60)}`
    if (asked.has(id)) return id
    const count = variants.get(kind) ?? 0
    if (count >= MAX_VARIANTS) return `${kind}:…`
    variants.set(kind, count + 1)
    return id
  }

  return {
    ask(cell, question) {
      const id = idOf(cell, question)
      const { variant: _, choices, ...shown } = question
      const tally = asked.get(id) ?? { question: { ...shown, id } as Tally['question'], choices: new Set(choices), cells: 0, examples: [] }
      asked.set(id, tally)
      for (const choice of choices) tally.choices.add(choice)
      tally.cells++
      if (tally.examples.length < most.examples) tally.examples.push(shortened(cell))
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
      return answer !== undefined && question.choices.includes(answer) ? answer : question.proposed
    },
    readAs(cell, notation, field) {
      const key = `${cell.column}\n${notation}`
      const reading = readings.get(key)
      if (reading) reading.cells++
      else readings.set(key, { cell: shortened(cell), field: field ?? null, notation, cells: 1 })
    },
    takeRemark(cell, notation) {
      const key = `${cell.column}\n${notation}`
      const remark = remarks.get(key) ?? { cell: shortened(cell), notation, cells: 0 }
      remarks.set(key, { ...remark, cells: remark.cells + 1 })
    },
    note: (note) => notes.push(note),
    refuse(cell, problem) {
      refused++
      if (problems.length < most.problems) problems.push({ ...shortened(cell), problem })
    },
    questions: () =>
      [...asked.values()].map(
        ({ question, choices, cells, examples }) => ({ ...question, choices: [...choices], cells, examples }) as unknown as ImportQuestion,
      ),
    notes: () => [
      ...notes,
      ...[...remarks.values()].map(({ cell, notation, cells }) =>
        importNote('remark-taken', { column: cell.column, notation, example: cell.text, line: cell.line, cells }),
      ),
      ...[...readings.values()].map(({ cell, field, notation, cells }) =>
        importNote('read-as', { column: cell.column, field, notation, example: cell.text, line: cell.line, cells }),
      ),
    ],
    problems: () => problems,
    refused: () => refused,
  }
}

/** Retiring what a list no longer names takes a decision of its own. */
const OWN_ANSWER: ReadonlySet<ImportQuestionCode> = new Set<ImportQuestionCode>(['components-gone'])

/** A question that accepting all proposals leaves open. */
export function needsOwnAnswer({ code }: Pick<ImportQuestion, 'code'>): boolean {
  return OWN_ANSWER.has(code)
}

/** The proposals taken, those answered already kept: what "Accept all" does. */
export function acceptProposals(questions: readonly ImportQuestion[], answers: ImportAnswers = {}): ImportAnswers {
  const accepted = questions.filter((question) => !needsOwnAnswer(question))
  return { ...Object.fromEntries(accepted.map(({ id, proposed }) => [id, proposed])), ...answers }
}

/** True when the answer is one of the question's own choices. */
export function isAnswered({ id, choices }: ImportQuestion, answers: ImportAnswers): boolean {
  return Object.hasOwn(answers, id) && choices.includes(answers[id] ?? '')
}

function shortened(cell: Cell): Cell {
  return cell.text.length > 80 ? { ...cell, text: `${cell.text.slice(0, 79)}…` } : cell
}
