// The question that stands on the page of a step has the focus as soon as it is there: what had it went with the step before,
// a key answers it, and a screen reader reads it.

import { type RefObject, useEffect, useRef } from 'react'

export function useQuestionFocus(): RefObject<HTMLHeadingElement | null> {
  const question = useRef<HTMLHeadingElement>(null)
  useEffect(() => question.current?.focus(), [])
  return question
}
