// The company as a whole, a line each: runway, the raise, focus, the pattern of overbuilding, and the three signs that it
// is time to build. Measures inform: a mark is a word, never red.

import { Check, CircleHelp, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RuleId, Verdict } from '#core'
import {
  decisionsEffectLines,
  isFlagged,
  notSetSentence,
  RAIL_ENTRIES,
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
import { Badge, FlaggedBadge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import textLink from '../../widgets/text-link.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './stack.module.css'
import type { StackFacts } from './stack-facts.ts'

/** Where what a line rests on is answered. */
type StackPlace = 'settings' | 'people' | 'inventory' | 'evidence'

const PLACES: Partial<Readonly<Record<RuleId, StackPlace>>> = {
  runway: 'settings',
  'runway-spent': 'settings',
  focus: 'people',
  'overbuild-pattern': 'inventory',
  'operable-stack': 'people',
  'first-hundred-customers': 'settings',
}

export function Stack({ facts }: { readonly facts: StackFacts }) {
  const go = useGo()
  const style = useNumberStyle()
  const { signs, effect, notSet } = facts
  const unset = notSetSentence(notSet)
  return (
    <section aria-labelledby="overview-stack">
      <h2 id="overview-stack" className={styles.heading}>
        {STACK_TEXT.title}
      </h2>
      <dl className={lines.lines}>
        {facts.lines.map((verdict) => (
          <VerdictLine key={verdict.rule} verdict={verdict}>
            {verdict.rule === 'runway' ? decisionsEffectLines(effect, style).map((line) => <span key={line}>{line}</span>) : null}
          </VerdictLine>
        ))}
        {signs === null ? null : <Signs verdict={signs} />}
      </dl>
      {unset === null ? null : (
        <Note className={styles.unset}>
          {unset}{' '}
          <Button kind="quiet" onClick={() => go('settings')}>
            {RAIL_ENTRIES.settings}
          </Button>
        </Note>
      )}
    </section>
  )
}

function VerdictLine({ verdict, children }: { readonly verdict: Verdict; readonly children: ReactNode }) {
  const go = useGo()
  const style = useNumberStyle()
  const { rule, state } = verdict
  const word = stateLabel(state, verdict, style)
  // What is missing of the pattern is a figure of the company; the pattern itself is in the list.
  const place = rule === 'overbuild-pattern' && state === 'UNKNOWN' ? 'settings' : (PLACES[rule] ?? 'inventory')
  return (
    <div className={styles.line} data-marked={verdict.mark !== undefined || undefined}>
      <dt>
        <button type="button" className={styles.name} onClick={() => go(place)} title={STACK_TEXT.enteredIn(screenName(place))}>
          {RULE_WORDS[rule].name}
        </button>
      </dt>
      <dd className={styles.text}>
        <span>
          {isFlagged(verdict) ? <FlaggedBadge /> : state === 'PASS' || state === 'UNKNOWN' ? null : <Badge state={state} word={word} />}{' '}
          {verdictText(verdict, style)}{' '}
          {Number(verdict.facts['kindsNotSaid'] ?? 0) === 0 ? null : (
            <button type="button" className={textLink.link} onClick={() => go('questions')}>
              {STACK_TEXT.setTypes}
            </button>
          )}
        </span>
        {children}
      </dd>
    </div>
  )
}

const SIGN_ICONS: Readonly<Record<SignLine['state'], ReactNode>> = {
  met: <Check aria-label={STACK_TEXT.yes} />,
  'not-met': <Minus aria-label={STACK_TEXT.no} />,
  unknown: <CircleHelp aria-label={STACK_TEXT.unknown} />,
}

const SIGN_PLACES: Readonly<Record<SignLine['name'], StackPlace>> = { customers: 'evidence', cost: 'settings', people: 'people' }

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
