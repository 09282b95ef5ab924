// The command line as users start it, in a process of its own from what the build left: with every command it answers and writes what
// its sources do in the process of the tests. The other tests of this folder rest on that.

import { spawn } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setField, type Workbook } from '#core'
import { COMMAND_HELP } from '#wording'
import { libraryIn, WORKBOOK_ID } from '../../builders/library.ts'
import { locked, saved } from '../../builders/locked-quarters.ts'
import { aComponent, aWorkbook } from '../../builders/workbook.ts'
import { afterEdit, contextOf, okOf } from '../../builders/workbook-files.ts'
import { COMMAND_LINE, openWorkshop, sampleFile, type Workshop } from './workshop.ts'

const PASSPHRASE = { RIGHTSIZE_PASSPHRASE: 'four calm grey herons' }
const COMPOSE = 'services:\n  db:\n    image: postgres:16\n'
const FIXTURES = join(import.meta.dirname, '../../fixtures')

/** Each with the code it ends with. In this order: some read what those before them wrote. */
const CALLS: readonly (readonly [code: number, words: string])[] = [
  [0, '--help'],
  [0, '--version'],
  [2, 'check gone.csv'],
  [0, 'check list.csv --as-of 2026-11-25'],
  [0, 'check list.xlsx --as-of 2026-11-25 --json'],
  [0, 'import list.csv --to list.rightsize --report report.json'],
  [0, 'import list.ods --to ods.rightsize --accept-proposals --report ods.json'],
  [0, 'bill bill.csv'],
  [3, 'bill changed.csv'],
  [0, 'bill bill.csv.gz --to list.rightsize --accept-proposals --report bill.json'],
  [0, 'stack compose.yaml --to stack.rightsize --accept-proposals --report stack.json'],
  [0, 'review-status sent.rightsize --as-of 2026-11-25'],
  [0, 'compare sent.rightsize sent.rightsize'],
  [0, 'merge sent.rightsize later.rightsize --to merged.rightsize'],
  [0, 'show-key team.rightsize-key --json'],
  [0, 'export sent.rightsize --quarter 2026Q4 --to pack.xlsx --sign team.rightsize-key'],
  [0, 'export sent.rightsize --quarter 2026Q4 --to pack.pptx'],
  [0, 'verify pack.xlsx --against sent.rightsize'],
  [3, 'verify pack.xlsx --against list.rightsize --json'],
  [0, 'compare-pack pack.xlsx sent.rightsize'],
  [0, 'data-room sent.rightsize --to room.zip'],
  [0, 'verify room.zip --against sent.rightsize'],
]
/** They unpack what they read, and nothing of that may outlive their answer. */
const READERS = ['check list.ods --json', 'bill bill.csv.gz']
/** From the last word to the end of the process, which has nothing left to do. Generous, because a machine may be busy. */
const MAX_LINGER_MS = 5000

/** Files that are the same bytes for the same workbook and day. */
const SAME = ['pack.xlsx', 'pack.pptx', 'room.zip', 'report.json', 'ods.json', 'bill.json', 'stack.json']

let built: Workshop
let sources: Workshop

beforeAll(async () => {
  built = openWorkshop()
  sources = openWorkshop()
  const { service } = libraryIn(join(sources.folder, 'library'))
  const components = [aComponent({ id: 'c-1', name: 'Kubernetes cluster', share: 600, cost: 40_050 })]
  const workbook: Workbook = { ...aWorkbook({ components, company: { name: 'Acme' } }), id: WORKBOOK_ID }
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  const once = await locked(service, workbook)
  okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(sources.folder, 'sent.rightsize'), unsaved: null }))
  await saved(service, afterEdit(once, okOf(setField(contextOf(once), 'components', 'c-1', 'name', 'EKS'))))
  okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(sources.folder, 'later.rightsize'), unsaved: null }))
  sources.write('list.csv', readFileSync(sampleFile('seed_5_people.csv')))
  sources.write('list.ods', readFileSync(join(FIXTURES, 'lists/04-lexarium-legal.ods')))
  sources.write('list.xlsx', readFileSync(join(FIXTURES, 'lists/02-radiant-imaging.xlsx')))
  const bill = readFileSync(join(FIXTURES, 'bills/gcp_cost_table.csv'))
  sources.write('bill.csv', bill)
  sources.write('bill.csv.gz', gzipSync(bill))
  const totals = readFileSync(join(FIXTURES, 'bills/aws_cost_explorer_wide.csv'), 'utf8')
  sources.write('changed.csv', totals.replace('"11.5"', '"11.6"'))
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

  it.each(CALLS)('ends with %i and answers as its sources do: %s', async (code, line) => {
    const words = line.split(' ')
    const answer = await built.startWith(PASSPHRASE, ...words)
    expect(answer).toEqual(await sources.runWith(PASSPHRASE, ...words))
    expect(answer.code, answer.stderr).toBe(code)
    expect(built.files()).toEqual(sources.files())
  })

  it.each(SAME)('writes the same %s', (name) => {
    expect(readFileSync(join(built.folder, name)).equals(readFileSync(join(sources.folder, name)))).toBe(true)
  })

  it.each(READERS)('ends once it has answered: %s', async (line) => {
    const child = spawn(process.execPath, [COMMAND_LINE, ...line.split(' ')], { cwd: built.folder, stdio: ['ignore', 'pipe', 'ignore'] })
    let [said, last] = [0, performance.now()]
    child.stdout.on('data', (piece: Buffer) => {
      ;[said, last] = [said + piece.length, performance.now()]
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect(performance.now() - last).toBeLessThan(MAX_LINGER_MS)
    expect([code, said > 0]).toEqual([0, true])
  })

  it('was asked for every command', () => {
    expect([...new Set(CALLS.flatMap(([, line]) => (line.startsWith('--') ? [] : line.split(' ', 1)))), 'new-key'].toSorted()).toEqual(
      Object.keys(COMMAND_HELP).toSorted(),
    )
  })
})
