// A data room as one archive, and an archive that came from outside as the files of a data room. Reading trusts nothing:
// names, sizes and ratios are judged before a byte is unpacked, as of a foreign .xlsx.

import JSZip from 'jszip'
import { fail, type IsoDate, ok, type Problem, problem, type Result } from '#core'
import { Refusal, readZipDirectory, unpackPart, type ZipLimits } from '#intake'

/** Packs, slides, pages and attached files are compressed already. */
const PACKED = /\.(?:xlsx|pptx|pdf)$|^attachments\//

/** @param day of every entry, so that the same files give the same bytes */
export function zipDataRoom(files: ReadonlyMap<string, Uint8Array>, day: IsoDate): Promise<Uint8Array> {
  const zip = new JSZip()
  const date = new Date(`${day}T00:00:00Z`)
  for (const [path, bytes] of files)
    zip.file(path, bytes, { date, createFolders: false, compression: PACKED.test(path) ? 'STORE' : 'DEFLATE' })
  return zip.generateAsync({ type: 'uint8array', platform: 'DOS' })
}

/** Files of a data room, wherever they lie. */
export interface RoomFiles {
  readonly paths: readonly string[]
  readonly read: (path: string) => Promise<Result<Uint8Array>>
}

/** Forty quarters with packs for the board, and 100 MB of attached files. */
export const ROOM_LIMITS: ZipLimits = { parts: 3000, partBytes: 100_000_000, unpackedBytes: 500_000_000, isTight: true }
export const MAX_ROOM_MEGABYTES = 300

/** @param file its name, for the Problem */
export function readRoomArchive(bytes: Uint8Array, file: string): Result<RoomFiles> {
  const directory = readZipDirectory(bytes, file, ROOM_LIMITS)
  if (!directory.ok) return fail(ofArchive(directory.problem))
  const parts = directory.value
  return ok({
    paths: [...parts.keys()].filter((path) => !path.endsWith('/')),
    read: async (path) => {
      const part = parts.get(path)
      if (part === undefined) return fail(problem('archive-damaged', { file, part: path }))
      const whole = new Uint8Array(part.size)
      let at = 0
      try {
        for await (const piece of unpackPart(bytes, part, file)) {
          whole.set(piece, at)
          at += piece.length
        }
      } catch (error) {
        if (error instanceof Refusal) return fail(ofArchive(error.problem))
        throw error
      }
      return ok(whole)
    },
  })
}

/** The reader of .xlsx speaks of Excel files. */
function ofArchive(why: Problem): Problem {
  if (why.code === 'spreadsheet-cut') return problem('archive-cut', why.facts)
  if (why.code === 'spreadsheet-damaged') return problem('archive-damaged', why.facts)
  return why.code === 'spreadsheet-refused' ? problem('archive-refused', why.facts) : why
}
