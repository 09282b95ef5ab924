// The pages of the board as they are printed: the very component and style sheet of the PDF, made smaller as a whole, so that no
// line breaks elsewhere.

import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { BoardPages as BoardPagesData } from '#board/types'
import { EXPORT_TEXT } from '#wording'
import { nextTask } from '../../session/next-task.ts'
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
  const drawn = useInParts(pages)
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
          <BoardPages pages={drawn} count={pages.pages.length + 1} />
        </div>
      </div>
    </section>
  )
}

/** The same pages one after the other, a task each: a page is measured until it fits. What was shown of them stays until its turn. */
function useInParts(pages: BoardPagesData): BoardPagesData {
  const [drawn, setDrawn] = useState<BoardPagesData>(() => ({ ...pages, pages: [] }))
  const next = drawn.cover === pages.cover ? pages.pages.findIndex((page, index) => drawn.pages[index] !== page) : 0
  const isDone = next === -1 && drawn.pages.length === pages.pages.length
  useEffect(() => {
    if (isDone) return
    let isOver = false
    void nextTask().then(() => {
      if (isOver) return
      const upTo = next === -1 ? pages.pages.length : next + 1
      const rest = drawn.pages.slice(upTo, pages.pages.length)
      startTransition(() => setDrawn({ ...pages, pages: [...pages.pages.slice(0, upTo), ...rest] }))
    })
    return () => {
      isOver = true
    }
  }, [pages, drawn, next, isDone])
  return drawn
}
