// Why each check says what it says: its inputs and where they stand, the limit and its source, how
// far away it is, and what would turn it.

import type { ComponentAssessment, InputFrom, Verdict } from '#core'
import {
  findingTexts,
  flipText,
  formatValue,
  inputLabel,
  inputValue,
  limitText,
  marginLabel,
  RULE_WORDS,
  stateLabel,
  verdictText,
} from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './inspector.module.css'

const FROM: Readonly<Record<InputFrom, string>> = {
  component: 'this component',
  owners: 'its owners',
  'cost-lines': 'its cost lines',
  company: 'company',
  people: 'people',
  person: 'the person',
  imports: 'the import',
  decisions: 'decisions',
  evidence: 'evidence log',
  projects: 'project',
  credits: 'credits',
  settings: 'settings',
  computed: 'worked out',
}

export function Why({ entry }: { readonly entry: ComponentAssessment }) {
  return (
    <section className={styles.part} aria-label="Why">
      <h3 className={styles.partTitle}>Why</h3>
      {entry.checks.map((verdict) => (
        <WhyOne key={verdict.rule} verdict={verdict} />
      ))}
    </section>
  )
}

function WhyOne({ verdict }: { readonly verdict: Verdict }) {
  const style = useNumberStyle()
  const texts = verdict.rule === 'data-quality' && verdict.state !== 'PASS' ? findingTexts(verdict, style) : [verdictText(verdict, style)]
  return (
    <details className={styles.why} open={verdict.state === 'FAIL' || verdict.state === 'WATCH'}>
      <summary className={styles.whySummary}>
        <span>{RULE_WORDS[verdict.rule].name}</span>
        {verdict.informational ? null : <Badge state={verdict.state} word={stateLabel(verdict.state, verdict, style)} />}
      </summary>
      {texts.map((text) => (
        <p key={text} className={styles.sentence}>
          {text}
        </p>
      ))}
      <dl className={styles.facts}>
        {verdict.inputs.map((input) => (
          <div key={input.name}>
            <dt>{inputLabel(input.name)}</dt>
            <dd>
              {inputValue(input, style)} <span className={styles.from}>from {FROM[input.from]}</span>
            </dd>
          </div>
        ))}
        {verdict.limit === null ? null : (
          <div>
            <dt>Limit</dt>
            <dd>
              {limitText(verdict.limit, style)} <span className={styles.from}>rules {verdict.limit.ruleSetVersion}</span>
            </dd>
          </div>
        )}
        {verdict.limit === null || verdict.margin === null ? null : (
          <div>
            <dt>{marginLabel(verdict.margin)}</dt>
            <dd>{formatValue(Math.abs(verdict.margin), verdict.limit.unit, style)}</dd>
          </div>
        )}
      </dl>
      {verdict.flip.length === 0 ? null : (
        <ul className={styles.flips} aria-label="What would turn it">
          {verdict.flip.map((flip) => (
            <li key={flip.input}>{flipText(flip, verdict, style)}.</li>
          ))}
        </ul>
      )}
    </details>
  )
}
