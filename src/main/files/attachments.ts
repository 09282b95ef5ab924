// Files attached to a workbook: quotes, contracts, reports. Each is copied beside the workbook under the SHA-256 of
// its bytes, so it is written once, never changed, and told apart from what it was. A file that no record names any
// more stays: undo and earlier versions may name it again. Only named ones leave with a portable copy.

import { basename, join } from 'node:path'
import type { AttachedFile } from '#contract'
import {
  type CarriedFiles,
  FILE_HASH,
  fail,
  MAX_ATTACHED_MEGABYTES,
  MAX_ATTACHMENT_MEGABYTES,
  ok,
  type Problem,
  problem,
  type Result,
  type Workbook,
} from '#core'
import { attachedFileName } from '#wording'
import { atomicWrite, ensureFolder } from './atomic-write.ts'
import { sha256Aside } from './byte-tools.ts'
import { type FileSystem, ifMissing, isMissing } from './file-system.ts'
import { readUserFile } from './user-file.ts'
import type { WorkbookFolder } from './workbook-folder.ts'
import { failureOf, keeping, saveProblem } from './write-failure.ts'

type Places = Pick<WorkbookFolder, 'attachments'>

/**
 * Copies the user's file beside the workbook; it is on the disk before the record that names it is.
 * @param saved the workbook as bytes or text: what it names counts towards the limit of all together.
 */
export async function keepAttachment(places: Places, path: string, saved: Uint8Array, fs: FileSystem): Promise<Result<AttachedFile>> {
  const name = attachedFileName(basename(path))
  const read = await readUserFile(path, MAX_ATTACHMENT_MEGABYTES, fs)
  if (!read.ok) return read
  const bytes = read.value
  if (bytes.length === 0) return fail(problem('attachment-empty', { file: name }))
  const sha256 = await sha256Aside(bytes)
  try {
    const megabytes = Math.ceil(((await namedBytes(places, saved, sha256, fs)) + bytes.length) / 1_000_000)
    if (megabytes > MAX_ATTACHED_MEGABYTES) {
      return fail(problem('attachments-too-large', { file: name, megabytes, max: MAX_ATTACHED_MEGABYTES }))
    }
    await ensureFolder(places.attachments, fs)
    await keep(places, sha256, bytes, fs)
  } catch (error) {
    return fail(saveProblem(error))
  }
  return ok({ name, sha256, bytes: bytes.length })
}

/** Its bytes, when they still are what the hash says. @param name told to the user. */
export async function readAttachment(places: Places, sha256: string, name: string, fs: FileSystem): Promise<Result<Uint8Array>> {
  try {
    const bytes = await fs.read(join(places.attachments, sha256))
    return (await sha256Aside(bytes)) === sha256 ? ok(bytes) : fail(problem('file-damaged', { file: name }))
  } catch (error) {
    if (isMissing(error)) return fail(problem('attachment-missing', { file: name }))
    return fail(problem('file-unreadable', { file: name, reason: failureOf(error).detail }))
  }
}

/** What a portable copy of this payload takes along: whole files that it names. One that is damaged stays behind, its hash goes. */
export async function carriedFiles(places: Places, payload: string, fs: FileSystem): Promise<CarriedFiles> {
  const carried: Record<string, string> = {}
  for (const sha256 of await hashesIn(places, fs)) {
    if (!payload.includes(sha256)) continue
    const read = await readAttachment(places, sha256, sha256, fs)
    if (read.ok) carried[sha256] = Buffer.from(read.value).toString('base64')
  }
  return carried
}

export interface AttachmentBytes {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** What came with a portable file; one that is not what its hash says refuses the whole. @param file told to the user. */
export async function unpackCarried(carried: CarriedFiles, file: string): Promise<Result<readonly AttachmentBytes[]>> {
  const files = Object.entries(carried).map(([sha256, text]) => ({ sha256, bytes: Buffer.from(text, 'base64') }))
  for (const { sha256, bytes } of files) {
    if ((await sha256Aside(bytes)) !== sha256) return fail(problem('file-damaged', { file }))
  }
  return ok(files)
}

/** null when all are kept. */
export function keepUnpacked(places: Places, files: readonly AttachmentBytes[], fs: FileSystem): Promise<Problem | null> {
  return keeping(async () => {
    if (files.length > 0) await ensureFolder(places.attachments, fs)
    for (const { sha256, bytes } of files) await keep(places, sha256, bytes, fs)
  })
}

/** For a duplicate of the workbook, which names the same files. */
export function copyAttachments(from: Places, to: Places, fs: FileSystem): Promise<Problem | null> {
  return keeping(async () => {
    const hashes = await hashesIn(from, fs)
    if (hashes.length > 0) await ensureFolder(to.attachments, fs)
    for (const sha256 of hashes) await keep(to, sha256, await fs.read(join(from.attachments, sha256)), fs)
  })
}

export interface CheckedAttachments {
  readonly files: number
  /** Those whose bytes are not what they were. */
  readonly damaged: readonly Problem[]
  /** What is named and not there, and what is there and not named. */
  readonly unmatched: readonly Problem[]
}

/**
 * @param now null: it cannot be read, so nothing is said of what it names.
 * @param earlier payloads of its earlier versions: what one of them names is kept for it.
 */
export async function checkAttachments(
  places: Places,
  now: Workbook | null,
  earlier: Iterable<string>,
  fs: FileSystem,
): Promise<CheckedAttachments> {
  const hashes = await hashesIn(places, fs)
  const damaged: Problem[] = []
  for (const sha256 of hashes) {
    if (!(await readAttachment(places, sha256, sha256, fs)).ok) damaged.push(problem('attachment-damaged', { sha256 }))
  }
  const files = hashes.length
  if (now === null) return { files, damaged, unmatched: [] }
  const there = new Set(hashes)
  const named = namedIn(now)
  const missing = [...named].filter(([sha256]) => !there.has(sha256)).map(([, file]) => problem('attachment-missing', { file }))
  const unnamed = new Set(hashes.filter((sha256) => !named.has(sha256)))
  for (const payload of earlier) for (const sha256 of unnamed) if (payload.includes(sha256)) unnamed.delete(sha256)
  const loose = [...unnamed].map((sha256) => problem('attachment-unnamed', { path: join(places.attachments, sha256) }))
  return { files, damaged, unmatched: [...missing, ...loose] }
}

/** The hashes of the attached files that any record names, each with the name of the file. */
function namedIn({ tables }: Workbook): ReadonlyMap<string, string> {
  const records = [tables.components, tables.decisions, tables.exemptions, tables.evidence].flatMap((table) =>
    Object.values<{ readonly attachments: readonly { readonly sha256: string | null; readonly name: string }[] }>(table),
  )
  return new Map(
    records.flatMap(({ attachments }) => attachments.flatMap(({ sha256, name }) => (sha256 === null ? [] : [[sha256, name] as const]))),
  )
}

/** Written once: the name says what is in it. One that was damaged meanwhile is put right. */
async function keep(places: Places, sha256: string, bytes: Uint8Array, fs: FileSystem): Promise<void> {
  const kept = await readAttachment(places, sha256, sha256, fs)
  if (!kept.ok) await atomicWrite({ target: join(places.attachments, sha256), bytes }, fs)
}

async function namedBytes(places: Places, saved: Uint8Array, but: string, fs: FileSystem): Promise<number> {
  const workbook = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength)
  let total = 0
  for (const sha256 of await hashesIn(places, fs)) {
    if (sha256 !== but && workbook.includes(sha256)) total += (await fs.stat(join(places.attachments, sha256))).size
  }
  return total
}

async function hashesIn(places: Places, fs: FileSystem): Promise<readonly string[]> {
  const names = await fs.list(places.attachments).catch(ifMissing<readonly string[]>([]))
  return names.filter((name) => FILE_HASH.test(name)).toSorted()
}
