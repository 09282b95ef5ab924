// Takes chosen changes of a scenario over into the present: each with what it would move, all as one step of undo. What is
// taken over leaves the scenario.

import { useState } from 'react'
import { movedCount, promotingChanges, type Scenario } from '#core'
import { changeName, changesOf, changeValueText, problemText, WHAT_IF_TEXT } from '#wording'
import { applyNow } from '../../session/apply-now.ts'
import { inTasks } from '../../session/next-task.ts'
import { typedNow } from '../../session/typed-now.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession } from '../../session/use-session.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import { Refusal } from '../../widgets/refusal.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { toggled } from '../../widgets/toggled.ts'
import { distinctKeys } from './distinct-keys.ts'
import type { JudgedScenario } from './judge-scenario.ts'
import styles from './what-if.module.css'

export interface TakeOverDialogProps {
  readonly scenario: Scenario
  readonly judged: JudgedScenario | null
  readonly onClose: () => void
}

export function TakeOverDialog({ scenario, judged, onClose }: TakeOverDialogProps) {
  const session = useSession()
  const style = useNumberStyle()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(scenario.changes.keys()))
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const keys = distinctKeys(scenario.changes.map(({ kind, target }) => `${kind} ${target ?? ''}`))
  const leftOut = new Map(judged?.outcome.skipped.map(({ index, problem }) => [index, problem]))
  const count = [...chosen].filter((index) => !leftOut.has(index)).length

  async function take(): Promise<void> {
    setIsBusy(true)
    const built = await inTasks(promotingChanges(typedNow(session.state().workbook), scenario.id, chosen))
    const done = built.ok ? await applyNow(session, built.value.edit) : built
    setIsBusy(false)
    if (!done.ok) return setRefusal(problemText(done.problem, style))
    showToast({
      title: WHAT_IF_TEXT.applied(scenario.name),
      description: WHAT_IF_TEXT.appliedCount(count, style),
    })
    onClose()
  }

  return (
    <Dialog
      title={WHAT_IF_TEXT.apply}
      description={WHAT_IF_TEXT.applyLead}
      width="wide"
      action={{
        label: isBusy ? WHAT_IF_TEXT.applying : WHAT_IF_TEXT.applyCount(count, style),
        disabled: isBusy || count === 0,
        onClick: () => void take(),
      }}
      isBusy={isBusy}
      onClose={onClose}
    >
      <Stack as="fieldset" gap={2} className={styles.choices} disabled={isBusy}>
        <legend>{changesOf(scenario.name)}</legend>
        {scenario.changes.map((change, index) => {
          const problem = leftOut.get(index)
          const step = judged?.outcome.steps.find((made) => made.index === index)
          const moved = step === undefined ? 0 : movedCount(step)
          const value = changeValueText(change, style)
          return (
            <label key={keys[index]} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.has(index) && problem === undefined}
                disabled={problem !== undefined}
                onChange={() => setChosen(toggled(chosen, index))}
              />
              <span>
                {changeName(change, judged?.base.tables.components[change.target ?? '']?.name ?? null)}
                {value === '' ? null : <strong> {value}</strong>}
                <Note as="span" block>
                  {problem === undefined ? WHAT_IF_TEXT.moved(moved, style) : WHAT_IF_TEXT.leftOut(change, problem, style)}
                </Note>
              </span>
            </label>
          )
        })}
      </Stack>
      <Refusal sentence={refusal} />
    </Dialog>
  )
}
