// The first page: whose pages these are, the finding, the figures read first, who stands for them, and what follows.

import { useLayoutEffect, useRef, useState } from 'react'
import type { CoverPage } from '#core'
import { PAGE_WORDS } from '#wording'
import styles from './cover.module.css'
import { PageChart } from './page-chart.tsx'
import { Said } from './said.tsx'

export function Cover({ cover }: { readonly cover: CoverPage }) {
  const page = useRef<HTMLDivElement>(null)
  const [full, setFull] = useState<CoverPage | null>(null)
  // The picture gives way to whose pages these are; it stands in the workbook.
  useLayoutEffect(() => {
    if (page.current !== null && page.current.scrollHeight > page.current.clientHeight) setFull(cover)
  }, [cover])
  return (
    <div ref={page} className={styles.cover}>
      <header className={styles.masthead}>
        <h1>{cover.company}</h1>
        <div className={styles.subject}>
          <p>{cover.subject}</p>
          <p>
            <Said {...cover.check} />
          </p>
        </div>
      </header>
      <p className={styles.coverFinding}>{cover.finding}</p>
      {cover.figures.length === 0 ? null : (
        <table className={styles.figures} aria-label={PAGE_WORDS.figures}>
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
          </tbody>
        </table>
      )}
      {cover.chart === null || full === cover ? null : (
        <div className={styles.chart}>
          <PageChart chart={cover.chart} level="h2" />
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
                <span className={styles.at}>{index + 2}</span>
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
