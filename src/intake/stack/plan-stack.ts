// What adding stack files to a workbook would do: the one plan that the window shows and the command line writes.

import type { Workbook } from '#core'
import type { ImportAnswers } from '../table/inquiry.ts'
import { type MatchedStack, matchStack } from './match-stack.ts'
import { proposeStack, type StackLeft } from './propose-stack.ts'
import type { StackFile } from './read-stack.ts'

export interface StackPlan extends MatchedStack {
  readonly leftOut: readonly StackLeft[]
}

/** @param answers by the ids of questions; where one is missing, what is proposed is in the plan */
export function planStack(files: readonly StackFile[], workbook: Workbook, answers: ImportAnswers): StackPlan {
  const { proposals, questions, leftOut } = proposeStack(files, answers)
  const matched = matchStack(proposals, workbook, answers)
  return { ...matched, questions: [...questions, ...matched.questions], leftOut }
}
