// Every rule by theme: what it asks, how its verdicts are spread, its limits with a way to try others, and the rows behind
// it.

import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { countsOf, LIMIT_IDS, limitDefault, RULE_THEMES, type RuleTheme } from '#core'
import { ANSWER_WORDS, CHECKS_TEXT, COMMON_TEXT, findingSentence, INVENTORY_TEXT, rulesSentence, SCREEN_TABLE, THEME_WORDS } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useGo, useScreenState, useTarget } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { LimitTable } from '../limits/limit-table.tsx'
import { useLimits } from '../limits/use-limits.ts'
import { focusField } from '../settings/focus-field.ts'
import { useOpenComponent, useOpenPerson } from '../use-open.ts'
import { factsOfRules, hasShown, type RuleFacts, rowKey } from './check-rows.ts'
import styles from './checks.module.css'
import { ChecksToolbar } from './checks-toolbar.tsx'
import { type ChecksFilter, type ChecksView, FIRST_CHECKS_VIEW, NO_FILTER, withFold } from './checks-view.ts'
import type { RuleDetailsProps } from './rule-details.tsx'
import { COLUMNS, RuleEntry } from './rule-entry.tsx'

export const CHECKS: ScreenDescription = { Component: ChecksScreen }

function ChecksScreen() {
  const [view, onView] = useScreenState<ChecksView>('checks', FIRST_CHECKS_VIEW)
  const openComponent = useOpenComponent()
  const openPerson = useOpenPerson()
  const go = useGo()
  const assessment = useSessionState((state) => state.assessment)
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const { values, notation } = useLimits()
  const style = useNumberStyle()
  const search = useRef<HTMLInputElement>(null)
  const filter = useDeferredValue(view.filter)
  const facts = useMemo(() => factsOfRules(assessment, filter.text), [assessment, filter.text])
  const shown = facts.filter((each) => hasShown(each, filter))
  const hidden = facts.length - shown.length
  const changedLimits = LIMIT_IDS.filter((id) => values[id] !== limitDefault(id, notation.currency)).length
  const onFilter = (next: ChecksFilter) => onView({ ...view, filter: next, left: null })
  const onOpen: RuleDetailsProps['onOpen'] = ({ kind, id }, rule) => {
    onView({ ...view, left: { rule, row: rowKey(kind, id) } })
    if (kind === 'person') openPerson(id)
    else openComponent(id)
  }
  const [sought, found] = useTarget()
  useEffect(() => {
    if (sought !== null && focusField(sought)) found()
  }, [sought, found])
  useCommandEffects({ find: () => search.current?.focus() })

  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.checks.title} />
      <Row gap={6} align="end" justify="space-between">
        <div>
          <p className={page.finding}>{findingSentence(countsOf(assessment), style)}</p>
          <Note>{rulesSentence(facts.length, changedLimits, style)}</Note>
        </div>
        <ChecksToolbar filter={view.filter} onFilter={onFilter} search={search} />
      </Row>
      {isReadOnly ? <Banner tone="caution">{CHECKS_TEXT.readOnly}</Banner> : null}
      {assessment.components.length === 0 ? (
        <EmptyState title={CHECKS_TEXT.empty} actions={<Button onClick={() => go('inventory')}>{COMMON_TEXT.goToInventory}</Button>}>
          {CHECKS_TEXT.emptyText}
        </EmptyState>
      ) : null}
      {RULE_THEMES.map((theme) => (
        <Theme
          key={theme}
          theme={theme}
          facts={shown.filter(({ rule }) => rule.theme === theme)}
          view={view.filter === filter ? view : { ...view, filter }}
          onView={onView}
          onOpen={onOpen}
        />
      ))}
      {hidden === 0 ? null : (
        <div>
          {shown.length === 0 ? (
            <EmptyState
              title={CHECKS_TEXT.noMatch}
              actions={<Button onClick={() => onFilter(NO_FILTER)}>{INVENTORY_TEXT.clearFilter}</Button>}
            >
              {filter.onlyAsking ? CHECKS_TEXT.noMatchAsking : CHECKS_TEXT.noMatchText}
            </EmptyState>
          ) : (
            <Note>
              {CHECKS_TEXT.hiddenRules(hidden, style)}{' '}
              <Button kind="quiet" onClick={() => onFilter(NO_FILTER)}>
                {INVENTORY_TEXT.clearFilter}
              </Button>
            </Note>
          )}
        </div>
      )}
      <TitledPart title={COMMON_TEXT.limits} lead={CHECKS_TEXT.limitsLead}>
        <Disclosure summary={CHECKS_TEXT.allLimits}>
          <LimitTable ids={LIMIT_IDS} disabled={isReadOnly} />
        </Disclosure>
      </TitledPart>
    </div>
  )
}

interface ThemeProps {
  readonly view: ChecksView
  readonly onView: (view: ChecksView) => void
  readonly theme: RuleTheme
  readonly facts: readonly RuleFacts[]
  readonly onOpen: RuleDetailsProps['onOpen']
}

function Theme({ theme, facts, view, onView, onOpen }: ThemeProps) {
  const { name, lead } = THEME_WORDS[theme]
  if (facts.length === 0) return null
  const hasColumns = facts.some(({ rule }) => rule.kind === 'check' && rule.ofComponent !== undefined)
  return (
    <section aria-labelledby={`checks-${theme}`}>
      <header className={styles.themeHead}>
        <div>
          <h2 id={`checks-${theme}`}>{name}</h2>
          <Note>{lead}</Note>
        </div>
        {hasColumns ? (
          <p className={styles.columns} aria-hidden="true">
            {COLUMNS.map((answer) => (
              <span key={answer}>{ANSWER_WORDS[answer]}</span>
            ))}
          </p>
        ) : null}
      </header>
      {facts.map((each) => (
        <RuleEntry
          key={each.rule.id}
          facts={each}
          view={view}
          onFold={(isOpen) => onView(withFold(view, each.rule.id, isOpen))}
          onOpen={onOpen}
        />
      ))}
    </section>
  )
}
