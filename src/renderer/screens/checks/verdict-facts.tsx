// A verdict beside its name: what is so, what it rests on, the limit with the distance to it, and what would clear it. Read,
// and so worked out, when it is drawn: of thousands only those in sight are.

import type { ComponentAssessment, Verdict } from '#core'
import {
  CHECKS_TEXT,
  checkBadge,
  clearingText,
  findingTexts,
  inputLabel,
  inputValue,
  isFlagged,
  limitText,
  marginText,
  stateLabel,
  verdictText,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge, FlaggedBadge } from '../../widgets/badge.tsx'
import styles from './checks.module.css'

/** What only informs has a badge where its figure is past its limit, and otherwise none: nothing is asked of anyone. */
export function StateBadge({ verdict, entry = null }: { readonly verdict: Verdict; readonly entry?: ComponentAssessment | null }) {
  const style = useNumberStyle()
  if (isFlagged(verdict)) return <FlaggedBadge />
  if (verdict.informational || verdict.state === 'N/A') return null
  if (entry === null) return <Badge state={verdict.state} word={stateLabel(verdict.state, verdict, style)} />
  return <Badge {...checkBadge(verdict, entry, style)} />
}

export function VerdictFacts({ verdict }: { readonly verdict: Verdict }) {
  const style = useNumberStyle()
  const { inputs, limit, margin } = verdict
  const clearing = clearingText(verdict, style)
  const findings = verdict.rule === 'data-quality' ? findingTexts(verdict, style) : []
  return (
    <>
      <div>
        <p className={styles.sentence}>{findings.length === 0 ? verdictText(verdict, style) : findings.join(' ')}</p>
        {inputs.length === 0 ? null : (
          <p className={styles.inputs}>
            {inputs.map((input) => (
              <span key={input.name} className={styles.input}>
                {inputLabel(input.name)} <b>{inputValue(input, style)}</b>
              </span>
            ))}
          </p>
        )}
      </div>
      <div className={styles.against}>
        {limit === null ? null : (
          <>
            <p>{CHECKS_TEXT.limit(limitText(limit, style))}</p>
            {margin === null ? null : <p>{marginText(margin, limit, style)}</p>}
          </>
        )}
        {clearing === null ? null : <p className={styles.clearing}>{clearing}.</p>}
      </div>
    </>
  )
}
