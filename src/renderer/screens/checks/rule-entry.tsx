// One rule in its theme: what it is called and asks, how its verdicts are spread, what it says about the whole list; and,
// unfolded, its limits and rows.

import { ChevronRight } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useRef } from 'react'
import { limitDefault, type Rule, type RuleId, type Verdict } from '#core'
import { type AnswerCounts, answerWord, CHECKS_TEXT, countsText, formatCount, informingText, KIND_WORDS, RULE_WORDS } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import hidden from '../../widgets/hidden.module.css'
import { Note, Row, Small, Stack } from '../../widgets/layout.tsx'
import { useLimits } from '../limits/use-limits.ts'
import { isListShown } from './check-rows.ts'
import styles from './checks.module.css'
import { RuleDetails, type RuleDetailsProps } from './rule-details.tsx'
import { limitsOf } from './rule-limits.ts'
import { StateBadge, VerdictFacts } from './verdict-facts.tsx'

export interface RuleEntryProps extends RuleDetailsProps {
  readonly onFold: (isOpen: boolean) => void
}

/** The columns of counts, in the order of what they ask. */
export const COLUMNS = ['decide', 'minor', 'planned', 'explain', 'near', 'missing', 'kept', 'ok', 'none'] as const

export function RuleEntry({ facts, view, onFold, onOpen }: RuleEntryProps) {
  const { rule, counts, people, list } = facts
  const id = useId()
  const style = useNumberStyle()
  const isOpen = view.open.includes(rule.id)
  const fold = useRef<HTMLButtonElement>(null)
  const isSought = view.left?.rule === rule.id && view.left.row === null
  const { name, question } = RULE_WORDS[rule.id]
  useEffect(() => {
    if (!isSought) return
    fold.current?.focus({ preventScroll: true })
    fold.current?.scrollIntoView({ block: 'start' })
  }, [isSought])
  const ofPeople = Object.values(people).some((count) => count > 0)
  return (
    <article className={styles.rule} aria-labelledby={id} data-rule={rule.id}>
      <div className={styles.ruleLine}>
        <div>
          <Row as="h3" id={id} align="baseline">
            <button ref={fold} type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => onFold(!isOpen)}>
              <ChevronRight aria-hidden="true" />
              {name}
            </button>
            <Small>
              {rule.headline ? CHECKS_TEXT.headline : KIND_WORDS[rule.kind]}
              <ChangedLimits rule={rule} />
            </Small>
          </Row>
          <Note className={styles.question}>{question}</Note>
        </div>
        {rule.ofComponent === undefined ? null : rule.kind === 'check' ? (
          <Counts counts={counts} rule={rule.id} />
        ) : (
          <p className={styles.countsSentence}>
            {rule.kind === 'data' ? countsText(counts, rule.id, style) : informingText(counts, style)}
          </p>
        )}
      </div>
      {list === null || !isListShown(facts, view.filter) ? null : <ListVerdict rule={rule} verdict={list} />}
      {ofPeople ? (
        <p className={styles.peopleLine}>
          <span className={styles.listName}>{CHECKS_TEXT.people}</span> {countsText(people, rule.id, style)}
        </p>
      ) : null}
      {isOpen ? <RuleDetails facts={facts} view={view} onOpen={onOpen} /> : null}
    </article>
  )
}

/** What it rests on is worked out over the whole list: of thousands after the rules themselves are shown, one rule at a time. */
function ListVerdict({ rule, verdict }: { readonly rule: Rule; readonly verdict: Verdict }) {
  const isExplained = useDeferredValue(true, false)
  return (
    <div className={styles.listVerdict}>
      <Stack gap={1} align="start">
        <span className={styles.listName}>{CHECKS_TEXT.wholeList(rule)}</span>
        {isExplained ? <StateBadge verdict={verdict} /> : null}
      </Stack>
      {isExplained ? <VerdictFacts verdict={verdict} /> : null}
    </div>
  )
}

function ChangedLimits({ rule }: { readonly rule: Rule }) {
  const { values, notation } = useLimits()
  const changed = limitsOf(rule).filter((id) => values[id] !== limitDefault(id, notation.currency)).length
  if (changed === 0) return null
  return <span className={styles.changed}>{CHECKS_TEXT.changedLimits(changed, notation)}</span>
}

function Counts({ counts, rule }: { readonly counts: AnswerCounts; readonly rule: RuleId }) {
  const style = useNumberStyle()
  return (
    <ul className={styles.counts} aria-label={CHECKS_TEXT.byState}>
      {COLUMNS.map((answer) => (
        <li key={answer} data-answer={answer} data-none={counts[answer] === 0 || undefined}>
          <span className={`${hidden.hidden} ${styles.countWord}`}>{answerWord(answer, rule)}</span>
          <span className={styles.count}>{formatCount(counts[answer], style)}</span>
        </li>
      ))}
    </ul>
  )
}
