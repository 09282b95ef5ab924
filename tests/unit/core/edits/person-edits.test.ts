// People as edits: the time in one cell, names that stay apart, and leaving with or without a trace.
import { describe, expect, it } from 'vitest'
import {
  addPerson,
  applyEdit,
  type BasisPoints,
  type Edit,
  type EditContext,
  type IsoTime,
  inverseOf,
  type Result,
  recordsOf,
  removePeople,
  renamePerson,
  setActive,
  setPersonTime,
  type Workbook,
} from '#core'
import { aComponent, aWorkbook, componentId, personId } from '../../../builders/workbook.ts'

const QUEUE = componentId('Queue')
const ANA = personId('Ana')
const BO = personId('Bo')

const workbook = aWorkbook({
  people: { Cy: {} },
  components: [
    aComponent({
      name: 'Queue',
      owners: [
        { person: 'Ana', share: 1000 },
        { person: 'Bo', share: 500 },
        { person: 'Bo', share: 300 },
        { person: null, share: 200 },
      ],
    }),
    aComponent({ name: 'Search', owners: [{ person: 'Bo', share: 4000 }] }),
  ],
})

type Build = (context: EditContext) => Result<Edit>

function built(build: Build): Edit {
  let n = 0
  const edit = build({ workbook, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `new-${++n}`, source: 'typed' })
  if (!edit.ok) throw new Error(JSON.stringify(edit.problem))
  return edit.value
}

function changedBy(build: Build): Workbook {
  const next = applyEdit(workbook, built(build))
  if (!next.ok) throw new Error(JSON.stringify(next.problem))
  return next.value
}

const refusal = (build: Build) => build({ workbook, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => 'new', source: 'typed' })
const time = (of: string, person: string | null, share: number | null) => (context: EditContext) =>
  setPersonTime(context, of, person, share as BasisPoints | null)

/** "Ana 1000": who gives Queue how much. */
const owners = ({ tables }: Workbook, component = QUEUE) =>
  Object.values(tables.owners)
    .filter((owner) => owner.componentId === component)
    .map(({ personId: id, share }) => `${id === null ? 'nobody' : (tables.people[id]?.name ?? '?')} ${share}`)

describe('the time of one person on one component', () => {
  it('changes that person alone', () => {
    expect(owners(changedBy(time(QUEUE, ANA, 2000)))).toEqual(['Ana 2000', 'Bo 500', 'Bo 300', 'nobody 200'])
  })

  it('keeps 0 as an answer and takes the person off with a blank', () => {
    expect(owners(changedBy(time(QUEUE, ANA, 0)))).toContain('Ana 0')
    expect(owners(changedBy(time(QUEUE, ANA, null)))).toEqual(['Bo 500', 'Bo 300', 'nobody 200'])
    expect(owners(changedBy(time(QUEUE, BO, null)))).toEqual(['Ana 1000', 'nobody 200'])
  })

  it('makes an owner of somebody new to the component', () => {
    expect(owners(changedBy(time(componentId('Search'), ANA, 700)), componentId('Search'))).toEqual(['Bo 4000', 'Ana 700'])
  })

  it('gathers several rows of one person into one', () => {
    expect(owners(changedBy(time(QUEUE, BO, 900)))).toEqual(['Ana 1000', 'Bo 900', 'nobody 200'])
  })

  it('knows time that nobody is named for', () => {
    expect(owners(changedBy(time(QUEUE, null, 400)))).toContain('nobody 400')
    expect(owners(changedBy(time(componentId('Search'), null, 100)), componentId('Search'))).toEqual(['Bo 4000', 'nobody 100'])
  })

  it('refuses more than all of a person, and a component that is gone', () => {
    expect(refusal(time(QUEUE, ANA, 10_001))).toMatchObject({ ok: false, problem: { code: 'out-of-range' } })
    expect(refusal(time('gone', ANA, 100))).toMatchObject({ ok: false, problem: { code: 'record-missing' } })
  })
})

describe('people', () => {
  it('come with a name and no time', () => {
    expect(
      recordsOf(
        changedBy((context) => addPerson(context, ' Dee ')),
        'people',
      ).map(({ name, active }) => [name, active]),
    ).toContainEqual(['Dee', true])
  })

  it.each(['ana', ' Ana ', 'ANA'])('never share a name: %s is there already', (name) => {
    expect(refusal((context) => addPerson(context, name))).toMatchObject({ problem: { code: 'name-taken', facts: { name: 'Ana' } } })
    expect(refusal((context) => renamePerson(context, BO, name))).toMatchObject({ problem: { code: 'name-taken' } })
  })

  it('may be written otherwise', () => {
    expect(changedBy((context) => renamePerson(context, ANA, 'ANA')).tables.people[ANA]?.name).toBe('ANA')
  })

  it('are retired with their time and brought back', () => {
    const retired = changedBy((context) => setActive(context, [ANA, BO], false))
    expect([ANA, BO].map((id) => retired.tables.people[id]?.active)).toEqual([false, false])
    expect(owners(retired)).toEqual(owners(workbook))
  })

  it('leave their time behind as unassigned when they are removed', () => {
    const removed = changedBy((context) => removePeople(context, [ANA, BO]))
    expect(recordsOf(removed, 'people').map(({ name }) => name)).toEqual(['Cy'])
    expect(owners(removed)).toEqual(['nobody 1000', 'nobody 500', 'nobody 300', 'nobody 200'])
    expect(removed.deleted.people).toMatchObject({ [ANA]: expect.any(String) })
  })

  it.each<[string, Build]>([
    ['a cell', time(QUEUE, BO, 900)],
    ['a cleared cell', time(QUEUE, BO, null)],
    ['a retirement', (context) => setActive(context, [ANA], false)],
    ['a removal', (context) => removePeople(context, [ANA, BO])],
  ])('come back exactly by undo: %s', (_, build) => {
    const edit = built(build)
    const changed = applyEdit(workbook, edit)
    expect(changed.ok ? applyEdit(changed.value, inverseOf(edit)) : changed).toEqual({ ok: true, value: workbook })
  })
})
