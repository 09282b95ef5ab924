// The data room that the locked quarters give, made again beside one that came from outside: every file of it is known to the byte,
// but printed pages, which depend on the program that prints. What was recorded since the room was made is left aside.

import { AUDIENCES, type Audience, lockedQuarters, ok, PACK_FORMATS, type QuarterRecord, type Result, type Workbook } from '#core'
import { DATA_ROOM_WORDS } from '#wording'
import type { RoomFiles } from './archive.ts'
import { buildDataRoom, type DataRoomSource, packPath } from './build-data-room.ts'

export interface RebuiltRoom {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Paths of the room that nobody can make again here: printed pages, and the quarters whose locked file is not at hand. */
  readonly uncompared: readonly string[]
}

type Source = Omit<DataRoomSource, 'audience'>

export async function rebuildDataRoom(room: RoomFiles, source: Source): Promise<Result<RebuiltRoom>> {
  const paths = new Set(room.paths)
  const named = nameOfThen(paths, source.workbook, await earlierName(paths, source))
  if (named === null) return ok({ files: new Map(), uncompared: [] })
  const { workbook, audience } = named
  const version = (await madeWith(room)) ?? source.appVersion
  const built = buildDataRoom({ ...source, workbook, audience, appVersion: version, attachment: withThoseInside(room, source) })
  if (!built.ok) return built
  const uncompared: string[] = []
  for (const record of built.value.quarters) {
    const added = await built.value.addQuarter(record, 'a4')
    if (!added.ok || added.value === null) {
      uncompared.push(...room.paths.filter((path) => path.startsWith(`${record.quarter}/`)))
      continue
    }
    const pages = packPath(workbook, record, audience, 'pages')
    const printed = paths.has(pages) ? await room.read(pages) : null
    if (printed?.ok !== true) continue
    built.value.addPages(record, printed.value)
    uncompared.push(pages)
  }
  return ok({ files: (await built.value.finish()).files, uncompared })
}

interface NamedRoom {
  /** With the quarters that the room has, each approved or not as it was then. */
  readonly workbook: Workbook
  readonly audience: Audience
}

/** For whom it was made, and under which name of the company: whatever gives most of its paths. null: none of them. */
function nameOfThen(paths: ReadonlySet<string>, present: Workbook, earlier: string | null): NamedRoom | null {
  const candidates = [present, ...(earlier === null ? [] : [calledBefore(present, earlier)])].flatMap((workbook) =>
    AUDIENCES.map((audience) => {
      const records = Object.values(workbook.tables.quarters).map((record) => asOfThen(record, workbook, audience, paths))
      const hits = records.flatMap((record) => PACK_FORMATS.filter((format) => paths.has(packPath(workbook, record, audience, format))))
      const shown = records.filter(({ quarter }) => [...paths].some((path) => path.startsWith(`${quarter}/`)))
      const quarters = Object.fromEntries(shown.map((record) => [record.id, record]))
      return { hits: hits.length, workbook: { ...workbook, tables: { ...workbook.tables, quarters } }, audience }
    }),
  )
  const [best] = candidates.toSorted((a, b) => b.hits - a.hits)
  return best === undefined || Object.keys(best.workbook.tables.quarters).length === 0 ? null : best
}

/** An approval that was recorded since stands neither in the names nor on the first page. */
function asOfThen(record: QuarterRecord, workbook: Workbook, audience: Audience, paths: ReadonlySet<string>): QuarterRecord {
  const before = { ...record, approvedBy: null, approvedAt: null, approvalSha256: null }
  return paths.has(packPath(workbook, before, audience, 'workbook')) ? before : record
}

function calledBefore(workbook: Workbook, name: string): Workbook {
  const { company } = workbook.tables.company
  return company === undefined ? workbook : { ...workbook, tables: { ...workbook.tables, company: { company: { ...company, name } } } }
}

/** The company's name in the newest locked quarter of the room, where it is another now. */
async function earlierName(paths: ReadonlySet<string>, { workbook, openQuarter }: Source): Promise<string | null> {
  const newest = lockedQuarters(workbook).findLast(({ quarter }) => [...paths].some((path) => path.startsWith(`${quarter}/`)))
  const opened = newest === undefined ? null : await openQuarter(newest)
  const name = opened?.ok ? opened.value.workbook.tables.company['company']?.name : undefined
  return name === undefined || name === workbook.tables.company['company']?.name ? null : name
}

const MOST_OF_A_PAGE = 5_000_000

/** The version that the first page names: the words of another give other bytes. */
async function madeWith(room: RoomFiles): Promise<string | null> {
  if (!room.paths.includes('index.html')) return null
  const page = await room.read('index.html')
  if (!page.ok || page.value.length > MOST_OF_A_PAGE) return null
  const [before = '', after = ''] = DATA_ROOM_WORDS.madeWith('\n').split('\n')
  const [, version = null] = new TextDecoder().decode(page.value).match(new RegExp(`${before}(\\d[\\w.+-]{0,40}?)${after}<`)) ?? []
  return version
}

/** An attached file that is not at hand here may lie in the room: its whole hash says whether it is the one. */
function withThoseInside(room: RoomFiles, { attachment, tools }: Source): DataRoomSource['attachment'] {
  return async (sha256) => {
    const here = await attachment(sha256)
    if (here !== null) return here
    const path = room.paths.find((each) => each.startsWith(`attachments/${sha256.slice(0, 12)}_`))
    const inside = path === undefined ? null : await room.read(path)
    return inside?.ok && tools.sha256(inside.value) === sha256 ? inside.value : null
  }
}
