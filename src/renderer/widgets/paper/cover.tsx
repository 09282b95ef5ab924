// The first page: whose pages these are, the finding, the figures read first, who stands for them, and what follows.

import type { CoverPage } from '#core'
import { PAGE_WORDS } from '#wording'
import styles from './cover.module.css'
import { Said } from './said.tsx'

export function Cover({ cover }: { readonly cover: CoverPage }) {
  return (
    <div className={styles.cover}>
      <header className={styles.masthead}>
        <h1>{cover.company}</h1>
        <p>{cover.subject}</p>
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
      <div className={styles.coverFoot}>
        <section>
          <h2>{PAGE_WORDS.about}</h2>
          <table className={styles.facts} aria-label={PAGE_WORDS.about}>
            <tbody>
              {cover.facts.map(({ label, value, comment }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className={styles.fact} data-blank={value === ''}>
                    {value}
                  </td>
                  <td className={styles.comment}>{comment}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.check}>
            <Said {...cover.check} />
          </p>
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
