// The command line as users start it, in a process of its own from what the build left: with every command it answers and writes what
// its sources do in the process of the tests. The other tests of this folder rest on that.

import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workbook } from '#core'
import { COMMAND_HELP } from '#wording'
import { libraryIn, WORKBOOK_ID } from '../../builders/library.ts'
import { locked } from '../../builders/locked-quarters.ts'
import { aComponent, aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

const PASSPHRASE = { RIGHTSIZE_PASSPHRASE: 'four calm grey herons' }
const COMPOSE = 'services:\n  db:\n    image: postgres:16\n'
const BILL = join(import.meta.dirname, '../../fixtures/bills/gcp_cost_table.csv')

/** In this order: some read what those before them wrote. */
const CALLS: readonly (readonly string[])[] = [
  ['--help'],
  ['--version'],
  ['check', 'gone.csv'],
  ['check', 'list.csv', '--as-of', '2026-11-25'],
  ['import', 'list.csv', '--to', 'list.rightsize', '--report', 'report.json'],
  ['bill', 'bill.csv'],
  ['stack', 'compose.yaml', '--to', 'stack.rightsize', '--accept-proposals', '--report', 'stack.json'],
  ['review-status', 'sent.rightsize', '--as-of', '2026-11-25'],
  ['compare', 'sent.rightsize', 'sent.rightsize'],
  ['merge', 'sent.rightsize', 'sent.rightsize', '--to', 'merged.rightsize'],
  ['show-key', 'team.rightsize-key', '--json'],
  ['export', 'sent.rightsize', '--quarter', '2026Q4', '--to', 'pack.xlsx', '--sign', 'team.rightsize-key'],
  ['export', 'sent.rightsize', '--quarter', '2026Q4', '--to', 'pack.pptx'],
  ['verify', 'pack.xlsx', '--against', 'sent.rightsize'],
  ['compare-pack', 'pack.xlsx', 'sent.rightsize'],
  ['data-room', 'sent.rightsize', '--to', 'room.zip'],
  ['verify', 'room.zip', '--against', 'sent.rightsize'],
]
/** Files that are the same bytes for the same workbook and day. */
const SAME = ['pack.xlsx', 'pack.pptx', 'room.zip']

let built: Workshop
let sources: Workshop

beforeAll(async () => {
  built = openWorkshop()
  sources = openWorkshop()
  const { service } = libraryIn(join(sources.folder, 'library'))
  const components = [aComponent({ id: 'c-1', name: 'Kubernetes cluster', share: 600, cost: 40_050 })]
  const workbook: Workbook = { ...aWorkbook({ components, company: { name: 'Acme' } }), id: WORKBOOK_ID }
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  await locked(service, workbook)
  okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(sources.folder, 'sent.rightsize'), unsaved: null }))
  sources.write('list.csv', readFileSync(sampleFile('seed_5_people.csv')))
  sources.write('bill.csv', readFileSync(BILL))
  sources.write('compose.yaml', COMPOSE)
})
afterAll(() => {
  built.close()
  sources.close()
})

describe('the built command line', () => {
  it('makes a key, which is another each time', async () => {
    const made = await built.startWith(PASSPHRASE, 'new-key', '--to', 'team.rightsize-key')
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Public key: \S+$/m), stderr: '' })
    sources.write('team.rightsize-key', readFileSync(join(built.folder, 'team.rightsize-key')))
    cpSync(sources.folder, built.folder, { recursive: true })
  })

  it.each(CALLS.map((words) => [words.join(' '), words] as const))('answers as its sources do: %s', async (_, words) => {
    const answer = await built.startWith(PASSPHRASE, ...words)
    expect(answer).toEqual(await sources.runWith(PASSPHRASE, ...words))
    expect(answer.code).not.toBe(1)
    expect(built.files()).toEqual(sources.files())
  })

  it.each(SAME)('writes the same %s', (name) => {
    expect(readFileSync(join(built.folder, name)).equals(readFileSync(join(sources.folder, name)))).toBe(true)
  })

  it('was asked for every command', () => {
    expect([...new Set(CALLS.flatMap(([name = '']) => (name.startsWith('--') ? [] : name))), 'new-key'].toSorted()).toEqual(
      Object.keys(COMMAND_HELP).toSorted(),
    )
  })
})
