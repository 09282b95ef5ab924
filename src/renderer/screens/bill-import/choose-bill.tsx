// Where a bill comes from: files of the disk, chosen or dropped. The page reads them by itself and never learns where they are.

import { FileUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Problem } from '#core'
import { BILL_WINDOW_TEXT } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import { ProblemBanner } from '../problem-banner.tsx'

const ENDINGS = '.csv,.tsv,.txt,.gz,.parquet,.json'

interface ChooseBillProps {
  readonly problem: Problem | null
  readonly onChoose: (files: readonly File[]) => void
}

export function ChooseBill({ problem, onChoose }: ChooseBillProps) {
  const input = useRef<HTMLInputElement>(null)
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => part.current?.querySelector('button')?.focus(), [])
  return (
    <Stack ref={part} gap={4}>
      <ProblemBanner problem={problem} />
      <Stack gap={1}>
        <p>{BILL_WINDOW_TEXT.kinds}</p>
        <Note>{BILL_WINDOW_TEXT.readOnce}</Note>
      </Stack>
      <Row gap={3}>
        <Button kind="primary" icon={<FileUp />} onClick={() => input.current?.click()}>
          {BILL_WINDOW_TEXT.choose}
        </Button>
        <Note>{BILL_WINDOW_TEXT.drop}</Note>
      </Row>
      <input ref={input} type="file" multiple hidden accept={ENDINGS} onChange={({ target }) => onChoose([...(target.files ?? [])])} />
    </Stack>
  )
}
