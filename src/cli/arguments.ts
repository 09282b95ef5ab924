// The words after `rightsize` as a command, or the Problem that says which of them is not understood.
// Nothing is read or written here.

import { AUDIENCES, type Audience, fail, type IsoDate, ok, parseIsoDate, problem, type Result, type Side } from '#core'

const COMMAND_NAMES = ['check', 'compare', 'compare-pack', 'data-room', 'export', 'import', 'merge', 'review-status', 'verify'] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

export interface CheckCommand {
  readonly name: 'check'
  readonly file: string
  readonly company: string | null
  /** null: today. */
  readonly asOf: IsoDate | null
  readonly json: boolean
}

export interface CompareCommand {
  readonly name: 'compare'
  /** A file, or "FILE#2026Q3": a quarter that was locked. */
  readonly files: readonly [before: string, after: string]
  /** The day for what is not locked; null: today. */
  readonly asOf: IsoDate | null
  readonly json: boolean
}

export interface ComparePackCommand {
  readonly name: 'compare-pack'
  /** The board workbook that came back. */
  readonly pack: string
  /** A .rightsize workbook, or the workbook.json of the data folder. */
  readonly against: string
  readonly json: boolean
}

export interface ExportCommand {
  readonly name: 'export'
  readonly file: string
  readonly company: string | null
  readonly asOf: IsoDate | null
  /** "2026Q3" or "2026Q3-r1": as it was locked; null: as the file is now. */
  readonly quarter: string | null
  readonly audience: Audience
  readonly to: string
}

export interface ImportCommand {
  readonly name: 'import'
  readonly file: string
  readonly company: string | null
  readonly to: string
}

export interface MergeCommand {
  readonly name: 'merge'
  readonly mine: string
  readonly theirs: string
  readonly to: string
  /** Which side answers every question; null: questions end the command. */
  readonly take: Side | null
  readonly json: boolean
}

export interface ReviewStatusCommand {
  readonly name: 'review-status'
  readonly file: string
  /** null: today. */
  readonly asOf: IsoDate | null
  readonly json: boolean
}

export interface DataRoomCommand {
  readonly name: 'data-room'
  readonly file: string
  readonly audience: Audience
  /** An archive by its ending, else a folder. */
  readonly to: string
}

export interface VerifyCommand {
  readonly name: 'verify'
  /** A pack, or a data room. */
  readonly file: string
  /** The workbook that holds the locked quarters; a data room is looked at without one, too. */
  readonly against: string | null
  readonly json: boolean
}

export type Command =
  | CheckCommand
  | CompareCommand
  | ComparePackCommand
  | ExportCommand
  | ImportCommand
  | MergeCommand
  | ReviewStatusCommand
  | DataRoomCommand
  | VerifyCommand
  | { readonly name: 'help'; readonly of: CommandName | null }
  | { readonly name: 'version' }

interface Grammar {
  readonly flags: readonly string[]
  /** Options with a value, and what the value is. */
  readonly values: Readonly<Record<string, string>>
  /** Promised by the documentation for a later version: refused by name rather than as unknown. */
  readonly later: readonly string[]
}

const COMPANY = { '--company': 'a company file such as company.json' }
const AS_OF = { '--as-of': 'a date such as 2026-11-25' }

const AUDIENCE = { '--audience': 'board, investor or team' }

const GRAMMAR: Readonly<Record<CommandName, Grammar>> = {
  check: { flags: ['--json'], values: { ...COMPANY, ...AS_OF }, later: [] },
  compare: { flags: ['--json'], values: AS_OF, later: [] },
  'compare-pack': { flags: ['--json'], values: {}, later: [] },
  'data-room': { flags: [], values: { '--to': 'an archive such as room.zip, or a folder', ...AUDIENCE }, later: [] },
  export: {
    flags: [],
    values: {
      '--to': 'a file name such as board.xlsx or board.pptx',
      '--quarter': 'a quarter such as 2026Q3',
      ...AUDIENCE,
      ...COMPANY,
      ...AS_OF,
    },
    later: [],
  },
  import: { flags: [], values: { '--to': 'a file name such as company.rightsize', ...COMPANY }, later: ['--map'] },
  merge: { flags: ['--json'], values: { '--to': 'a file name such as merged.rightsize', '--take': 'mine or theirs' }, later: [] },
  'review-status': { flags: ['--json'], values: AS_OF, later: [] },
  verify: { flags: ['--json'], values: { '--against': 'a workbook such as acme.rightsize' }, later: [] },
}

export function parseArguments(words: readonly string[]): Result<Command> {
  const [first = '', ...others] = words
  if (first === '--version') return ok({ name: 'version' })
  if (first === '--help' || first === '-h' || first === 'help') return ok({ name: 'help', of: commandName(others[0]) })
  const name = commandName(first)
  if (name === null) return fail(problem('command-unknown', { command: first, known: COMMAND_NAMES }))
  if (others.includes('--help') || others.includes('-h')) return ok({ name: 'help', of: name })
  const read = readWords(others, GRAMMAR[name])
  return read.ok ? commandOf(name, read.value) : read
}

function commandName(word: string | undefined): CommandName | null {
  return COMMAND_NAMES.find((name) => name === word) ?? null
}

interface Words {
  readonly files: readonly string[]
  readonly given: ReadonlyMap<string, string>
}

function readWords(words: readonly string[], grammar: Grammar): Result<Words> {
  const files: string[] = []
  const given = new Map<string, string>()
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (!word.startsWith('-') || word === '-') {
      files.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const option = equals === -1 ? word : word.slice(0, equals)
    if (grammar.later.includes(option)) return fail(problem('option-not-yet', { option }))
    const expected = Object.hasOwn(grammar.values, option) ? grammar.values[option] : undefined
    const isFlag = grammar.flags.includes(option) && equals === -1
    if ((expected === undefined && !isFlag) || given.has(option)) return fail(problem('command-unknown-option', { option: word }))
    if (expected !== undefined && equals === -1) index++
    const value = isFlag ? 'yes' : equals === -1 ? (words[index] ?? '') : word.slice(equals + 1)
    if (value === '' || value.startsWith('--'))
      return fail(problem('command-option-value', { option, value: '', expected: expected ?? '' }))
    given.set(option, value)
  }
  return ok({ files, given })
}

function commandOf(name: CommandName, { files, given }: Words): Result<Command> {
  if (name === 'merge') return mergeOf(files, given)
  if (name === 'compare-pack') return comparePackOf(files, given)
  const [file, second, ...others] = files
  const extra = name === 'compare' ? others[0] : second
  if (file === undefined) return fail(problem('command-missing-argument', { command: name, argument: name === 'compare' ? 'A B' : 'FILE' }))
  if (extra !== undefined) return fail(problem('command-unknown-option', { option: extra }))
  const company = given.get('--company') ?? null
  const asOf = readAsOf(given.get('--as-of'))
  if (!asOf.ok) return asOf
  if (name === 'compare') {
    if (second === undefined) return fail(problem('command-missing-argument', { command: name, argument: 'B' }))
    return ok({ name, files: [file, second], asOf: asOf.value, json: given.has('--json') })
  }
  if (name === 'check') return ok({ name, file, company, asOf: asOf.value, json: given.has('--json') })
  if (name === 'verify') return ok({ name, file, against: given.get('--against') ?? null, json: given.has('--json') })
  if (name === 'data-room') return dataRoomOf(file, given)
  if (name === 'review-status') return ok({ name, file, asOf: asOf.value, json: given.has('--json') })
  const to = given.get('--to')
  const ending = name === 'export' ? '.xlsx' : '.rightsize'
  if (to === undefined) return fail(problem('command-missing-argument', { command: name, argument: `--to OUT${ending}` }))
  if (name === 'import') return ok({ name, file, company, to })
  const quarter = given.get('--quarter') ?? null
  // A locked quarter has its own day and its own company.
  const other = ['--as-of', '--company'].find((option) => given.has(option))
  if (quarter !== null && other !== undefined) return fail(problem('command-options-apart', { one: '--quarter', other }))
  const audience = readAudience(given.get('--audience'))
  return audience.ok ? ok({ name, file, company, asOf: asOf.value, quarter, audience: audience.value, to }) : audience
}

function readAudience(value = 'board'): Result<Audience> {
  const audience = AUDIENCES.find((each) => each === value)
  const option = '--audience'
  return audience === undefined ? fail(problem('command-option-value', { option, value, expected: AUDIENCE[option] })) : ok(audience)
}

function dataRoomOf(file: string, given: Words['given']): Result<DataRoomCommand> {
  const to = given.get('--to')
  if (to === undefined) return fail(problem('command-missing-argument', { command: 'data-room', argument: '--to OUT.zip' }))
  const audience = readAudience(given.get('--audience'))
  return audience.ok ? ok({ name: 'data-room', file, audience: audience.value, to }) : audience
}

function comparePackOf([pack, against, extra]: readonly string[], given: Words['given']): Result<ComparePackCommand> {
  const command = 'compare-pack'
  if (pack === undefined || against === undefined) {
    return fail(problem('command-missing-argument', { command, argument: pack === undefined ? 'PACK.xlsx and FILE' : 'FILE' }))
  }
  if (extra !== undefined) return fail(problem('command-unknown-option', { option: extra }))
  return ok({ name: command, pack, against, json: given.has('--json') })
}

function mergeOf([mine, theirs, extra]: readonly string[], given: Words['given']): Result<MergeCommand> {
  const command = 'merge'
  if (theirs === undefined || mine === undefined) {
    return fail(problem('command-missing-argument', { command, argument: mine === undefined ? 'MINE and THEIRS' : 'THEIRS' }))
  }
  if (extra !== undefined) return fail(problem('command-unknown-option', { option: extra }))
  const [to, take] = [given.get('--to'), given.get('--take') ?? null]
  if (to === undefined) return fail(problem('command-missing-argument', { command, argument: '--to OUT.rightsize' }))
  if (take !== null && take !== 'mine' && take !== 'theirs') {
    return fail(problem('command-option-value', { option: '--take', value: take, expected: 'mine or theirs' }))
  }
  return ok({ name: command, mine, theirs, to, take, json: given.has('--json') })
}

function readAsOf(value: string | undefined): Result<IsoDate | null> {
  if (value === undefined) return ok(null)
  const date = parseIsoDate(value)
  const option = '--as-of'
  return date === null ? fail(problem('command-option-value', { option, value, expected: AS_OF[option] })) : ok(date)
}
