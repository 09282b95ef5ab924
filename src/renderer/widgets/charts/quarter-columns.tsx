// One column a quarter, each in parts: filled where it is locked, hollow where it is still open, empty where nothing is
// known. Parts are named beside the last column, so that there is no legend to look up.

import { Row, Stack } from '../layout.tsx'
import styles from './quarter-columns.module.css'

/** Layers have their colors; the steps of one color are people, and runway. */
const TONES = {
  compute: 'var(--layer-compute)',
  data: 'var(--layer-data)',
  serving: 'var(--layer-serving)',
  other: 'var(--layer-other)',
  one: 'var(--accent)',
  two: 'var(--accent-72)',
  three: 'var(--accent-50)',
  four: 'var(--accent-30)',
  rest: 'var(--control-border)',
}

export type ColumnTone = keyof typeof TONES

interface ColumnPart {
  readonly id: string
  readonly label: string
  readonly tone: ColumnTone
}

interface QuarterColumn {
  readonly id: string
  /** "Q3 26" */
  readonly tick: string
  readonly isOpen: boolean
  /** Of each part, from the bottom up; null: nothing is known. */
  readonly values: readonly number[] | null
  /** What stands on top of it. */
  readonly text: string
}

/** So many columns have room for what stands on them. */
const MOST_LABELLED = 10
const MOST_TICKS = 12

export function QuarterColumns({ parts, columns }: { readonly parts: readonly ColumnPart[]; readonly columns: readonly QuarterColumn[] }) {
  const top = Math.max(1, ...columns.map(({ values }) => (values ?? []).reduce((sum, value) => sum + value, 0)))
  const height = (value: number) => `${(value / top) * 100}%`
  const isLabelled = (place: number) => columns.length <= MOST_LABELLED || place === 0 || place === columns.length - 1
  const step = Math.ceil(columns.length / MOST_TICKS)
  const last = columns.findLast(({ values }) => values !== null)
  return (
    <Row gap={3} align="stretch" wrap={false}>
      <div className={styles.columns}>
        {columns.map(({ id, tick, isOpen, values, text }, place) => (
          <Stack key={id} gap={0} className={styles.column}>
            <div className={styles.space}>
              <span className={styles.text} style={{ bottom: height(sum(values)) }}>
                {isLabelled(place) ? text : ''}
              </span>
              <div className={styles.stack} data-empty={values === null || undefined} style={{ height: height(sum(values)) }}>
                {(values ?? []).map((value, part) => (
                  <span
                    key={parts[part]?.id}
                    className={styles.part}
                    data-open={isOpen || undefined}
                    style={{ flexGrow: value, ['--tone' as string]: TONES[parts[part]?.tone ?? 'rest'] }}
                    hidden={value === 0}
                  />
                ))}
              </div>
            </div>
            <span className={styles.tick}>{(columns.length - 1 - place) % step === 0 ? tick : ''}</span>
          </Stack>
        ))}
      </div>
      {parts.length < 2 ? null : (
        <ul className={styles.names}>
          {parts
            .map((part, place) => ({ ...part, value: last?.values?.[place] ?? 0 }))
            .toReversed()
            .map(({ id, label, tone, value }) => (
              <li key={id} data-gone={value === 0 || undefined}>
                <span className={styles.swatch} style={{ ['--tone' as string]: TONES[tone] }} />
                {label}
              </li>
            ))}
        </ul>
      )}
    </Row>
  )
}

function sum(values: readonly number[] | null): number {
  return (values ?? []).reduce((total, value) => total + value, 0)
}
