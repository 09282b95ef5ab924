// The pages of the board as they are printed: the very component and style sheet of the PDF, made smaller as a whole, so that no
// line breaks elsewhere.

import { useLayoutEffect, useRef, useState } from 'react'
import type { BoardPages as BoardPagesData } from '#board/types'
import { EXPORT_TEXT } from '#wording'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { BoardPages } from '../../widgets/paper/board-pages.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { useWidth } from '../use-width.ts'
import styles from './pages-preview.module.css'
import type { Preview } from './use-previews.ts'

export interface PreviewPaneProps {
  readonly preview: Preview<BoardPagesData>
  /** Nothing is listed: the pages would be blank. */
  readonly isEmpty: boolean
  readonly isBlocked: boolean
}

export function PreviewPane({ preview: { shown, problem, isWaiting }, isEmpty, isBlocked }: PreviewPaneProps) {
  if (isEmpty || isBlocked || problem !== null) {
    // Why nothing is saved stands above the choices.
    const why = isBlocked ? null : <ProblemBanner problem={problem} />
    return (
      <div className={styles.instead}>{isEmpty ? <EmptyState title={EXPORT_TEXT.empty}>{EXPORT_TEXT.emptyPages}</EmptyState> : why}</div>
    )
  }
  if (shown === null) {
    return (
      <p className={styles.instead} role="status">
        {EXPORT_TEXT.steps.printing}
      </p>
    )
  }
  return <Pages pages={shown} isWaiting={isWaiting} />
}

function Pages({ pages, isWaiting }: { readonly pages: BoardPagesData; readonly isWaiting: boolean }) {
  const frame = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [size, setSize] = useState({ width: 0, height: 0 })
  // Transforms leave what is measured here alone: it is the size on paper.
  useLayoutEffect(() => {
    const element = paper.current
    if (element === null) return
    const measure = () => setSize({ width: element.offsetWidth, height: element.offsetHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const scale = size.width === 0 || !Number.isFinite(width) ? 1 : Math.min(width / size.width, 1)
  return (
    <section className={styles.scroll} aria-label={EXPORT_TEXT.preview} aria-busy={isWaiting} tabIndex={0}>
      <div ref={frame} className={styles.frame} style={{ height: size.height * scale }}>
        <div ref={paper} className={styles.paper} style={{ transform: `scale(${scale})` }}>
          <BoardPages pages={pages} />
        </div>
      </div>
    </section>
  )
}
