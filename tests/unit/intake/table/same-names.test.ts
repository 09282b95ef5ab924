// Names on several rows of a list: kept, or merged into one component. All lists are made up here.
import { describe, expect, it } from 'vitest'
import { recordsOf } from '#core'
import { type ImportAnswers, importList } from '#intake'
import { accepted, inputOf, proposalOf, workbookAfter } from './importing.ts'

const LIST =
  'Tool,Owner,Time,Cost / mo,Vendor,Contract end,Notes,Tags\nSentry,Theo,2%,$89,Functional,2027-02-01,errors,obs\nLake,Ida,10%,$400,Dune,,,\nsentry ,Ana,,$26,,2027-03-01,second org,backend'
const ASKED = 'name:names-repeat:sentry'
const repeatsOf = (list: string, answers: ImportAnswers = {}) => accepted(list, answers).repeats
const asked = (list: string, answers: ImportAnswers = {}) =>
  proposalOf(inputOf(list, answers)).questions.filter(({ code }) => code === 'names-repeat')

describe('a name on two rows', () => {
  it('is asked about with its rows, and kept twice unless it is merged', () => {
    const [question] = asked(LIST)
    expect(question).toMatchObject({ id: ASKED, choices: ['keep-both', 'merge'], proposed: 'keep-both', cells: 2 })
    expect(question?.examples.map(({ line }) => line)).toEqual([2, 4])
    const kept = accepted(LIST)
    expect(kept.rows.map(({ component }) => component.name)).toEqual(['Sentry', 'Lake', 'sentry'])
    expect(kept.repeats[0]).toMatchObject({ choice: 'keep-both', isAsked: true, isSame: false })
  })

  it('becomes one component with the owners, costs and texts of both, and names what it could not keep', () => {
    const proposal = accepted(LIST, { [ASKED]: 'merge' })
    const workbook = workbookAfter(proposal)
    const [sentry] = recordsOf(workbook, 'components')
    expect(recordsOf(workbook, 'components')).toHaveLength(2)
    expect(sentry).toMatchObject({ name: 'Sentry', vendor: 'Functional', notes: 'errors\nsecond org', tags: ['obs', 'backend'] })
    expect(sentry?.contract.end).toBe('2027-02-01')
    const mine = <T extends { componentId: string | null }>(records: readonly T[]) =>
      records.filter((each) => each.componentId === sentry?.id)
    expect(mine(recordsOf(workbook, 'costLines')).map(({ amount }) => amount)).toEqual([8900, 2600])
    expect(mine(recordsOf(workbook, 'owners')).map(({ share }) => share)).toEqual([200, null])
    const note = proposal.report.notes.find(({ code }) => code === 'merged-differ')
    expect(note?.facts).toEqual({ name: 'Sentry', rows: 2, columns: ['Contract end'] })
  })

  it('fills what the first row leaves blank, also in a group of fields', () => {
    const list = 'Tool,Owner,Vendor,Contract start,Contract end\nBus,Ida,,2026-01-01,\nBus,Max,Acme,,2027-01-01'
    const [bus] = accepted(list, { 'name:names-repeat:bus': 'merge' }).rows
    expect(bus?.component).toMatchObject({ vendor: 'Acme', contract: { start: '2026-01-01', end: '2027-01-01' } })
  })

  it('adds up the time of a person on both rows, never above all of it', () => {
    const merged = (a: number, b: number) => repeatsOf(`Tool,Owner,Time,Cost / mo\nBus,Ida,${a}%,$10\nBus,Ida,${b}%,$20`)[0]?.merged
    expect(merged(5, 3)?.row.owners).toMatchObject([{ personName: 'Ida', share: 800 }])
    expect(merged(5, 3)?.conflicts).toEqual([])
    expect(merged(80, 30)?.row.owners).toMatchObject([{ personName: 'Ida', share: 8000 }])
    expect(merged(80, 30)?.conflicts).toEqual(['share'])
  })

  it('keeps every amount of both rows once, paid monthly or once, whichever cells are filled', () => {
    const amounts = [10, 200, 3000, 40_000]
    for (let filled = 1; filled < 16; filled++) {
      const cells = amounts.map((amount, at) => (filled & (1 << at) ? `$${amount}` : ''))
      const list = `Tool,Owner,Cost / mo,Setup fee\nBus,Ida,${cells[0]},${cells[1]}\nBus,Max,${cells[2]},${cells[3]}`
      const lines = recordsOf(workbookAfter(accepted(list, { 'name:names-repeat:bus': 'merge' })), 'costLines')
      const paid = lines.flatMap(({ amount, per }) => (amount === null ? [] : [[amount / 100, per === 'one-off']]))
      const wanted = amounts.flatMap((amount, at) => (filled & (1 << at) ? [[amount, at % 2 === 1]] : []))
      expect(
        paid.toSorted(([a], [b]) => Number(a) - Number(b)),
        list,
      ).toEqual(wanted)
    }
  })

  it('counts once what is the same row twice', () => {
    const [repeat] = repeatsOf('Tool,Owner,Time,Cost / mo\nBus,Ida,5%,$10\nLake,Max,1%,$2\nBus,Ida,5%,$10')
    expect(repeat?.isSame).toBe(true)
    expect(repeat?.merged.row).toMatchObject({ owners: [{ share: 500 }], cost: { amount: 1000, also: [] } })
  })

  it('does not take over whose code it is from a row that is run otherwise', () => {
    const [repeat] = repeatsOf('Tool,Owner,Approach,Cost / mo\nBus,Ida,Buy,$10\nBus,Max,Build,$20')
    expect(repeat?.merged.row.component.approach).toBe('buy')
    expect(repeat?.merged.row.component.origin).not.toBe('own-code')
    expect(repeat?.merged.conflicts).toEqual(['approach'])
  })
})

describe('many names that repeat', () => {
  const names = ['Bus', 'Lake', 'Mail', 'Mesh', 'Cdn', 'Auth']
  const MANY = `Tool,Cost / mo\n${names.flatMap((name, index) => [`${name},$${index + 1}`, `${name},$${index + 20}`]).join('\n')}`

  it('are one question, and one of them can be decided alone', () => {
    const [question, ...others] = asked(MANY)
    expect(others).toEqual([])
    expect(question).toMatchObject({ id: 'name:names-repeat', cells: 12, facts: { names: 6 } })
    expect(accepted(MANY).rows).toHaveLength(12)
    const rows = accepted(MANY, { 'name:names-repeat': 'merge', 'name:names-repeat:mail': 'keep-both' }).rows
    expect(rows.map(({ component }) => component.name)).toEqual(['Bus', 'Lake', 'Mail', 'Mail', 'Mesh', 'Cdn', 'Auth'])
  })

  it('are no question where the list asks a lot already, but are named and can be merged', () => {
    const list = `Tool,Time,Cost / mo,Layer,Contract end,Approach,Customers choose you,Hosting\n${[
      'A,10-15%,$1,zork,9/2/2027,blub,hm,blab',
      'B,1/5,"$36,9xx",,Feb 2027,,,',
      'C,1%,(25),,,,,',
      'D,1%,$4 usage,,,,,',
      'Bus,1%,$1,,,,,',
      'Bus,2%,$2,,,,,',
    ].join('\n')}`
    const { questions, report } = proposalOf(inputOf(list))
    expect(questions.length).toBeGreaterThanOrEqual(8)
    expect(questions.map(({ code }) => code)).not.toContain('names-repeat')
    expect(report.notes.map(({ code }) => code)).toContain('names-repeat')
    const merged = accepted(list, { 'name:names-repeat:bus': 'merge' })
    expect(merged.rows.filter(({ component }) => component.name === 'Bus')).toHaveLength(1)
    expect(merged.report.notes.map(({ code }) => code)).not.toContain('names-repeat')
  })
})

describe('a catalogue without people and money', () => {
  it('counts nothing twice and is not held up, and a name can be merged all the same', () => {
    const list = 'Name,Category,Description\nBus,Queues,fast\nLake,Storage,wide\nBus,Streams,fast'
    expect(proposalOf(inputOf(list)).open).toBe(0)
    expect(accepted(list).repeats).toMatchObject([{ name: 'Bus', choice: 'keep-both', isAsked: false }])
    expect(accepted(list, { 'name:names-repeat:bus': 'merge' }).rows).toHaveLength(2)
  })

  it('takes an answer from a file all the same, and refuses one that is no choice', () => {
    const { table, context } = inputOf('Name,Category,Description\nBus,Queues,fast\nLake,Storage,wide\nBus,Streams,fast')
    const imported = (choice: string) => {
      const given = { file: 'answers.json', answers: { 'name:names-repeat:bus': choice } }
      return importList(table, { map: null, given, acceptsProposals: true }, { ...context, id: 'w' })
    }
    const merged = imported('merge')
    expect(merged.ok && recordsOf(merged.value.workbook, 'components').map(({ name }) => name)).toEqual(['Bus', 'Lake'])
    expect(imported('both')).toMatchObject({ ok: false, problem: { code: 'answer-unknown-choice' } })
  })
})

describe('names that repeat in a list that is imported again', () => {
  it.each(['merge', 'keep-both'])('change nothing when the answer is the same: %s', (choice) => {
    const list = 'Tool,Owner,Time,Cost / mo\nBus,Ida,5%,$10\nBus,Max,3%,$20'
    const before = workbookAfter(accepted(list, { 'name:names-repeat:bus': choice }))
    const again = accepted(list, { 'name:names-repeat:bus': choice }, before)
    expect(again.rows).toEqual([])
    expect(again.matches.flatMap(({ changes }) => changes)).toEqual([])
    expect(again.edit).toBeNull()
  })

  it('say that a cost stays where the component has other ones', () => {
    const list = 'Tool,Owner,Time,Cost / mo\nBus,Ida,5%,$10\nBus,Max,3%,$20'
    const before = workbookAfter(accepted('Tool,Owner,Time,Cost / mo\nBus,Ida,5%,$10'))
    const [match] = accepted(list, { 'name:names-repeat:bus': 'merge' }, before).matches
    expect(match?.changes.map(({ field }) => field)).toContain('cost-kept')
  })
})
