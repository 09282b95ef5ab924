// Rows of people's time that are no infrastructure are one question, and left out by their names.
import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

const matrix = (names: string) =>
  `Tool,Ana Costa,Ben Orr,Cora Diaz\n${names
    .split('|')
    .map((name) => `${name},10%,,5%`)
    .join('\n')}\nKafka,20%,,10%\nPostgres,10%,20%,\n`

describe('rows of a matrix of time', () => {
  it.each([
    'Vacation|Meetings|Support rota|Admin|Training',
    'Leave / bench',
    'PTO & admin|Meetings and training',
    'Urlaub|Besprechungen|Sonstiges',
    'Congés|Réunions|Formation',
    'Vacaciones|Guardias',
    'Férias|Plantão',
    'Vakantie|Opleiding',
    'Ferie|Formazione',
    'Cuti|Pelatihan',
    '休暇|会議|研修',
    'छुट्टी|प्रशिक्षण',
  ])('%s are asked about once and left out', (names) => {
    const { rows, questions, report } = accepted(matrix(names))
    expect(rows.map(({ component }) => component.name)).toEqual(['Kafka', 'Postgres'])
    expect(questions.map(({ code, cells }) => [code, cells])).toEqual([['rows-overhead', names.split('|').length]])
    expect(report.leftOut.map(({ text, reason }) => [text, reason])).toEqual(names.split('|').map((name) => [name, 'answer']))
    expect(accepted(matrix(names), { 'row:rows-overhead': 'component' }).rows).toHaveLength(names.split('|').length + 2)
  })

  it('are components where brackets name one', () => {
    const named = ['Leave / Redis', 'On-call (PagerDuty)', 'Support (Zendesk)', 'Training (SageMaker)', 'Admin (Retool)', 'Meetings (Zoom)']
    const { rows } = accepted(matrix(['Vacation', 'Sick leave (12 days)', 'Meetings (all)', ...named].join('|')))
    expect(rows.map(({ component }) => component.name)).toEqual([...named, 'Kafka', 'Postgres'])
  })

  it('are components where they cost something, or where only words stand that may be', () => {
    expect(accepted(matrix('Training|Support|Admin')).rows).toHaveLength(5)
    const { rows, questions } = accepted('Tool,Owner,Time,Cost / mo\nMeetings,Ana,5%,$40\nKafka,Ben,10%,$90\n')
    expect([rows.length, questions]).toEqual([2, []])
  })
})
