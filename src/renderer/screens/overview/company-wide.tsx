// The company as a whole: findings with the ways to settle them, then a line each for measures, what planned decisions do, and the
// three signs that it is time to build.

import { Check, CircleHelp, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RuleId, Verdict } from '#core'
import {
  decisionsEffectLines,
  RULE_WORDS,
  type SignLine,
  STACK_TEXT,
  screenName,
  signLines,
  signsSentence,
  stateLabel,
  verdictText,
} from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import lines from '../../widgets/lines.module.css'
import textLink from '../../widgets/text-link.module.css'
import { CompanyWideFindings } from '../decisions/company-wide-findings.tsx'
import type { CompanyFacts } from './company-facts.ts'
import styles from './company-wide.module.css'

/** Where what a line rests on is answered. */
type LinePlace = 'settings' | 'people' | 'inventory' | 'evidence'

const PLACES: Partial<Readonly<Record<RuleId, LinePlace>>> = { 'runway-spent': 'settings', focus: 'people' }

export function CompanyWide({ facts }: { readonly facts: CompanyFacts }) {
  const style = useNumberStyle()
  const { findings, signs, effect } = facts
  const effects = decisionsEffectLines(effect, style)
  if (findings.length + facts.lines.length + effects.length === 0 && signs === null) return null
  return (
    <section aria-labelledby="overview-company">
      <h2 id="overview-company" className={styles.heading}>
        {STACK_TEXT.title}
      </h2>
      {findings.length === 0 ? null : (
        <div className={styles.findings}>
          <CompanyWideFindings findings={findings} />
        </div>
      )}
      <dl className={findings.length === 0 ? lines.lines : styles.below}>
        {facts.lines.map((verdict) => (
          <VerdictLine key={verdict.rule} verdict={verdict} />
        ))}
        {effects.length === 0 ? null : (
          <div className={styles.line}>
            <dt>{STACK_TEXT.planned}</dt>
            <dd className={styles.text}>
              {effects.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </dd>
          </div>
        )}
        {signs === null ? null : <Signs verdict={signs} />}
      </dl>
    </section>
  )
}

function VerdictLine({ verdict }: { readonly verdict: Verdict }) {
  const go = useGo()
  const style = useNumberStyle()
  const { rule, state } = verdict
  const place = PLACES[rule] ?? 'inventory'
  return (
    <div className={styles.line}>
      <dt>
        <button type="button" className={styles.name} onClick={() => go(place)} title={STACK_TEXT.enteredIn(screenName(place))}>
          {RULE_WORDS[rule].name}
        </button>
      </dt>
      <dd className={styles.text}>
        <span>
          {state === 'PASS' ? null : <Badge state={state} word={stateLabel(state, verdict, style)} />} {verdictText(verdict, style)}
        </span>
      </dd>
    </div>
  )
}

const SIGN_ICONS: Readonly<Record<SignLine['state'], ReactNode>> = {
  met: <Check aria-label={STACK_TEXT.yes} />,
  'not-met': <Minus aria-label={STACK_TEXT.no} />,
  unknown: <CircleHelp aria-label={STACK_TEXT.unknown} />,
}

const SIGN_PLACES: Readonly<Record<SignLine['name'], LinePlace>> = { customers: 'evidence', cost: 'settings', people: 'people' }

function Signs({ verdict }: { readonly verdict: Verdict }) {
  const go = useGo()
  const style = useNumberStyle()
  return (
    <div className={styles.line}>
      <dt>
        <button type="button" className={styles.name} onClick={() => go('evidence')} title={STACK_TEXT.enteredIn(screenName('evidence'))}>
          {RULE_WORDS.inflection.name}
        </button>
      </dt>
      <dd className={styles.text}>
        <span>{signsSentence(verdict)}</span>
        <ul className={styles.signs}>
          {signLines(verdict, style).map(({ name, state, label, finding }) => (
            <li key={name} data-state={state}>
              {SIGN_ICONS[state]}
              <span>
                {label}:{' '}
                <button type="button" className={textLink.link} onClick={() => go(SIGN_PLACES[name])}>
                  {finding}
                </button>
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
