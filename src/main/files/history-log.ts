// history.log: one line of JSON for each step, appended after its save. It holds what undo needs
// after a restart and nothing else, so it is not flushed and a damaged part is simply left out.

import { type HistoryLine, isHistoryLine } from '#contract'
import type { UndoableStep } from '#core'
import { atomicWrite } from './atomic-write.ts'
import { type FileSystem, ifMissing } from './file-system.ts'

const NEWLINE = 0x0a
/** Older lines are let go when the log is opened; a thousand ordinary edits are about half a megabyte. */
const MAX_BYTES = 8_000_000
const MAX_LINES = 2000

/** The lines that can be read, oldest first. */
export async function readHistoryLog(path: string, fs: FileSystem): Promise<readonly HistoryLine[]> {
  const bytes = await readOrEmpty(path, fs)
  const text = new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - MAX_BYTES)))
  return text.split('\n').flatMap(parseLine).slice(-MAX_LINES)
}

/** Starts on a line of its own even when the last line was torn by a crash. */
export async function appendHistoryLines(
  path: string,
  steps: readonly UndoableStep[],
  fs: FileSystem,
  isFirstSinceStart: boolean,
): Promise<void> {
  const lead = isFirstSinceStart && (await endsTorn(path, fs)) ? '\n' : ''
  await fs.append(path, Buffer.from(lead + steps.map(lineText).join(''), 'utf8'))
}

/** Rewrites a log that has grown large with the lines that readHistoryLog keeps. */
export async function trimHistoryLog(path: string, lines: readonly HistoryLine[], fs: FileSystem): Promise<void> {
  const size = await fs.stat(path).then(
    (stat) => stat.size,
    () => 0,
  )
  if (size <= MAX_BYTES) return
  await atomicWrite({ target: path, bytes: Buffer.from(lines.map(lineText).join(''), 'utf8') }, fs)
}

async function endsTorn(path: string, fs: FileSystem): Promise<boolean> {
  return ((await readOrEmpty(path, fs)).at(-1) ?? NEWLINE) !== NEWLINE
}

function readOrEmpty(path: string, fs: FileSystem): Promise<Uint8Array> {
  return fs.read(path).catch(ifMissing(new Uint8Array()))
}

/** What is longer than all that is read back becomes a line that nothing is undone beyond, and costs neither time nor room. */
function lineText({ rev, kind, edit }: UndoableStep): string {
  const pieces = [edit].flat()
  const isKept = pieces.reduce((sum, { length }) => sum + length, 0) < MAX_BYTES
  return `${JSON.stringify({ rev, kind, edit: isKept ? pieces.join('') : '' })}\n`
}

function parseLine(text: string): readonly HistoryLine[] {
  try {
    const { rev, kind, edit } = JSON.parse(text) as Partial<HistoryLine>
    const line = { rev, kind, edit }
    return isHistoryLine(line) ? [line] : []
  } catch {
    return []
  }
}
