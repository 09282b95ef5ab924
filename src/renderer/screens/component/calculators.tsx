// Level 3, on request: building against buying, options by how soon they are live, a saving on inference, own compute.
// Each opens by itself once something stands in it.

import type { ReactNode } from 'react'
import type { ComponentAssessment, ProjectValues, RuleId } from '#core'
import { COMPARISON_TEXT, RULE_WORDS, UNIT_SUFFIXES } from '#wording'
import { RuleOutcome } from '../inspector/rule-outcome.tsx'
import { BreakEvenChart } from './break-even-chart.tsx'
import styles from './component.module.css'
import { OptionList } from './option-list.tsx'
import { Part } from './part.tsx'
import { ProjectCount, ProjectMoney, ProjectShare, projectOf } from './project-fields.tsx'

export function Calculators({ entry }: { readonly entry: ComponentAssessment }) {
  const project = projectOf(entry)
  return (
    <Part title={COMPARISON_TEXT.calculators} lead={COMPARISON_TEXT.calculatorsLead}>
      <Calculator entry={entry} rule="break-even" isOpen={isSet(project.build) || project.managed.setup !== null}>
        <BreakEvenFields entry={entry} project={project} />
        <BreakEvenChart entry={entry} />
      </Calculator>
      <Calculator entry={entry} rule="speed-before-cost" isOpen={project.options.length > 0}>
        <OptionList entry={entry} />
      </Calculator>
      <Calculator entry={entry} rule="premature-inference-saving" isOpen={isSet(project.saving)}>
        <div className={styles.fields}>
          <ProjectCount entry={entry} field="saving.days" value={project.saving.days} suffix={COMPARISON_TEXT.days} />
          <ProjectShare entry={entry} field="saving.share" value={project.saving.share} />
          <ProjectShare entry={entry} field="saving.upkeep" value={project.saving.upkeep} suffix={COMPARISON_TEXT.shareOfEngineer} />
        </div>
      </Calculator>
      <Calculator entry={entry} rule="own-compute" isOpen={isSet(project.reserved)}>
        <div className={styles.fields}>
          <ProjectShare entry={entry} field="reserved.discount" value={project.reserved.discount} />
          <ProjectShare entry={entry} field="reserved.expectedUse" value={project.reserved.expectedUse} />
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
      <div className={styles.calculatorBody}>
        {children}
        <RuleOutcome entry={entry} rule={rule} />
      </div>
    </details>
  )
}

function BreakEvenFields({ entry, project: { build, managed } }: { readonly entry: ComponentAssessment; readonly project: ProjectValues }) {
  return (
    <div className={styles.fields}>
      <ProjectMoney entry={entry} field="build.oneOff" value={build.oneOff} placeholder="90k" />
      <ProjectCount
        entry={entry}
        field="build.effortWeeks"
        value={build.effortWeeks}
        suffix={UNIT_SUFFIXES.weeks}
        hint={COMPARISON_TEXT.effortHint}
      />
      <ProjectMoney entry={entry} field="build.maintPerYear" value={build.maintPerYear} placeholder={COMPARISON_TEXT.maintenanceExample} />
      <ProjectMoney entry={entry} field="build.runPerMonth" value={build.runPerMonth} placeholder="300" />
      <ProjectMoney entry={entry} field="managed.setup" value={managed.setup} placeholder="0" />
      <ProjectMoney entry={entry} label={COMPARISON_TEXT.buyingPerMonth} field="managed.quote" value={managed.quote} placeholder="4k" />
      <ProjectShare entry={entry} field="managed.yearlyRise" value={managed.yearlyRise} placeholder="8" />
    </div>
  )
}

function isSet(group: Readonly<Record<string, number | null>>): boolean {
  return Object.values(group).some((value) => value !== null)
}
