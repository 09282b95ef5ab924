// The file names that save dialogs suggest and the export screen announces: names that Windows, macOS
// and Linux all accept, whatever the company is called.

import { type Audience, MAX_NAME_LENGTH, type PackFormat } from '#core'
import { AUDIENCE_WORDS } from './board/audience.ts'
import { PACK_ENDINGS } from './file-endings.ts'
import { formatNumber, type LocaleStyle } from './quantities.ts'

/** Where the file of a version is named, and it is the working copy of the page, which is in no file. */
export const WORKING_COPY_NAME = 'working copy'

export interface BoardFileFacts {
  readonly company: string
  /** Such as 2026Q4. */
  readonly quarter: string
  /** Revision of the workbook, or of a lock. */
  readonly rev: number
  /** draft: of the present; prepared: locked; approved: locked, with an approval recorded. Absent: draft. */
  readonly status?: 'draft' | 'prepared' | 'approved'
  /** Absent: the board, whose packs do not say so. */
  readonly audience?: Audience
}

interface FormFileFacts {
  readonly company: string
  readonly quarter: string
  readonly person: string
}

const MAX_COMPANY_CHARACTERS = 60

/** "Acme_InfraReview_2026Q4_v12_DRAFT.xlsx", "Acme_InfraReview_2026Q3_v1_APPROVED_INVESTOR.xlsx" */
export function suggestedName(facts: BoardFileFacts, format: PackFormat): string {
  const { company, quarter, rev, status = 'draft', audience = 'board' } = facts
  const { fileWord: whose } = AUDIENCE_WORDS[audience]
  return `${fileWord(company) || 'Company'}_InfraReview_${quarter}_v${rev}_${status.toUpperCase()}${whose === '' ? '' : `_${whose}`}.${PACK_ENDINGS[format]}`
}

/** "Acme_DataRoom_2026Q3.zip", "Acme_DataRoom_2026Q3_INVESTOR.zip": the newest quarter in it. */
export function suggestedRoomName({
  company,
  quarter,
  audience = 'board',
}: Pick<BoardFileFacts, 'company' | 'quarter' | 'audience'>): string {
  const { fileWord: whose } = AUDIENCE_WORDS[audience]
  return `${fileWord(company) || 'Company'}_DataRoom_${quarter}${whose === '' ? '' : `_${whose}`}.zip`
}

/** "Form_Acme_2026Q4_Maya.xlsx", and "Form_Acme_2026Q4_Maya_2.xlsx" where the first is taken. */
export function formFileName({ company, quarter, person }: FormFileFacts, copy = 1): string {
  const parts = ['Form', fileWord(company) || 'Company', quarter, fileWord(person) || 'Person', ...(copy === 1 ? [] : [copy])]
  return `${parts.join('_')}.xlsx`
}

/** "Acme.rightsize" */
export function suggestedCopyName(company: string): string {
  const word = fileWord(company) || 'Workbook'
  return `${WINDOWS_DEVICE.test(word) ? `${word}_workbook` : word}.rightsize`
}

/** "Acme_2026Q3-r1_Priya.rightsize-approval" */
export function suggestedApprovalName(facts: { readonly company: string; readonly recordId: string; readonly by: string }): string {
  return `${fileWord(facts.company) || 'Company'}_${facts.recordId}_${fileWord(facts.by) || 'approval'}.rightsize-approval`
}

/** "Signing key 4F2A.rightsize-key" */
export function suggestedKeyName(name: string): string {
  return `Signing_key_${name.slice(0, 4)}.rightsize-key`
}

/** Windows opens a device instead of a file of this name, whatever its ending. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

function fileWord(text: string): string {
  const word = text
    .normalize('NFC')
    // Letters, marks and digits of every script stay; what file systems or shells treat specially becomes one hyphen.
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return [...word].slice(0, MAX_COMPANY_CHARACTERS).join('').replace(/-+$/, '')
}

const MAX_FILE_NAME = 120
const MAX_ENDING = 12

/** The name of an attached file without what some system refuses in one: signs, a path, a device, a leading dot. */
export function attachedFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\:*?"<>|]+/gu, '-')
    .replace(/^[\s.=-]+|[\s.]+$/gu, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= MAX_ENDING ? plain.slice(dot) : ''
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, MAX_FILE_NAME).join('').trim() || 'file'
  return `${WINDOWS_DEVICE.test(stem) ? `${stem}_file` : stem}${ending}`
}

/** "840 kB" */
export function fileSizeText(bytes: number, style: LocaleStyle): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${formatNumber(amount < 10 ? Math.ceil(amount * 10) / 10 : Math.round(amount), style)} ${unit}`
}

/** "Copy of Acme AI": what a duplicated workbook is called. */
export function copyName(company: string): string {
  return [...`Copy of ${company}`].slice(0, MAX_NAME_LENGTH).join('').trim()
}
