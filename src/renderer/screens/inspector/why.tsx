// Why each check says what it says: its inputs and where they stand, the limit and its source, how
// far away it is, and what would turn it.

import type { ComponentAssessment, Verdict } from '#core'
import {
  checkBadge,
  findingTexts,
  flipText,
  INSPECTOR_TEXT,
  inputLabel,
  inputValue,
  LIMIT_TEXT,
  limitText,
  marginText,
  PLAN_WORDS,
  RULE_WORDS,
  verdictText,
  whomToAsk,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import facts from '../../widgets/facts.module.css'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import styles from './inspector.module.css'

export function Why({ entry }: { readonly entry: ComponentAssessment }) {
  return (
    <Stack as="section" className={styles.part} aria-label={PLAN_WORDS.reasons}>
      <h3>{PLAN_WORDS.reasons}</h3>
      {entry.checks.map((verdict) => (
        <WhyOne key={verdict.rule} entry={entry} verdict={verdict} />
      ))}
    </Stack>
  )
}

function WhyOne({ entry, verdict }: { readonly entry: ComponentAssessment; readonly verdict: Verdict }) {
  const style = useNumberStyle()
  const texts = verdict.rule === 'data-quality' && verdict.state !== 'PASS' ? findingTexts(verdict, style) : [verdictText(verdict, style)]
  const ask = verdict.code === 'no-quote' ? whomToAsk(entry.subject.component.kind) : null
  return (
    <details className={styles.why} open={verdict.state === 'FAIL' || verdict.state === 'WATCH'}>
      <Row as="summary" justify="space-between" wrap={false} className={styles.whySummary}>
        <span>{RULE_WORDS[verdict.rule].name}</span>
        {verdict.informational ? null : <Badge {...checkBadge(verdict, entry, style)} />}
      </Row>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {ask === null ? null : <p>{ask}</p>}
      <dl className={`${facts.facts} ${styles.facts}`}>
        {verdict.inputs.map((input) => (
          <div key={input.name}>
            <dt>{inputLabel(input.name)}</dt>
            <dd>
              {inputValue(input, style)} <Note as="span">{INSPECTOR_TEXT.from(input.from)}</Note>
            </dd>
          </div>
        ))}
        {verdict.limit === null ? null : (
          <div>
            <dt>{LIMIT_TEXT.limit}</dt>
            <dd>
              {limitText(verdict.limit, style)} <Note as="span">{INSPECTOR_TEXT.ruleSet(verdict.limit.ruleSetVersion)}</Note>
            </dd>
          </div>
        )}
        {verdict.limit === null || verdict.margin === null ? null : (
          <div>
            <dt>{INSPECTOR_TEXT.margin}</dt>
            <dd>{marginText(verdict.margin, verdict.limit, style)}</dd>
          </div>
        )}
      </dl>
      {verdict.flip.length === 0 ? null : (
        <ul className={styles.flips} aria-label={PLAN_WORDS.changes}>
          {verdict.flip.map((flip) => (
            <li key={flip.input}>{flipText(flip, verdict, style)}.</li>
          ))}
        </ul>
      )}
    </details>
  )
}
