// Building against buying, month by month for five years, with every month in which one overtakes the other.

import { bestComparison, type ComponentAssessment, type CumulativeCost, comparisonsOf } from '#core'
import { BREAK_EVEN_TEXT, breakEvenFinding, breakEvenText, formatMoney, formatMoneyShort } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { ChartFigure } from '../../widgets/charts/chart-figure.tsx'
import { GrowingLines } from '../../widgets/charts/growing-lines.tsx'
import { Note } from '../../widgets/layout.tsx'

/** Nothing until every price is there: a blank one stops it. */
export function BreakEvenChart({ entry }: { readonly entry: ComponentAssessment }) {
  const setting = useSessionState((state) => state.assessment.setting)
  const best = bestComparison(comparisonsOf(entry.subject, setting))
  if (best === null) return <Note>{BREAK_EVEN_TEXT.unknown}</Note>
  if (best.result === null) return <Note>{BREAK_EVEN_TEXT.blankPrice}</Note>
  return <Drawn result={best.result} />
}

function Drawn({ result }: { readonly result: CumulativeCost }) {
  const style = useNumberStyle()
  const { build, buy, crossings } = result
  const money = (values: readonly number[], month: number) => formatMoney(values[month - 1] ?? 0, style)
  const cheaperFrom = (month: number) => {
    const crossing = crossings.find((each) => each.month === month)
    return crossing === undefined ? '' : BREAK_EVEN_TEXT[crossing.cheaper]
  }
  return (
    <ChartFigure
      finding={breakEvenFinding(result)}
      text={breakEvenText(result, style)}
      table={{
        columns: BREAK_EVEN_TEXT.columns,
        rows: build.map((_, place) => ({
          id: String(place + 1),
          name: String(place + 1),
          cells: [money(build, place + 1), money(buy, place + 1), cheaperFrom(place + 1)],
        })),
      }}
    >
      <GrowingLines
        lines={[
          { id: 'build', label: BREAK_EVEN_TEXT.build, values: build, isDashed: false },
          { id: 'buy', label: BREAK_EVEN_TEXT.buy, values: buy, isDashed: true },
        ]}
        crossings={crossings.map(({ month }) => month)}
        valueText={(value) => formatMoneyShort(value, style)}
        monthText={(month) => BREAK_EVEN_TEXT.month(month, style)}
      />
    </ChartFigure>
  )
}
