// The words about earlier versions, the bin and the check of all data.

import type { Quarter, VersionDifference } from '#core'
import { formatCount, PLAIN_STYLE } from '../quantities.ts'

export const VERSIONS_TEXT = {
  lead: 'The copy before the last save, and backups: the 10 newest, one per day with changes for 30 days, and every one made before a format update.',
  readOnly: 'This workbook is open as read-only, so it can’t be restored to an earlier version.',
  keep: 'Keep current version',
  restore: 'Restore',
  restoreMore: 'Restore…',
  kept: 'The previous state is kept as a backup.',
  reading: 'Reading backups…',
  emptyTitle: 'No earlier versions yet',
  empty: 'The first one is kept when you change something, or when the workbook is opened again.',
  check: 'Check my data',
  checking: 'Checking…',
  checkLead: 'Reads every workbook on this computer with its previous copy and backups, and compares each with its checksum.',
  unreadable: 'Unreadable workbook',
  saved: 'Saved',
  revision: 'Revision',
  components: 'Components',
  toDecide: 'Needs decision',
  monthlyCost: 'Monthly cost',
  effect: 'Restoring it',
  costUnknown: 'Unknown',
} as const

export const VERSION_KINDS = { previous: 'Copy before last save', backup: 'Backup', 'before-upgrade': 'Before a format update' } as const

/** @param when date and time of the version, in the locale of the workbook */
export function restoredText(when: string): string {
  return `Restored the version of ${when}`
}

export function restoreQuestion(when: string): string {
  return `Restore the version of ${when}?`
}

/** @param difference what restoring changes, "" where it is not known */
export function restoreConsequence(difference: string): string {
  return `${difference} The current state is backed up first, and you can undo this.`.trim()
}

export function restoreLabel(when: string): string {
  return `${VERSIONS_TEXT.restore} ${when}`
}

/** What going back would do: "Brings back 2 components, removes 1, changes 3." */
export function differenceText({ back, gone, changed, others }: VersionDifference): string {
  const parts = [
    back === 0 ? null : `brings back ${components(back)}`,
    gone === 0 ? null : `removes ${components(gone)}`,
    changed === 0 ? null : `changes ${components(changed)}`,
    others === 0
      ? null
      : `changes ${others === 1 ? '1 entry' : `${formatCount(others, PLAIN_STYLE)} entries`} of company, people or settings`,
  ].filter((part) => part !== null)
  if (parts.length === 0) return 'Holds the same as now.'
  const text = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `${text?.charAt(0).toUpperCase()}${text?.slice(1)}.`
}

/** A workbook in the list, without what it asks to decide: "15 components · Q4 2026 · saved today 14:02". */
export function entryFacts(
  {
    components: count,
    toDecide,
    quarter,
  }: { readonly components: number; readonly toDecide: number | null; readonly quarter: Quarter | null },
  saved: string,
): string {
  const parts = [
    components(count),
    toDecide === 0 && count > 0 ? 'nothing to decide' : null,
    quarter === null ? null : `Q${quarter.quarter} ${quarter.year}`,
    `saved ${saved}`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** One sentence about every file, copy and backup that was read. */
export function dataCheckText(facts: { readonly workbooks: number; readonly copies: number; readonly damaged: number }): string {
  const { workbooks, copies, damaged } = facts
  const all = `${formatCount(copies, PLAIN_STYLE)} ${copies === 1 ? 'copy' : 'copies'} of ${workbooks === 1 ? '1 workbook' : `${formatCount(workbooks, PLAIN_STYLE)} workbooks`}`
  if (damaged === 0)
    return `All is well: ${all} ${copies === 1 ? 'was' : 'were'} read and ${copies === 1 ? 'matches its' : 'match their'} checksum.`
  return `${formatCount(damaged, PLAIN_STYLE)} of ${all} ${damaged === 1 ? 'is' : 'are'} damaged and will not be used; the others match their checksum.`
}

/** What emptying the bin takes away for good. */
export function binLossText(entries: readonly { readonly components: number; readonly versions: number }[]): string {
  const sum = (of: 'components' | 'versions') => entries.reduce((total, entry) => total + entry[of], 0)
  const versions = sum('versions')
  const backups = versions === 1 ? '1 backup' : `${formatCount(versions, PLAIN_STYLE)} backups`
  const workbooks = entries.length === 1 ? '1 workbook' : `${formatCount(entries.length, PLAIN_STYLE)} workbooks`
  return `${workbooks} with ${components(sum('components'))} in all, and ${backups}, are gone for good. Nothing brings them back.`
}

function components(count: number): string {
  return count === 1 ? '1 component' : `${formatCount(count, PLAIN_STYLE)} components`
}
