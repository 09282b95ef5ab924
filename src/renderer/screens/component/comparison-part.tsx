// Level 2: what a managed service would cost and what running it takes, asked only where the answer can decide something.

import type { ComponentAssessment } from '#core'
import { formatShare, UPKEEP_LABELS } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { RuleOutcome } from '../inspector/rule-outcome.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import type { Asked } from './asked.ts'
import styles from './component.module.css'
import { Part } from './part.tsx'
import { ProjectCount, ProjectMoney, ProjectShare, ProjectText, projectOf } from './project-fields.tsx'

const OF_A_SERVICE = ['pages', 'upgrades', 'patches', 'debugging'] as const
const OF_A_MODEL = ['updates', 'monitoring', 'scaling', 'failover'] as const

export function ComparisonPart({ entry, asked }: { readonly entry: ComponentAssessment; readonly asked: Asked }) {
  const style = useNumberStyle()
  const limits = useSessionState((state) => state.assessment.setting.limits)
  const { managed, opsHours, outOfPocketPerMonth } = projectOf(entry)
  const hours = asked.upkeepOf === 'model' ? [...OF_A_SERVICE.filter((name) => opsHours[name] !== null), ...OF_A_MODEL] : OF_A_SERVICE
  return (
    <Part title="What a managed service would cost" lead="One quote is enough to compare, all in. Nothing is assumed until it is there.">
      <div className={styles.fields}>
        <ProjectMoney entry={entry} label="Quote a month" field="managed.quote" value={managed.quote} placeholder="200" />
        <ProjectText entry={entry} label="From" field="managed.vendor" value={managed.vendor} placeholder="the vendor" />
        <ProjectShare
          entry={entry}
          label="Time it leaves to us"
          field="managed.residualShare"
          value={managed.residualShare}
          placeholder={formatShare(limits['residual-share'], style).replace(' %', '')}
        />
      </div>
      <RuleOutcome entry={entry} rule="managed-equivalent" />
      <h3 className={styles.subTitle}>Upkeep, hours a month</h3>
      <div className={styles.fields}>
        {hours.map((name) => (
          <ProjectCount
            key={name}
            entry={entry}
            label={UPKEEP_LABELS[name]}
            field={`opsHours.${name}`}
            value={opsHours[name]}
            suffix={name === 'pages' ? 'pages' : 'h'}
          />
        ))}
        <ProjectMoney entry={entry} label="Out of pocket a month" field="outOfPocketPerMonth" value={outOfPocketPerMonth} />
      </div>
      <RuleOutcome entry={entry} rule="ops-tax" />
    </Part>
  )
}
