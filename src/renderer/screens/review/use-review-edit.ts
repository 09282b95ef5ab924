// The answer of a prompt: its edit as one step, with a note that the prompt was answered here; a refusal comes as its sentence.

import { answerItem, type ReviewItem } from '#core'
import { type BuildEdit, useCommit } from '../../session/use-session.tsx'

/** @param name what the step of undo is called after. Of the answer, null: to say so is all of it. */
export function useAnswer({ key }: Pick<ReviewItem, 'key'>, name: string): (build: BuildEdit | null) => string | null {
  const commit = useCommit()
  return (build) =>
    commit((context) => {
      const edit = build?.(context)
      if (edit?.ok === false) return edit
      return answerItem(context, key, edit === undefined ? [] : [edit.value], name)
    })
}
