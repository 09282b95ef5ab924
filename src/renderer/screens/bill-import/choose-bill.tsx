// Where a bill comes from: files of the disk, chosen or dropped. The page reads them by itself and never learns where they are.

import { FileUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { BILL_WINDOW_TEXT } from '#wording'
import type { BillImporting, BillImportState } from '../../session/use-bill-import.ts'
import { Button } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import { ProblemBanner } from '../problem-banner.tsx'

const ENDINGS = '.csv,.tsv,.txt,.gz,.parquet,.json'

interface ChooseBillProps {
  readonly chosen: Extract<BillImportState, { readonly step: 'choose' }>
  readonly importing: BillImporting
}

export function ChooseBill({ chosen: { problem, isAskedAgain }, importing }: ChooseBillProps) {
  const input = useRef<HTMLInputElement>(null)
  const part = useRef<HTMLDivElement>(null)
  // The others that were chosen with a bill that did not come in.
  const [next] = importing.waiting
  useEffect(() => part.current?.querySelector('button')?.focus(), [])
  return (
    <Stack ref={part} gap={4}>
      <ProblemBanner problem={problem} />
      {next === undefined && !isAskedAgain ? null : (
        <Row gap={2}>
          {isAskedAgain ? <Button onClick={importing.askAgain}>{BILL_WINDOW_TEXT.askAgain}</Button> : null}
          {next === undefined ? null : <Button onClick={importing.next}>{BILL_WINDOW_TEXT.nextBill(next)}</Button>}
        </Row>
      )}
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
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS}
        onChange={({ target }) => importing.read([...(target.files ?? [])])}
      />
    </Stack>
  )
}
