// Who runs a component, and what it is: the fields that decide which checks apply.

import { APPROACHES, type Component, setApproach } from '#core'
import { APPROACH_HINTS, APPROACH_LABELS, COMPONENT_FIELDS } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Select } from '../../widgets/select.tsx'
import { ComponentField } from './component-field.tsx'
import styles from './inspector.module.css'

const APPROACH_OPTIONS = APPROACHES.map((value) => ({ value, label: APPROACH_LABELS[value] }))

export function RunningFields({ component }: { readonly component: Component }) {
  const apply = useApplyEdit()
  return (
    <div className={styles.fields}>
      <ComponentField component={component} field="name" />
      <Select
        label={COMPONENT_FIELDS.approach.label}
        value={component.approach}
        options={APPROACH_OPTIONS}
        hint={APPROACH_HINTS[component.approach]}
        onChange={(approach) => {
          if (approach !== null) apply((context) => setApproach(context, component.id, approach))
        }}
      />
      <div className={styles.pair}>
        <ComponentField component={component} field="layer" />
        <ComponentField component={component} field="lifecycle" />
      </div>
      <ComponentField component={component} field="hosting" />
      <div className={styles.pair}>
        <ComponentField component={component} field="kind" />
        <ComponentField component={component} field="vendor" />
      </div>
      <ComponentField component={component} field="origin" />
    </div>
  )
}
