// Level 2: what a managed service would cost and what running it takes, asked only where the answer can decide something.

import { useId } from 'react'
import { type ComponentAssessment, managedServices } from '#core'
import { COMPARISON_TEXT, whomToAsk } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import field from '../../widgets/field.module.css'
import { shareAsTyped } from '../../widgets/typed-amounts.ts'
import { RuleOutcome } from '../inspector/rule-outcome.tsx'
import type { Asked } from './asked.ts'
import styles from './component.module.css'
import { Part } from './part.tsx'
import { ProjectField, projectOf } from './project-field.tsx'

const OF_A_SERVICE = ['pages', 'upgrades', 'patches', 'debugging'] as const
const OF_A_MODEL = ['updates', 'monitoring', 'scaling', 'failover'] as const

export function ComparisonPart({ entry, asked }: { readonly entry: ComponentAssessment; readonly asked: Asked }) {
  const style = useNumberStyle()
  const limits = useSessionState((state) => state.assessment.setting.limits)
  const { opsHours, managed } = projectOf(entry)
  const { kind } = entry.subject.component
  const ask = managed.quote === null ? whomToAsk(kind) : null
  const services = useId()
  const hours = asked.upkeepOf === 'model' ? [...OF_A_SERVICE.filter((name) => opsHours[name] !== null), ...OF_A_MODEL] : OF_A_SERVICE
  return (
    <Part title={COMPARISON_TEXT.title} lead={COMPARISON_TEXT.lead}>
      <div className={field.fields}>
        <ProjectField entry={entry} field="managed.quote" {...(ask === null ? {} : { hint: ask })} />
        <ProjectField entry={entry} field="managed.vendor" suggestions={services} />
        <datalist id={services}>
          {managedServices(kind).map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <ProjectField entry={entry} field="managed.residualShare" placeholder={shareAsTyped(limits['residual-share'], style.locale)} />
      </div>
      <RuleOutcome entry={entry} rule="managed-equivalent" />
      <h3 className={styles.subTitle}>{COMPARISON_TEXT.upkeep}</h3>
      <div className={field.fields}>
        {hours.map((name) => (
          <ProjectField key={name} entry={entry} field={`opsHours.${name}`} />
        ))}
        <ProjectField entry={entry} field="outOfPocketPerMonth" />
      </div>
      <RuleOutcome entry={entry} rule="ops-tax" />
    </Part>
  )
}
