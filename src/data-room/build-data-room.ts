// A data room while it is filled: quarter by quarter, so that whoever writes it shows how far it is, and may print the pages of
// each in a window of its own. The same locked quarters give the same files, but for printed pages.

import { type BoardSource, planBoardSlides, planBoardWorkbook, planPages } from '#board'
import type { BoardPages } from '#board/types'
import {
  type Audience,
  assess,
  type ByteTools,
  fail,
  type LockedQuarter,
  lockedQuarters,
  ok,
  type PackFormat,
  type Paper,
  problem,
  type QuarterRecord,
  type Result,
  readingPast,
  type Signed,
  type Workbook,
} from '#core'
import { writeBoardWorkbook } from '#excel'
import { writeBoardSlides } from '#powerpoint'
import { attachedFileName, numberStyleOf, suggestedName } from '#wording'
import { decisionsPage } from './decisions-page.ts'
import { indexPage, type RoomAttachment, type RoomQuarter } from './index-page.ts'
import { ROOM_SIGNATURE_FILE, roomSignatureText } from './room-signature.ts'
import { SUMS_FILE, sumsText } from './sums.ts'
import type { DataRoomContents } from './types.ts'

export interface DataRoomSource {
  /** The present, which holds the records of what was locked. */
  readonly workbook: Workbook
  readonly openQuarter: (record: QuarterRecord) => Promise<Result<LockedQuarter>>
  /** null: not at hand, or no longer what its hash says. */
  readonly attachment: (sha256: string) => Promise<Uint8Array | null>
  readonly audience: Audience
  readonly appVersion: string
  readonly tools: Pick<ByteTools, 'sha256' | 'encode'>
}

export interface DataRoom {
  /** The newest revision of each, oldest first. */
  readonly quarters: readonly QuarterRecord[]
  /** Writes the packs of a quarter and answers its pages for a printer; null: its file is not at hand, which is named at the end. */
  readonly addQuarter: (record: QuarterRecord, paper: Paper) => Promise<Result<BoardPages | null>>
  readonly addPages: (record: QuarterRecord, bytes: Uint8Array) => void
  /** Attached files, the first page and the list of hashes. */
  readonly finish: () => Promise<FinishedRoom>
}

export interface FinishedRoom {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly contents: DataRoomContents
  /** What a signature of it is of. */
  readonly signed: Signed
}

/** The same with a signature of what it says. */
export function withRoomSignature({ files, contents, signed }: FinishedRoom, signature: string): FinishedRoom {
  const file = new TextEncoder().encode(roomSignatureText(signed, signature))
  return { files: new Map([...files, [ROOM_SIGNATURE_FILE, file]]), contents: { ...contents, files: contents.files + 1 }, signed }
}

/** Where the pack of a locked quarter lies in it. */
export function packPath(
  { tables }: Workbook,
  { quarter, revision, approvedBy }: QuarterRecord,
  audience: Audience,
  format: PackFormat,
): string {
  const company = tables.company['company']?.name ?? ''
  const status = approvedBy === null ? 'prepared' : 'approved'
  return `${quarter}/${suggestedName({ company, quarter, rev: revision, status, audience }, format)}`
}

/** A Problem where no quarter is locked. */
export function buildDataRoom(source: DataRoomSource): Result<DataRoom> {
  const { workbook, audience, tools, appVersion } = source
  const company = workbook.tables.company['company']?.name ?? ''
  const quarters = lockedQuarters(workbook)
  if (quarters.length === 0) return fail(problem('data-room-no-quarter', { company }))
  const files = new Map<string, Uint8Array>()
  const listed: RoomQuarter[] = []
  const missingQuarters: string[] = []
  const named = new Map<string, { readonly name: string; readonly quarters: Set<string> }>()
  const unknownNames = new Set<string>()
  let hasPages = false

  const readPast = readingPast(source.openQuarter)
  const pathOf = (record: QuarterRecord, format: PackFormat) => packPath(workbook, record, audience, format)

  async function addQuarter(record: QuarterRecord, paper: Paper): Promise<Result<BoardPages | null>> {
    const opened = await source.openQuarter(record)
    if (!opened.ok && opened.problem.code === 'quarter-missing') {
      missingQuarters.push(record.quarter)
      return ok(null)
    }
    if (!opened.ok) return opened
    const { workbook: then, review } = opened.value
    const past = await readPast(then)
    if (!past.ok) return past
    const assessment = assess(then, review.asOf)
    const board: BoardSource = {
      workbook: then,
      assessment,
      fingerprint: record.sha256,
      appVersion,
      locked: record,
      past: past.value.last,
      audience,
    }
    const plan = planBoardWorkbook(board)
    if (!plan.ok) return plan
    const slides = planBoardSlides(board)
    if (!slides.ok) return slides
    const written: readonly (readonly [path: string, bytes: Uint8Array])[] = [
      [pathOf(record, 'workbook'), (await writeBoardWorkbook(plan.value)).bytes],
      [pathOf(record, 'slides'), (await writeBoardSlides(slides.value)).bytes],
      ...(audience === 'investor'
        ? []
        : [[`${record.quarter}/decisions.html`, tools.encode(decisionsPage(assessment, record.quarter, numberStyleOf(then)))] as const]),
    ]
    for (const [path, bytes] of written) files.set(path, bytes)
    listed.push({ record, paths: written.map(([path]) => path) })
    if (audience !== 'investor') nameAttachments(then, record.quarter)
    return ok(planPages(plan.value, paper, numberStyleOf(then)))
  }

  function nameAttachments({ tables }: Workbook, quarter: string): void {
    const holders = [tables.components, tables.decisions, tables.exemptions, tables.evidence].flatMap((table) => Object.values(table))
    for (const { name, sha256 } of holders.flatMap(({ attachments }) => attachments)) {
      if (sha256 === null) unknownNames.add(name)
      else if (named.has(sha256)) named.get(sha256)?.quarters.add(quarter)
      else named.set(sha256, { name, quarters: new Set([quarter]) })
    }
  }

  function addPages(record: QuarterRecord, bytes: Uint8Array): void {
    hasPages = true
    files.set(pathOf(record, 'pages'), bytes)
    const at = listed.findIndex((quarter) => quarter.record.id === record.id)
    const found = listed[at]
    if (found !== undefined) listed[at] = { record, paths: [...found.paths, pathOf(record, 'pages')] }
  }

  async function finish(): Promise<FinishedRoom> {
    const attachments: RoomAttachment[] = []
    for (const [sha256, { name, quarters: naming }] of named) {
      const bytes = await source.attachment(sha256)
      if (bytes === null) {
        unknownNames.add(name)
        continue
      }
      const path = `attachments/${sha256.slice(0, 12)}_${attachedFileName(name)}`
      files.set(path, bytes)
      attachments.push({ name, sha256, path, quarters: [...naming] })
    }
    // The first page and the list of hashes are files, too.
    const contents: DataRoomContents = {
      ...{ quarters: listed.length, files: files.size + 2, hasPages },
      ...{ missingQuarters, missingAttachments: [...unknownNames] },
    }
    const earlier = Object.values(workbook.tables.quarters).filter(({ id }) => quarters.every((record) => record.id !== id))
    const style = numberStyleOf(workbook)
    files.set(
      'index.html',
      tools.encode(indexPage({ company, appVersion, audience, quarters: listed, earlier, attachments, contents, style })),
    )
    const sums = tools.encode(sumsText(files, tools.sha256))
    files.set(SUMS_FILE, sums)
    const newest = quarters.at(-1)?.id ?? ''
    const signed: Signed = { kind: 'data-room', workbookId: workbook.id, quarter: newest, fingerprint: tools.sha256(sums) }
    return { files, contents, signed }
  }

  return ok({ quarters, addQuarter, addPages, finish })
}
