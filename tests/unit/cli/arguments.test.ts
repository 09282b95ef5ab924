import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/cli/arguments.ts'

const parsed = (line: string) => {
  const result = parseArguments(line.split(' ').filter((word) => word !== ''))
  return result.ok ? result.value : result.problem
}

const IMPORT = {
  ...{ name: 'import', file: 'a.csv', company: null, map: null, answers: null, acceptProposals: false, sheet: null, report: null },
}

describe('the words of a command', () => {
  it.each([
    ['check a.csv', { name: 'check', file: 'a.csv', company: null, asOf: null, json: false }],
    ['check --json a.csv --company c.json', { name: 'check', file: 'a.csv', company: 'c.json', asOf: null, json: true }],
    ['check a.csv --as-of=2026-11-25', { name: 'check', file: 'a.csv', company: null, asOf: '2026-11-25', json: false }],
    [
      'export a.csv --to b.xlsx',
      {
        name: 'export',
        file: 'a.csv',
        company: null,
        asOf: null,
        quarter: null,
        audience: 'board',
        notes: false,
        sign: null,
        to: 'b.xlsx',
      },
    ],
    [
      'export a.csv --notes --to b.xlsx',
      { name: 'export', file: 'a.csv', company: null, asOf: null, quarter: null, audience: 'board', notes: true, sign: null, to: 'b.xlsx' },
    ],
    ['verify a.xlsx --against b.rightsize', { name: 'verify', file: 'a.xlsx', against: 'b.rightsize', knownKeys: null, json: false }],
    ['verify room.zip', { name: 'verify', file: 'room.zip', against: null, knownKeys: null, json: false }],
    ['data-room a.rightsize --to b.zip', { name: 'data-room', file: 'a.rightsize', audience: 'board', sign: null, to: 'b.zip' }],
    ['import a.csv --to=b.rightsize', { ...IMPORT, to: 'b.rightsize' }],
    [
      'import a.xlsx --to b.rightsize --map m.json --answers n.json --accept-proposals --sheet Tools --report r.json',
      {
        ...IMPORT,
        file: 'a.xlsx',
        to: 'b.rightsize',
        map: 'm.json',
        answers: 'n.json',
        acceptProposals: true,
        sheet: 'Tools',
        report: 'r.json',
      },
    ],
    ['--help', { name: 'help', of: null }],
    ['help export', { name: 'help', of: 'export' }],
    ['import --help', { name: 'help', of: 'import' }],
    ['--version', { name: 'version' }],
  ])('%s', (line, command) => expect(parsed(line)).toEqual(command))

  it.each([
    ['check a.csv --company', 'command-option-value', { option: '--company', value: '' }],
    ['check a.csv --company --json', 'command-option-value', { option: '--company', value: '' }],
    ['check a.csv --json=no', 'command-unknown-option', { option: '--json=no' }],
    ['check a.csv --json --json', 'command-unknown-option', { option: '--json' }],
    ['check a.csv --to b.xlsx', 'command-unknown-option', { option: '--to' }],
    ['check a.csv --map m', 'command-unknown-option', { option: '--map' }],
    ['check a.csv -x', 'command-unknown-option', { option: '-x' }],
    ['check a.csv --__proto__ x', 'command-unknown-option', { option: '--__proto__' }],
    ['data-room a.rightsize', 'command-missing-argument', { command: 'data-room' }],
    ['data-room a.rightsize --to b --audience all', 'command-option-value', { option: '--audience' }],
    ['import a.csv --quarter 2026Q4', 'command-unknown-option', { option: '--quarter' }],
  ])('refuses %s', (line, code, facts) => expect(parsed(line)).toMatchObject({ code, facts }))
})
