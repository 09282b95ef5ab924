// The few missing inputs that would settle most verdicts and figures, each with the way to fill it in.

import { useMemo } from 'react'
import { type InputGap, inputGaps } from '#core'
import { GAP_TEXT, gapEffect, gapLabel } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import rowName from '../../widgets/row-name.module.css'
import table from '../../widgets/table.module.css'
import { useFillGap, useNameOf } from './gap-link.tsx'
import styles from './overview.module.css'

const MAX_SHOWN = 5

export function HelpfulInputs() {
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const gaps = useMemo(() => inputGaps(assessment), [assessment])
  if (gaps.length === 0) return null
  const rest = gaps.slice(MAX_SHOWN)
  return (
    <section aria-labelledby="overview-inputs">
      <h2 id="overview-inputs" className={styles.heading}>
        {GAP_TEXT.title}
      </h2>
      <GapTable label={GAP_TEXT.title} gaps={gaps.slice(0, MAX_SHOWN)} />
      {rest.length === 0 ? null : (
        <Disclosure summary={GAP_TEXT.more(rest.length, style)}>
          <GapTable label={GAP_TEXT.more(rest.length, style)} gaps={rest} />
        </Disclosure>
      )}
    </section>
  )
}

function GapTable({ label, gaps }: { readonly label: string; readonly gaps: readonly InputGap[] }) {
  const fill = useFillGap()
  const nameOf = useNameOf()
  const style = useNumberStyle()
  return (
    <table className={`${table.table} ${table.fixed}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{GAP_TEXT.input}</th>
          <th scope="col">{GAP_TEXT.neededFor}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map(({ gap, ...effect }) => (
          <tr key={gapLabel(gap, nameOf, style)} className={rowName.row}>
            <th scope="row">
              <button type="button" className={rowName.name} onClick={() => fill(gap)}>
                {gapLabel(gap, nameOf, style)}
              </button>
            </th>
            <td className={styles.muted}>{gapEffect(effect, style)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
