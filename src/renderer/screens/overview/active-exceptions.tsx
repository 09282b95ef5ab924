// What is kept although a check speaks against it: how many, what they cost a month, and which ends first. Nothing where
// nothing is kept.

import { type Assessment, activeExceptions } from '#core'
import { activeExceptionsText, COMPONENT_TEXT, OVERVIEW_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import { ComponentLink } from '../component-link.tsx'
import styles from './overview.module.css'

const MAX_NAMED = 5

export function ActiveExceptionsList({ assessment }: { readonly assessment: Assessment }) {
  const style = useNumberStyle()
  const exceptions = activeExceptions(assessment)
  if (exceptions.components.length === 0) return null
  const further = exceptions.components.length - MAX_NAMED
  return (
    <section aria-labelledby="overview-kept">
      <h2 id="overview-kept" className={styles.heading}>
        {OVERVIEW_TEXT.exceptions}
      </h2>
      <p className={styles.sentence}>{activeExceptionsText(exceptions, style)}</p>
      <ul className={styles.exceptions}>
        {exceptions.components.slice(0, MAX_NAMED).map(({ entry: { subject }, exemption }) => (
          <li key={subject.component.id}>
            <ComponentLink id={subject.component.id} className={styles.exceptionLink}>
              {COMPONENT_TEXT.exceptionUntil(subject.component.name, exemption, style)}
            </ComponentLink>
          </li>
        ))}
      </ul>
      {further > 0 ? <Note className={styles.note}>{OVERVIEW_TEXT.moreEndLater(further, style)}</Note> : null}
    </section>
  )
}
