// Two sums that grow month by month, each line named where it ends, and every month in which one overtakes the other
// marked by a line of its own. No legend; dashes tell the lines apart in grey print.

import { Note } from '../layout.tsx'
import styles from './growing-lines.module.css'

interface GrowingLine {
  readonly id: string
  readonly label: string
  /** By the end of month 1, 2, 3 … */
  readonly values: readonly number[]
  readonly isDashed: boolean
}

export interface GrowingLinesProps {
  readonly lines: readonly [GrowingLine, GrowingLine]
  /** Months in which one line overtakes the other. */
  readonly crossings: readonly number[]
  readonly valueText: (value: number) => string
  readonly monthText: (month: number) => string
}

const MONTHS_A_TICK = 12

export function GrowingLines({ lines, crossings, valueText, monthText }: GrowingLinesProps) {
  const months = lines[0].values.length
  const top = niceTop(Math.max(...lines.flatMap(({ values }) => values), 1))
  const x = (month: number) => (month / months) * 100
  const y = (value: number) => 100 - (value / top) * 100
  const ticks = Array.from({ length: Math.floor(months / MONTHS_A_TICK) }, (_, place) => (place + 1) * MONTHS_A_TICK)
  return (
    <div className={styles.chart}>
      <Note as="div" size="small" className={styles.scale}>
        {[top, top / 2, 0].map((value) => (
          <span key={value} style={{ top: `${y(value)}%` }}>
            {valueText(value)}
          </span>
        ))}
      </Note>
      <div className={styles.plot}>
        <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.rule} d={`M0 ${y(top / 2)}H100M0 0H100`} />
          {lines.map(({ id, values, isDashed }) => (
            <path
              key={id}
              className={styles.line}
              data-dashed={isDashed || undefined}
              d={values.map((value, place) => `${place === 0 ? 'M' : 'L'}${x(place + 1)} ${y(value)}`).join('')}
            />
          ))}
        </svg>
        {crossings.map((month) => (
          <span key={month} className={styles.crossing} data-late={month > months * 0.7 || undefined} style={{ left: `${x(month)}%` }}>
            <span className={styles.crossingLabel}>{monthText(month)}</span>
          </span>
        ))}
      </div>
      <div className={styles.ends}>
        {endsApart(lines.map(({ values }) => y(values.at(-1) ?? 0))).map((place, index) => (
          <span key={lines[index]?.id} style={{ top: `${place}%` }} data-dashed={lines[index]?.isDashed || undefined}>
            {lines[index]?.label}
          </span>
        ))}
      </div>
      <div className={styles.months}>
        {ticks.map((month, place) => (
          <span key={month} style={{ left: `${x(month)}%` }}>
            {place === 0 ? monthText(month) : month}
          </span>
        ))}
      </div>
    </div>
  )
}

/** The next round number, of which half is one too: a scale that is read at a glance. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10)
}

/** Names at least a line's height apart, in the order of their lines. */
function endsApart([first = 0, second = 0]: readonly number[]): readonly [number, number] {
  const gap = 12
  if (Math.abs(first - second) >= gap) return [first, second]
  const middle = Math.min(94, Math.max(6, (first + second) / 2))
  return first <= second ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2]
}
