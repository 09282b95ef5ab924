// The figures of the present beside those of one or two scenarios. Cash and capacity are groups of their own.

import { COMMON_TEXT, scenarioFigureGroups, WHAT_IF_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import type { JudgedScenario } from './judge-scenario.ts'
import styles from './what-if.module.css'

export function FiguresTable({ judged, beside }: { readonly judged: JudgedScenario; readonly beside: JudgedScenario | null }) {
  const style = useNumberStyle()
  const shown = beside === null ? [judged] : [judged, beside]
  const groups = scenarioFigureGroups(
    judged.difference.base,
    shown.map(({ difference }) => difference.scenario),
    style,
  )
  return (
    <div className={styles.frame}>
      <table className={`${table.table} ${table.figures} ${styles.figures}`}>
        <thead>
          <tr>
            <th scope="col">{WHAT_IF_TEXT.figure}</th>
            <th scope="col">{COMMON_TEXT.now}</th>
            {shown.map(({ scenario }) => (
              <th key={scenario.id} scope="col">
                {scenario.name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={2 + shown.length}>
                {title}
              </th>
            </tr>
            {rows.map(({ label, now, then }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{now}</td>
                {then.map(({ text, change }, place) => (
                  <td key={shown[place]?.scenario.id ?? place} data-same={change === 'unchanged' || undefined}>
                    {text}
                    {change === null || change === 'unchanged' ? null : (
                      <Note as="span" size="label" block>
                        {change}
                      </Note>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
