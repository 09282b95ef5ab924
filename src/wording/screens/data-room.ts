// The words of a data room: its first page, what was written, and what a check of it found.

import {
  type Audience,
  type CheckedRoomPack,
  type DataRoomCheck,
  type DataRoomContents,
  isMisplaced,
  isRoomWhole,
  type QuarterRecord,
} from '#core'
import { AUDIENCE_WORDS } from '../board/audience.ts'
import { problemText } from '../problems.ts'
import { counted, type NumberStyle, PLAIN_STYLE, quarterText } from '../quantities.ts'
import { namesText } from './slips.ts'
import { packVerdictText } from './verify.ts'

export const DATA_ROOM_TEXT = { audience: 'Audience', paper: 'Paper size', save: 'Save data room…' } as const

/** @param quarters locked ones */
export function dataRoomLead(quarters: number, style: NumberStyle): string {
  if (quarters === 0) return 'All locked quarters in one archive, for people without Rightsize. Lock a quarter in a review first.'
  return `${counted(quarters, 'locked quarters', style)} in one archive: packs, decision records, attached files, and the hash of every file to check offline.`
}

export const DATA_ROOM_WORDS = {
  title: (company: string) => `${company}: data room`,
  lead: (audience: Audience) =>
    `The infrastructure reviews of every quarter that was locked, ${AUDIENCE_WORDS[audience].cover}. Nothing here needs Rightsize or a network to be read.`,
  quarters: 'Quarters',
  quarterColumns: ['Quarter', 'As of', 'Status', 'Fingerprint of the locked quarter', 'Files'],
  attachments: 'Attached files',
  attachmentColumns: ['File', 'SHA-256', 'Quarters'],
  earlier: 'Earlier revisions',
  earlierColumns: ['Quarter', 'Fingerprint', 'Why it was reopened'],
  decisions: 'Decision records',
  noDecisions: 'Nothing was decided, kept or attached in this quarter.',
  leftOut: 'What is not here',
  check: 'How to check it',
  checkLines: [
    'In this folder, sha256sum -c SHA256SUMS compares every file with its hash (shasum -a 256 -c SHA256SUMS on macOS).',
    'rightsize verify FOLDER, or the archive, does the same and names files that are on no list; with --against WORKBOOK it also compares every Excel pack with the quarter that the workbook has locked, cell by cell.',
    'Neither is a signature: whoever can change a file can change the list of hashes, too. They say whether the figures agree, not who made the files.',
  ],
} as const

/** "Prepared, not approved", "Approval by Maya recorded"; for investors without the name. */
export function roomStatus({ approvedBy }: Pick<QuarterRecord, 'approvedBy'>, audience: Audience): string {
  if (approvedBy === null) return 'Prepared, not approved'
  return audience === 'investor' ? 'Approval recorded' : `Approval by ${approvedBy} recorded`
}

/** Sentences for the first page and for whoever wrote it. */
export function roomLeftOut({ missingQuarters, missingAttachments, hasPages }: DataRoomContents, audience: Audience): readonly string[] {
  return [
    ...(missingQuarters.length === 0
      ? []
      : [`${namesText(missingQuarters.map(quarterText))}: the file that was locked is not at hand, so there is no pack of it.`]),
    ...(missingAttachments.length === 0
      ? []
      : [`Attached files that are not at hand, and are known by their name alone: ${namesText(missingAttachments)}.`]),
    ...(hasPages ? [] : ['PDF pages: they are set by the window of the app, and this was written on the command line.']),
    ...(audience === 'investor'
      ? [
          'Decision records and attached files: they hold names and reasons. The sheet Decisions of each pack says where each decision stands.',
        ]
      : []),
    'The workbook itself, its notes and its history, which stay with the company.',
  ]
}

/** "4 quarters, 17 files" */
export function roomContentsText({ quarters, files }: Pick<DataRoomContents, 'quarters' | 'files'>): string {
  return `${counted(quarters, 'quarters', PLAIN_STYLE)}, ${counted(files, 'files', PLAIN_STYLE)}`
}

/** The answer of a check in one sentence. */
export function roomCheckText(check: DataRoomCheck): string {
  const { files, changed, missing, unlisted, packs, missingQuarters } = check
  if (isRoomWhole(check)) {
    const shown =
      packs === null
        ? ''
        : packs.length === 0
          ? ', and there is no pack in it'
          : packs.length === 1
            ? ', and the one pack of it shows its quarter as it was locked'
            : `, and ${counted(packs.length, 'packs', PLAIN_STYLE)} of it show their quarters as they were locked`
    return `This data room is whole: ${counted(files, 'files', PLAIN_STYLE)} have the hashes of its list${shown}.`
  }
  const differing = packs?.filter(({ answer }) => !answer.ok || answer.value.kind !== 'same').length ?? 0
  const parts = [
    [changed.length, 'changed'],
    [missing.length, 'missing'],
    [unlisted.length, 'on no list'],
  ] as const
  const named = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${counted(count, 'files', PLAIN_STYLE)} ${word}`]))
  const misplaced = packs?.filter(isMisplaced).length ?? 0
  const gone = missingQuarters?.length ?? 0
  const all = [
    ...named,
    ...(differing === 0
      ? []
      : [`${counted(differing, 'packs', PLAIN_STYLE)} that ${differing === 1 ? 'does' : 'do'} not show a locked quarter`]),
    ...(misplaced === 0
      ? []
      : [`${counted(misplaced, 'packs', PLAIN_STYLE)} that ${misplaced === 1 ? 'stands' : 'stand'} under another quarter`]),
    ...(gone === 0 ? [] : [`${counted(gone, 'locked quarters', PLAIN_STYLE)} without a pack`]),
  ]
  return `This data room is not whole: ${namesText(all)}.`
}

/** One line for each finding: path, and what is wrong with it. */
export function roomFindings(check: DataRoomCheck): readonly (readonly [path: string, finding: string])[] {
  const { changed, missing, unlisted, packs, missingQuarters } = check
  return [
    ...changed.map((path) => [path, 'changed: its hash is another than on the list'] as const),
    ...missing.map((path) => [path, 'missing'] as const),
    ...unlisted.map((path) => [path, 'on no list'] as const),
    ...(packs ?? []).map((pack) => [pack.path, packFinding(pack)] as const),
    ...(missingQuarters ?? []).map((quarter) => [quarter, 'locked in this workbook, and its pack is not in this data room'] as const),
  ]
}

function packFinding(pack: CheckedRoomPack): string {
  const { answer, pathQuarters } = pack
  if (!answer.ok) return problemText(answer.problem)
  const text = packVerdictText(answer.value)
  return isMisplaced(pack) ? `${text} It stands under ${namesText(pathQuarters.map(quarterText))}.` : text
}

export function roomCheckNotes({ packs }: DataRoomCheck): readonly string[] {
  return [
    ...(packs === null ? ['With --against WORKBOOK every pack is compared with the locked quarter, too.'] : []),
    DATA_ROOM_WORDS.checkLines[2],
  ]
}
