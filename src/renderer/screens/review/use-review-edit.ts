// Edits from a prompt: applied as one step, with a note that the prompt was answered here; a refusal comes as its sentence.

import { answerItem, type Edit, type EditContext, ok, type Result, type ReviewItem } from '#core'
import { refusalText } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { useNumberStyle } from '../use-number-style.ts'

export interface ReviewEdits {
  /** null when it was done. */
  readonly apply: (build: (context: EditContext) => Result<Edit>) => string | null
  /** The same, and the prompt counts as answered. @param build null: to say so is the whole answer */
  readonly answer: (item: Pick<ReviewItem, 'key'>, name: string, build: ((context: EditContext) => Result<Edit>) | null) => string | null
}

export function useReviewEdits(): ReviewEdits {
  const style = useNumberStyle()
  const applyEdit = useApplyEdit()
  const apply: ReviewEdits['apply'] = (build) => refusalText(applyEdit(build), style)
  return {
    apply,
    answer: ({ key }, name, build) =>
      apply((context) => {
        const edits = build === null ? ok([]) : asList(build(context))
        return edits.ok ? answerItem(context, key, edits.value, name) : edits
      }),
  }
}

function asList(edit: Result<Edit>): Result<readonly Edit[]> {
  return edit.ok ? ok([edit.value]) : edit
}
