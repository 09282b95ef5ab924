// What the comparison found: the answer in a sentence, what it rests on, and every cell that differs with both values.

import { useState } from 'react'
import type { PackVerdict } from '#core'
import { differenceWords, packFactRows, packVerdictNotes, packVerdictText, VERIFY_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import facts from '../../widgets/facts.module.css'
import { Stack } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { type RememberedKey, RememberKey, withRemembered } from '../remember-key.tsx'
import { AnswerHead, type AnswerHeadProps } from './answer-head.tsx'
import styles from './verify.module.css'

const BADGES: Readonly<Record<PackVerdict['kind'], AnswerHeadProps['badge']>> = {
  same: ['PASS', VERIFY_TEXT.badges.same],
  differs: ['FAIL', VERIFY_TEXT.badges.differs],
  other: ['UNKNOWN', VERIFY_TEXT.badges.other],
}

export function VerifyAnswer({ file, verdict: answered }: { readonly file: string; readonly verdict: PackVerdict }) {
  const style = useNumberStyle()
  const [known, setKnown] = useState<RememberedKey | null>(null)
  const verdict = knowing(answered, known)
  const remember = (key: RememberedKey) => {
    setKnown(key)
    document.getElementById('verify-answer')?.focus()
  }
  return (
    <Stack as="section" aria-labelledby="verify-answer">
      <AnswerHead id="verify-answer" file={file} badge={BADGES[verdict.kind]} sentence={packVerdictText(verdict, style)} />
      <dl className={`${facts.facts} ${styles.facts}`}>
        {packFactRows(verdict, style).map(([label, value]) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {verdict.kind === 'other' ? null : <RememberKey finding={verdict.signatures?.pack ?? null} onRemembered={remember} />}
      {verdict.kind === 'differs' ? <Differences verdict={verdict} /> : null}
      <ul className={styles.notes}>
        {packVerdictNotes(verdict).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Stack>
  )
}

function knowing(verdict: PackVerdict, key: RememberedKey | null): PackVerdict {
  if (verdict.kind === 'other' || verdict.signatures === null) return verdict
  const { pack, lock } = verdict.signatures
  return { ...verdict, signatures: { pack: withRemembered(pack, key), lock: withRemembered(lock, key) } }
}

function Differences({ verdict }: { readonly verdict: Extract<PackVerdict, { kind: 'differs' }> }) {
  const style = useNumberStyle()
  const more = VERIFY_TEXT.moreDifferences(verdict, style)
  return (
    <>
      <table className={`${table.table} ${table.fixed}`}>
        <caption className={styles.caption}>{VERIFY_TEXT.differences}</caption>
        <TableHead columns={[VERIFY_TEXT.cell, VERIFY_TEXT.what, VERIFY_TEXT.asLocked, VERIFY_TEXT.inPack]} />
        <tbody>
          {verdict.differences
            .map((each) => differenceWords(each, style))
            .map(({ where, what, locked, pack }) => (
              <tr key={`${where} ${what}`}>
                <th scope="row">{where}</th>
                <td>{what}</td>
                <td>{locked}</td>
                <td>{pack}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {more === null ? null : <p className={page.lead}>{more}</p>}
    </>
  )
}
