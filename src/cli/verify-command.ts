// `rightsize verify`: does a pack still show the quarter as it was locked, and is a data room still whole?

import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { fail, MAX_SPREADSHEET_MEGABYTES, ok, type PackVerdict, problem } from '#core'
import { readPack } from '#intake'
import {
  differenceWords,
  type NumberStyle,
  numberStyleOf,
  packFactRows,
  packVerdictNotes,
  packVerdictText,
  VERIFY_COMMAND_TEXT,
  VERIFY_TEXT,
} from '#wording'
import type { CommandOf } from './arguments.ts'
import { openWithQuarters } from './locked-quarter.ts'
import { jsonOutput, linesOf, type Ran } from './ran.ts'
import { readBytes } from './read-file.ts'
import { judgeFrom } from './team-key.ts'
import { textTable } from './text-table.ts'
import { APP_VERSION } from './version.ts'

/** The answer is no. */
const DIFFERS = 3

export async function runVerify(command: CommandOf<'verify'>): Promise<Ran> {
  const { file, against, knownKeys, json } = command
  const isFolder = (await stat(file).catch(() => null))?.isDirectory() ?? false
  // With the writers of a data room, which are most of the bundle.
  if (isFolder || extname(file).toLowerCase() === '.zip') return (await import('./verify-room.ts')).runVerifyRoom(command, isFolder)
  if (against === null) return fail(problem('command-missing-argument', { command: 'verify', argument: '--against WORKBOOK' }))
  if (WITHOUT_CELLS.includes(extname(file).toLowerCase())) return fail(problem('pack-no-cells', { file }))
  const bytes = await readBytes(file, MAX_SPREADSHEET_MEGABYTES)
  if (!bytes.ok) return bytes
  const pack = await readPack(bytes.value, file)
  if (!pack.ok) return pack
  const opened = await openWithQuarters(against)
  if (!opened.ok) return opened
  const judge = await judgeFrom(knownKeys)
  if (!judge.ok) return judge
  const { verifyPack } = await import('#excel')
  const verdict = await verifyPack(pack.value, { ...opened.value, appVersion: APP_VERSION, judge: judge.value })
  if (!verdict.ok) return verdict
  const style = numberStyleOf(opened.value.workbook)
  const output = json ? jsonOutput(verdictJson(file, verdict.value, style)) : linesOf(verdictText(verdict.value, style))
  return { ...ok(output), exitCode: verdict.value.kind === 'same' ? 0 : DIFFERS }
}

const WITHOUT_CELLS: readonly string[] = ['.pdf', '.pptx']

function* verdictText(verdict: PackVerdict, style: NumberStyle): Generator<string> {
  yield packVerdictText(verdict, style)
  yield ''
  yield* textTable([{ title: VERIFY_COMMAND_TEXT.pack }, { title: '' }], packFactRows(verdict, style))
  if (verdict.kind === 'differs') {
    yield ''
    yield* textTable(
      [
        { title: VERIFY_TEXT.cell },
        { title: VERIFY_TEXT.what },
        { title: VERIFY_TEXT.asLocked, max: 40 },
        { title: VERIFY_TEXT.inPack, max: 40 },
      ],
      verdict.differences.map((each) => differenceWords(each, style)).map(({ where, what, locked, pack }) => [where, what, locked, pack]),
    )
    const more = VERIFY_TEXT.moreDifferences(verdict, style)
    if (more !== null) yield more
  }
  yield ''
  yield* packVerdictNotes(verdict)
}

/** Names, order and units as docs/command-line.md promises them. */
function verdictJson(file: string, verdict: PackVerdict, style: NumberStyle) {
  return {
    file,
    text: packVerdictText(verdict, style),
    answer: verdict.kind,
    ...verdict,
    kind: undefined,
    notes: packVerdictNotes(verdict),
  }
}
