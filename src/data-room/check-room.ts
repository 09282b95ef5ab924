// Whether a data room is what its list of hashes says, file by file, and whether each Excel pack in it still shows its quarter.

import { fail, ok, type PackVerdict, problem, type Result } from '#core'
import type { RoomFiles } from './archive.ts'
import { readSums, SUMS_FILE } from './sums.ts'
import type { CheckedRoomPack, DataRoomCheck } from './types.ts'

interface RoomCheckSurroundings {
  readonly sha256: (bytes: Uint8Array) => string
  /** null: no workbook is given. */
  readonly against: RoomComparison | null
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

export interface RoomComparison {
  /** What the workbook has locked: "2026Q1". */
  readonly quarters: readonly string[]
  readonly verify: (bytes: Uint8Array, path: string) => Promise<Result<PackVerdict>>
}

/** @param file the archive or folder, for the Problem */
export async function checkDataRoom(room: RoomFiles, file: string, surroundings: RoomCheckSurroundings): Promise<Result<DataRoomCheck>> {
  const list = room.paths.includes(SUMS_FILE) ? await room.read(SUMS_FILE) : null
  if (list !== null && !list.ok) return list
  const sums = list === null ? null : readSums(new TextDecoder().decode(list.value))
  if (sums === null) return fail(problem('data-room-not-one', { file }))
  const { against } = surroundings
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
    unlisted: room.paths.filter((path) => path !== SUMS_FILE && !sums.has(path)),
    packs: against === null ? null : packs,
    missingQuarters: against === null ? null : withoutPack(against.quarters, packs),
  }
  return ok({ isIntact: isIntact(found), ...found })
}

function checkedPack(path: string, answer: CheckedRoomPack['answer']): CheckedRoomPack {
  const pathQuarters = quartersOf(path)
  return { path, pathQuarters, answer, isMisplaced: answer.ok && pathQuarters.some((quarter) => quarter !== answer.value.quarter) }
}

function isIntact({ changed, missing, unlisted, packs, missingQuarters }: Omit<DataRoomCheck, 'isIntact'>): boolean {
  const isSame = packs?.every(({ answer, isMisplaced }) => answer.ok && answer.value.kind === 'same' && !isMisplaced) ?? true
  return changed.length + missing.length + unlisted.length + (missingQuarters?.length ?? 0) === 0 && isSame
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
