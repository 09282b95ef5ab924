// Names in the folder of one workbook, and the copies found there. The layout is fixed by the data
// model; nothing else knows these names.

import { join } from 'node:path'
import { type Candidate, type CandidateSource, type Envelope, fail, ok, problem, type Result, splitEnvelope } from '#core'
import { nodeByteTools, sha256Aside } from './byte-tools.ts'
import { type FileSystem, isMissing } from './file-system.ts'
import { failureOf } from './write-failure.ts'

export interface WorkbookFolder {
  readonly folder: string
  readonly current: string
  readonly previous: string
  readonly temporary: string
  /** A file that could not be read is set aside here, never thrown away. */
  readonly damaged: string
  readonly base: string
  /** The copy that was handed over to be merged last: the base once it is merged (portable-copies.ts). */
  readonly merged: string
  /** What the list of workbooks shows, so that it need not read them (library-card.ts). */
  readonly card: string
  readonly history: string
  /** Attached files, each named by its hash (attachments.ts). */
  readonly attachments: string
  /** A file for each lock, never changed (locked-quarters.ts). */
  readonly quarters: string
  /** What packs of the present were made from (exported-states.ts). */
  readonly exported: string
  readonly backups: string
}

/** @param recordId "2026Q3-r1" */
export function quarterFile({ quarters }: Pick<WorkbookFolder, 'quarters'>, recordId: string): string {
  return join(quarters, `${recordId}.json`)
}

/** Of somebody who approved the locked quarter by file. */
export function approvalFile({ quarters }: Pick<WorkbookFolder, 'quarters'>, recordId: string): string {
  return join(quarters, `${recordId}.approval.json`)
}

export function libraryFolder(dataFolder: string): string {
  return join(dataFolder, 'workbooks')
}

/** Of each workbook a folder; it may outlast the workbook's own. */
export function backupsFolder(dataFolder: string): string {
  return join(dataFolder, 'backups')
}

export function workbookFolder(dataFolder: string, id: string): WorkbookFolder {
  return placesIn(join(libraryFolder(dataFolder), id), join(backupsFolder(dataFolder), id))
}

/** The same names wherever the two folders stand: in the library or in the bin. */
export function placesIn(folder: string, backups: string): WorkbookFolder {
  return {
    folder,
    current: join(folder, 'workbook.json'),
    previous: join(folder, 'workbook.prev.json'),
    temporary: join(folder, 'workbook.json.tmp'),
    damaged: join(folder, 'workbook.damaged.json'),
    base: join(folder, 'base.json'),
    merged: join(folder, 'merged.json'),
    card: join(folder, 'card.json'),
    history: join(folder, 'history.log'),
    attachments: join(folder, 'attachments'),
    quarters: join(folder, 'quarters'),
    exported: join(folder, 'exported'),
    backups,
  }
}

/** An envelope whose length and hash are right, and the whole file. */
export interface VerifiedFile extends Envelope {
  readonly bytes: Uint8Array
}

export interface FileCandidate extends Candidate {
  readonly envelope: Result<VerifiedFile>
}

/** Larger files are not ours: 100,000 components are about 60 MB. */
export const MAX_FILE_MEGABYTES = 200

/** The copy as a candidate, or null when there is no such file. Never throws. */
export async function candidateAt(path: string, source: CandidateSource, name: string, fs: FileSystem): Promise<FileCandidate | null> {
  try {
    const { size } = await fs.stat(path)
    const megabytes = Math.ceil(size / 1_000_000)
    if (megabytes > MAX_FILE_MEGABYTES) {
      return { source, file: name, envelope: fail(problem('file-too-large', { file: name, megabytes, max: MAX_FILE_MEGABYTES })) }
    }
    return { source, file: name, envelope: await verified(await fs.read(path), name) }
  } catch (error) {
    if (isMissing(error)) return null
    return { source, file: name, envelope: fail(problem('file-unreadable', { file: name, reason: failureOf(error).detail })) }
  }
}

/** Hashed aside, and made text only if it is asked for: of several copies one is read. */
export async function verified(bytes: Uint8Array, file: string): Promise<Result<VerifiedFile>> {
  const split = splitEnvelope(bytes, file, nodeByteTools)
  if (!split.ok) return split
  const { header, body } = split.value
  if ((await sha256Aside(body)) !== header.sha256) return fail(problem('file-damaged', { file }))
  let text: string | undefined
  return ok({
    header,
    bytes,
    get payload() {
      // What is no text is no JSON either, and is refused as such.
      text ??= nodeByteTools.decode(body) ?? ''
      return text
    },
  })
}
