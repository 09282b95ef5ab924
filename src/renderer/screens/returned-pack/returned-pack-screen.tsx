// A pack that came back: what it was held against, what it makes of the totals, every value that they typed to be answered, and
// what else was changed. Accepted values become one step that Undo takes back; the reply is a page to print or to copy.

import { Copy, FileUp, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { MAX_NAME_LENGTH, type PackCase, packFigures, packValueNow, type Workbook } from '#core'
import {
  counted,
  PLAIN_STYLE,
  packBaseText,
  packHeadText,
  packReply,
  packSummary,
  problemText,
  replyMarkdown,
  SCREEN_TABLE,
} from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { copyText } from '../../widgets/copy-text.ts'
import { EmptyState } from '../../widgets/empty-state.tsx'
import page from '../../widgets/page.module.css'
import { Progress } from '../../widgets/progress.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { useNumberStyle } from '../use-number-style.ts'
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
      <div className={styles.header}>
        <p className={page.lead}>
          An exported workbook that somebody edited is held against what it was made from. Nothing of it is taken over before you say so.
        </p>
        <Buttons>
          {cases.length < 2 || shown === null ? null : (
            <Select
              label="Case"
              hideLabel
              value={shown.id}
              options={cases.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => id !== null && packs.show(id)}
            />
          )}
          <Button kind={shown === null ? 'primary' : 'plain'} icon={<FileUp />} disabled={asked.kind === 'running'} onClick={packs.choose}>
            Open a pack that came back…
          </Button>
        </Buttons>
      </div>
      <Asked packs={packs} />
      {shown === null ? (
        <EmptyState title="No pack has come back yet">
          Choose the .xlsx file, or drop it anywhere on the window. Rows may have been sorted, and any program may have saved it.
        </EmptyState>
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
        <div className={styles.running}>
          <Progress label="Comparing every cell" done={null} total={1} />
          <Button onClick={packs.cancel}>Cancel</Button>
        </div>
      )
    case 'failed':
      return <Banner tone="problem">{problemText(asked.problem)}</Banner>
    case 'unchanged': {
      const { head, facts, remarks } = asked.compared
      return (
        <Banner tone="info">
          {packHeadText(head, style)} {packBaseText(head)} {packSummary(facts, remarks, 0)}
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
      <TextField label="Who sent it" value={pack.name} maxLength={MAX_NAME_LENGTH} commit={packs.rename} />
      <p className={page.lead}>
        {packHeadText(head, style)} {head.base === 'unknown' || !head.isSameVersion ? null : packBaseText(head)}{' '}
        {packSummary(facts, remarks, changedHere(pack, workbook))}
      </p>
      {head.base === 'unknown' || !head.isSameVersion ? <Banner tone="caution">{packBaseText(head)}</Banner> : null}
      {packs.refused === null ? null : <Banner tone="problem">{problemText(packs.refused)}</Banner>}
      {facts.length === 0 ? null : (
        <TitledPart title="Values that they typed" lead="Y accepts, N keeps ours, U leaves open; J and K go on and back.">
          <FactList facts={facts} workbook={workbook} onAnswer={packs.answer} onExplain={packs.explain} />
        </TitledPart>
      )}
      <EffectPart pack={pack} ours={packFigures(assessment, workbook)} />
      <RemarkParts remarks={remarks} />
      <PrintedReply reply={reply} />
      <Bar pack={pack} packs={packs} workbook={workbook} markdown={() => replyMarkdown(reply)} />
    </>
  )
}

/** Values that both changed, each to something else. */
function changedHere({ facts }: PackCase, workbook: Workbook): number {
  return facts.filter(({ target, base, theirs }) => {
    const ours = packValueNow(workbook, target)
    return ours !== base && ours !== theirs
  }).length
}

interface BarProps {
  readonly pack: PackCase
  readonly packs: ReturnedPacks
  readonly workbook: Workbook
  readonly markdown: () => string
}

function Bar({ pack, packs, workbook, markdown }: BarProps) {
  const session = useSession()
  const open = new Set(pack.facts.filter(({ answer }) => answer === 'open').map(({ key }) => key))
  const ready = pack.facts.filter(({ answer, target, theirs }) => answer === 'accept' && packValueNow(workbook, target) !== theirs)

  function take(): void {
    if (!packs.take()) return
    showToast({
      title: `${counted(ready.length, 'values', PLAIN_STYLE)} taken from ${pack.name}`,
      action: {
        label: 'Undo',
        run: () => {
          // Not what was done since: the message may outlast the next edit.
          if (session.state().undo?.label.code === 'take-from-pack') void session.undo()
        },
      },
    })
  }

  return (
    <BottomBar state={<p role="status">{stateText(open.size, ready.length)}</p>}>
      <Button onClick={packs.remove}>Remove the case</Button>
      <Button icon={<Printer />} onClick={() => window.print()}>
        Print the reply
      </Button>
      <Button
        icon={<Copy />}
        onClick={() => showToast({ title: copyText(markdown()) ? 'Reply copied as Markdown' : 'The reply was not copied' })}
      >
        Copy the reply
      </Button>
      {open.size < 2 ? null : <Button onClick={() => packs.answer(open, 'accept')}>Accept all that are open</Button>}
      <Button kind="primary" disabled={ready.length === 0} onClick={take}>
        Take over what is accepted
      </Button>
    </BottomBar>
  )
}

function stateText(open: number, ready: number): string {
  const left = open === 0 ? 'Everything is answered.' : `${counted(open, 'values', PLAIN_STYLE)} ${open === 1 ? 'is' : 'are'} open.`
  return ready === 0 ? left : `${left} ${counted(ready, 'values', PLAIN_STYLE)} accepted and not taken over yet.`
}
