// A verdict beside its name: what is so, what it rests on, the limit with the distance to it, and what would clear it. Read,
// and so worked out, when it is drawn: of thousands only those in sight are.

import type { Decision, Verdict } from '#core'
import {
  CHECKS_TEXT,
  clearingText,
  decisionLabel,
  findingTexts,
  inputLabel,
  inputValue,
  isFlagged,
  limitText,
  marginText,
  stateLabel,
  verdictText,
} from '#wording'
import { Badge, FlaggedBadge } from '../../widgets/badge.tsx'
import { Small, Stack } from '../../widgets/layout.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './checks.module.css'

/** What only informs has a badge where its figure is past its limit, and otherwise none: nothing is asked of anyone. */
export function StateBadge({ verdict, decision = null }: { readonly verdict: Verdict; readonly decision?: Decision | null }) {
  const style = useNumberStyle()
  if (isFlagged(verdict)) return <FlaggedBadge />
  if (verdict.informational || verdict.state === 'N/A') return null
  return (
    <Stack as="span" gap={0}>
      <Badge state={verdict.state} word={stateLabel(verdict.state, verdict, style)} />
      {decision === null ? null : <Small>{decisionLabel(decision, style)}</Small>}
    </Stack>
  )
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
