// The parts of a case that are read and not answered: what it makes of totals and verdicts, and what else was changed.

import type { PackCase, PackFigures, PackRemark } from '#core'
import {
  COMMON_TEXT,
  PACK_FIGURE_WORDS,
  PACK_SIDES,
  packFigure,
  packFigureNames,
  REMARK_KINDS,
  REMARK_WORDS,
  RETURNED_TEXT,
  refusedLines,
  remarkText,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note, Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import styles from './returned-pack.module.css'

export function EffectPart({ pack, ours }: { readonly pack: PackCase; readonly ours: PackFigures }) {
  const style = useNumberStyle()
  const { base, theirs, turns } = pack.effect
  const refused = refusedLines(pack.effect, style)
  const sides = { base, theirs, ours }
  return (
    <TitledPart title={RETURNED_TEXT.effect} lead={RETURNED_TEXT.effectLead}>
      <table className={`${table.table} ${table.figures} ${styles.figures}`}>
        <TableHead columns={['', ...Object.values(PACK_SIDES)]} />
        <tbody>
          {packFigureNames([base, theirs, ours]).map((name) => (
            <tr key={name}>
              <th scope="row">{PACK_FIGURE_WORDS[name]}</th>
              {Object.entries(sides).map(([side, figures]) => (
                <td key={side}>{packFigure(name, figures, style)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {turns.length === 0 ? (
        <Note className={styles.note}>{RETURNED_TEXT.noVerdicts}</Note>
      ) : (
        <Lines label={COMMON_TEXT.verdictChanges} lines={turns.map(RETURNED_TEXT.turn)} />
      )}
      {refused.length === 0 ? null : (
        <>
          <Note className={styles.note}>{RETURNED_TEXT.refusedLead}</Note>
          <Lines label={RETURNED_TEXT.refused} lines={refused} />
        </>
      )}
    </TitledPart>
  )
}

export function RemarkParts({ remarks }: { readonly remarks: readonly PackRemark[] }) {
  return REMARK_KINDS.map((kind) => {
    const ofKind = remarks.filter((remark) => remark.kind === kind)
    if (ofKind.length === 0) return null
    const [title, lead] = REMARK_WORDS[kind]
    return (
      <TitledPart key={kind} title={title} {...(lead === '' ? {} : { lead })}>
        <Lines label={title} lines={ofKind.map(remarkText)} />
      </TitledPart>
    )
  })
}

/** A changed column gives hundreds of lines that say the same. */
const MOST_LINES = 50

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  const style = useNumberStyle()
  const shown = [...new Set(lines)].slice(0, MOST_LINES)
  return (
    <Stack as="ul" gap={1} className={styles.lines} aria-label={label}>
      {shown.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > shown.length ? <li>{RETURNED_TEXT.more(lines.length - shown.length, style)}</li> : null}
    </Stack>
  )
}
