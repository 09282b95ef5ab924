// The first page: whose pages these are, the finding, the figures read first, who stands for them, and what follows.

import { useLayoutEffect, useRef, useState } from 'react'
import type { PageChart as Chart, CoverPage } from '#board/types'
import { PACK_TEXT, PAGE_WORDS } from '#wording'
import styles from './cover.module.css'
import { PageChart } from './page-chart.tsx'
import { PaperText } from './paper-text.tsx'

export function Cover({ cover }: { readonly cover: CoverPage }) {
  const page = useRef<HTMLDivElement>(null)
  const [tried, setTried] = useState({ cover, bars: barsOf(cover) })
  const bars = tried.cover === cover ? tried.bars : barsOf(cover)
  // The picture gives way to whose pages these are, a bar at a time and then as a whole; it stands in the workbook.
  useLayoutEffect(() => {
    const element = page.current
    if (element === null || bars === 0 || element.scrollHeight <= element.clientHeight) return
    setTried({ cover, bars: bars > FEWEST_BARS ? bars - 1 : 0 })
  }, [cover, bars])
  return (
    <div ref={page} className={styles.cover}>
      <header className={styles.masthead}>
        <h1>{cover.company}</h1>
        <div className={styles.subject}>
          <p>{cover.subject}</p>
          <p>
            <PaperText {...cover.check} />
          </p>
        </div>
      </header>
      <p className={styles.coverFinding}>{cover.finding}</p>
      {cover.figures.length === 0 ? null : (
        <table className={styles.figures} aria-label={PACK_TEXT.keyFigures}>
          <thead>
            <tr>
              {cover.figures.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {cover.figures.map(({ label, value }) => (
                <td key={label}>{value}</td>
              ))}
            </tr>
            {cover.figures.every(({ before }) => before === '') ? null : (
              <tr className={styles.before}>
                {cover.figures.map(({ label, before }) => (
                  <td key={label}>{before}</td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      )}
      {cover.chart === null || bars === 0 ? null : (
        <div className={styles.chart}>
          <PageChart chart={withBars(cover.chart, bars)} level="h2" />
        </div>
      )}
      <div className={styles.coverFoot}>
        <section>
          <h2>{PAGE_WORDS.about}</h2>
          <table className={styles.facts} aria-label={PAGE_WORDS.about}>
            <tbody>
              {cover.facts.map(({ label, value, comment }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className={styles.fact} data-blank={value === ''} data-long={value.length > 40}>
                    {value}
                  </td>
                  <td className={styles.comment}>{comment}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>{PAGE_WORDS.contents}</h2>
          <ol className={styles.contents}>
            {cover.contents.map(({ name, holds }, index) => (
              <li key={name}>
                <span className={styles.name}>{name}</span>
                <span>{index + 2}</span>
                <span className={styles.holds}>{holds}</span>
              </li>
            ))}
          </ol>
          <p className={styles.note}>{cover.leftOut}</p>
        </section>
      </div>
    </div>
  )
}

/** Fewer say nothing beside each other. */
const FEWEST_BARS = 3

function barsOf({ chart }: CoverPage): number {
  return chart?.categories.length ?? 0
}

/** The first of them, which are the longest. */
function withBars(chart: Chart, count: number): Chart {
  const first = <Each,>(all: readonly Each[]) => all.slice(0, count)
  return { ...chart, categories: first(chart.categories), series: chart.series.map((each) => ({ ...each, points: first(each.points) })) }
}
