// Investor metrics, as the sheet Cost and gross margin has it: each figure now and once the decisions to come are done, or
// the input it waits for and where that is entered.

import { Fragment } from 'react'
import { FIGURE_MEASURES, type Figure, isWaiting } from '#core'
import {
  COMMON_TEXT,
  COSTS_TEXT,
  figureGroup,
  figureWords,
  INVESTOR_GROUPS,
  INVESTORS_LEAD,
  type InvestorGroup,
  investorFigureText,
  NOT_APPLICABLE_MARK,
  waitsForAt,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import styles from './costs.module.css'

const GROUPS = Object.keys(INVESTOR_GROUPS) as readonly InvestorGroup[]

export function InvestorsSection({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <TitledPart title={COSTS_TEXT.investors} lead={INVESTORS_LEAD}>
      <table className={`${table.table} ${table.figures}`}>
        <TableHead columns={[COSTS_TEXT.metric, COMMON_TEXT.now, COSTS_TEXT.afterDecisions]} />
        <tbody>
          {GROUPS.map((group) => (
            <Fragment key={group}>
              <tr>
                <th scope="colgroup" colSpan={3} className={styles.figureGroup}>
                  {INVESTOR_GROUPS[group]}
                </th>
              </tr>
              {figures
                .filter((figure) => figureGroup(figure.id) === group && (figure.now !== null || isWaiting(figure)))
                .map((figure) => (
                  <FigureRow key={figure.id} figure={figure} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TitledPart>
  )
}

function FigureRow({ figure: { id, now, withDecisions, missing } }: { readonly figure: Figure }) {
  const style = useNumberStyle()
  const { line, says } = figureWords(id, style)
  const text = (value: number) => investorFigureText(value, FIGURE_MEASURES[id], style)
  return (
    <tr>
      <th scope="row" title={says}>
        {line}
      </th>
      {now === null ? (
        <td colSpan={2} className={styles.waits}>
          {waitsForAt(missing)}
        </td>
      ) : (
        <>
          <td>{text(now)}</td>
          <td>{withDecisions === null ? NOT_APPLICABLE_MARK : text(withDecisions)}</td>
        </>
      )}
    </tr>
  )
}
