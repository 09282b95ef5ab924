// What only some kinds are asked: needed day and night, the same model by API, a regulation that leaves no choice.

import { useId } from 'react'
import { type Component, setField } from '#core'
import { CHOICE_LABELS, COMPONENT_FIELDS } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { sentenceOf, typedOrNull } from '../costs/use-cost-edits.ts'
import type { Asked } from './asked.ts'
import styles from './component.module.css'

export interface KindFieldsProps {
  readonly component: Component
  readonly asked: Asked
}

const API_OPTIONS = (['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: CHOICE_LABELS.apiAvailable[value] }))

export function KindFields({ component, asked }: KindFieldsProps) {
  const apply = useApplyEdit()
  const id = useId()
  const set = (field: string, value: unknown) => sentenceOf(apply((context) => setField(context, 'components', component.id, field, value)))
  return (
    <>
      {asked.dayAndNight ? (
        <label className={styles.check} htmlFor={id}>
          <input id={id} type="checkbox" checked={component.always24x7} onChange={({ target }) => void set('always24x7', target.checked)} />
          {COMPONENT_FIELDS.always24x7.label}
        </label>
      ) : null}
      {asked.sameByApi ? (
        <SegmentedChoice
          label={COMPONENT_FIELDS.apiAvailable.label}
          clearable
          value={component.apiAvailable}
          options={API_OPTIONS}
          onChange={(answer) => void set('apiAvailable', answer)}
        />
      ) : null}
      {asked.regulation ? <RegulationFields component={component} set={set} /> : null}
    </>
  )
}

interface RegulationFieldsProps {
  readonly component: Component
  readonly set: (field: string, value: unknown) => string | null
}

/** All four, or it does not carry. */
function RegulationFields({ component: { regulatoryBasis }, set }: RegulationFieldsProps) {
  const field = (name: keyof typeof regulatoryBasis) => (
    <TextField
      label={COMPONENT_FIELDS[`regulatoryBasis.${name}`].label}
      placeholder={COMPONENT_FIELDS[`regulatoryBasis.${name}`].example}
      value={regulatoryBasis[name] ?? ''}
      commit={(typed) => set(`regulatoryBasis.${name}`, typedOrNull(typed))}
    />
  )
  return (
    <fieldset className={styles.group}>
      <legend>{COMPONENT_FIELDS.regulatoryBasis.label}</legend>
      {field('name')}
      {field('scope')}
      {field('approver')}
      {field('review')}
    </fieldset>
  )
}
