// The team's key: made, unlocked, backed up and forgotten. What is locked and exported is signed while it is unlocked.

import { useState } from 'react'
import type { KeyState } from '#contract'
import type { Problem } from '#core'
import { problemText, SIGNING_TEXT } from '#wording'
import { useApp } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { type TeamKeyDesk, useTeamKey } from '../../session/use-team-key.ts'
import { Button } from '../../widgets/button.tsx'
import { copyText } from '../../widgets/copy-text.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import facts from '../../widgets/facts.module.css'
import { Note, Row } from '../../widgets/layout.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { PassphraseDialog } from './passphrase-dialog.tsx'

type Wish = 'create' | 'import' | 'unlock' | 'change' | 'backup' | 'forget'

export function SigningSection() {
  const desk = useTeamKey()
  const [wish, setWish] = useState<Wish | null>(null)
  const [failed, setFailed] = useState<Problem | null>(null)
  const { state } = desk
  const ask = (next: Wish) => {
    setFailed(null)
    setWish(next)
  }
  const createInKeychain = async () => setFailed(await desk.change('key:create', { passphrase: null }))
  return (
    <TitledPart title={SIGNING_TEXT.title} lead={SIGNING_TEXT.lead}>
      <ProblemBanner problem={failed ?? (state?.ok === false ? state.problem : null)} />
      {state?.ok === true && state.value.key !== null ? (
        <>
          <KeyFacts state={state.value.key} />
          <KeyButtons state={state.value.key} onWish={ask} onFailed={setFailed} />
        </>
      ) : null}
      {state?.ok === true && state.value.key === null ? (
        <>
          <Note>{state.value.hasKeychain ? SIGNING_TEXT.keptByKeychain : SIGNING_TEXT.keptByPassphrase}</Note>
          <Row>
            <Button onClick={() => (state.value.hasKeychain ? void createInKeychain() : ask('create'))}>
              {state.value.hasKeychain ? SIGNING_TEXT.createNow : SIGNING_TEXT.create}
            </Button>
            <Button onClick={() => ask('import')}>{SIGNING_TEXT.importKey}</Button>
          </Row>
        </>
      ) : null}
      {state?.ok === false ? (
        <Row>
          <Button onClick={() => ask('forget')}>{SIGNING_TEXT.forget}</Button>
        </Row>
      ) : null}
      {wish === null ? null : <WishDialog wish={wish} desk={desk} onClose={() => setWish(null)} />}
    </TitledPart>
  )
}

type PresentKey = NonNullable<KeyState['key']>

function KeyFacts({ state }: { readonly state: PresentKey }) {
  const style = useNumberStyle()
  return (
    <dl className={facts.facts}>
      {SIGNING_TEXT.facts(state, style).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface KeyButtonsProps {
  readonly state: PresentKey
  readonly onWish: (wish: Wish) => void
  readonly onFailed: (problem: Problem | null) => void
}

function KeyButtons({ state, onWish, onFailed }: KeyButtonsProps) {
  const { api } = useApp()
  const byPassphrase = state.keptBy === 'passphrase'
  const backup = async () => onFailed(await savedBackup(api, null))
  return (
    <Row>
      {state.isUnlocked || !byPassphrase ? null : <Button onClick={() => onWish('unlock')}>{SIGNING_TEXT.unlock}</Button>}
      <Button
        onClick={() => {
          if (copyText(state.publicKey)) showToast({ title: SIGNING_TEXT.copied, about: 'file' })
        }}
      >
        {SIGNING_TEXT.copy}
      </Button>
      {byPassphrase ? <Button onClick={() => onWish('change')}>{SIGNING_TEXT.change}</Button> : null}
      <Button onClick={byPassphrase ? () => void backup() : () => onWish('backup')}>{SIGNING_TEXT.backup}</Button>
      <Button onClick={() => onWish('forget')}>{SIGNING_TEXT.forget}</Button>
    </Row>
  )
}

async function savedBackup(api: ReturnType<typeof useApp>['api'], passphrase: string | null): Promise<Problem | null> {
  const saved = await api.ask('key:save-backup', { passphrase })
  if (!saved.ok) return saved.problem
  if (saved.value !== null) showToast({ title: SIGNING_TEXT.backedUp, description: saved.value, about: 'file' })
  return null
}

interface WishDialogProps {
  readonly wish: Wish
  readonly desk: TeamKeyDesk
  readonly onClose: () => void
}

function WishDialog({ wish, desk: { change }, onClose }: WishDialogProps) {
  const { api } = useApp()
  const style = useNumberStyle()
  const [refusal, setRefusal] = useState<string | null>(null)
  const words = SIGNING_TEXT.dialogs[wish]
  if (wish === 'forget') {
    const forget = async () => {
      const problem = await change('key:forget', null)
      if (problem === null) onClose()
      else setRefusal(problemText(problem, style))
    }
    return (
      <Dialog
        title={words.title}
        description={refusal ?? words.hint}
        action={{ label: words.action, kind: 'danger', onClick: () => void forget() }}
        onClose={onClose}
      />
    )
  }
  const ask: Readonly<Record<Exclude<Wish, 'forget'>, (passphrase: string, now: string) => Promise<Problem | null>>> = {
    create: (passphrase) => change('key:create', { passphrase }),
    import: (_, passphrase) => change('key:take-backup', { passphrase }),
    unlock: (_, passphrase) => change('key:unlock', { passphrase }),
    change: (next, passphrase) => change('key:change-passphrase', { passphrase, next }),
    backup: (passphrase) => savedBackup(api, passphrase),
  }
  return (
    <PassphraseDialog
      {...words}
      asksForPresent={wish !== 'create' && wish !== 'backup'}
      asksForNew={wish === 'create' || wish === 'change' || wish === 'backup'}
      commit={async ({ present, next }) => {
        const problem = await ask[wish](next, present)
        return problem === null ? null : problemText(problem, style)
      }}
      onClose={onClose}
    />
  )
}
