// What --help prints, from the words of each command (wording/command-line).

import { COMMAND_HELP, type CommandHelp, OVERVIEW_HELP } from '#wording'
import type { CommandName } from './arguments.ts'

const PROGRAM = 'rightsize'
/** Columns of a terminal. */
const WIDTH = 100
/** Words begin after the longest file or option. */
const WORDS_AT = 25
/** The second line of a form is indented below the words. */
const FORM_INDENT = ' '.repeat(23)

export function usage(of: CommandName | null): string {
  return of === null ? overview() : commandUsage(COMMAND_HELP[of])
}

/** Every form without what may be left out, with what it is for. */
function overview(): string {
  const forms = [...Object.values<CommandHelp>(COMMAND_HELP).flatMap((help) => help.forms), ...OVERVIEW_HELP.forms]
  const rows = forms.map(({ form, to }) => [`  ${PROGRAM} ${form[0].replace(/ \[.*$/, '')}`, to] as const)
  const width = Math.max(...rows.map(([form]) => form.length))
  const lines = rows.map(([form, to]) => `${form.padEnd(width)}  ${to}`)
  return paragraphs([OVERVIEW_HELP.lead], lines, [OVERVIEW_HELP.exitCodes])
}

function commandUsage({ forms, about, words, exitCodes }: CommandHelp): string {
  return paragraphs(
    forms.map(({ form }) => `${PROGRAM} ${form.join(`\n${FORM_INDENT}`)}`),
    [filled(about, 2)],
    Object.entries(words).map(([name, said]) => `  ${name}`.padEnd(WORDS_AT) + filled([said].flat(), WORDS_AT).trimStart()),
    ...(exitCodes === undefined ? [] : [[filled(exitCodes, 2)]]),
  )
}

/** In lines that fit a terminal, whatever lines the words were written in; an empty one stands between paragraphs. */
function filled(words: readonly string[], indent: number): string {
  const lines = words
    .join('\n')
    .split('\n\n')
    .map((paragraph) => {
      const wide = new RegExp(`(.{1,${WIDTH - indent}})(?: |$)`, 'g')
      return paragraph.replaceAll('\n', ' ').replace(wide, `${' '.repeat(indent)}$1\n`)
    })
  return lines.join('\n').trimEnd()
}

function paragraphs(...each: readonly (readonly string[])[]): string {
  return `${each.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
