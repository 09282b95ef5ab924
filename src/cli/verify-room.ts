// `rightsize verify` of a data room: every file against the list of hashes, and every pack against the workbook where one is given.

import { basename } from 'node:path'
import { lockedQuarters, ok, type Result } from '#core'
import { checkDataRoom, MAX_ROOM_MEGABYTES, type RoomComparison, type RoomFiles, readRoomArchive, rebuildDataRoom } from '#data-room'
import type { CheckedRoomPack, DataRoomCheck } from '#data-room/types'
import { readPack } from '#intake'
import { DATA_ROOM_TEXT, type NumberStyle, numberStyleOf, PLAIN_STYLE, roomCheckText, roomFindings, VERIFY_TEXT } from '#wording'
import type { CommandOf } from './arguments.ts'
import { type OpenedWorkbook, openWithQuarters } from './locked-quarter.ts'
import { BYTE_TOOLS } from './open-input.ts'
import { jsonOutput, linesOf, type Ran } from './ran.ts'
import { readBytes } from './read-file.ts'
import { readRoomFolder } from './room-folder.ts'
import { judgeFrom } from './team-key.ts'
import { textTable } from './text-table.ts'
import { APP_VERSION } from './version.ts'

/** Something of it is not what its list of hashes, or a locked quarter, says. */
const NOT_WHOLE = 3

export async function runVerifyRoom({ file, against, knownKeys, json }: CommandOf<'verify'>, isFolder: boolean): Promise<Ran> {
  const room = isFolder ? await readRoomFolder(file) : await readArchive(file)
  if (!room.ok) return room
  const opened = against === null ? null : await openWithQuarters(against)
  if (opened !== null && !opened.ok) return opened
  const judge = await judgeFrom(knownKeys)
  if (!judge.ok) return judge
  const checked = await checkDataRoom(room.value, file, {
    sha256: BYTE_TOOLS.sha256,
    against: opened === null ? null : comparisonWith(opened.value),
    judge: judge.value,
  })
  if (!checked.ok) return checked
  const style = opened === null ? PLAIN_STYLE : numberStyleOf(opened.value.workbook)
  const output = json ? jsonOutput(checkJson(file, checked.value, style)) : linesOf(checkText(checked.value, style))
  return { ...ok(output), exitCode: checked.value.isIntact ? 0 : NOT_WHOLE }
}

function comparisonWith(opened: OpenedWorkbook): RoomComparison {
  return {
    rebuild: (room) => rebuildDataRoom(room, { ...opened, appVersion: APP_VERSION, tools: BYTE_TOOLS }),
    quarters: lockedQuarters(opened.workbook).map(({ quarter }) => quarter),
    verify: async (bytes, path) => {
      const pack = await readPack(bytes, basename(path))
      if (!pack.ok) return pack
      const { verifyPack } = await import('#excel')
      return verifyPack(pack.value, { ...opened, appVersion: APP_VERSION })
    },
  }
}

async function readArchive(file: string): Promise<Result<RoomFiles>> {
  const bytes = await readBytes(file, MAX_ROOM_MEGABYTES)
  return bytes.ok ? readRoomArchive(bytes.value, file) : bytes
}

function* checkText(check: DataRoomCheck, style: NumberStyle): Generator<string> {
  yield roomCheckText(check, style)
  const findings = roomFindings(check, style)
  if (findings.length > 0) {
    yield ''
    yield* textTable([{ title: VERIFY_TEXT.file }, { title: '' }], findings)
  }
  yield ''
  const signature = DATA_ROOM_TEXT.signatureLine(check, style)
  if (signature !== null) yield signature
  yield* DATA_ROOM_TEXT.checkNotes(check)
}

/** Names and order as docs/command-line.md promises them; of a pack its answer without the cells. */
function checkJson(file: string, check: DataRoomCheck, style: NumberStyle) {
  const { isIntact, ...found } = check
  return {
    file,
    text: roomCheckText(check, style),
    whole: isIntact,
    ...found,
    packs: check.packs?.map(packJson) ?? null,
    notes: DATA_ROOM_TEXT.checkNotes(check),
  }
}

function packJson({ path, answer, pathQuarters, isMisplaced }: CheckedRoomPack) {
  if (!answer.ok) return { path, answer: answer.problem.code, quarter: null, pathQuarters }
  const { kind, quarter } = answer.value
  return { path, answer: kind === 'same' && isMisplaced ? 'misplaced' : kind, quarter, pathQuarters }
}
