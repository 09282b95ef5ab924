// What somebody says of a bill in a file: what its columns mean, and answers to what is asked of it.

import { fail, ok, problem, type Result } from '#core'
import { readJsonObject } from '../json-object.ts'
import type { BillAnswers } from './bill-read.ts'
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

const CHOICES: Readonly<Record<string, readonly string[]>> = { dates: ['day-first', 'month-first'], mark: ['.', ','] }

/** {"dates": "day-first", "currency": "USD"} */
export function readBillAnswers(text: string, file: string): Result<BillAnswers> {
  const json = readJsonObject(text, file)
  if (!json.ok) return json
  for (const [id, raw] of Object.entries(json.value)) {
    if (!ASKED.includes(id)) return fail(problem('answer-unknown-question', { file, id: id.slice(0, 120) }))
    const choice = String(raw)
    const choices = CHOICES[id]
    if (choices !== undefined && !choices.includes(choice)) {
      return fail(problem('answer-unknown-choice', { file, id, choice: choice.slice(0, 60), choices }))
    }
    if (id === 'currency' && !/^[A-Z]{3}$/.test(choice)) {
      return fail(problem('answer-unknown-choice', { file, id, choice: choice.slice(0, 60), choices: ['USD', 'EUR', 'GBP', '…'] }))
    }
  }
  // Each was looked at just now.
  return ok(json.value as BillAnswers)
}

const ASKED: readonly string[] = ['dates', 'mark', 'currency', 'vendor']
