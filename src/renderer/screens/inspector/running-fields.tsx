// Who runs a component, and what it is: the fields that decide which checks apply.

import { APPROACHES, type Component, isApproachAssumed, setApproach } from '#core'
import { APPROACH_HINTS, APPROACH_LABELS, ASSUMED_APPROACH_HINT, COMPONENT_FIELDS } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import field from '../../widgets/field.module.css'
import { Stack } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { ComponentField } from '../record-field.tsx'

const APPROACH_OPTIONS = APPROACHES.map((value) => ({ value, label: APPROACH_LABELS[value] }))

export function RunningFields({ component }: { readonly component: Component }) {
  const apply = useApplyEdit()
  const isAssumed = isApproachAssumed(component)
  return (
    <Stack>
      <ComponentField record={component} field="name" />
      <Select
        label={COMPONENT_FIELDS.approach.label}
        // Assumed is not chosen: whoever means it can choose it.
        value={isAssumed ? null : component.approach}
        options={APPROACH_OPTIONS}
        hint={isAssumed ? ASSUMED_APPROACH_HINT : APPROACH_HINTS[component.approach]}
        onChange={(approach) => {
          if (approach !== null) apply((context) => setApproach(context, component.id, approach))
        }}
      />
      <div className={field.pair}>
        <ComponentField record={component} field="layer" />
        <ComponentField record={component} field="lifecycle" />
      </div>
      <ComponentField record={component} field="hosting" />
      <div className={field.pair}>
        <ComponentField record={component} field="kind" />
        <ComponentField record={component} field="vendor" />
      </div>
      <ComponentField record={component} field="origin" />
    </Stack>
  )
}
