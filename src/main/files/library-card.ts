// card.json: what the list of workbooks shows of one, written beside it after each save, so that the list reads a
// few hundred bytes instead of the workbook. It is believed only while it names the revision and hash that the
// file's header names; lost, torn or older, it is made again from the file. Nothing else ever reads it.

import type { Judged } from '#contract'
import {
  assessing,
  type FileHeader,
  type IsoDate,
  isPlainObject,
  MAX_HEADER_BYTES,
  readFileStart,
  SCHEMA_VERSION,
  type Workbook,
} from '#core'
import { createAnew } from './atomic-write.ts'
import { nodeByteTools } from './byte-tools.ts'
import type { FileSystem } from './file-system.ts'
import { inSlices } from './in-slices.ts'
import type { WorkbookFolder } from './workbook-folder.ts'

export interface LibraryCard {
  readonly rev: number
  /** Of the payload, as in the file's header. */
  readonly sha256: string
  readonly name: string
  readonly fiscalStartMonth: number
  readonly components: number
  /** null until somebody has judged it. */
  readonly judged: Judged | null
  /** Hash of the .rightsize file whose contents these are, null once they were edited here or came from none. */
  readonly openedFrom: string | null
}

export function cardOf(
  workbook: Workbook,
  { rev, sha256 }: Pick<FileHeader, 'rev' | 'sha256'>,
  judged: Judged | null,
  openedFrom: string | null = null,
): LibraryCard {
  const { company, settings, components } = workbook.tables
  return {
    rev,
    sha256,
    name: company['company']?.name ?? '',
    fiscalStartMonth: settings['settings']?.fiscalStartMonth ?? 1,
    components: Object.keys(components).length,
    judged,
    openedFrom,
  }
}

export async function judge(workbook: Workbook, asOf: IsoDate): Promise<Judged> {
  const { totals } = await inSlices(assessing(workbook, asOf))
  return { asOf, toDecide: totals.toDecideMaterial }
}

/** Neither flushed nor renamed into place: a torn card is no card. A failure costs the next list some milliseconds. */
export async function writeCard(places: WorkbookFolder, card: LibraryCard, fs: FileSystem): Promise<void> {
  try {
    const file = await createAnew(places.card, fs)
    await file.write([Buffer.from(JSON.stringify(card), 'utf8')]).finally(file.close)
  } catch {
    // Whoever needs it makes it again.
  }
}

/** The card and the header it belongs to, or null when the file itself has to be read. */
export async function readCard(
  places: WorkbookFolder,
  id: string,
  fs: FileSystem,
): Promise<{ readonly card: LibraryCard; readonly header: FileHeader } | null> {
  try {
    // An interrupted save may have left a newer copy under another name.
    if (
      await fs.stat(places.temporary).then(
        () => true,
        () => false,
      )
    )
      return null
    const { size } = await fs.stat(places.current)
    const header = readFileStart(await fs.readStart(places.current, MAX_HEADER_BYTES), size, nodeByteTools)
    if (header?.format !== 'rightsize-workbook' || header.workbookId !== id || header.schemaVersion !== SCHEMA_VERSION) return null
    const card: unknown = JSON.parse(Buffer.from(await fs.read(places.card)).toString('utf8'))
    return isCard(card) && card.rev === header.rev && card.sha256 === header.sha256 ? { card, header } : null
  } catch {
    return null
  }
}

function isCard(raw: unknown): raw is LibraryCard {
  return (
    isPlainObject(raw) &&
    ['rev', 'fiscalStartMonth', 'components'].every((field) => Number.isSafeInteger(raw[field])) &&
    ['sha256', 'name'].every((field) => typeof raw[field] === 'string') &&
    (raw['judged'] === null || isJudged(raw['judged'])) &&
    (raw['openedFrom'] === null || typeof raw['openedFrom'] === 'string')
  )
}

function isJudged(raw: unknown): raw is Judged {
  return isPlainObject(raw) && typeof raw['asOf'] === 'string' && Number.isSafeInteger(raw['toDecide'])
}
