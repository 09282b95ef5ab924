// The answer as a page to read, print and copy: the sentence, why, what would change it, what else could be done.

import type { CheckState } from '#core'
import { type AnswerPage, PLAN_WORDS } from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './before-you-build.module.css'

export function Answer({ page, note }: { readonly page: AnswerPage; readonly note: string }) {
  const { verdict, reasons, changesHeading, changes, stackEffects, alternatives, basis } = page
  return (
    <>
      <Stack as="output" gap={2} align="start" className={styles.verdict}>
        {verdict.state === 'UNKNOWN' ? null : <Badge state={verdict.state} word={verdict.word} />}
        <span className={styles.sentence}>{verdict.text}</span>
      </Stack>
      <Reasons reasons={reasons} state={verdict.state} />
      <Lines heading={changesHeading} lines={changes} />
      <Lines heading={PLAN_WORDS.stackEffects} lines={stackEffects} />
      <Alternatives alternatives={alternatives} note={note} />
      <Note>{basis}</Note>
    </>
  )
}

/** A badge only where the line says something else than the verdict: the same word four times would drown it. */
function Reasons({ reasons, state: said }: Pick<AnswerPage, 'reasons'> & { readonly state: CheckState }) {
  if (reasons.length === 0) return null
  return (
    <section aria-label={PLAN_WORDS.reasons}>
      <h3 className={styles.heading}>{PLAN_WORDS.reasons}</h3>
      <ul>
        {reasons.map(({ name, state, word, text }) => (
          <Stack key={name} as="li" gap={1} align="start" className={styles.reason}>
            <span className={styles.reasonName}>
              {name} {state === said ? null : <Badge state={state} word={word} />}
            </span>
            <span>{text}</span>
          </Stack>
        ))}
      </ul>
    </section>
  )
}

function Alternatives({ alternatives, note }: Pick<AnswerPage, 'alternatives'> & { readonly note: string }) {
  if (alternatives.length === 0) return null
  return (
    <section aria-label={PLAN_WORDS.alternatives}>
      <h3 className={styles.heading}>{PLAN_WORDS.alternatives}</h3>
      <table className={`${table.table} ${table.figures} ${table.lines} ${styles.alternatives}`}>
        <TableHead columns={['', ...PLAN_WORDS.columns]} />
        <tbody>
          {alternatives.map(({ name, isPlanned, cash, time, allIn, outcome }) => (
            <tr key={name} data-planned={isPlanned || undefined}>
              <th scope="row">{name}</th>
              {[cash, time, allIn].map((text, index) => (
                <td key={PLAN_WORDS.columns[index]} data-label={PLAN_WORDS.columns[index]}>
                  {text}
                </td>
              ))}
              <td>{PLAN_WORDS.outcome(outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Note>{note}</Note>
    </section>
  )
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
