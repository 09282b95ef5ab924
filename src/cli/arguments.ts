// The words after `rightsize` as a command, or the Problem that says which of them is not understood. One table describes
// every command; nothing is read or written here.

import { AUDIENCES, type Audience, fail, type IsoDate, ok, parseIsoDate, problem, type Result, type Side } from '#core'
import { EXPECTED_VALUES, formatList, NEW_KEY_TARGET } from '#wording'

interface Option<T> {
  /** What its value is; null: it has none and is there or not. */
  readonly expected: string | null
  /** null for what is no such value. */
  readonly read: (value: string) => T | null
  readonly otherwise: T
  /** Set where the command does not run without it: what to write. */
  readonly needed?: string
}

interface Grammar {
  /** In their order: the name in the command, and the one in its usage. */
  readonly files: Readonly<Record<string, string>>
  /** One or more files after them, under the name `files`: what its usage says. */
  readonly several?: string
  readonly options: Readonly<Record<string, Option<unknown>>>
  /** No two of which go together. */
  readonly apart?: readonly (readonly [one: string, other: string])[]
}

const asWritten = (value: string) => value
const text = (expected: string): Option<string | null> => ({ expected, read: asWritten, otherwise: null })
const target = (needed: string, expected: string): Option<string> => ({ expected, read: asWritten, otherwise: '', needed })

/** null: the company of the file. */
const company = text(EXPECTED_VALUES.company)
/** null: today. */
const asOf: Option<IsoDate | null> = { expected: EXPECTED_VALUES.asOf, read: parseIsoDate, otherwise: null }
const audience: Option<Audience> = {
  expected: EXPECTED_VALUES.audience,
  read: (value) => AUDIENCES.find((each) => each === value) ?? null,
  otherwise: 'board',
}
const flag: Option<boolean> = { expected: null, read: () => true, otherwise: false }
const json = flag
/** null: nothing is signed. */
const sign = text(EXPECTED_VALUES.key)
/** Which side answers every question; null: questions end the command. */
const take: Option<Side | null> = {
  expected: EXPECTED_VALUES.side,
  read: (value) => (value === 'mine' || value === 'theirs' ? value : null),
  otherwise: null,
}

const COMMANDS = {
  bill: {
    files: {},
    /** Parts of one bill. */
    several: 'BILL…',
    options: {
      /** null: by the one of the last bill. */
      tag: text(EXPECTED_VALUES.tag),
      noTag: flag,
      /** What columns mean that no source knows. */
      map: text(EXPECTED_VALUES.map),
      answers: text(EXPECTED_VALUES.answers),
      /** The workbook that takes it; null: it is only shown. */
      to: text(EXPECTED_VALUES.workbook),
      rules: text(EXPECTED_VALUES.rules),
      acceptProposals: flag,
      report: text(EXPECTED_VALUES.report),
    },
    apart: [['--tag', '--no-tag']],
  },
  check: { files: { file: 'FILE' }, options: { company, asOf, json } },
  /** Each a file, or "FILE#2026Q3": a quarter that was locked. */
  compare: { files: { before: 'A', after: 'B' }, options: { asOf, json } },
  /** The board workbook that came back; a .rightsize workbook, or the workbook.json of the data folder. */
  'compare-pack': { files: { pack: 'PACK.xlsx', against: 'FILE' }, options: { json } },
  'data-room': { files: { file: 'FILE' }, options: { to: target('--to OUT.zip', EXPECTED_VALUES.dataRoom), audience, sign } },
  export: {
    files: { file: 'FILE' },
    options: {
      ...{ company, asOf, audience, notes: flag, to: target('--to OUT.xlsx', EXPECTED_VALUES.pack) },
      /** "2026Q3" or "2026Q3-r1": as it was locked; null: as the file is now. */
      quarter: text(EXPECTED_VALUES.quarter),
      sign,
    },
    // A locked quarter has its own day and its own company.
    apart: [
      ['--quarter', '--as-of'],
      ['--quarter', '--company'],
    ],
  },
  import: {
    files: { file: 'FILE' },
    options: {
      ...{ company, to: target('--to OUT.rightsize', EXPECTED_VALUES.newWorkbook) },
      /** What columns mean, by their names; null: as proposed. */
      map: text(EXPECTED_VALUES.map),
      /** Choices by the ids of their questions; null: none. */
      answers: text(EXPECTED_VALUES.answers),
      acceptProposals: flag,
      sheet: text(EXPECTED_VALUES.sheet),
      report: text(EXPECTED_VALUES.report),
    },
  },
  merge: {
    files: { mine: 'MINE', theirs: 'THEIRS' },
    options: { to: target('--to OUT.rightsize', EXPECTED_VALUES.merged), take, json },
  },
  'new-key': { files: {}, options: { to: target(NEW_KEY_TARGET, EXPECTED_VALUES.key) } },
  'review-status': { files: { file: 'FILE' }, options: { asOf, json } },
  'show-key': { files: { file: 'FILE' }, options: { json } },
  stack: {
    files: {},
    several: 'FILE…',
    options: {
      /** The workbook that takes it; null: it is only shown. */
      to: text(EXPECTED_VALUES.newWorkbook),
      acceptProposals: flag,
      /** Choices by the ids of their questions; null: none. */
      answers: text(EXPECTED_VALUES.answers),
      report: text(EXPECTED_VALUES.report),
    },
  },
  /** A pack, or a data room, which is looked at without the workbook that holds the locked quarters, too. */
  verify: {
    files: { file: 'FILE' },
    options: { against: text(EXPECTED_VALUES.workbook), knownKeys: text(EXPECTED_VALUES.knownKeys), json },
  },
} as const satisfies Readonly<Record<string, Grammar>>

export type CommandName = keyof typeof COMMANDS

type Files<N extends CommandName> = (typeof COMMANDS)[N]['files']
type Options<N extends CommandName> = (typeof COMMANDS)[N]['options']

type Several<N extends CommandName> = (typeof COMMANDS)[N] extends { readonly several: string }
  ? { readonly files: readonly string[] }
  : unknown

export type CommandOf<N extends CommandName> = { readonly name: N } & { readonly [F in keyof Files<N>]: string } & Several<N> & {
    readonly [O in keyof Options<N>]: Options<N>[O] extends Option<infer T> ? T : never
  }

export type Command = { [N in CommandName]: CommandOf<N> }[CommandName]
type Help = { readonly name: 'help'; readonly of: CommandName | null } | { readonly name: 'version' }

const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[]

export function parseArguments(words: readonly string[]): Result<Command | Help> {
  const [first = '', ...others] = words
  if (first === '--version') return ok({ name: 'version' })
  if (first === '--help' || first === '-h' || first === 'help') return ok({ name: 'help', of: commandName(others[0]) })
  const name = commandName(first)
  if (name === null) return fail(problem('command-unknown', { command: first, known: COMMAND_NAMES }))
  if (others.includes('--help') || others.includes('-h')) return ok({ name: 'help', of: name })
  const grammar: Grammar = COMMANDS[name]
  const read = readWords(others, grammar)
  return read.ok ? commandOf(name, grammar, read.value) : read
}

function commandName(word: string | undefined): CommandName | null {
  return COMMAND_NAMES.find((name) => name === word) ?? null
}

/** "asOf" → "--as-of" */
function optionWord(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

interface Words {
  readonly files: readonly string[]
  readonly given: ReadonlyMap<string, string>
}

function readWords(words: readonly string[], { options }: Grammar): Result<Words> {
  const known = new Map(Object.entries(options).map(([name, option]) => [optionWord(name), option]))
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
    const expected = known.get(option)?.expected
    const isFlag = expected === null && equals === -1
    if ((expected == null && !isFlag) || given.has(option)) return fail(problem('command-unknown-option', { option: word }))
    if (!isFlag && equals === -1) index++
    const value = isFlag ? 'yes' : equals === -1 ? (words[index] ?? '') : word.slice(equals + 1)
    if (value === '' || value.startsWith('--')) {
      return fail(problem('command-option-value', { option, value: '', expected: expected ?? '' }))
    }
    given.set(option, value)
  }
  return ok({ files, given })
}

function commandOf(name: CommandName, { files, several, options, apart = [] }: Grammar, words: Words): Result<Command> {
  const missing = [...Object.values(files), ...(several === undefined ? [] : [several])].slice(words.files.length)
  if (missing.length > 0) return fail(problem('command-missing-argument', { command: name, argument: formatList(missing) }))
  const others = words.files.slice(Object.keys(files).length)
  const [extra] = others
  if (extra !== undefined && several === undefined) return fail(problem('command-unknown-option', { option: extra }))
  const command: Record<string, unknown> = { name }
  for (const [place, file] of Object.keys(files).entries()) command[file] = words.files[place]
  if (several !== undefined) command['files'] = others
  for (const [key, { needed, read, otherwise, expected }] of Object.entries(options)) {
    const option = optionWord(key)
    const value = words.given.get(option)
    if (value === undefined && needed !== undefined) {
      return fail(problem('command-missing-argument', { command: name, argument: needed }))
    }
    command[key] = value === undefined ? otherwise : read(value)
    if (value !== undefined && command[key] === null)
      return fail(problem('command-option-value', { option, value, expected: expected ?? '' }))
  }
  const both = apart.find(([one, other]) => words.given.has(one) && words.given.has(other))
  if (both !== undefined) return fail(problem('command-options-apart', { one: both[0], other: both[1] }))
  // Every name that the table gives the command was just filled in by it.
  return ok(command as unknown as Command)
}
