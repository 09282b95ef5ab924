// Who runs a component, and what it is: the fields that decide which checks apply.

import { APPROACHES, type Component, HOSTINGS, KINDS, LAYERS, LIFECYCLES, ORIGINS, setApproach } from '#core'
import { APPROACH_HINTS, APPROACH_LABELS, COMPONENT_FIELDS } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Select } from '../../widgets/select.tsx'
import { FieldChoice, FieldText } from './fields.tsx'
import styles from './inspector.module.css'

const APPROACH_OPTIONS = APPROACHES.map((value) => ({ value, label: APPROACH_LABELS[value] }))

export function RunningFields({ component }: { readonly component: Component }) {
  const apply = useApplyEdit()
  return (
    <div className={styles.fields}>
      <FieldText component={component} field="name" label={COMPONENT_FIELDS.name.label} />
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
        <FieldChoice
          component={component}
          field="layer"
          label={COMPONENT_FIELDS.layer.label}
          value={component.layer}
          choices={LAYERS}
          isOptional
        />
        <FieldChoice
          component={component}
          field="lifecycle"
          label={COMPONENT_FIELDS.lifecycle.label}
          value={component.lifecycle}
          choices={LIFECYCLES}
        />
      </div>
      <FieldChoice
        component={component}
        field="hosting"
        label={COMPONENT_FIELDS.hosting.label}
        value={component.hosting}
        choices={HOSTINGS}
      />
      <div className={styles.pair}>
        <FieldChoice
          component={component}
          field="kind"
          label={COMPONENT_FIELDS.kind.label}
          value={component.kind}
          choices={KINDS}
          isOptional
        />
        <FieldText component={component} field="vendor" label={COMPONENT_FIELDS.vendor.label} />
      </div>
      <FieldChoice
        component={component}
        field="origin"
        label={COMPONENT_FIELDS.origin.label}
        value={component.origin}
        choices={ORIGINS}
        isOptional
      />
    </div>
  )
}
