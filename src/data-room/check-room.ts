// Whether a data room is what its list of hashes says, file by file, and, beside a workbook, what its locked quarters give: each Excel
// pack cell by cell, every other file to the byte, and nothing else.

import { fail, type JudgeSignature, ok, type PackVerdict, problem, type Result, type SignatureFinding } from '#core'
import { ROOM_LIMITS, type RoomFiles } from './archive.ts'
import type { RebuiltRoom } from './rebuild-data-room.ts'
import { judgeRoom, ROOM_SIGNATURE_FILE } from './room-signature.ts'
import { readSums, SUMS_FILE } from './sums.ts'
import type { CheckedRoomPack, DataRoomCheck } from './types.ts'

interface RoomCheckSurroundings {
  readonly sha256: (bytes: Uint8Array) => string
  /** null: no workbook is given. */
  readonly against: RoomComparison | null
  /** Left out, a signature is a file like any other, which no list names. */
  readonly judge?: JudgeSignature
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

export interface RoomComparison {
  /** What the workbook has locked: "2026Q1". */
  readonly quarters: readonly string[]
  readonly verify: (bytes: Uint8Array, path: string) => Promise<Result<PackVerdict>>
  readonly rebuild: (room: RoomFiles) => Promise<Result<RebuiltRoom>>
}

/** @param file the archive or folder, for the Problem */
export async function checkDataRoom(room: RoomFiles, file: string, surroundings: RoomCheckSurroundings): Promise<Result<DataRoomCheck>> {
  const list = room.paths.includes(SUMS_FILE) ? await room.read(SUMS_FILE) : null
  if (list !== null && !list.ok) return list
  const sums = list === null ? null : readSums(list.value, ROOM_LIMITS.parts)
  if (sums === null) return fail(problem('data-room-not-one', { file }))
  const { against, judge } = surroundings
  const beside = new Set(judge === undefined ? [SUMS_FILE] : [SUMS_FILE, ROOM_SIGNATURE_FILE])
  const there = new Set(room.paths)
  const changed: string[] = []
  const packs: CheckedRoomPack[] = []
  let done = 0
  for (const [path, hash] of sums) {
    surroundings.onProgress?.({ done, total: sums.size })
    done += 1
    if (!there.has(path)) continue
    const bytes = await room.read(path)
    // What cannot be unpacked whole is not what was hashed.
    if (!bytes.ok || surroundings.sha256(bytes.value) !== hash) changed.push(path)
    if (bytes.ok && against !== null && isPackPath(path)) {
      packs.push(checkedPack(path, await against.verify(bytes.value, path)))
    }
  }
  const found = {
    files: sums.size,
    changed,
    missing: [...sums.keys()].filter((path) => !there.has(path)),
    unlisted: room.paths.filter((path) => !beside.has(path) && !sums.has(path)),
    signature: judge === undefined || list === null ? null : await signatureOf(room, surroundings.sha256(list.value), judge),
  }
  if (against === null) return ok(judged({ ...found, ...WITHOUT_WORKBOOK }))
  const rebuilt = await against.rebuild(room)
  if (!rebuilt.ok) return rebuilt
  const missingQuarters = withoutPack(against.quarters, packs)
  return ok(judged({ ...(await heldAgainst(rebuilt.value, room, { ...found, packs })), missingQuarters }))
}

type Found = Omit<DataRoomCheck, 'isIntact'>

const WITHOUT_WORKBOOK = { foreign: null, different: null, uncompared: null, packs: null, missingQuarters: null }

/** Each file is named once, by the nearest reason. */
async function heldAgainst(
  { files, uncompared }: RebuiltRoom,
  room: RoomFiles,
  {
    packs,
    ...found
  }: Pick<Found, 'files' | 'changed' | 'missing' | 'unlisted' | 'signature'> & { readonly packs: readonly CheckedRoomPack[] },
): Promise<Omit<Found, 'missingQuarters'>> {
  const named = new Set([...found.changed, ...found.unlisted, ...packs.filter((pack) => !isSame(pack)).map(({ path }) => path)])
  const alone = new Set(found.signature === null ? uncompared : [...uncompared, ROOM_SIGNATURE_FILE])
  const there = new Set(room.paths)
  const foreign = room.paths.filter((path) => !files.has(path) && !alone.has(path) && !named.has(path))
  const different: string[] = []
  for (const [path, made] of files) {
    if (path === SUMS_FILE || named.has(path) || !there.has(path)) continue
    if (!(await hasBytes(room, path, made))) different.push(path)
  }
  const lacking = [...files.keys()].filter((path) => !there.has(path) && !found.missing.includes(path))
  const missing = [...found.missing, ...lacking]
  const isAsMade = named.size + foreign.length + different.length + missing.length === 0
  // Where another file is named, its hash makes the list another, too.
  if (isAsMade && !(await hasBytes(room, SUMS_FILE, files.get(SUMS_FILE)))) different.push(SUMS_FILE)
  return { ...found, packs, missing, foreign, different, uncompared }
}

async function signatureOf(room: RoomFiles, sums: string, judge: JudgeSignature): Promise<SignatureFinding> {
  const bytes = room.paths.includes(ROOM_SIGNATURE_FILE) ? await room.read(ROOM_SIGNATURE_FILE) : null
  return bytes?.ok === false ? { state: 'broken' } : judgeRoom(bytes?.value ?? null, sums, judge)
}

async function hasBytes(room: RoomFiles, path: string, made: Uint8Array | undefined): Promise<boolean> {
  const bytes = await room.read(path)
  return bytes.ok && made !== undefined && bytes.value.length === made.length && bytes.value.every((byte, at) => byte === made[at])
}

function checkedPack(path: string, answer: CheckedRoomPack['answer']): CheckedRoomPack {
  const pathQuarters = quartersOf(path)
  return { path, pathQuarters, answer, isMisplaced: answer.ok && pathQuarters.some((quarter) => quarter !== answer.value.quarter) }
}

function judged(found: Found): DataRoomCheck {
  const { changed, missing, unlisted, foreign, different, packs, missingQuarters, signature } = found
  const named = [changed, missing, unlisted, foreign ?? [], different ?? [], missingQuarters ?? []].flat().length
  return { isIntact: named === 0 && signature?.state !== 'broken' && (packs?.every(isSame) ?? true), ...found }
}

function isSame({ answer, isMisplaced }: CheckedRoomPack): boolean {
  return answer.ok && answer.value.kind === 'same' && !isMisplaced
}

/** Systems that tell no capitals apart open `Pack.XLSX` as a pack; what somebody attached is none. */
function isPackPath(path: string): boolean {
  return /\.xlsx$/i.test(path) && !path.startsWith('attachments/')
}

/** Each that a folder speaks of, and the last in the name: a company may be called like a quarter, and stands before it. */
function quartersOf(path: string): readonly string[] {
  const pieces = path.split('/').map((piece) => piece.match(/(?<![\p{L}\p{N}])\d{4}Q[1-4](?![\p{L}\p{N}])/giu) ?? [])
  const names = [...pieces.slice(0, -1).flat(), ...(pieces.at(-1)?.slice(-1) ?? [])]
  return [...new Set(names.map((name) => name.toUpperCase()))]
}

/** A pack that cannot be read stands for the quarter it is looked for under: it is named for itself. */
function withoutPack(locked: readonly string[], packs: readonly CheckedRoomPack[]): readonly string[] {
  const shown = new Set(packs.flatMap(({ answer, pathQuarters }) => (answer.ok ? [answer.value.quarter] : pathQuarters)))
  return locked.filter((quarter) => !shown.has(quarter))
}
