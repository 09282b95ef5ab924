// `rightsize export`: the pack for the board, the same plans and the same writers as the app's. The ending of the target says
// in which form.

import { extname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { BoardSource } from '#board'
import {
  assess,
  fail,
  type IsoDate,
  ok,
  type PackContents,
  type PastQuarters,
  payloadOf,
  problem,
  type QuarterRecord,
  type Result,
  RULE_SET_VERSION,
  readingPast,
  type Signed,
  signedPack,
} from '#core'
import type { WriteProgress } from '#excel'
import { signWith } from '#signing'
import {
  COMMAND_LINE_TEXT,
  EXPECTED_VALUES,
  EXPORT_COMMAND_TEXT,
  notAtHandNotes,
  numberStyleOf,
  PACK_ENDINGS,
  packContentsText,
} from '#wording'
import type { CommandOf } from './arguments.ts'
import { openLockedQuarter, openWithQuarters } from './locked-quarter.ts'
import { BYTE_TOOLS, isWorkbookFile, openInput } from './open-input.ts'
import type { Moment, Ran } from './ran.ts'
import { keyFrom } from './team-key.ts'
import { APP_VERSION } from './version.ts'
import { checkTarget, writeWhole } from './write-file.ts'

export async function runExport(command: ExportCommand, moment: Moment): Promise<Ran> {
  const { to, audience, notes } = command
  if (notes && audience === 'investor') return fail(problem('command-options-apart', { one: '--notes', other: '--audience investor' }))
  if (extname(to).toLowerCase() === '.pdf') return fail(problem('pages-need-app', { file: to }))
  const target = await checkTarget(to, ...Object.keys(WRITERS))
  if (!target.ok) return target
  if (command.sign !== null && command.quarter === null) return fail(problem('sign-needs-quarter', {}))
  if (command.sign !== null && extname(to).toLowerCase() !== WORKBOOK) return fail(problem('sign-other-format', { file: to }))
  const key = await keyFrom(command.sign)
  if (!key.ok) return key
  const source = command.quarter === null ? await presentSource(command, moment) : await lockedSource(command.file, command.quarter)
  if (!source.ok) return source
  const assessment = assess(source.value.workbook, source.value.asOf)
  const { workbook, fingerprint, locked } = source.value
  const past = await pastOf(command.file, source.value)
  if (!past.ok) return past
  const write = WRITERS[extname(to).toLowerCase()] ?? writeWorkbook
  const signed = source.value.signed
  const signature = key.value === null || signed === null ? null : signWith(key.value, signed)
  const board = { workbook, assessment, fingerprint, appVersion: APP_VERSION, locked, past: past.value.last, audience, withNotes: notes }
  const pack = await write(board, signature)
  if (!pack.ok) return pack
  const written = await writeWhole(to, pack.value.bytes)
  if (!written.ok) return written
  // What the pack says of quarters that are not at hand is what the workbook says, and nothing else.
  const said = COMMAND_LINE_TEXT.wrote(to, packContentsText(pack.value.contents, numberStyleOf(workbook)))
  return ok([`${[said, ...rulesNotes(locked), ...notAtHandNotes(past.value.notAtHand)].join('\n')}\n`])
}

type ExportCommand = CommandOf<'export'>
type Writer = (
  source: BoardSource,
  signature: string | null,
) => Promise<Result<{ readonly bytes: Uint8Array; readonly contents: PackContents }>>

const WORKBOOK = `.${PACK_ENDINGS.workbook}`

// Writers are loaded when they are used, because they are most of the bundle and the other commands do without them.
const WRITERS: Readonly<Record<string, Writer>> = { [WORKBOOK]: writeWorkbook, [`.${PACK_ENDINGS.slides}`]: writeSlides }

async function writeWorkbook(source: BoardSource, signature: string | null): ReturnType<Writer> {
  const [{ planBoardWorkbook }, { SMALL_HEAP, writeBoardWorkbook }] = await Promise.all([import('#board'), import('#excel')])
  setFlagsFromString(SMALL_HEAP)
  const plan = planBoardWorkbook(source)
  if (!plan.ok) return plan
  const { bytes, formulas } = await writeBoardWorkbook(plan.value, showProgress, signature)
  return ok({ bytes, contents: { format: 'workbook', sheets: plan.value.sheets.length, formulas } })
}

async function writeSlides(source: BoardSource): ReturnType<Writer> {
  const [{ planBoardSlides }, { writeBoardSlides }] = await Promise.all([import('#board'), import('#powerpoint')])
  const plan = planBoardSlides(source)
  if (!plan.ok) return plan
  const { bytes, slides } = await writeBoardSlides(plan.value)
  return ok({ bytes, contents: { format: 'slides', slides } })
}

/** The last quarter that the workbook has locked. Refused where a lock that is at hand does not bear out what its record says. */
async function pastOf(file: string, { workbook }: ExportSource): Promise<Result<PastQuarters>> {
  if (!isWorkbookFile(file)) return ok({ last: null, notAtHand: [] })
  const opened = await openWithQuarters(file)
  return opened.ok ? readingPast(opened.value.openQuarter)(workbook) : opened
}

/** The formulas are those of today; what was said then stands in the locked file. */
function rulesNotes(locked: QuarterRecord | null): readonly string[] {
  const then = locked?.ruleSetVersion ?? RULE_SET_VERSION
  return then === RULE_SET_VERSION ? [] : [EXPORT_COMMAND_TEXT.otherRules(then, RULE_SET_VERSION)]
}

interface ExportSource extends Pick<BoardSource, 'workbook' | 'fingerprint'> {
  readonly locked: QuarterRecord | null
  readonly asOf: IsoDate
  /** What the signature of a pack of it is of; null: it is a draft. */
  readonly signed: Signed | null
}

async function presentSource({ file, company, asOf }: ExportCommand, { at, today }: Moment): Promise<Result<ExportSource>> {
  const workbook = await openInput(file, company, at)
  if (!workbook.ok) return workbook
  const fingerprint = BYTE_TOOLS.sha256(BYTE_TOOLS.encode(payloadOf(workbook.value)))
  return ok({ workbook: workbook.value, asOf: asOf ?? today, fingerprint, locked: null, signed: null })
}

/** The workbook of then, judged for its day. The fingerprint is that of the locked file. */
async function lockedSource(file: string, quarter: string): Promise<Result<ExportSource>> {
  if (!isWorkbookFile(file)) {
    return fail(problem('command-option-value', { option: '--quarter', value: file, expected: EXPECTED_VALUES.workbookOfQuarter }))
  }
  const opened = await openLockedQuarter(file, quarter)
  if (!opened.ok) return opened
  const { record, locked } = opened.value
  return ok({
    workbook: locked.workbook,
    asOf: locked.review.asOf,
    fingerprint: record.sha256,
    locked: record,
    signed: signedPack(locked.header, record),
  })
}

/** For somebody who watches; a script that keeps stderr gets nothing of it. */
function showProgress({ done, total }: WriteProgress): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(done < total ? `\r${EXPORT_COMMAND_TEXT.progress(done, total)}` : '\r\u001B[K')
}
