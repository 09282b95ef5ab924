// What a pack is made from, as its audience may see it. Every sheet, chart and page is planned from this alone.

import { type Assessment, assess, CHECK_STATES, type Workbook } from '#core'
import type { BoardSource } from '../board-source.ts'
import { forInvestors, quarterForInvestors, rolesOf } from './for-investors.ts'
import { withoutNotes } from './without-notes.ts'

export function shownTo(source: BoardSource): BoardSource {
  if (showsNotes(source)) return source
  return source.audience === 'investor' ? toInvestors(source) : toBoard(source)
}

/** Never to investors, always to the team, to the board where that was asked for. */
export function showsNotes({ audience = 'board', withNotes = false }: Pick<BoardSource, 'audience' | 'withNotes'>): boolean {
  return audience === 'team' || (audience === 'board' && withNotes)
}

/** No verdict reads a note, but the assessment holds the records that it was made from. */
function toBoard(source: BoardSource): BoardSource {
  const { workbook, assessment, past = null } = source
  const shown = withoutNotes(workbook)
  return {
    ...source,
    workbook: shown,
    assessment: shown === workbook ? assessment : assess(shown, assessment.asOf),
    past: past === null ? null : { ...past, workbook: withoutNotes(past.workbook) },
  }
}

function toInvestors(source: BoardSource): BoardSource {
  const { workbook, assessment, locked = null, past = null } = source
  const roles = rolesOf([workbook, ...(past === null ? [] : [past.workbook])])
  const shown = worstFirst(forInvestors(workbook, roles), assessment)
  return {
    ...source,
    workbook: shown,
    assessment: assess(shown, assessment.asOf),
    locked: locked === null ? null : quarterForInvestors(locked, roles),
    past: past === null ? null : { ...past, workbook: forInvestors(past.workbook, roles) },
  }
}

/** Open before accepted before done, the most money first; what has no cost comes last of its kind. */
function worstFirst(workbook: Workbook, { components }: Assessment): Workbook {
  const cost = (index: number) => components[index]?.subject.monthlyCost ?? -1
  const rank = (index: number) => CHECK_STATES.indexOf(components[index]?.verdict ?? 'N/A')
  const order = [...components.keys()].sort((a, b) => rank(a) - rank(b) || cost(b) - cost(a) || a - b)
  const table = { ...workbook.tables.components }
  for (const [position, index] of order.entries()) {
    const id = components[index]?.subject.component.id ?? ''
    const component = table[id]
    if (component !== undefined) table[id] = { ...component, position: position + 1 }
  }
  return { ...workbook, tables: { ...workbook.tables, components: table } }
}
