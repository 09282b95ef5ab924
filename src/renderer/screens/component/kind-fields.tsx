// What only some kinds are asked: needed day and night, the same model by API, a regulation that leaves no choice.

import { type Component, setField } from '#core'
import { COMPONENT_FIELDS } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Row, Stack } from '../../widgets/layout.tsx'
import { ComponentField } from '../record-field.tsx'
import type { Asked } from './asked.ts'
import styles from './component.module.css'

export function KindFields({ component, asked }: { readonly component: Component; readonly asked: Asked }) {
  const apply = useApplyEdit()
  const setAlways = (isAlways: boolean) => apply((context) => setField(context, 'components', component.id, 'always24x7', isAlways))
  return (
    <>
      {asked.dayAndNight ? (
        <Row as="label" wrap={false} className={styles.check}>
          <input type="checkbox" checked={component.always24x7} onChange={({ target }) => void setAlways(target.checked)} />
          {COMPONENT_FIELDS.always24x7.label}
        </Row>
      ) : null}
      {asked.sameByApi ? <ComponentField record={component} field="apiAvailable" size="standard" /> : null}
      {asked.regulation ? (
        <Stack as="fieldset" gap={2} className={styles.group}>
          <legend>{COMPONENT_FIELDS.regulatoryBasis.label}</legend>
          <ComponentField record={component} field="regulatoryBasis.name" />
          <ComponentField record={component} field="regulatoryBasis.scope" />
          <ComponentField record={component} field="regulatoryBasis.approver" />
          <ComponentField record={component} field="regulatoryBasis.review" />
        </Stack>
      ) : null}
    </>
  )
}
