// The words of a data room: its first page, what was written, and what a check of it found.

import type { Audience, PackVerdict, QuarterRecord, Result, SignatureFinding } from '#core'
import { AUDIENCE_WORDS } from '../board/audience.ts'
import { problemText } from '../problems.ts'
import { PRODUCT_NAME } from '../product-name.ts'
import { formatList, type NumberStyle, plural, pluralize, quarterText } from '../quantities.ts'
import { SIGNATURE_WORDS, signatureText } from '../signatures.ts'
import { packVerdictText } from './verify.ts'

/** What the sentences need to know of a check, which is made in data-room; paths inside it, quarters as "2026Q1". */
interface CheckFacts {
  readonly isIntact: boolean
  readonly files: number
  readonly changed: readonly string[]
  readonly missing: readonly string[]
  readonly unlisted: readonly string[]
  /** The next three: null: no workbook was given. */
  readonly foreign: readonly string[] | null
  readonly different: readonly string[] | null
  readonly uncompared: readonly string[] | null
  /** null: no workbook was given. */
  readonly packs: readonly PackFacts[] | null
  readonly missingQuarters: readonly string[] | null
  /** null: nobody looked. */
  readonly signature: SignatureFinding | null
}

interface PackFacts {
  readonly path: string
  readonly pathQuarters: readonly string[]
  readonly answer: Result<PackVerdict>
  readonly isMisplaced: boolean
}

/** What is not in a data room, by quarter and by name. */
interface LeftOut {
  readonly missingQuarters: readonly string[]
  readonly missingAttachments: readonly string[]
  readonly hasPages: boolean
}

export const DATA_ROOM_TEXT = {
  save: 'Save data room…',
  notIncluded: (parts: readonly string[]) => `Not included: ${parts.join(' ')}`,
  checkNotes: ({ packs, signature }: Pick<CheckFacts, 'packs' | 'signature'>): readonly string[] => [
    ...(packs === null ? ['Add --against WORKBOOK to compare every file with what the locked quarters give.'] : []),
    signature?.state === 'signed' ? SIGNATURE_WORDS.meaning : DATA_ROOM_WORDS.checkLines[2],
  ],
  /** "Signature: Unsigned"; null: nobody looked. */
  signatureLine: ({ signature }: Pick<CheckFacts, 'signature'>, style: NumberStyle): string | null =>
    signature === null ? null : `${SIGNATURE_WORDS.room}: ${signatureText(signature, style)}`,
  /** "4 quarters, 17 files" */
  contents: ({ quarters, files }: { readonly quarters: number; readonly files: number }, style: NumberStyle) =>
    `${pluralize(quarters, 'quarters', style)}, ${pluralize(files, 'files', style)}`,
  /** @param quarters locked ones */
  lead: (quarters: number, style: NumberStyle) =>
    quarters === 0
      ? 'One archive of every locked quarter, readable without Rightsize. Lock a quarter in Review first.'
      : `${pluralize(quarters, 'locked quarters', style)} in one archive: packs, decision records, attachments, and a hash of every file to verify offline.`,
} as const

export const DATA_ROOM_WORDS = {
  title: (company: string) => `${company}: data room`,
  lead: (audience: Audience) =>
    `Infrastructure reviews of every locked quarter, ${AUDIENCE_WORDS[audience].cover}. Readable without Rightsize or a network.`,
  quarters: 'Quarters',
  quarterColumns: ['Quarter', 'As of', 'Status', 'Fingerprint', 'Files'],
  attachmentColumns: ['File', 'SHA-256', 'Quarters'],
  earlier: 'Earlier revisions',
  earlierColumns: ['Quarter', 'Fingerprint', 'Reason reopened'],
  decisions: 'Decision records',
  noDecisions: 'No decisions, exceptions or attachments in this quarter.',
  leftOut: 'Not included',
  check: 'How to verify',
  madeWith: (version: string) => `Made with ${PRODUCT_NAME} ${version}.`,
  checkLines: [
    'In this folder, sha256sum -c SHA256SUMS compares every file with its hash. On macOS, use shasum -a 256 -c SHA256SUMS.',
    'rightsize verify FOLDER (or ARCHIVE) does the same and names files that have no hash. With --against WORKBOOK, it also compares every Excel pack with its locked quarter, cell by cell, and every other file but PDFs byte by byte.',
    'Hashes and packs are not signatures. Anyone who can change a file can also change its hash. They show whether the figures match, not who made the files. A file named SHA256SUMS.sig is a signature: rightsize verify says which key made it.',
  ],
} as const

/** "Prepared, not approved", "Approval by Maya recorded"; for investors without the name. */
export function roomStatus({ approvedBy }: Pick<QuarterRecord, 'approvedBy'>, audience: Audience): string {
  if (approvedBy === null) return 'Prepared, not approved'
  return audience === 'investor' ? 'Approval recorded' : `Approval by ${approvedBy} recorded`
}

/** Sentences for the first page and for whoever wrote it. */
export function roomLeftOut({ missingQuarters, missingAttachments, hasPages }: LeftOut, audience: Audience): readonly string[] {
  return [
    ...(missingQuarters.length === 0
      ? []
      : [`Packs of ${formatList(missingQuarters.map(quarterText))}, because the locked file is missing.`]),
    ...(missingAttachments.length === 0 ? [] : [`Missing attachments, listed by name only: ${formatList(missingAttachments)}.`]),
    ...(hasPages ? [] : ['PDFs, because the command line cannot print them.']),
    ...(audience === 'investor'
      ? ['Decision records and attachments, because they contain names and reasons. The Decisions sheet of each pack shows every status.']
      : []),
    'The workbook, its notes and its history, which stay with the company.',
  ]
}

/** The answer of a check in one sentence. */
export function roomCheckText(check: CheckFacts, style: NumberStyle): string {
  const { isIntact, files, changed, missing, unlisted, foreign, different, uncompared, packs, missingQuarters } = check
  if (isIntact) {
    const open = uncompared?.length ?? 0
    const left = open === 0 ? '' : ` ${pluralize(open, 'files', style)} ${plural(open, 'was', 'were')} not compared.`
    const shown =
      packs === null ? '' : ` and ${pluralize(packs.length, 'packs', style)} ${plural(packs.length, 'matches', 'match')} as locked`
    return `This data room is intact: ${pluralize(files, 'files', style)} match by hash${shown}.${left}`
  }
  const differing = packs?.filter(({ answer }) => !answer.ok || answer.value.kind !== 'same').length ?? 0
  const parts = [
    [changed.length, 'changed'],
    [missing.length, 'missing'],
    [unlisted.length, 'without a hash'],
    [different?.length ?? 0, 'not as locked'],
    [foreign?.length ?? 0, 'that no locked quarter gives'],
  ] as const
  const named = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${pluralize(count, 'files', style)} ${word}`]))
  const misplaced = packs?.filter(({ isMisplaced }) => isMisplaced).length ?? 0
  const gone = missingQuarters?.length ?? 0
  const all = [
    ...named,
    ...(differing === 0 ? [] : [`${pluralize(differing, 'packs', style)} not matching a locked quarter`]),
    ...(misplaced === 0 ? [] : [`${pluralize(misplaced, 'packs', style)} filed under another quarter`]),
    ...(gone === 0 ? [] : [`${pluralize(gone, 'locked quarters', style)} without a pack`]),
    ...(check.signature?.state === 'broken' ? ['a broken signature'] : []),
  ]
  return `This data room is not intact: ${formatList(all)}.`
}

/** One line for each finding: path, and what is wrong with it. */
export function roomFindings(check: CheckFacts, style: NumberStyle): readonly (readonly [path: string, finding: string])[] {
  const { changed, missing, unlisted, foreign, different, uncompared, packs, missingQuarters } = check
  return [
    ...changed.map((path) => [path, 'changed: its hash differs'] as const),
    ...missing.map((path) => [path, 'missing'] as const),
    ...unlisted.map((path) => [path, 'without a hash'] as const),
    ...(different ?? []).map((path) => [path, 'not the file that the locked quarters give'] as const),
    ...(foreign ?? []).map((path) => [path, 'not part of what the locked quarters give'] as const),
    ...(uncompared ?? []).map((path) => [path, 'not compared: export its quarter again and compare the two'] as const),
    ...(packs ?? []).map((pack) => [pack.path, packFinding(pack, style)] as const),
    ...(missingQuarters ?? []).map((quarter) => [quarter, 'locked in this workbook, but not in this data room'] as const),
  ]
}

function packFinding({ answer, pathQuarters, isMisplaced }: PackFacts, style: NumberStyle): string {
  if (!answer.ok) return problemText(answer.problem, style)
  const text = packVerdictText(answer.value, style)
  return isMisplaced ? `${text} It is filed under ${formatList(pathQuarters.map(quarterText))}.` : text
}
