// Whether a pack from outside still shows a locked quarter, or a data room is still whole, free of processes and dialogs. The file
// is read under the limits for foreign ones, here, where it can be stopped at any moment.

import { basename, extname } from 'node:path'
import type { CheckAnswer } from '#contract'
import { type JudgeSignature, lockedQuarters, MAX_SPREADSHEET_MEGABYTES, ok, type PackVerdict, type Result, type Workbook } from '#core'
import { judgeWith } from '#signing'
import { nodeByteTools } from '../files/byte-tools.ts'
import { readKnownKeysFile } from '../files/known-keys-file.ts'
import { answering, failed } from './answering.ts'
import type { Order } from './export-messages.ts'
import { readForeign } from './read-foreign.ts'
import { readAttached, readLocked, readSaved } from './saved-file.ts'

interface Question extends Order<'verify'> {
  readonly workbook: Workbook
  readonly judge: JudgeSignature
}

export const verifySteps = answering<'verify'>({
  verify: async (order) => {
    const { file, workbookFile } = order
    const isRoom = extname(file).toLowerCase() === '.zip'
    const bytes = await readForeign(file, isRoom ? (await import('#data-room')).MAX_ROOM_MEGABYTES : MAX_SPREADSHEET_MEGABYTES)
    if (!bytes.ok) return failed(bytes.problem)
    const workbook = await readSaved(workbookFile)
    if ('code' in workbook) return failed(workbook)
    const known = await readKnownKeysFile(order.knownKeysFile)
    if (!known.ok) return failed(known.problem)
    const question = { ...order, workbook, judge: judgeWith(known.value) }
    const answer = await (isRoom ? checkRoom : checkPack)(bytes.value, question)
    return answer.ok ? { kind: 'verified', answer: answer.value } : failed(answer.problem)
  },
})

async function checkPack(bytes: Uint8Array, question: Question): Promise<Result<CheckAnswer>> {
  const verdict = await verdictOn(bytes, basename(question.file), question)
  return verdict.ok ? ok({ kind: 'pack', verdict: verdict.value }) : verdict
}

async function checkRoom(bytes: Uint8Array, question: Question): Promise<Result<CheckAnswer>> {
  const { checkDataRoom, readRoomArchive, rebuildDataRoom } = await import('#data-room')
  const { workbook, workbookFile, appVersion, judge } = question
  const file = basename(question.file)
  const room = readRoomArchive(bytes, file)
  if (!room.ok) return room
  const check = await checkDataRoom(room.value, file, {
    sha256: nodeByteTools.sha256,
    judge,
    against: {
      rebuild: (files) =>
        rebuildDataRoom(files, {
          ...{ workbook, appVersion, tools: nodeByteTools },
          openQuarter: (record) => readLocked(workbookFile, record),
          attachment: (sha256) => readAttached(workbookFile, sha256),
        }),
      quarters: lockedQuarters(workbook).map(({ quarter }) => quarter),
      verify: (pack, path) => verdictOn(pack, basename(path), question),
    },
  })
  return check.ok ? ok({ kind: 'room', check: check.value }) : check
}

async function verdictOn(
  bytes: Uint8Array,
  file: string,
  { workbook, workbookFile, appVersion, judge }: Question,
): Promise<Result<PackVerdict>> {
  const [{ readPack }, { verifyPack }] = await Promise.all([import('#intake'), import('#excel')])
  const pack = await readPack(bytes, file)
  if (!pack.ok) return pack
  return verifyPack(pack.value, { workbook, appVersion, openQuarter: (record) => readLocked(workbookFile, record), judge })
}
