// The first two of the three questions, as large controls.

import { type Component, EDGES, setField } from '#core'
import { CHOICE_LABELS, COMPONENT_FIELDS, EDGE_LABELS, INSPECTOR_TEXT } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { ComponentField } from './component-field.tsx'
import styles from './inspector.module.css'

export interface QuestionProps {
  readonly component: Component
}

const EDGE_OPTIONS = EDGES.map((value) => ({ value, label: EDGE_LABELS[value] }))
const HARD_OPTIONS = (['yes', 'no'] as const).map((value) => ({ value, label: CHOICE_LABELS.hardManual[value] }))

export function EdgeQuestion({ component }: QuestionProps) {
  const apply = useApplyEdit()
  const asksWhatIsNoticed = component.edge === 'yes' || component.customerNotices !== null
  return (
    <>
      <SegmentedChoice
        label={COMPONENT_FIELDS.edge.label}
        hideLabel
        size="large"
        clearable
        value={component.edge}
        options={EDGE_OPTIONS}
        onChange={(edge) => void apply((context) => setField(context, 'components', component.id, 'edge', edge))}
      />
      {asksWhatIsNoticed ? <ComponentField component={component} field="customerNotices" /> : null}
    </>
  )
}

export interface ReverseQuestionProps extends QuestionProps {
  /** Effort to switch is asked only where it can change something. */
  readonly asksEffort?: boolean
}

export function ReverseQuestion({ component, asksEffort = true }: ReverseQuestionProps) {
  const apply = useApplyEdit()
  return (
    <>
      <SegmentedChoice
        label={COMPONENT_FIELDS.hardManual.label}
        hideLabel
        size="large"
        clearable
        value={component.hardManual}
        options={HARD_OPTIONS}
        onChange={(hard) => void apply((context) => setField(context, 'components', component.id, 'hardManual', hard))}
      />
      <div className={styles.pair}>
        <ComponentField component={component} field="contract.end" />
        {asksEffort ? <ComponentField component={component} field="switchWeeks" /> : null}
      </div>
      <Disclosure summary={INSPECTOR_TEXT.moreContract}>
        <div className={styles.pair}>
          <ComponentField component={component} field="contract.start" />
          <ComponentField component={component} field="contract.minMonths" />
          <ComponentField component={component} field="contract.noticeDays" />
          <ComponentField component={component} field="contract.exitFee" />
        </div>
      </Disclosure>
      <ComponentField component={component} field="exitNote" />
    </>
  )
}
