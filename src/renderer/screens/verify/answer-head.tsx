// The answer in a sentence, with the file it is about; the focus goes there.

import { useEffect, useRef } from 'react'
import { Badge, type BadgeProps } from '../../widgets/badge.tsx'
import { Row } from '../../widgets/layout.tsx'
import styles from './verify.module.css'

export interface AnswerHeadProps {
  /** Names the region that it heads, and is where the focus goes. */
  readonly id: string
  readonly file: string
  readonly badge: readonly [state: BadgeProps['state'], word: string]
  readonly sentence: string
}

export function AnswerHead({ id, file, badge: [state, word], sentence }: AnswerHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that asked is gone while it was answered: whoever works by keyboard goes on from the answer.
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <Row as="p" className={styles.file}>
        <Badge state={state} word={word} /> {file}
      </Row>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.sentence}>
        {sentence}
      </h2>
    </>
  )
}
