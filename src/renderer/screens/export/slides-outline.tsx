// The slides that will be written and what each says, in the place where the pages stand for the other forms. Whom they are for and
// which quarter are said above, because both change every slide.

import type { OutlinedSlide } from '#core'
import { EXPORT_TEXT, SLIDE_TITLES, SLIDE_WORDS } from '#wording'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Card, Note, Small } from '../../widgets/layout.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import page from './pages-preview.module.css'
import styles from './slides-outline.module.css'
import type { Preview } from './use-previews.ts'

export interface SlidesOutlineProps {
  /** "For the board · Q4 2026 (open, draft)" */
  readonly of: string
  readonly preview: Preview<readonly OutlinedSlide[]>
  /** Nothing is listed: the slides would say so, and no more. */
  readonly isEmpty: boolean
  readonly isBlocked: boolean
}

export function SlidesOutline({ of, preview: { shown, problem, isWaiting }, isEmpty, isBlocked }: SlidesOutlineProps) {
  if (isEmpty || isBlocked || problem !== null) {
    // Why nothing is saved stands above the choices.
    const why = isBlocked ? null : <ProblemBanner problem={problem} />
    return (
      <div className={page.instead}>{isEmpty ? <EmptyState title={EXPORT_TEXT.empty}>{EXPORT_TEXT.emptySlides}</EmptyState> : why}</div>
    )
  }
  return (
    <section className={page.scroll} aria-label={EXPORT_TEXT.outline} aria-busy={isWaiting} tabIndex={0}>
      <p className={styles.of}>
        {of}
        <br />
        {EXPORT_TEXT.leftOut}
      </p>
      <ol className={styles.slides}>
        {(shown ?? []).map(({ id, headline }, index) => (
          <Card key={id} as="li" gap={2} className={styles.slide}>
            <h2>{SLIDE_TITLES[id]}</h2>
            <p>{headline}</p>
            <Note>{SLIDE_WORDS.visuals[id]}</Note>
            <Small className={styles.number} aria-hidden="true">
              {index + 1}
            </Small>
          </Card>
        ))}
      </ol>
    </section>
  )
}
