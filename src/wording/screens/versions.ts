// The words about earlier versions, the trash and the check of all data.

import type { Quarter, VersionDifference } from '#core'
import { COMMON_TEXT } from '../common.ts'
import { upperFirst } from '../fields.ts'
import { formatCount, formatList, type NumberStyle, PLAIN_STYLE, plural, pluralize } from '../quantities.ts'

export const VERSIONS_TEXT = {
  lead: 'The copy before the last save, and backups. Rightsize keeps the 10 newest, one per day with changes for 30 days, and for good those made before a format update or not chosen when a file was older.',
  readOnly: 'This workbook is open as read-only, so it can’t be restored to an earlier version.',
  keep: 'Keep current version',
  restoreMore: 'Restore…',
  kept: 'The previous state is kept as a backup.',
  reading: 'Reading backups…',
  emptyTitle: 'No earlier versions yet',
  empty: 'The first one is kept when you change something, or when the workbook is opened again.',
  check: 'Check my data',
  checking: 'Checking…',
  checkLead:
    'Reads every workbook on this computer with its previous copy and backups, compares each with its checksum, and looks for attached files that are missing.',
  unreadable: 'Unreadable workbook',
  saved: 'Saved',
  revision: 'Revision',
  effect: 'If restored',
  /** @param when date and time of the version, in the locale of the workbook */
  restored: (when: string) => `Restored the version from ${when}`,
  restoreQuestion: (when: string) => `Restore the version from ${when}?`,
  /** @param difference what restoring changes, "" where it is not known */
  restoreConsequence: (difference: string) => `${difference} The current state is backed up first, and you can undo this.`.trim(),
  restoreOf: (when: string): string => `${COMMON_TEXT.restore} ${when}`,
} as const

export const VERSION_KINDS = { previous: 'Copy before last save', backup: 'Backup', 'before-upgrade': 'Before a format update' } as const

/** What restoring would do: "Brings back 2 components, removes 1 component, and changes 3 components." */
export function differenceText({ back, gone, changed, others }: VersionDifference, style: NumberStyle): string {
  const parts = [
    ...(back === 0 ? [] : [`brings back ${pluralize(back, 'components', style)}`]),
    ...(gone === 0 ? [] : [`removes ${pluralize(gone, 'components', style)}`]),
    ...(changed === 0 ? [] : [`changes ${pluralize(changed, 'components', style)}`]),
    ...(others === 0 ? [] : [`makes ${pluralize(others, 'other changes', style)} (company, people or settings)`]),
  ]
  return parts.length === 0 ? 'Same as the current version.' : `${upperFirst(formatList(parts))}.`
}

/** A workbook in the list, without what it asks to decide: "15 components · Q4 2026 · saved today 14:02". */
export function entryFacts(
  {
    components: count,
    toDecide,
    quarter,
    isFromBackup,
  }: {
    readonly components: number
    readonly toDecide: number | null
    readonly quarter: Quarter | null
    readonly isFromBackup: boolean
  },
  saved: string,
): string {
  const parts = [
    pluralize(count, 'components', PLAIN_STYLE),
    toDecide === 0 && count > 0 ? 'no decisions needed' : null,
    quarter === null ? null : `Q${quarter.quarter} ${quarter.year}`,
    isFromBackup ? `from the backup of ${saved}` : `saved ${saved}`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** One sentence about every file, copy and backup that was read. */
export function dataCheckText(
  counts: { readonly workbooks: number; readonly copies: number; readonly damaged: number; readonly unmatched: number },
  style: NumberStyle,
): string {
  const { workbooks, copies, damaged, unmatched } = counts
  const all = `${pluralize(copies, 'copies', style)} of ${pluralize(workbooks, 'workbooks', style)}`
  return damaged === 0
    ? `${unmatched === 0 ? 'All good. ' : ''}${all} ${plural(copies, 'matches its checksum', 'match their checksums')}.`
    : `${formatCount(damaged, style)} of ${all} ${plural(damaged, 'is', 'are')} damaged and won’t be used. The others match their checksums.`
}

/** What emptying the trash deletes for good. */
export function binLossText(entries: readonly { readonly components: number; readonly versions: number }[], style: NumberStyle): string {
  const sum = (of: 'components' | 'versions') => entries.reduce((total, entry) => total + entry[of], 0)
  const lost = [
    pluralize(entries.length, 'workbooks', style),
    pluralize(sum('components'), 'components', style),
    ...(sum('versions') === 0 ? [] : [pluralize(sum('versions'), 'backups', style)]),
  ]
  return `This permanently deletes ${formatList(lost)}. You can’t undo this.`
}
