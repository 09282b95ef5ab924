// A bill of a cloud or a vendor into the workbook: choose it, answer what it leaves open, see its proof, who bears what and why, and
// take it in whole. The desk keeps the import while the user looks elsewhere.

import { useEffect, useRef } from 'react'
import type { DropPurpose } from '#contract'
import { BILL_WINDOW_TEXT, billImportedText, COMMON_TEXT } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { Progress } from '../../widgets/progress.tsx'
import styles from '../import/import.module.css'
import { AskedOfBill } from './asked-of-bill.tsx'
import { BillImportDesk, useBillDesk } from './bill-import-desk.tsx'
import { BillReview } from './bill-review.tsx'
import { ChooseBill } from './choose-bill.tsx'
import { PlannedBills } from './planned-bills.tsx'

const HERE: DropPurpose = 'import-bill'

export const BILL_IMPORT: ScreenDescription = { Component: BillImportScreen, Desk: BillImportDesk }

function BillImportScreen() {
  const importing = useBillDesk()
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const { state, source, waiting } = importing
  const title = useRef<HTMLHeadingElement>(null)
  // Each step is a page of its own: whoever uses the keyboard starts at its top.
  useEffect(() => {
    if (state.step !== 'choose') title.current?.focus()
  }, [state.step])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files; the button does the same.
    <div
      className={`${page.page} ${styles.screen}`}
      data-drop={HERE}
      onDrop={({ dataTransfer }) => {
        if (dataTransfer.files.length > 0) importing.read([...dataTransfer.files])
      }}
    >
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {state.step === 'imported' ? BILL_WINDOW_TEXT.imported : BILL_WINDOW_TEXT.title}
        </h1>
        {waiting.length === 0 ? null : <Note>{BILL_WINDOW_TEXT.following(waiting)}</Note>}
      </header>
      {isReadOnly ? <Banner tone="caution">{BILL_WINDOW_TEXT.readOnly}</Banner> : null}
      {state.step === 'choose' ? <ChooseBill chosen={state} importing={importing} /> : null}
      {state.step === 'reading' ? (
        <Stack gap={4} className={styles.reading}>
          <Progress label={BILL_WINDOW_TEXT.reading(source)} done={state.progress?.done ?? null} total={state.progress?.total ?? 1} />
          <div>
            <Button onClick={importing.cancel}>{COMMON_TEXT.cancel}</Button>
          </div>
        </Stack>
      ) : null}
      {state.step === 'asked' ? <AskedOfBill key={source} asked={state} source={source} importing={importing} /> : null}
      {state.step === 'review' ? <BillReview review={state.review} importing={importing} isReadOnly={isReadOnly} /> : null}
      {state.step === 'imported' ? <Imported /> : null}
    </div>
  )
}

function Imported() {
  const importing = useBillDesk()
  const go = useGo()
  const style = useNumberStyle()
  const { state, waiting } = importing
  const [next] = waiting
  if (state.step !== 'imported') return null
  return (
    <>
      <p role="status">{billImportedText(state.plan.counts, style)}</p>
      <PlannedBills plan={state.plan} />
      <Row gap={2}>
        {next === undefined ? null : (
          <Button kind="primary" onClick={importing.next}>
            {BILL_WINDOW_TEXT.nextBill(next)}
          </Button>
        )}
        <Button
          kind={next === undefined ? 'primary' : 'plain'}
          onClick={() => {
            importing.cancel()
            go('bills')
          }}
        >
          {BILL_WINDOW_TEXT.toBills}
        </Button>
      </Row>
    </>
  )
}
