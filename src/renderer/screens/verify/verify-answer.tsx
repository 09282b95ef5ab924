// What the comparison found: the answer in a sentence, what it rests on, and every cell that differs with both values.

import { useEffect, useRef } from 'react'
import type { CheckedPack } from '#contract'
import type { PackVerdict } from '#core'
import { differenceWords, moreDifferencesText, packFactRows, packVerdictNotes, packVerdictText } from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import table from '../../widgets/table.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './verify.module.css'

const BADGES: Readonly<Record<PackVerdict['kind'], readonly ['PASS' | 'FAIL' | 'UNKNOWN', string]>> = {
  same: ['PASS', 'As locked'],
  differs: ['FAIL', 'Differs'],
  other: ['UNKNOWN', 'Something else'],
}

export function VerifyAnswer({ checked: { file, verdict } }: { readonly checked: CheckedPack }) {
  const style = useNumberStyle()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that asked is gone while it was answered: whoever works by keyboard goes on from the answer.
  useEffect(() => heading.current?.focus(), [])
  const [state, word] = BADGES[verdict.kind]
  return (
    <section className={styles.answer} aria-labelledby="verify-answer">
      <p className={styles.file}>
        <Badge state={state} word={word} /> {file}
      </p>
      <h2 id="verify-answer" ref={heading} tabIndex={-1} className={styles.sentence}>
        {packVerdictText(verdict)}
      </h2>
      <dl className={styles.facts}>
        {packFactRows(verdict, style).map(([label, value]) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {verdict.kind === 'differs' ? <Differences verdict={verdict} /> : null}
      <ul className={styles.notes}>
        {packVerdictNotes(verdict).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}

function Differences({ verdict }: { readonly verdict: Extract<PackVerdict, { kind: 'differs' }> }) {
  const more = moreDifferencesText(verdict)
  return (
    <>
      <table className={`${table.table} ${styles.differences}`}>
        <caption className={styles.caption}>What differs</caption>
        <thead>
          <tr>
            <th scope="col">Cell</th>
            <th scope="col">What</th>
            <th scope="col">As locked</th>
            <th scope="col">In the pack</th>
          </tr>
        </thead>
        <tbody>
          {verdict.differences.map(differenceWords).map(({ where, what, locked, pack }) => (
            <tr key={`${where} ${what}`}>
              <th scope="row">{where}</th>
              <td>{what}</td>
              <td className={styles.value}>{locked}</td>
              <td className={styles.value}>{pack}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more === null ? null : <p className={styles.lead}>{more}</p>}
    </>
  )
}
