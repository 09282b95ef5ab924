// Adds a change: what kind, of what, how much. What the scenario would leave out is refused here, with its sentence.

import { type FormEvent, useId, useMemo, useState } from 'react'
import { addScenarioChange, ok, SCENARIO_CHANGES, type Scenario, type ScenarioChangeKind, STAGES, type Stage, scenarioChange } from '#core'
import {
  CHANGE_KIND_WORDS,
  CHANGE_VALUE_LABELS,
  COMMON_TEXT,
  NOT_SET,
  problemText,
  refusalText,
  STAGE_LABELS,
  TARGET_WORDS,
  WHAT_IF_TEXT,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { type FormRefusal, Refusable } from '../../widgets/form-refusal.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { targetsOf } from './change-targets.ts'
import { changeUnit, isTyped, readChangeValue } from './typed-change.ts'

const KIND_OPTIONS = SCENARIO_CHANGES.map((value) => ({ value, label: CHANGE_KIND_WORDS[value].name }))
const STAGE_OPTIONS = STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }))

export function AddChangeDialog({ scenario, onClose }: { readonly scenario: Scenario; readonly onClose: () => void }) {
  const style = useNumberStyle()
  const workbook = useSessionState((state) => state.workbook)
  const commit = useCommit()
  const id = useId()
  const [kind, setKind] = useState<ScenarioChangeKind>('growth')
  const [target, setTarget] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [stage, setStage] = useState<Stage | null>(null)
  const [refusal, setRefusal] = useState<FormRefusal | null>(null)
  const targets = useMemo(() => targetsOf(workbook, kind), [workbook, kind])
  const thing = { kind, target }

  /** What was typed for another thing is nothing here. */
  function choose(next: { readonly kind: ScenarioChangeKind; readonly target: string | null }): void {
    setKind(next.kind)
    setTarget(next.target)
    setTyped('')
    setRefusal(null)
  }

  function type(text: string): string | null {
    const read = readChangeValue(thing, text, style)
    if (read.ok) setTyped(text.trim())
    return refusalText(read, style)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    const refused = added()
    setRefusal(refused)
    if (refused === null) onClose()
  }

  function added(): FormRefusal | null {
    if (targets !== null && target === null) return { sentence: TARGET_WORDS[kind].missing, field: targets.length === 0 ? null : 'target' }
    if (isStage && stage === null) return { sentence: WHAT_IF_TEXT.stageMissing, field: 'stage' }
    const value = isTyped(thing) ? readChangeValue(thing, typed, style) : ok(null)
    if (!value.ok) return { sentence: problemText(value.problem, style), field: 'value' }
    const name = kind === 'swap' ? (targets?.find((each) => each.value === target)?.label ?? null) : null
    const change = scenarioChange({ kind, target, name, value: value.value, choice: isStage ? stage : null })
    const sentence = commit((context) => addScenarioChange(context, scenario.id, change))
    return sentence === null ? null : { sentence, field: isTyped(thing) ? 'value' : null }
  }

  const isStage = kind === 'company' && target === 'stage'
  const unit = changeUnit(thing, style)
  const isReady = targets === null || target !== null
  return (
    <Dialog title={WHAT_IF_TEXT.addChange} action={{ label: COMMON_TEXT.add, form: id }} onClose={onClose}>
      <Stack id={id} as="form" onSubmit={submit}>
        <Refusable refusal={refusal}>
          <Select
            label={WHAT_IF_TEXT.what}
            value={kind}
            options={KIND_OPTIONS}
            hint={CHANGE_KIND_WORDS[kind].hint}
            onChange={(next) => choose({ kind: next ?? 'growth', target: null })}
          />
          {targets === null ? null : targets.length === 0 ? (
            <Note>{TARGET_WORDS[kind].none}</Note>
          ) : (
            <Select
              name="target"
              label={TARGET_WORDS[kind].label}
              value={target}
              options={targets}
              onChange={(next) => choose({ kind, target: next })}
            />
          )}
          {isReady && isStage ? (
            <Select name="stage" label={WHAT_IF_TEXT.to} value={stage} options={STAGE_OPTIONS} onChange={setStage} />
          ) : null}
          {isReady && isTyped(thing) ? (
            <TextField
              key={`${kind} ${target}`}
              name="value"
              label={CHANGE_VALUE_LABELS[kind] ?? WHAT_IF_TEXT.to}
              align="end"
              value={typed}
              {...(unit === undefined ? {} : { suffix: unit })}
              placeholder={PLACEHOLDERS[kind] ?? NOT_SET}
              commit={type}
            />
          ) : null}
        </Refusable>
      </Stack>
    </Dialog>
  )
}

const PLACEHOLDERS: Partial<Readonly<Record<ScenarioChangeKind, string>>> = { growth: '5', price: '+10', hire: '+1' }
