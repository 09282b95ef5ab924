// A path that answers requests: its steps, and the four things to measure from the first day on.

import { Plus, X } from 'lucide-react'
import { type Component, componentFields, setField } from '#core'
import { CHOICE_LABELS, COMMON_TEXT, COMPONENT_FIELDS, COMPONENT_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit } from '../../session/use-session.tsx'
import { Button, IconButton } from '../../widgets/button.tsx'
import field from '../../widgets/field.module.css'
import { Row, Stack } from '../../widgets/layout.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { ComponentField } from '../record-field.tsx'
import styles from './component.module.css'

type Tick = keyof typeof CHOICE_LABELS.tick
const TICKS = (Object.keys(CHOICE_LABELS.tick) as Tick[]).map((value) => ({ value, label: CHOICE_LABELS.tick[value] }))
const SIGNALS = Object.keys(componentFields.observability.fields) as (keyof Component['observability'])[]

export function RequestPathFields({ component }: { readonly component: Component }) {
  const commit = useCommit()
  const setSteps = (steps: Component['steps']) => commit((context) => setField(context, 'components', component.id, 'steps', steps))
  return (
    <>
      <Row gap={5} align="stretch">
        {SIGNALS.map((signal) => (
          <ComponentField key={signal} record={component} field={`observability.${signal}`} size="standard" />
        ))}
      </Row>
      <div className={field.fields}>
        <ComponentField record={component} field="requestsPerMonth" />
      </div>
      <Steps steps={component.steps} onChange={setSteps} />
    </>
  )
}

interface StepsProps {
  readonly steps: Component['steps']
  readonly onChange: (steps: Component['steps']) => string | null
}

/** Latency counts as measured only when every step named here is. */
function Steps({ steps, onChange }: StepsProps) {
  const style = useNumberStyle()
  const placed = steps.map((step, place) => ({ id: `step ${place}`, place, step }))
  return (
    <Stack align="start">
      <h3 className={styles.subTitle}>{COMPONENT_FIELDS.steps.label}</h3>
      {placed.map(({ id, place, step }) => (
        <Row key={id} gap={3} align="end" className={styles.step}>
          <TextField label={COMMON_TEXT.step} value={step.name} commit={(name) => onChange(steps.with(place, { ...step, name }))} />
          <SegmentedChoice
            label={COMPONENT_TEXT.latencyMeasured}
            clearable
            value={step.latency}
            options={TICKS}
            onChange={(latency) => void onChange(steps.with(place, { ...step, latency }))}
          />
          <IconButton label={COMMON_TEXT.removeOf(step.name)} icon={<X />} onClick={() => void onChange(steps.toSpliced(place, 1))} />
        </Row>
      ))}
      <Button
        kind="quiet"
        icon={<Plus />}
        onClick={() =>
          void onChange([...steps, { name: COMPONENT_TEXT.numbered(COMMON_TEXT.step, steps.length + 1, style), latency: null }])
        }
      >
        {COMPONENT_TEXT.addStep}
      </Button>
    </Stack>
  )
}
