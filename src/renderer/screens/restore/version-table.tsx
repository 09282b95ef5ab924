// The list of earlier versions as a table, one row each; one that cannot be read says why.

import type { EarlierVersion } from '#contract'
import { differsInNothing } from '#core'
import {
  COMMON_TEXT,
  differenceText,
  formatCount,
  formatDateTime,
  formatMoney,
  problemText,
  VERDICT_WORDS,
  VERSION_KINDS,
  VERSIONS_TEXT,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { Small } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './restore.module.css'

export interface VersionTableProps {
  readonly versions: readonly EarlierVersion[]
  readonly disabled: boolean
  readonly onRestore: (version: EarlierVersion) => void
}

export function VersionTable({ versions, disabled, onRestore }: VersionTableProps) {
  return (
    <table className={`${table.table} ${table.lines} ${styles.versions}`}>
      <TableHead
        columns={[
          VERSIONS_TEXT.saved,
          VERSIONS_TEXT.revision,
          COMMON_TEXT.components,
          VERDICT_WORDS.needsDecision,
          COMMON_TEXT.monthlyCost,
          VERSIONS_TEXT.effect,
          '',
        ]}
        numbers={[VERSIONS_TEXT.revision, COMMON_TEXT.components, VERDICT_WORDS.needsDecision, COMMON_TEXT.monthlyCost]}
      />
      <tbody>
        {versions.map((version) => (
          <VersionRow key={version.key} version={version} disabled={disabled} onRestore={onRestore} />
        ))}
      </tbody>
    </table>
  )
}

interface VersionRowProps {
  readonly version: EarlierVersion
  readonly disabled: boolean
  readonly onRestore: (version: EarlierVersion) => void
}

function VersionRow({ version, disabled, onRestore }: VersionRowProps) {
  const style = useNumberStyle()
  const { kind, rev, savedAt, facts, problem } = version
  const when = formatDateTime(savedAt, style)
  return (
    <tr>
      <th scope="row">
        <span className={styles.when}>{when}</span>
        <Small block>{VERSION_KINDS[kind]}</Small>
      </th>
      <td className={table.number} data-label={VERSIONS_TEXT.revision}>
        {rev === null ? '–' : formatCount(rev, style)}
      </td>
      {facts === null ? (
        <td colSpan={5} className={styles.problem}>
          {problem === null ? '' : problemText(problem, style)}
        </td>
      ) : (
        <>
          <td className={table.number} data-label={COMMON_TEXT.components}>
            {formatCount(facts.components, style)}
          </td>
          <td className={table.number} data-label={VERDICT_WORDS.needsDecision}>
            {formatCount(facts.toDecide, style)}
          </td>
          <td className={table.number} data-label={COMMON_TEXT.monthlyCost}>
            {facts.monthlyCostMinor === null
              ? COMMON_TEXT.unknown
              : formatMoney(facts.monthlyCostMinor, { ...style, currency: facts.currency })}
          </td>
          <td className={styles.difference}>{differenceText(facts.difference, style)}</td>
          <td className={styles.action}>
            {differsInNothing(facts.difference) ? null : (
              <Button disabled={disabled} aria-label={VERSIONS_TEXT.restoreOf(when)} onClick={() => onRestore(version)}>
                {VERSIONS_TEXT.restoreMore}
              </Button>
            )}
          </td>
        </>
      )}
    </tr>
  )
}
