// The first two of the three questions, as large controls.

import type { Component } from '#core'
import { INSPECTOR_TEXT } from '#wording'
import { Disclosure } from '../../widgets/disclosure.tsx'
import field from '../../widgets/field.module.css'
import { ComponentField } from '../record-field.tsx'

export function EdgeQuestion({ component }: { readonly component: Component }) {
  const asksWhatIsNoticed = component.edge === 'yes' || component.customerNotices !== null
  return (
    <>
      <ComponentField record={component} field="edge" hideLabel size="large" />
      {asksWhatIsNoticed ? <ComponentField record={component} field="customerNotices" /> : null}
    </>
  )
}

export interface ReverseQuestionProps {
  readonly component: Component
  /** Effort to switch is asked only where it can change something. */
  readonly asksEffort?: boolean
}

export function ReverseQuestion({ component, asksEffort = true }: ReverseQuestionProps) {
  return (
    <>
      <ComponentField record={component} field="hardManual" hideLabel size="large" />
      <div className={field.pair}>
        <ComponentField record={component} field="contract.end" />
        {asksEffort ? <ComponentField record={component} field="switchWeeks" /> : null}
      </div>
      <Disclosure summary={INSPECTOR_TEXT.moreContract}>
        <div className={field.pair}>
          <ComponentField record={component} field="contract.start" />
          <ComponentField record={component} field="contract.minMonths" />
          <ComponentField record={component} field="contract.noticeDays" />
          <ComponentField record={component} field="contract.exitFee" />
        </div>
      </Disclosure>
      <ComponentField record={component} field="exitNote" />
    </>
  )
}
