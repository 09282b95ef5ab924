// Who runs a component, and what it is: the fields that decide which checks apply.

import { APPROACHES, type Component, HOSTINGS, KINDS, LAYERS, LIFECYCLES, ORIGINS, setApproach } from '#core'
import { APPROACH_HINTS, APPROACH_LABELS, COMPONENT_LABELS } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Select } from '../../widgets/select.tsx'
import { FieldChoice, FieldText } from './fields.tsx'
import styles from './inspector.module.css'

const APPROACH_OPTIONS = APPROACHES.map((value) => ({ value, label: APPROACH_LABELS[value] }))

export function RunningFields({ component }: { readonly component: Component }) {
  const apply = useApplyEdit()
  return (
    <div className={styles.fields}>
      <FieldText component={component} field="name" label={COMPONENT_LABELS.name} />
      <Select
        label={COMPONENT_LABELS.approach}
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
          label={COMPONENT_LABELS.layer}
          value={component.layer}
          choices={LAYERS}
          isOptional
        />
        <FieldChoice
          component={component}
          field="lifecycle"
          label={COMPONENT_LABELS.lifecycle}
          value={component.lifecycle}
          choices={LIFECYCLES}
        />
      </div>
      <FieldChoice component={component} field="hosting" label={COMPONENT_LABELS.hosting} value={component.hosting} choices={HOSTINGS} />
      <div className={styles.pair}>
        <FieldChoice component={component} field="kind" label={COMPONENT_LABELS.kind} value={component.kind} choices={KINDS} isOptional />
        <FieldText component={component} field="vendor" label={COMPONENT_LABELS.vendor} />
      </div>
      <FieldChoice
        component={component}
        field="origin"
        label={COMPONENT_LABELS.origin}
        value={component.origin}
        choices={ORIGINS}
        isOptional
      />
    </div>
  )
}
