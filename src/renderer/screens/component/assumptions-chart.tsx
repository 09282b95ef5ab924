// Which assumption decides: each moved over its plausible range by the real rules, with a mark where it stands now.

import { useMemo } from 'react'
import { type ComponentAssessment, sensitivityOf, turnsVerdict } from '#core'
import { ASSUMPTION_TEXT, sensitivityFinding } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { ChartFigure } from '../../widgets/charts/chart-figure.tsx'
import { VerdictRanges } from '../../widgets/charts/verdict-ranges.tsx'
import { assumptionRows, rangesOf } from './assumption-ranges.ts'

export function AssumptionsChart({ entry }: { readonly entry: ComponentAssessment }) {
  const setting = useSessionState((state) => state.assessment.setting)
  const style = useNumberStyle()
  const assumptions = useMemo(() => sensitivityOf(entry, setting), [entry, setting])
  const turning = assumptions.filter(turnsVerdict)
  const ranges = rangesOf(assumptions, entry.verdict, style)
  const rows = assumptionRows(assumptions, entry.verdict, style)
  const finding = sensitivityFinding(turning, entry.verdict, style)
  return (
    <ChartFigure
      finding={finding}
      text={`${finding} ${ranges.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`}
      table={{ columns: ASSUMPTION_TEXT.columns, rows }}
      note={ASSUMPTION_TEXT.note}
    >
      <VerdictRanges ranges={ranges} />
    </ChartFigure>
  )
}
