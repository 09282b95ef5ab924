// What adding stack files to a workbook would do: the one plan that the window shows and the command line writes.

import { bookId, recordOf, STACK_JOB, type Workbook } from '#core'
import type { ImportAnswers } from '../table/inquiry.ts'
import { type MatchedStack, matchStack } from './match-stack.ts'
import { proposeStack, type StackLeft, type StackQuestion } from './propose-stack.ts'
import type { StackElsewhere, StackFile } from './read-stack.ts'

export interface StackPlan extends MatchedStack {
  readonly leftOut: readonly StackLeft[]
  /** What leads to files that were not read: what runs by them is missing, unless another file says it. */
  readonly unread: readonly (StackElsewhere & { readonly file: string })[]
  readonly jobs: readonly StackQuestion[]
}

/** @param answers by the ids of questions; where one is missing, what is proposed is in the plan */
export function planStack(files: readonly StackFile[], workbook: Workbook, answers: ImportAnswers): StackPlan {
  const { proposals, questions, leftOut, jobs } = proposeStack(files, answers)
  const matched = matchStack(proposals, workbook, answers)
  // A state that is read with code may be of other code.
  const unread = files.flatMap(({ file, elsewhere }) => elsewhere.map((each) => ({ file, ...each })))
  return { ...matched, questions: [...questions, ...matched.questions], leftOut, unread, jobs }
}

/** Of the record that remembers that something in a file is a job. */
export function jobId({ id }: StackQuestion): string {
  return bookId(id)
}

/** What was said of these before, as far as the workbook remembers it. */
export function rememberedStackAnswers(questions: readonly StackQuestion[], workbook: Workbook): ImportAnswers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = rememberedAnswer(question, workbook)
      return answer === null ? [] : [[question.id, answer]]
    }),
  )
}

function rememberedAnswer(question: StackQuestion, workbook: Workbook): string | null {
  const item = recordOf(workbook, 'stackItems', question.proposalId)
  if (question.code === 'stack-listed') {
    const listedAs = item?.listedAs ?? null
    return listedAs !== null && recordOf(workbook, 'components', listedAs) !== undefined ? 'same' : null
  }
  if (recordOf(workbook, 'stackItems', jobId(question))?.listedAs === STACK_JOB) return 'job'
  return item?.files.includes(question.facts.file) === true ? 'component' : null
}
