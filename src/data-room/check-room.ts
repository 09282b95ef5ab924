// Whether a data room is what its list of hashes says, file by file, and whether each Excel pack in it still shows its quarter.

import { type CheckedRoomPack, type DataRoomCheck, fail, ok, type PackVerdict, problem, type Result } from '#core'
import type { RoomFiles } from './archive.ts'
import { readSums, SUMS_FILE } from './sums.ts'

export interface RoomCheckSurroundings {
  readonly sha256: (bytes: Uint8Array) => string
  /** Compares a pack with the workbook; null: none is given. */
  readonly verify: ((bytes: Uint8Array, path: string) => Promise<Result<PackVerdict>>) | null
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** @param file the archive or folder, for the Problem */
export async function checkDataRoom(room: RoomFiles, file: string, surroundings: RoomCheckSurroundings): Promise<Result<DataRoomCheck>> {
  const list = room.paths.includes(SUMS_FILE) ? await room.read(SUMS_FILE) : null
  if (list !== null && !list.ok) return list
  const sums = list === null ? null : readSums(new TextDecoder().decode(list.value))
  if (sums === null) return fail(problem('data-room-not-one', { file }))
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
    if (bytes.ok && surroundings.verify !== null && path.endsWith('.xlsx') && !path.startsWith('attachments/')) {
      packs.push({ path, answer: await surroundings.verify(bytes.value, path) })
    }
  }
  return ok({
    files: sums.size,
    changed,
    missing: [...sums.keys()].filter((path) => !there.has(path)),
    unlisted: room.paths.filter((path) => path !== SUMS_FILE && !sums.has(path)),
    packs: surroundings.verify === null ? null : packs,
  })
}
