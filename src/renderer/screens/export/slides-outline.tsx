// What each of the five slides will say, in the place where the pages stand for the other forms. Whom it is for and which quarter
// are said above, because both change every slide.

import { EXPORT_TEXT, SLIDE_SUMMARIES, SLIDE_TITLES, SLIDE_WORDS, type SlideId } from '#wording'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Card, Note, Small } from '../../widgets/layout.tsx'
import preview from './pages-preview.module.css'
import styles from './slides-outline.module.css'

export interface SlidesOutlineProps {
  /** "For the board · Q4 2026 (open, draft)" */
  readonly of: string
  /** Nothing is listed: the slides would say so, and no more. */
  readonly isEmpty: boolean
}

export function SlidesOutline({ of, isEmpty }: SlidesOutlineProps) {
  if (isEmpty) {
    return (
      <div className={preview.instead}>
        <EmptyState title={EXPORT_TEXT.empty}>{EXPORT_TEXT.emptySlides}</EmptyState>
      </div>
    )
  }
  return (
    <section className={preview.scroll} aria-label={EXPORT_TEXT.outline} tabIndex={0}>
      <p className={styles.of}>
        {of}
        <br />
        {EXPORT_TEXT.leftOut}
      </p>
      <ol className={styles.slides}>
        {(Object.keys(SLIDE_TITLES) as SlideId[]).map((id, index) => (
          <Card key={id} as="li" gap={2} className={styles.slide}>
            <h2>{SLIDE_TITLES[id]}</h2>
            <p>{SLIDE_SUMMARIES[id]}</p>
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
