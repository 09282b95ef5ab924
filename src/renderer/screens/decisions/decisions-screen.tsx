// The decision log: what is said of the company as a whole and what was decided about it; then what each decision was expected
// to change, and what it did change.

import { biasOf, companyWideFindings, decisionOutcomes } from '#core'
import {
  biasText,
  COMMON_TEXT,
  cameToText,
  DECISION_LABELS,
  DECISIONS_TEXT,
  decisionAbout,
  decisionStatus,
  effectText,
  formatDate,
  NOT_SET,
  SCREEN_TABLE,
} from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Card } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from '../review/review.module.css'
import { useOpenPage } from '../use-open.ts'
import { CompanyWideFindings } from './company-wide-findings.tsx'

export const DECISIONS: ScreenDescription = { Component: DecisionsScreen }

function DecisionsScreen() {
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.decisions.title} />
      <CompanyWide />
      <Card as="section" className={styles.card} aria-labelledby="decisions-outcomes">
        <h2 id="decisions-outcomes">{DECISIONS_TEXT.outcomes}</h2>
        <Outcomes />
      </Card>
    </div>
  )
}

/** Nothing where nothing is said. */
function CompanyWide() {
  const assessment = useSessionState((state) => state.assessment)
  const findings = companyWideFindings(assessment)
  if (findings.length === 0) return null
  return (
    <Card as="section" className={styles.card} aria-labelledby="decisions-company-wide">
      <h2 id="decisions-company-wide">{COMMON_TEXT.companyWide}</h2>
      <CompanyWideFindings findings={findings} />
    </Card>
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
        <table className={table.table} aria-label={DECISIONS_TEXT.outcomes}>
          <TableHead
            columns={[COMMON_TEXT.component, COMMON_TEXT.decided, COMMON_TEXT.expected, DECISIONS_TEXT.actual, DECISIONS_TEXT.outcome]}
          />
          <tbody>
            {outcomes.map((outcome) => {
              const { decision, name } = outcome
              const { id, componentId, choice, date, effect } = decision
              return (
                <tr key={id}>
                  <th scope="row">
                    {name === null || componentId === null ? (
                      decisionAbout(decision)
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
                  <td>{effectText(effect, style) ?? NOT_SET}</td>
                  <td>{cameToText(outcome, style)}</td>
                  <td>{decision.outcome ?? decisionStatus(decision, assessment.asOf)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}
