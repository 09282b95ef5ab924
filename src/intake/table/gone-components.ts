// Components that an earlier import of the same list brought in and that the list no longer names. Each is proposed to be
// retired; the person decides for all of them and, where one differs, for that one.

import { type Component, groupedBy, nameKey, recordsOf, type Workbook } from '#core'
import { importSource } from '../workbook-from-list.ts'
import type { ImportAnswers, Inquiry } from './inquiry.ts'
import type { ImportedRow } from './read-list-row.ts'

/** All pastes are called alike, and not as files are. */
const FILE_NAME = /\.\w{2,8}$/

export const GONE_CHOICES = ['retire', 'keep-live'] as const
type GoneChoice = (typeof GONE_CHOICES)[number]

export interface GoneComponent {
  readonly id: string
  readonly name: string
  readonly choice: GoneChoice
}

/** Under this id the answers hold what was decided for one component alone. */
export function goneAnswerId(componentId: string): string {
  return `gone:${componentId}`
}

/** @param source the list's; @param column what its names are called */
export function goneComponents(
  rows: readonly ImportedRow[],
  workbook: Workbook,
  { source, column }: { readonly source: string; readonly column: string },
  answers: ImportAnswers,
  inquiry: Inquiry,
): readonly GoneComponent[] {
  const listed = new Set(rows.map(({ component }) => nameKey(component.name)))
  const isListed = ({ name }: Component) => listed.has(nameKey(name))
  const gone = fromThisList(workbook, source, listed.size, isListed).filter((each) => !isListed(each) && each.lifecycle !== 'retired')
  const facts = { components: gone.length, example: (gone[0]?.name ?? '').slice(0, 80) }
  return gone.map(({ id, name }) => {
    // It stands on no line of the list.
    const asked = inquiry.ask(
      { line: 0, column, text: name },
      { code: 'components-gone', field: 'row', facts, choices: GONE_CHOICES, proposed: 'retire' },
    )
    const own = Object.hasOwn(answers, goneAnswerId(id)) ? answers[goneAnswerId(id)] : undefined
    return {
      id,
      name,
      choice: GONE_CHOICES.find((choice) => choice === own) ?? GONE_CHOICES.find((choice) => choice === asked) ?? 'keep-live',
    }
  })
}

/**
 * What earlier imports of this list brought in: those of a file of this name that has something of them, and those whose components
 * are most of this list and the other way round, whatever the file was called then.
 */
function fromThisList(
  workbook: Workbook,
  source: string,
  listed: number,
  isListed: (component: Component) => boolean,
): readonly Component[] {
  const imports = groupedBy(recordsOf(workbook, 'imports'), ({ at }): string => at ?? '')
  if (imports.size === 0) return []
  const brought = new Map<string, Component[]>()
  for (const component of recordsOf(workbook, 'components')) {
    const times = Object.values(component.meta).flatMap((origin) =>
      origin.source === 'imported' && imports.has(origin.at) ? [origin.at] : [],
    )
    for (const at of new Set(times)) {
      const same = brought.get(at)
      if (same === undefined) brought.set(at, [component])
      else same.push(component)
    }
  }
  const name = importSource(source)
  const same = [...brought].filter(([at, components]) => {
    const isNamed = FILE_NAME.test(name) && (imports.get(at) ?? []).some((each) => each.source === name)
    const there = components.filter(isListed).length
    return (isNamed && there > 0) || (there * 2 > listed && there * 2 > components.length)
  })
  return [...new Set(same.flatMap(([, components]) => components))]
}
