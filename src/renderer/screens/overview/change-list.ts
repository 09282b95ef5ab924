// The newest steps of a workbook as lines to read: the same step done several times in a row is one line.

import type { Edit } from '#core'
import { editLabelText, formatWhen, type LocaleStyle, OVERVIEW_TEXT } from '#wording'

export const MAX_CHANGES = 7

export interface ChangeLine {
  readonly id: string
  /** "Change of owner time, Postgres (3 times)" */
  readonly text: string
  /** "today 14:02" */
  readonly when: string
}

/** @param done oldest first, as the session keeps them */
export function recentChanges(done: readonly Edit[], now: Date, style: LocaleStyle): readonly ChangeLine[] {
  const lines: { readonly edit: Edit; readonly text: string; times: number }[] = []
  for (const edit of done.slice().reverse()) {
    const text = editLabelText(edit.label, 'plain', style)
    const last = lines.at(-1)
    if (last?.text === text) last.times += 1
    else if (lines.length === MAX_CHANGES) break
    else lines.push({ edit, text, times: 1 })
  }
  return lines.map(({ edit, text, times }) => ({
    id: edit.id,
    text: OVERVIEW_TEXT.repeated(text, times),
    when: formatWhen(edit.at, now, style),
  }))
}
