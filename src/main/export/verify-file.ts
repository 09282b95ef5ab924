// Whether a pack from outside still shows a locked quarter, or a data room is still whole, free of processes and dialogs. The file
// is read under the limits for foreign ones, here, where it can be stopped at any moment.

import { basename, extname } from 'node:path'
import type { CheckAnswer } from '#contract'
import { lockedQuarters, MAX_SPREADSHEET_MEGABYTES, ok, type PackVerdict, type Result, type Workbook } from '#core'
import { judgeWith } from '#signing'
import { nodeByteTools } from '../files/byte-tools.ts'
import { readKnownKeysFile } from '../files/known-keys-file.ts'
import { answering, failed } from './answering.ts'
import type { Order } from './export-messages.ts'
import { readForeign } from './read-foreign.ts'
import { readAttached, readLocked, readSaved } from './saved-file.ts'

type VerifyOrder = Order<'verify'>

export const verifySteps = answering<'verify'>({
  verify: async (order) => {
    const { file, workbookFile } = order
    const isRoom = extname(file).toLowerCase() === '.zip'
    const bytes = await readForeign(file, isRoom ? (await import('#data-room')).MAX_ROOM_MEGABYTES : MAX_SPREADSHEET_MEGABYTES)
    if (!bytes.ok) return failed(bytes.problem)
    const workbook = await readSaved(workbookFile)
    if ('code' in workbook) return failed(workbook)
    const answer = isRoom ? await checkRoom(bytes.value, workbook, order) : await checkPack(bytes.value, workbook, order)
    return answer.ok ? { kind: 'verified', answer: answer.value } : failed(answer.problem)
  },
})

async function checkPack(bytes: Uint8Array, workbook: Workbook, order: VerifyOrder): Promise<Result<CheckAnswer>> {
  const verdict = await verdictOn(bytes, basename(order.file), workbook, order)
  return verdict.ok ? ok({ kind: 'pack', verdict: verdict.value }) : verdict
}

async function checkRoom(bytes: Uint8Array, workbook: Workbook, order: VerifyOrder): Promise<Result<CheckAnswer>> {
  const { checkDataRoom, readRoomArchive, rebuildDataRoom } = await import('#data-room')
  const room = readRoomArchive(bytes, basename(order.file))
  if (!room.ok) return room
  const check = await checkDataRoom(room.value, basename(order.file), {
    sha256: nodeByteTools.sha256,
    judge: judgeWith(await readKnownKeysFile(order.knownKeysFile)),
    against: {
      rebuild: (files) =>
        rebuildDataRoom(files, {
          ...{ workbook, appVersion: order.appVersion, tools: nodeByteTools },
          openQuarter: (record) => readLocked(order.workbookFile, record),
          attachment: (sha256) => readAttached(order.workbookFile, sha256),
        }),
      quarters: lockedQuarters(workbook).map(({ quarter }) => quarter),
      verify: (pack, path) => verdictOn(pack, basename(path), workbook, order),
    },
  })
  return check.ok ? ok({ kind: 'room', check: check.value }) : check
}

async function verdictOn(
  bytes: Uint8Array,
  file: string,
  workbook: Workbook,
  { workbookFile, appVersion, knownKeysFile }: VerifyOrder,
): Promise<Result<PackVerdict>> {
  const [{ readPack }, { verifyPack }] = await Promise.all([import('#intake'), import('#excel')])
  const pack = await readPack(bytes, file)
  if (!pack.ok) return pack
  const judge = judgeWith(await readKnownKeysFile(knownKeysFile))
  return verifyPack(pack.value, { workbook, appVersion, openQuarter: (record) => readLocked(workbookFile, record), judge })
}
