// Decisions over time: what is due next, with its cash effect; what earlier ones were expected to bring and what they brought.

import { biasOf, decisionOutcomes, type TimelineEntry, timelineOf } from '#core'
import { biasText, cameToText, cashEffectText, DECISION_LABELS, effectText, formatDate, SCREEN_TABLE, TIMELINE_LABELS } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useSessionState } from '../../session/use-session.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import page from '../../widgets/page.module.css'
import table from '../../widgets/table.module.css'
import styles from '../review/review.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import { useOpenPage } from '../ways.ts'

export const DECISIONS: ScreenDescription = { Component: DecisionsScreen }

function DecisionsScreen() {
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.decisions.title} />
      <section className={styles.card} aria-labelledby="decisions-timeline">
        <h2 id="decisions-timeline">What comes next</h2>
        <Timeline />
      </section>
      <section className={styles.card} aria-labelledby="decisions-outcomes">
        <h2 id="decisions-outcomes">What decisions came to</h2>
        <Outcomes />
      </section>
    </div>
  )
}

function Timeline() {
  const style = useNumberStyle()
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const entries = timelineOf(workbook, assessment)
  if (entries.length === 0) {
    return (
      <EmptyState title="Nothing has a day yet">
        Decisions that are due, the last day to give notice, the end of credits, what is kept until a day, and the next review stand here.
      </EmptyState>
    )
  }
  return (
    <table className={table.table} aria-label="Timeline">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">What</th>
          <th scope="col">About</th>
          <th scope="col">Who</th>
          <th scope="col">Cash</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.day} ${entry.kind} ${entry.componentId ?? entry.name}`}>
            <th scope="row" className={styles.dayCell}>
              {formatDate(entry.day, style)}
              {entry.isOverdue ? <span className={styles.overdue}> overdue</span> : null}
            </th>
            <td>{TIMELINE_LABELS[entry.kind]}</td>
            <td>
              <Subject entry={entry} />
            </td>
            <td>{entry.owner ?? ''}</td>
            <td>{cashEffectText(entry.kind, entry.cashMinor, style) ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Subject({ entry }: { readonly entry: TimelineEntry }) {
  const openPage = useOpenPage()
  const { componentId, name } = entry
  if (componentId === null || name === '') return name
  return (
    <button type="button" className={styles.link} onClick={() => openPage(componentId)}>
      {name}
    </button>
  )
}

function Outcomes() {
  const openPage = useOpenPage()
  const style = useNumberStyle()
  const decisions = useSessionState((state) => state.workbook.tables.decisions)
  const assessment = useSessionState((state) => state.assessment)
  const outcomes = decisionOutcomes(Object.values(decisions), assessment)
  return (
    <>
      <p>{biasText(biasOf(outcomes, 'cash'), 'cash', style)}</p>
      <p>{biasText(biasOf(outcomes, 'capacity'), 'capacity', style)}</p>
      {outcomes.length === 0 ? null : (
        <table className={table.table} aria-label="Decisions and their outcomes">
          <thead>
            <tr>
              <th scope="col">Component</th>
              <th scope="col">Decided</th>
              <th scope="col">Expected</th>
              <th scope="col">Came to</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => {
              const { decision, name } = outcome
              const { id, componentId, choice, date, effect } = decision
              return (
                <tr key={id}>
                  <th scope="row">
                    {name === null || componentId === null ? (
                      'A component that was deleted'
                    ) : (
                      <button type="button" className={styles.link} onClick={() => openPage(componentId)}>
                        {name}
                      </button>
                    )}
                  </th>
                  <td>
                    {DECISION_LABELS[choice]}
                    {date === null ? '' : `, ${formatDate(date, style)}`}
                  </td>
                  <td>{effectText(effect, style) ?? 'nothing was said'}</td>
                  <td>{cameToText(outcome, style)}</td>
                  <td>{decision.outcome ?? 'still open'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}
