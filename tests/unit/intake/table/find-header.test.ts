import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importNote } from '#core'
import { findHeader, fits } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { fieldOf } from '../../../../src/intake/table/fields.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url))

function headerOf(content: Uint8Array | string, headerRow?: number) {
  const table = readTable(content, 'list.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.problem))
  return findHeader(table.value, headerRow)
}

describe('the header of a table', () => {
  it('is as wide as a last cell that it leaves blank, where a row fills it', () => {
    const fields = (list: string) => headerOf(list).columns.map(({ field }) => field)
    expect(fields('Component,Owner,Cost,\nQueue,Ana,20,100\nCache,Ben,30,\n')).toEqual(['name', 'owner', 'cost', 'ignore'])
    expect(fields('Component,Owner,Cost,\nQueue,Ana,20,\nCache,Ben,30,\n')).toEqual(['name', 'owner', 'cost'])
  })

  it('is one whose first cell is a name, whatever the others are called', () => {
    expect(headerOf('Name,c1,c2\nQueue,0,1\nCache,4,5\n')).toMatchObject({ line: 1, firstRow: 1 })
    // Figures below no name are no header.
    expect(headerOf('Zone,c1,c2\nQueue,0,1\nCache,4,5\n').line).toBeNull()
    expect(headerOf('Name,2025,2026\nQueue,0,1\nCache,4,5\n').line).toBeNull()
  })

  it('is found below title rows, which are named', () => {
    const header = headerOf(fixture('sample/seed_5_people_messy.csv'))
    expect(header.line).toBe(4)
    expect(header.firstRow).toBe(3)
    expect(header.columns.map(({ header: text, field }) => [text, field])).toEqual([
      ['Tool / component', 'name'],
      ['Layer', 'layer'],
      ['Who owns it?', 'owner'],
      ['% of their time', 'share'],
      ['Cost / mo', 'cost'],
      ['Is it our edge?', 'edge'],
      ['Comments', 'notes'],
    ])
    expect(header.notes).toEqual([importNote('titles-skipped', { lines: [1, 2], text: 'Acme AI - infra list (Maya) · last update: 3/11' })])
  })

  it('of our own lists is understood in every column', () => {
    const header = headerOf(fixture('sample/seed_5_people.csv'))
    expect(header.mapping.fields).toEqual(['name', 'layer', 'approach', 'vendor', 'owner', 'share', 'cost', 'edge', 'hardManual', 'notes'])
    expect(header.mapping.currency).toBe('USD')
    expect(header.notes).toEqual([])
  })

  it('may be missing: then the first column is the name, cells say what they can, and that is said', () => {
    const header = headerOf('Postgres\tdata\t25\nKafka\tdata\t760')
    expect(header).toMatchObject({ line: null, firstRow: 0, notes: [importNote('header-missing', {})] })
    expect(header.columns).toEqual([
      { index: 0, header: 'Column 1', field: 'name', confidence: null, examples: ['Postgres', 'Kafka'] },
      { index: 1, header: 'Column 2', field: 'layer', confidence: null, examples: ['data', 'data'] },
      { index: 2, header: 'Column 3', field: 'ignore', confidence: null, examples: ['25', '760'] },
    ])
  })

  it('is no row of which one cell happens to be a word of ours', () => {
    for (const row of ['Cost;what finance works with;daily', ';Cost'])
      expect(headerOf(`Kafka;streaming for events;hourly\n${row}\nQueue;jobs at night;weekly`), row).toMatchObject({
        line: null,
        firstRow: 0,
      })
    // Alone in its first column it is one.
    expect(headerOf('Tool\nKafka\nQueue')).toMatchObject({ line: 1, firstRow: 1 })
  })

  it('is the row that the user points at', () => {
    expect(headerOf('a\tb\nWhat\tHow much\nKafka\t760', 1)).toMatchObject({ line: 2, firstRow: 2, mapping: { fields: ['name', 'ignore'] } })
  })

  it('gives a field to one column only, the surer one', () => {
    expect(headerOf('Service name,Name,Cost,Cost last year\na,b,1,2').mapping.fields).toEqual(['ignore', 'name', 'cost', 'ignore'])
  })

  it('is safe with names that objects have', () => {
    expect(headerOf('__proto__,constructor,name,layer\n1,2,3,4').mapping.fields).toEqual(['ignore', 'ignore', 'name', 'layer'])
  })
})

describe('the mapping of a source', () => {
  const mapping = headerOf('Name,Layer,Cost\na,b,1').mapping

  it('is found again under its key, whatever the rows', () => {
    const same = headerOf('title,,\nName,Layer,Cost\nx,y,2')
    expect(same.mapping.key).toBe(mapping.key)
    expect(fits(mapping, same)).toBe(true)
  })

  it('is not taken for another table', () => {
    expect(fits(mapping, headerOf('Name,Cost,Layer\na,1,b'))).toBe(false)
    expect(fits({ ...mapping, headers: ['Name', 'Layer', 'Price'] }, headerOf('Name,Layer,Cost\na,b,1'))).toBe(false)
  })
})

describe('the word of a header', () => {
  it.each([
    ['Owner', 'owner', 'sure'],
    ['Owner time (%)', 'share', 'sure'],
    ['owner_time_rationale', 'ownerTimeRationale', 'sure'],
    ['Vendor name', 'vendor', 'likely'],
    ['Kosten / Monat (€)', 'cost', 'sure'],
    ['Coût mensuel', 'cost', 'sure'],
    ['Hauptkostenstelle', 'cost', 'likely'],
    ['Componet', 'name', 'likely'],
    ['Vender', 'vendor', 'likely'],
    ['月額費用（円）', 'cost', 'likely'],
    ['homepage_url', 'links', 'likely'],
    ['Verantwortlich', 'owner', 'sure'],
    ['Zeitanteil', 'share', 'sure'],
    ['Herramienta', 'name', 'sure'],
    ['Differentiates?', 'edge', 'likely'],
    ['FTE', 'share', 'sure'],
    ['layer_guess', 'layer', 'likely'],
    ['description_140', 'notes', 'likely'],
  ])('%s speaks for %s, %s', (header, field, confidence) => expect(fieldOf(header)).toEqual({ field, confidence }))

  it.each(['', '???', 'source', 'runtime', 'This service costs us a lot of time every month'])('%j for nothing', (header) =>
    expect(fieldOf(header)).toBeNull(),
  )
})
