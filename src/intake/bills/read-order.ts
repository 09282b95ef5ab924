// What somebody says of a bill in a file: what its columns mean, and answers to what is asked of it.

import { fail, ok, problem, type Result } from '#core'
import { readJsonObject } from '../json-object.ts'
import type { BillAnswers, BillOrder, BillRead } from './bill-read.ts'
import { type BillColumns, MAPPED_ROLES, type MappedRole } from './sources/mapped.ts'

const MEANINGS = [...MAPPED_ROLES, 'ignore'] as const

/** {"Spend": "amount", "Day": "month"}. @param text the whole file; @param file its name, as Problems show it */
export function readBillColumns(text: string, file: string): Result<BillColumns> {
  const json = readJsonObject(text, file)
  if (!json.ok) return json
  const columns: Record<string, MappedRole | 'ignore'> = {}
  for (const [column, raw] of Object.entries(json.value)) {
    const meaning = MEANINGS.find((known) => known === raw)
    if (meaning === undefined) {
      const facts = { file, column: column.slice(0, 60), meaning: String(raw).slice(0, 60), known: MEANINGS }
      return fail(problem('map-unknown-meaning', facts))
    }
    columns[column] = meaning
  }
  return ok(columns)
}

/** Columns by what was answered of those without a meaning; null: nothing was that changes them. */
export function columnsAsAnswered({ columns, answers }: BillOrder, { questions }: Pick<BillRead, 'questions'>): BillColumns | null {
  const asked = questions.find((question) => 'roles' in question)
  if (asked === undefined || !('roles' in asked) || columns === null || answers[asked.id] !== 'term') return null
  return Object.keys(asked.roles).length === 0 ? null : { ...columns, ...asked.roles }
}

/** Which of several files says a month is another matter with each bill, and so is what a column that is left out says in it. */
export function lastingBillAnswers({ dates, mark, currency, vendor }: BillAnswers): BillAnswers {
  return {
    ...(dates === undefined ? {} : { dates }),
    ...(mark === undefined ? {} : { mark }),
    ...(currency === undefined ? {} : { currency }),
    ...(vendor === undefined ? {} : { vendor }),
  }
}

const OF_PERIODS = ['term', 'ignore']
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  dates: ['day-first', 'month-first'],
  mark: ['.', ','],
  sides: ['credit', 'crore'],
  overlap: ['last', 'parts', 'apart'],
}

export interface GivenBillAnswers {
  readonly file: string
  /** To what is asked before a month is shown. */
  readonly bill: BillAnswers
  /** To what an import asks, by the ids of its questions. */
  readonly others: Readonly<Record<string, string>>
}

/** {"dates": "day-first", "currency": "USD", "bearer.…": "Uploads"} */
export function readBillAnswers(text: string, file: string): Result<GivenBillAnswers> {
  const json = readJsonObject(text, file)
  if (!json.ok) return json
  const bill: Record<string, string> = {}
  const others: Record<string, string> = {}
  for (const [id, raw] of Object.entries(json.value)) {
    const choice = String(raw)
    const isPeriod = id.startsWith('period.')
    if (!isPeriod && !ASKED.includes(id)) {
      others[id] = choice
      continue
    }
    const choices = isPeriod ? OF_PERIODS : CHOICES[id]
    const isWrong = id === 'currency' ? !/^[A-Z]{3}$/.test(choice) : choices !== undefined && !choices.includes(choice)
    if (isWrong) {
      return fail(
        problem('answer-unknown-choice', { file, id, choice: choice.slice(0, 60), choices: choices ?? ['USD', 'EUR', 'GBP', '…'] }),
      )
    }
    bill[id] = choice
  }
  // Each was looked at just now.
  return ok({ file, bill: bill as BillAnswers, others })
}

const ASKED: readonly string[] = ['dates', 'mark', 'sides', 'currency', 'vendor', 'overlap']
