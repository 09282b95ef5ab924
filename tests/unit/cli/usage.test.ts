import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_HELP, type CommandHelp } from '#wording'
import { parseArguments } from '../../../src/cli/arguments.ts'
import { usage } from '../../../src/cli/usage.ts'

const COMMANDS = Object.entries<CommandHelp>(COMMAND_HELP)
const NAMES = Object.keys(COMMAND_HELP) as (keyof typeof COMMAND_HELP)[]

/** Every option with the value that it is shown with; a flag has none. */
const optionsOf = ({ forms }: CommandHelp) =>
  new Map(
    forms
      .flatMap(({ form }) => [...form.join(' ').matchAll(/(--[a-z-]+)(?: ([A-Za-z.|]+))?/g)])
      .map(([, option = '', value]) => [option, value]),
  )
const VALUES: Readonly<Record<string, string>> = { '--as-of': '2026-11-25', '--audience': 'team', '--take': 'mine' }

/** "A, B" and "--to OUT.zip" are one word each here: what stands before the first blank, and every file. */
const explained = ({ words }: CommandHelp) => Object.keys(words).flatMap((word) => word.split(', ').map((each) => each.split(' ')[0] ?? ''))

describe('help', () => {
  it.each(COMMANDS)('names every option that %s takes, and no other', (name, help) => {
    const options = optionsOf(help)
    const call = help.forms[0]?.form[0].replace(/ \[.*$/, '').split(' ') ?? []
    const least = parseArguments(call)
    expect(least).toMatchObject({ ok: true, value: { name } })
    for (const [option, value] of options) {
      if (call.includes(option)) continue
      const more = value === undefined ? [option] : [option, VALUES[option] ?? value]
      expect(parseArguments([...call, ...more]), option).toMatchObject({ ok: true })
    }
    const files = call.slice(1).filter((word, index, words) => !word.startsWith('--') && !words[index - 1]?.startsWith('--'))
    const taken = least.ok ? Object.keys(least.value).length - 1 - files.length : 0
    expect(taken).toBe(options.size)
  })

  it.each(COMMANDS)('explains every file and every option of %s', (_, help) => {
    const [first] = help.forms
    const files = first?.form[0].split(' --')[0]?.split(' [')[0]?.split(' ').slice(1) ?? []
    expect(explained(help)).toEqual(expect.arrayContaining([...files, ...optionsOf(help).keys()]))
  })

  it('lists every form in the overview, in columns that line up', () => {
    const lines = usage(null)
      .split('\n')
      .filter((line) => line.startsWith('  rightsize '))
    expect(lines).toHaveLength(COMMANDS.flatMap(([, { forms }]) => forms).length + 2)
    expect(new Set(lines.map((line) => /^.* {2}(?=\S)/.exec(line)?.[0].length)).size).toBe(1)
  })

  it.each(NAMES)('fits a terminal of a hundred columns: %s', (name) => {
    for (const line of usage(name).split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
  })

  it('has the same forms with the same words as docs/command-line.md', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/command-line.md'), 'utf8')
    const rows = COMMANDS.flatMap(([, { forms }]) => forms).map(({ form, to }) => [
      `| \`${form.join(' ').replaceAll('|', '\\|')}\``,
      `${to} |`,
    ])
    const table =
      page
        .slice(page.indexOf('| Command |'))
        .split('\n\n')[0]
        ?.split('\n')
        .slice(2, rows.length + 2) ?? []
    const documented = table.map((row) => row.split(/ \| (?=[^|]*\|$)/))
    expect(rows).toEqual(documented.map(([form, to = '']) => [form, expect.toSay(to)]))
  })
})
