// Level 3, on request: building against buying, options by how soon they are live, a saving on inference, own compute.
// Each opens by itself once something stands in it.

import type { ReactNode } from 'react'
import type { ComponentAssessment, RuleId } from '#core'
import { COMPARISON_TEXT, RULE_WORDS } from '#wording'
import field from '../../widgets/field.module.css'
import { Stack } from '../../widgets/layout.tsx'
import { RuleOutcome } from '../inspector/rule-outcome.tsx'
import { BreakEvenChart } from './break-even-chart.tsx'
import styles from './component.module.css'
import { OptionList } from './option-list.tsx'
import { Part } from './part.tsx'
import { ProjectField, projectOf } from './project-field.tsx'

export function Calculators({ entry }: { readonly entry: ComponentAssessment }) {
  const project = projectOf(entry)
  return (
    <Part title={COMPARISON_TEXT.calculators} lead={COMPARISON_TEXT.calculatorsLead}>
      <Calculator entry={entry} rule="break-even" isOpen={isSet(project.build) || project.managed.setup !== null}>
        <div className={field.fields}>
          <ProjectField entry={entry} field="build.oneOff" />
          <ProjectField entry={entry} field="build.effortWeeks" />
          <ProjectField entry={entry} field="build.maintPerYear" />
          <ProjectField entry={entry} field="build.runPerMonth" />
          <ProjectField entry={entry} field="managed.setup" />
          <ProjectField entry={entry} label={COMPARISON_TEXT.buyingPerMonth} field="managed.quote" placeholder="4k" />
          <ProjectField entry={entry} field="managed.yearlyRise" />
        </div>
        <BreakEvenChart entry={entry} />
      </Calculator>
      <Calculator entry={entry} rule="speed-before-cost" isOpen={project.options.length > 0}>
        <OptionList entry={entry} />
      </Calculator>
      <Calculator entry={entry} rule="premature-inference-saving" isOpen={isSet(project.saving)}>
        <div className={field.fields}>
          <ProjectField entry={entry} field="saving.days" />
          <ProjectField entry={entry} field="saving.share" />
          <ProjectField entry={entry} field="saving.upkeep" />
        </div>
      </Calculator>
      <Calculator entry={entry} rule="own-compute" isOpen={isSet(project.reserved)}>
        <div className={field.fields}>
          <ProjectField entry={entry} field="reserved.discount" />
          <ProjectField entry={entry} field="reserved.expectedUse" />
        </div>
      </Calculator>
    </Part>
  )
}

interface CalculatorProps {
  readonly entry: ComponentAssessment
  readonly rule: RuleId
  readonly isOpen: boolean
  readonly children: ReactNode
}

function Calculator({ entry, rule, isOpen, children }: CalculatorProps) {
  return (
    <details className={styles.calculator} open={isOpen}>
      <summary>{RULE_WORDS[rule].name}</summary>
      <Stack gap={4} className={styles.calculatorBody}>
        {children}
        <RuleOutcome entry={entry} rule={rule} />
      </Stack>
    </details>
  )
}

function isSet(group: Readonly<Record<string, number | null>>): boolean {
  return Object.values(group).some((value) => value !== null)
}
