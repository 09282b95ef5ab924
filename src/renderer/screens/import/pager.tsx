// Steps through a long list a page at a time. Used wherever the import screen shows more than fits.

import { COMMON_TEXT, IMPORT_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'

export interface PagerProps {
  /** What is counted: "rows". */
  readonly what: string
  readonly from: number
  readonly size: number
  readonly total: number
  readonly onFrom: (from: number) => void
}

export function Pager({ what, from, size, total, onFrom }: PagerProps) {
  const style = useNumberStyle()
  if (total <= size) return null
  const last = Math.min(total, from + size)
  return (
    <Row as="nav" gap={3} wrap={false} aria-label={IMPORT_TEXT.pagesOf(what)}>
      <Button disabled={from === 0} onClick={() => onFrom(Math.max(0, from - size))}>
        {COMMON_TEXT.previous}
      </Button>
      <Note role="status">{IMPORT_TEXT.page(from + 1, last, total, what, style)}</Note>
      <Button disabled={last === total} onClick={() => onFrom(last)}>
        {COMMON_TEXT.next}
      </Button>
    </Row>
  )
}
