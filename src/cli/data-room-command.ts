// `rightsize data-room`: the packs of all locked quarters, what was decided, attached files and hashes, as one archive or folder.

import { extname } from 'node:path'
import { type IsoDate, ok, type Result } from '#core'
import { buildDataRoom, type DataRoom, type FinishedRoom, withRoomSignature, zipDataRoom } from '#data-room'
import { signWith } from '#signing'
import { COMMAND_LINE_TEXT, DATA_ROOM_TEXT, DATA_ROOM_WORDS, numberStyleOf, roomLeftOut, roomProgress } from '#wording'
import type { CommandOf } from './arguments.ts'
import { openWithQuarters } from './locked-quarter.ts'
import { BYTE_TOOLS } from './open-input.ts'
import { linesOf, type Ran } from './ran.ts'
import { checkFolderTarget, writeFolder } from './room-folder.ts'
import { keyFrom } from './team-key.ts'
import { APP_VERSION } from './version.ts'
import { checkTarget, writeWhole } from './write-file.ts'

export async function runDataRoom({ file, audience, to, sign }: CommandOf<'data-room'>): Promise<Ran> {
  const isArchive = extname(to).toLowerCase() === ARCHIVE
  const target = isArchive ? await checkTarget(to, ARCHIVE) : await checkFolderTarget(to)
  if (!target.ok) return target
  const key = await keyFrom(sign)
  if (!key.ok) return key
  const opened = await openWithQuarters(file)
  if (!opened.ok) return opened
  const room = buildDataRoom({ ...opened.value, audience, appVersion: APP_VERSION, tools: BYTE_TOOLS })
  if (!room.ok) return room
  const filled = await fill(room.value)
  if (!filled.ok) return filled
  const { files, contents } = key.value === null ? filled.value : withRoomSignature(filled.value, signWith(key.value, filled.value.signed))
  const written = isArchive ? await writeWhole(to, await zipDataRoom(files, lastDay(room.value))) : await writeFolder(to, files)
  if (!written.ok) return written
  return ok(
    linesOf([
      COMMAND_LINE_TEXT.wrote(to, DATA_ROOM_TEXT.contents(contents, numberStyleOf(opened.value.workbook))),
      `${DATA_ROOM_WORDS.leftOut}:`,
      ...roomLeftOut(contents, audience).map((each) => `  ${each}`),
    ]),
  )
}

const ARCHIVE = '.zip'

async function fill(room: DataRoom): Promise<Result<FinishedRoom>> {
  for (const [done, record] of room.quarters.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${roomProgress(done + 1, room.quarters.length)}`)
    const added = await room.addQuarter(record, 'a4')
    if (!added.ok) return added
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  return ok(await room.finish())
}

/** The date of every entry: that of the newest quarter in it. */
function lastDay({ quarters }: DataRoom): IsoDate {
  return quarters.at(-1)?.asOf ?? ('1980-01-01' as IsoDate)
}
