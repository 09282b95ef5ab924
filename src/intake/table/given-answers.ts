// Answers to the questions of a list from a file: the id of each question and the choice taken.

import { fail, ok, problem, type Result } from '#core'
import { readJsonObject } from '../json-object.ts'
import type { ImportAnswers, ImportQuestion } from './inquiry.ts'

export interface GivenAnswers {
  readonly file: string
  readonly answers: ImportAnswers
}

/** @param text the whole file; @param file its name, as Problems show it */
export function readGivenAnswers(text: string, file: string): Result<GivenAnswers> {
  const json = readJsonObject(text, file)
  if (!json.ok) return json
  const answers = Object.entries(json.value).map(([id, choice]) => [id, String(choice)] as const)
  return ok({ file, answers: Object.fromEntries(answers) })
}

/** Refuses a choice that its question doesn't offer. */
export function checkChoices({ file, answers }: GivenAnswers, questions: readonly Pick<ImportQuestion, 'id' | 'choices'>[]): Result<null> {
  const wrong = questions.find(({ id, choices }) => Object.hasOwn(answers, id) && !choices.includes(answers[id] ?? ''))
  if (wrong === undefined) return ok(null)
  const { id, choices } = wrong
  return fail(problem('answer-unknown-choice', { file, id, choice: (answers[id] ?? '').slice(0, 60), choices }))
}

/** Refuses an answer to what was never asked. @param asked ids of all questions of the list */
export function checkAsked({ file, answers }: GivenAnswers, asked: ReadonlySet<string>): Result<null> {
  const id = Object.keys(answers).find((given) => !asked.has(given))
  return id === undefined ? ok(null) : fail(problem('answer-unknown-question', { file, id: id.slice(0, 120) }))
}
