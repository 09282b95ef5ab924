// A returned pack: what it is compared with, its effect on totals, every edited value to be answered, and
// what else was changed. Accepted values become one step that Undo takes back; the reply is a page to print or to copy.

import { Copy, FileUp, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { type IsoDate, MAX_NAME_LENGTH, type PackCase, packFigures, packValueNow, type Workbook } from '#core'
import { COMMON_TEXT, packBaseText, packReply, packSummary, RETURNED_TEXT, replyMarkdown, SCREEN_TABLE } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { copyText } from '../../widgets/copy-text.ts'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Row } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { Progress } from '../../widgets/progress.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { useUndoToast } from '../use-told.ts'
import { FactList } from './fact-list.tsx'
import { EffectPart, RemarkParts } from './pack-parts.tsx'
import { PrintedReply } from './printed-reply.tsx'
import styles from './returned-pack.module.css'
import { ReturnedPackDesk, useReturnedPackDesk } from './returned-pack-desk.tsx'
import type { ReturnedPacks } from './use-returned-pack.ts'

export const RETURNED_PACK: ScreenDescription = { Component: ReturnedPackScreen, Desk: ReturnedPackDesk }

function ReturnedPackScreen() {
  const packs = useReturnedPackDesk()
  const { asked, cases, shown } = packs
  return (
    <div className={`${page.page} ${styles.screen}`} aria-busy={asked.kind === 'running'}>
      <ScreenHead title={SCREEN_TABLE['returned-pack'].title} />
      <Row gap={5} align="start" justify="space-between">
        <p className={page.lead}>{RETURNED_TEXT.lead}</p>
        <Buttons>
          {cases.length < 2 || shown === null ? null : (
            <Select
              label={RETURNED_TEXT.pack}
              hideLabel
              value={shown.id}
              options={cases.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => id !== null && packs.show(id)}
            />
          )}
          <Button kind={shown === null ? 'primary' : 'plain'} icon={<FileUp />} disabled={asked.kind === 'running'} onClick={packs.choose}>
            {RETURNED_TEXT.open}
          </Button>
        </Buttons>
      </Row>
      <Asked packs={packs} />
      {shown === null ? (
        <EmptyState title={RETURNED_TEXT.empty}>{RETURNED_TEXT.emptyText}</EmptyState>
      ) : (
        <Case key={shown.id} pack={shown} packs={packs} />
      )}
    </div>
  )
}

function Asked({ packs }: { readonly packs: ReturnedPacks }) {
  const { asked } = packs
  const style = useNumberStyle()
  switch (asked.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <Row gap={3}>
          <Progress label={COMMON_TEXT.comparingCells} done={null} total={1} />
          <Button onClick={packs.cancel}>{COMMON_TEXT.cancel}</Button>
        </Row>
      )
    case 'failed':
      return <ProblemBanner problem={asked.problem} />
    case 'answered': {
      const { head, facts, remarks } = asked.answer
      return (
        <Banner tone="info">
          {RETURNED_TEXT.head(head, style)} {packBaseText(head)} {packSummary(facts, remarks, 0, style)}
        </Banner>
      )
    }
  }
}

function Case({ pack, packs }: { readonly pack: PackCase; readonly packs: ReturnedPacks }) {
  const style = useNumberStyle()
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const { head, facts, remarks } = pack
  const company = workbook.tables.company['company']?.name ?? ''
  const reply = useMemo(() => packReply(pack, company, style), [pack, company, style])
  useCommandEffects({ print: () => window.print() })
  return (
    <>
      <TextField label={RETURNED_TEXT.sender} value={pack.name} maxLength={MAX_NAME_LENGTH} commit={packs.rename} />
      <p className={page.lead}>
        {RETURNED_TEXT.head(head, style)} {head.base === 'unknown' || !head.isSameVersion ? null : packBaseText(head)}{' '}
        {packSummary(facts, remarks, changedHere(pack, workbook, assessment.asOf), style)}
      </p>
      {head.base === 'unknown' || !head.isSameVersion ? <Banner tone="caution">{packBaseText(head)}</Banner> : null}
      <ProblemBanner problem={packs.refused} />
      {facts.length === 0 ? null : (
        <TitledPart title={RETURNED_TEXT.edits} lead={RETURNED_TEXT.editsLead}>
          <FactList facts={facts} workbook={workbook} today={assessment.asOf} onAnswer={packs.answer} onExplain={packs.explain} />
        </TitledPart>
      )}
      <EffectPart pack={pack} ours={packFigures(assessment, workbook)} />
      <RemarkParts remarks={remarks} />
      <PrintedReply reply={reply} />
      <Bar pack={pack} packs={packs} workbook={workbook} today={assessment.asOf} markdown={() => replyMarkdown(reply)} />
    </>
  )
}

/** Values that both changed, each to something else. */
function changedHere({ facts }: PackCase, workbook: Workbook, today: IsoDate): number {
  return facts.filter(({ target, base, theirs }) => {
    const ours = packValueNow(workbook, target, today)
    return ours !== base && ours !== theirs
  }).length
}

interface BarProps {
  readonly pack: PackCase
  readonly packs: ReturnedPacks
  readonly workbook: Workbook
  readonly today: IsoDate
  readonly markdown: () => string
}

function Bar({ pack, packs, workbook, today, markdown }: BarProps) {
  const style = useNumberStyle()
  const undoToast = useUndoToast()
  const open = new Set(pack.facts.filter(({ answer }) => answer === 'open').map(({ key }) => key))
  const ready = pack.facts.filter(({ answer, target, theirs }) => answer === 'accept' && packValueNow(workbook, target, today) !== theirs)

  function take(): void {
    if (!packs.take()) return
    undoToast({ title: RETURNED_TEXT.applied(ready.length, pack.name, style) }, 'take-from-pack')
  }

  return (
    <BottomBar state={<p role="status">{RETURNED_TEXT.state(open.size, ready.length, style)}</p>}>
      <Button onClick={packs.remove}>{RETURNED_TEXT.remove}</Button>
      <Button icon={<Printer />} onClick={() => window.print()}>
        {RETURNED_TEXT.print}
      </Button>
      <Button icon={<Copy />} onClick={() => showToast({ title: copyText(markdown()) ? RETURNED_TEXT.copied : RETURNED_TEXT.notCopied })}>
        {RETURNED_TEXT.copy}
      </Button>
      {open.size < 2 ? null : <Button onClick={() => packs.answer(open, 'accept')}>{RETURNED_TEXT.acceptAll}</Button>}
      <Button kind="primary" disabled={ready.length === 0} onClick={take}>
        {RETURNED_TEXT.apply}
      </Button>
    </BottomBar>
  )
}
