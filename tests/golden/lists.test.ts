// What an import makes of each list when everything it proposes is accepted: codes and figures, no sentences.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import type { IsoTime, Workbook } from '#core'
import {
  type ImportAnswers,
  type ImportedList,
  type ImportProposal,
  type ImportQuestion,
  importList,
  likeliestTable,
  otherLists,
  readColumnMap,
} from '#intake'
import { readComponentList } from '../../src/intake/table/read-component-list.ts'
import { okOf } from '../builders/workbook-files.ts'
import { expectGolden } from './golden.ts'
import { shortText, workbookText } from './workbook-text.ts'

const FIXTURES = 'tests/fixtures'
const EXTRA = 'lists/extra/'
const FOLDERS = ['lists', 'lists/extra', 'sample', 'csv/grist']
const LISTS = FOLDERS.flatMap((folder) =>
  readdirSync(`${FIXTURES}/${folder}`)
    .filter((name) => /\.(?:csv|tsv|xlsx|ods)$|^\d.*\.md$/.test(name) && !name.includes('.before.'))
    .map((name) => ({ folder, name })),
)
const AT = '2026-11-25T12:00:00.000Z' as IsoTime

function counted(prefix = 'id'): () => string {
  let count = 0
  return () => `${prefix}-${++count}`
}

interface Given {
  readonly newId: () => string
  readonly into: Workbook | null
  readonly answers: ImportAnswers
}

async function listText(path: string): Promise<string> {
  const newId = counted()
  const into = path.includes('.after.')
    ? okOf((await imported(path.replace('.after.', '.before.'), { newId, into: null })).list).workbook
    : null
  const { head, list } = await imported(path, { newId, into })
  if (!list.ok) return `${[...head, `refused ${JSON.stringify(list.problem)}`].join('\n')}\n`
  const { proposal, workbook } = list.value
  const lines = [...head, ...proposalText(list.value), ...differences(proposal), '', ...workbookText(workbook)]
  return `${[...lines, ...(path.includes(EXTRA) ? await furtherText(path, { proposal, workbook, into }) : [])].join('\n')}\n`
}

/** The same list again, and what each other answer to each question changes in the records. */
async function furtherText(path: string, { proposal, workbook, into }: Pick<ImportedList, 'proposal' | 'workbook'> & Pick<Given, 'into'>) {
  const again = okOf((await imported(path, { newId: counted('again'), into: workbook })).list).proposal
  const before = workbookText(workbook)
  const lines = ['', 'again', ...differences(again)]
  for (const { id, choices, proposed } of proposal.questions)
    for (const choice of choices.filter((each) => each !== proposed)) {
      const { list } = await imported(path, { newId: counted('other'), into, answers: { [id]: choice } })
      const after = list.ok ? workbookText(list.value.workbook) : [`refused ${JSON.stringify(list.problem)}`]
      lines.push('', `${id} → ${choice}`, ...only('-', before, after), ...only('+', after, before))
    }
  return lines
}

function only(sign: string, lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.flatMap((line) => {
    const at = left.indexOf(line)
    if (at !== -1) left.splice(at, 1)
    return at === -1 ? [`${sign} ${line}`] : []
  })
}

async function imported(path: string, { newId, into, answers }: Omit<Given, 'answers'> & Partial<Given>) {
  const book = await readComponentList(readFileSync(path), path)
  if (!book.ok) return { head: [], list: book }
  const table = book.value.tables[likeliestTable(book.value)]
  if (table === undefined) throw new Error(`${path} has no table`)
  const others = otherLists(book.value, table).map(({ sheet, rows }) => `other list ${sheet}: ${rows} rows`)
  const head = [`sheet ${table.sheet ?? '–'}`, ...others, `hidden sheets ${book.value.hidden}`]
  const given = answers === undefined ? null : { file: 'answers.json', answers }
  const said = path.replace(/\.\w+$/, '.map.json')
  const map = existsSync(said) ? okOf(readColumnMap(readFileSync(said, 'utf8'), said)) : null
  return { head, list: importList(table, { map, given, acceptsProposals: true, into }, { id: 'w', at: AT, newId }) }
}

/** What an import changes of components that are there: the same list again nothing. */
function differences({ rows, matches, gone, edit }: ImportProposal): readonly string[] {
  if (matches.length + gone.length === 0) return []
  return [
    `${rows.length} new, ${matches.length} there, ${edit === null ? 'no' : 'an'} edit`,
    ...matches.flatMap(({ row, there, choice, changes }) =>
      changes.map(({ field, ...change }) => `${choice} ${row.line} ${there.component.name}: ${field} ${factsText(change)}`),
    ),
    ...gone.map(({ name, choice }) => `gone ${name}: ${choice}`),
  ]
}

function proposalText({ found, proposal, table }: ImportedList): readonly string[] {
  const { notes, problems, leftOut, control } = proposal.report
  return [
    ...found.mapping.headers.map((header, index) => {
      const [before, now] = [found.columns[index], proposal.fields[index]]
      return `column ${index + 1} ${shortText(header)} → ${now}${before?.confidence === 'likely' ? '?' : ''}`
    }),
    `key currency ${found.mapping.currency ?? '–'} · header in line ${found.line ?? '–'}, rows from ${table.rows[found.firstRow]?.line ?? '–'}`,
    ...proposal.newColumns.map(({ index, column: { name, type, choices } }) =>
      `new column ${index + 1} ${name}: ${type} ${choices.join(', ')}`.trimEnd(),
    ),
    ...proposal.questions.flatMap(questionText),
    ...[...found.notes, ...notes].map(({ code, facts }) => `note ${code}: ${factsText(facts)}`),
    ...leftOut.map(({ line, reason, text }) => `left out ${line} ${reason} ${shortText(text)}`),
    ...problems.map(({ line, column, text, problem: { code } }) => `not understood ${line} ${column}: ${shortText(text)} ${code}`),
    ...(control === null ? [] : [controlText(control)]),
  ]
}

function controlText({
  line,
  totalMinor,
  sumMinor,
  differenceMinor,
  currency,
  likelyRows,
}: NonNullable<ImportProposal['report']['control']>): string {
  const likely = likelyRows.map((row) => `${row.line} ${row.name}`)
  return `total in ${line}: ${totalMinor} ${currency}, rows ${sumMinor}, difference ${differenceMinor}, likely ${likely.join(', ') || '–'}`
}

function factsText(facts: object): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${shortText(value)}`)
    .join(', ')
}

function questionText({ id, facts, choices, proposed, examples }: ImportQuestion): readonly string[] {
  const cells = examples.map(({ line, column, text }) => `${line} ${column}: ${shortText(text)}`)
  return [`asks ${id} → ${proposed} of ${choices.join(', ')}: ${factsText(facts)}`, ...cells.map((cell) => `  ${cell}`)]
}

describe('an import with every proposal accepted', () => {
  it.each(LISTS)('makes of $folder/$name what is golden', async ({ folder, name }) => {
    expectGolden(`lists/${name}.txt`, await listText(`${FIXTURES}/${folder}/${name}`))
  })
})
