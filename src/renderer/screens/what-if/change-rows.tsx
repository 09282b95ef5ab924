// The changes of a scenario as rows: what, how much, what it moves or why it is left out. A value is edited in place.

import { X } from 'lucide-react'
import { useMemo, useRef } from 'react'
import {
  movedCount,
  movedValues,
  recordOf,
  removeScenarioChange,
  type Scenario,
  type ScenarioChange,
  type ScenarioStep,
  STAGES,
  setScenarioChange,
} from '#core'
import { COMMON_TEXT, changeName, growthText, movedValueText, refusalText, STAGE_LABELS, WHAT_IF_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { distinctKeys } from './distinct-keys.ts'
import type { JudgedScenario } from './judge-scenario.ts'
import { changeAsTyped, changeUnit, isTyped, readChangeValue } from './typed-change.ts'
import styles from './what-if.module.css'

const STAGE_OPTIONS = STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }))

export interface ChangeRowsProps {
  readonly scenario: Scenario
  /** null while it is worked out for the first time. */
  readonly judged: JudgedScenario | null
  readonly disabled: boolean
}

export function ChangeRows({ scenario, judged, disabled }: ChangeRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const keys = distinctKeys(scenario.changes.map(({ kind, target }) => `${kind} ${target ?? ''}`))
  if (scenario.changes.length === 0) return <Note>{WHAT_IF_TEXT.noChanges}</Note>

  /** The row goes away, so the focus goes to the one that takes its place. */
  function refocus(index: number): void {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? []
    const next = rows[Math.min(index, rows.length - 1)] ?? list.current?.closest('section')
    next?.querySelector<HTMLElement>('button')?.focus()
  }

  return (
    <ul ref={list} className={lines.lines}>
      {scenario.changes.map((change, index) => (
        <ChangeRow
          key={keys[index]}
          scenario={scenario}
          change={change}
          index={index}
          judged={judged}
          disabled={disabled}
          onRemoved={() => requestAnimationFrame(() => refocus(index))}
        />
      ))}
    </ul>
  )
}

interface ChangeRowProps extends ChangeRowsProps {
  readonly change: ScenarioChange
  readonly index: number
  readonly onRemoved: () => void
}

function ChangeRow({ scenario, change, index, judged, disabled, onRemoved }: ChangeRowProps) {
  const commit = useCommit()
  const style = useNumberStyle()
  const component = useSessionState(({ workbook }) =>
    change.kind === 'swap' ? recordOf(workbook, 'components', change.target ?? '') : undefined,
  )
  const name = changeName(change, component?.name ?? null)
  const isCurrent = judged?.scenario.changes[index] === change
  const step = isCurrent ? judged.outcome.steps.find((made) => made.index === index) : undefined
  const skipped = isCurrent ? judged.outcome.skipped.find((left) => left.index === index) : undefined

  function remove(): void {
    const sentence = commit((context) => removeScenarioChange(context, scenario.id, index))
    if (sentence === null) onRemoved()
    else showToast({ title: sentence, tone: 'problem' })
  }

  return (
    <li className={styles.change} data-left-out={skipped !== undefined || undefined}>
      <Row gap={3}>
        <span className={styles.changeName}>{name}</span>
        <ChangeValue
          name={name}
          change={change}
          disabled={disabled}
          onChange={(next) => commit((context) => setScenarioChange(context, scenario.id, index, next))}
        />
        <span data-remove="">
          <IconButton label={WHAT_IF_TEXT.removeChange(name)} icon={<X />} disabled={disabled} onClick={remove} />
        </span>
      </Row>
      {skipped === undefined ? null : <p className={styles.leftOut}>{WHAT_IF_TEXT.leftOut(change, skipped.problem, style)}</p>}
      {step === undefined || judged === null ? null : <Moved step={step} judged={judged} />}
    </li>
  )
}

interface ChangeValueProps {
  readonly name: string
  readonly change: ScenarioChange
  readonly disabled: boolean
  readonly onChange: (next: ScenarioChange) => string | null
}

function ChangeValue({ name, change, disabled, onChange }: ChangeValueProps) {
  const style = useNumberStyle()
  if (change.kind === 'swap') return null
  if (!isTyped(change)) {
    const stage = STAGES.find((value) => value === change.choice) ?? null
    return (
      <div className={styles.changeValue}>
        <Select
          label={name}
          hideLabel
          value={stage}
          options={STAGE_OPTIONS}
          disabled={disabled}
          onChange={(choice) => {
            const sentence = onChange({ ...change, choice })
            if (sentence !== null) showToast({ title: sentence, tone: 'problem' })
          }}
        />
      </div>
    )
  }
  const unit = changeUnit(change, style)
  return (
    <div className={styles.changeValue}>
      <TextField
        label={name}
        hideLabel
        align="end"
        value={changeAsTyped(change, style)}
        {...(unit === undefined ? {} : { suffix: unit })}
        disabled={disabled}
        commit={(typed) => {
          const read = readChangeValue(change, typed, style)
          return read.ok ? onChange({ ...change, value: read.value }) : refusalText(read, style)
        }}
      />
    </div>
  )
}

/** So many are written out; a list of thousands helps nobody. */
const MOST_WRITTEN = 100

function Moved({ step, judged }: { readonly step: ScenarioStep; readonly judged: JudgedScenario }) {
  const style = useNumberStyle()
  const count = movedCount(step)
  const shown = useMemo(
    () => movedValues(step, judged.base, judged.outcome, MOST_WRITTEN).map((value) => movedValueText(value, style)),
    [step, judged, style],
  )
  const growth = useMemo(() => (step.change.kind === 'growth' ? growthText(judged.volume, style) : null), [step, judged, style])
  const keys = distinctKeys(shown)
  return (
    <div className={styles.moved}>
      {growth === null ? null : <Note>{growth}</Note>}
      {count === 0 ? (
        <Note>{WHAT_IF_TEXT.moved(0, style)}</Note>
      ) : (
        <Disclosure summary={WHAT_IF_TEXT.moved(count, style)}>
          <ul className={styles.movedList}>
            {shown.map((line, place) => (
              <li key={keys[place]}>{line}</li>
            ))}
            {count > shown.length ? <li>{COMMON_TEXT.moreOf(count - shown.length, style)}</li> : null}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
