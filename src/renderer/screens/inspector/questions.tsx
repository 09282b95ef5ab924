// The first two of the three questions, as large controls.

import { type Component, EDGES, setField } from '#core'
import { CHOICE_LABELS, COMPONENT_FIELDS, EDGE_LABELS } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { ContractEnd, MoreOfContract } from './contract-fields.tsx'
import { FieldText, SwitchWeeks } from './fields.tsx'
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
      {asksWhatIsNoticed ? (
        <FieldText
          component={component}
          field="customerNotices"
          label={COMPONENT_FIELDS.customerNotices.label}
          placeholder={COMPONENT_FIELDS.customerNotices.example}
          multiline
        />
      ) : null}
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
        <ContractEnd component={component} />
        {asksEffort ? <SwitchWeeks component={component} label={COMPONENT_FIELDS.switchWeeks.label} /> : null}
      </div>
      <MoreOfContract component={component} />
      <FieldText
        component={component}
        field="exitNote"
        label={COMPONENT_FIELDS.exitNote.label}
        placeholder={COMPONENT_FIELDS.exitNote.example}
        multiline
      />
    </>
  )
}
