// What --help prints, from the words of each command (wording/command-line).

import { COMMAND_HELP, type CommandHelp, OVERVIEW_HELP } from '#wording'
import type { CommandName } from './arguments.ts'

const PROGRAM = 'rightsize'
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
    about.map(indented),
    Object.entries(words).map(([name, said]) => {
      const lines = typeof said === 'string' ? [said] : said
      return `  ${name}`.padEnd(WORDS_AT) + lines.join(`\n${' '.repeat(WORDS_AT)}`)
    }),
    ...(exitCodes === undefined ? [] : [exitCodes.map(indented)]),
  )
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`
}

function paragraphs(...each: readonly (readonly string[])[]): string {
  return `${each.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
