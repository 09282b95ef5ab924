// The quarters that were locked: when, by whom, whether approved, and whether each file still is what was locked. From
// here one is reopened, or its approval recorded. Mounted by the review.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { QuarterSignatures } from '#contract'
import { lockedQuarters, ok, type Problem, type QuarterRecord, type Result, type SignatureFinding } from '#core'
import { approvalText, COMMON_TEXT, LOCKED_TEXT, lockedQuarterName, lockedText, problemText, signatureText } from '#wording'
import type { Quarters } from '../../session/create-quarters.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { Menu } from '../../widgets/menu.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { locksOf } from '../compare/compare-view.ts'
import { ProblemBanner } from '../problem-banner.tsx'
import { RememberKey } from '../remember-key.tsx'
import { useLockProblems } from '../use-lock-problems.ts'
import { type AskedOfLocked, LockedQuarterDialog, type LockedWish, readApproval } from './locked-quarter-dialogs.tsx'
import styles from './locked-quarters.module.css'

export function LockedQuarters({ disabled }: { readonly disabled: boolean }) {
  const style = useNumberStyle()
  const { quarters } = useSession()
  const workbook = useSessionState((state) => state.workbook)
  const problems = useLockProblems()
  const [signatures, askSignatures] = useSignatures(quarters, workbook.tables.quarters)
  const [asked, setAsked] = useState<AskedOfLocked | null>(null)
  const newest = new Set(lockedQuarters(workbook))
  const records = locksOf(workbook)
  return (
    <TitledPart title={LOCKED_TEXT.title} lead={LOCKED_TEXT.lead}>
      <ProblemBanner problem={signatures.ok ? null : signatures.problem} />
      {records.length === 0 ? (
        <Note>{LOCKED_TEXT.empty}</Note>
      ) : (
        <table className={`${table.table} ${table.lines} ${styles.list}`}>
          <TableHead columns={[COMMON_TEXT.quarter, LOCKED_TEXT.locked, LOCKED_TEXT.approval, LOCKED_TEXT.fingerprint, '']} />
          <tbody>
            {records.map((record) => (
              <LockedRow
                key={record.id}
                record={record}
                isNewest={newest.has(record)}
                problems={problems.filter(({ facts }) => 'file' in facts && facts.file.startsWith(`${record.id}.`))}
                signatures={signatures.ok ? (signatures.value.find(({ recordId }) => recordId === record.id) ?? null) : null}
                onRemembered={askSignatures}
                disabled={disabled}
                onAsk={(wish) => setAsked({ wish, record })}
                onReadApproval={() => void readApproval(quarters, record, style)}
              />
            ))}
          </tbody>
        </table>
      )}
      {asked === null ? null : <LockedQuarterDialog asked={asked} quarters={quarters} onClose={() => setAsked(null)} />}
    </TitledPart>
  )
}

/** Asked anew whenever a record changes: a lock or an approval came; told by a key that was remembered too. */
function useSignatures(quarters: Quarters, records: object): readonly [Result<readonly QuarterSignatures[]>, ask: () => void] {
  const [signatures, setSignatures] = useState<Result<readonly QuarterSignatures[]>>(ok([]))
  const newest = useRef(0)
  const ask = useCallback(() => {
    newest.current += 1
    const mine = newest.current
    void quarters.signatures().then((found) => mine === newest.current && setSignatures(found))
  }, [quarters])
  useEffect(() => {
    if (Object.keys(records).length > 0) ask()
  }, [ask, records])
  return [signatures, ask]
}

interface SignatureProps {
  readonly finding: SignatureFinding | null
  readonly onRemembered: () => void
}

function Signature({ finding, onRemembered }: SignatureProps) {
  const style = useNumberStyle()
  const said = useRef<HTMLSpanElement>(null)
  if (finding === null) return null
  const remembered = () => {
    said.current?.focus()
    onRemembered()
  }
  return (
    <>
      <span ref={said} tabIndex={-1} className={`${finding.state === 'broken' ? styles.problem : styles.note} ${styles.signature}`}>
        {signatureText(finding, style)}
      </span>
      <RememberKey finding={finding} onRemembered={remembered} />
    </>
  )
}

interface LockedRowProps {
  readonly record: QuarterRecord
  readonly isNewest: boolean
  readonly problems: readonly Problem[]
  /** null: not known yet. */
  readonly signatures: QuarterSignatures | null
  readonly onRemembered: () => void
  readonly disabled: boolean
  readonly onAsk: (wish: LockedWish) => void
  readonly onReadApproval: () => void
}

function LockedRow({ record, isNewest, problems, signatures, onRemembered, disabled, onAsk, onReadApproval }: LockedRowProps) {
  const style = useNumberStyle()
  const name = lockedQuarterName(record)
  const isOpen = record.reopenedAt === null
  const isFromFile = record.approvalSha256 !== null
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {lockedText(record, style)}
        {record.dataReason === null ? null : <span className={styles.note}>{LOCKED_TEXT.inSpite(record.dataReason)}</span>}
        {isOpen ? null : <span className={styles.note}>{LOCKED_TEXT.reopened(record.reopenReason)}</span>}
        {problems.map((problem) => (
          <span key={problemText(problem, style)} className={styles.problem} role="alert">
            {problemText(problem, style)}
          </span>
        ))}
      </td>
      <td>
        {approvalText(record, style)}
        <Signature finding={signatures?.approval ?? null} onRemembered={onRemembered} />
      </td>
      <td>
        <code className={styles.fingerprint} title={record.sha256}>
          {record.sha256.slice(0, 12)}
        </code>
        <Signature finding={signatures?.lock ?? null} onRemembered={onRemembered} />
      </td>
      <td>
        {isNewest && isOpen ? (
          <Row align="stretch" justify="end" className={styles.actions}>
            <Button disabled={disabled} aria-label={LOCKED_TEXT.reopenOf(name)} onClick={() => onAsk('reopen')}>
              {LOCKED_TEXT.reopenMenu}
            </Button>
            <Menu
              trigger={<Button aria-label={LOCKED_TEXT.approvalOf(name)}>{LOCKED_TEXT.approvalMenu}</Button>}
              groups={[
                [
                  { label: LOCKED_TEXT.byName, disabled: disabled || isFromFile, onSelect: () => onAsk('approve') },
                  { label: LOCKED_TEXT.fromFile, disabled: disabled || isFromFile, onSelect: onReadApproval },
                ],
                [{ label: LOCKED_TEXT.saveFile, onSelect: () => onAsk('save-approval') }],
              ]}
              align="end"
            />
          </Row>
        ) : null}
      </td>
    </tr>
  )
}
