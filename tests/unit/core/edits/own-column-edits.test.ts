// Columns of the team's own: named, filled, given another type and taken away, each one step that undo takes back.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  addOwnColumn,
  applyEdit,
  changeCurrency,
  changeOwnColumn,
  type Edit,
  encodeWorkbookFile,
  inverseOf,
  mergeEdit,
  mergeWorkbooks,
  ownPath,
  parseQuarterFile,
  parseWorkbookFile,
  payloadOf,
  possibleDuplicates,
  type QuarterRecord,
  type Result,
  readOwnText,
  removeOwnColumn,
  renameOwnColumn,
  setOwnValue,
  type Workbook,
} from '#core'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, factsOf, okOf, tools } from '../../../builders/workbook-files.ts'

const BOOK = aWorkbook({
  components: [
    { id: 'q', name: 'Queue' },
    { id: 'p', name: 'Postgres' },
  ],
})
type OwnColumnDraft = Parameters<typeof addOwnColumn>[1]
type OwnValue = string | number

const REGION: OwnColumnDraft = { name: 'Region', type: 'text', choices: [] }
const NOTATION = { locale: 'en-US', currency: 'USD', decimalMark: '.' as const, today: AS_OF }

function done(workbook: Workbook, build: (context: ReturnType<typeof contextOf>) => Result<Edit>): Workbook {
  return okOf(applyEdit(workbook, okOf(build(contextOf(workbook)))))
}

function withColumn(draft: OwnColumnDraft = REGION, workbook = BOOK): { readonly workbook: Workbook; readonly id: string } {
  const edit = okOf(addOwnColumn(contextOf(workbook), draft, []))
  return { workbook: okOf(applyEdit(workbook, edit)), id: edit.record.id }
}

const held = ({ tables }: Workbook, component: string, id: string) => tables.components[component]?.own[id]

/** Text as somebody sees it, into the type that is asked for. */
function changed(workbook: Workbook, id: string, type: OwnColumnDraft['type'], choices: readonly string[] = []) {
  const name = workbook.tables.ownColumns[id]?.name ?? ''
  const read = (text: string, isPercent: boolean) => readOwnText({ name, type, choices }, text, { ...NOTATION, isPercent })
  return okOf(changeOwnColumn(contextOf(workbook), id, { type, choices }, { asText: String, read }))
}

function edited(value: OwnValue | null, workbook: Workbook, id: string, component = 'q'): Workbook {
  return done(workbook, (context) => setOwnValue(context, component, id, value))
}

describe('a column of the team’s own', () => {
  it('stands behind those before it', () => {
    const { workbook, id } = withColumn()
    const next = withColumn({ ...REGION, name: 'Zone' }, workbook)
    const { ownColumns } = next.workbook.tables
    expect(ownColumns[next.id]?.position).toBeGreaterThan(ownColumns[id]?.position ?? 0)
  })

  it('holds values that survive the file, and goes with all of them in one step that undo takes back', () => {
    const { workbook, id } = withColumn()
    const filled = edited('EU', workbook, id)
    expect(held(filled, 'q', id)).toBe('EU')
    const { bytes } = encodeWorkbookFile(factsOf(filled), payloadOf(filled), tools)
    expect(okOf(parseWorkbookFile(bytes, 'w', tools)).workbook).toEqual(filled)
    const removal = okOf(removeOwnColumn(contextOf(filled), id))
    const gone = okOf(applyEdit(filled, removal))
    expect(gone.tables.ownColumns).toEqual({})
    expect(gone.tables.components['q']?.own).toEqual({})
    expect(okOf(applyEdit(gone, inverseOf(removal)))).toEqual(filled)
  })

  it.each([
    ['number', ['n/a', '-', '–', 'tbd', '?', 'none', 'unknown', '3/11', '11/2026', '10-20', '2026-11-03'], ['1,200', '-5', '=10/4']],
    ['money', ['n/a', '-', 'tbd', '11/2026', '10-20', '€ 300'], ['1,200', '(50)', '12k']],
    ['date', ['n/a', '-', '–', 'tbd', 'none', '1,200'], ['2026-11-03', 'Nov 3, 2026']],
  ] as const)(
    'that becomes one of a %s keeps every value that would vanish or mean something else as text, and lists it',
    (type, others, fitting) => {
      const { workbook, id } = withColumn()
      for (const text of [...others, ...fitting]) {
        const { edit, misfits } = changed(edited(text, workbook, id), id, type)
        const after = okOf(applyEdit(edited(text, workbook, id), edit))
        const isText = (others as readonly string[]).includes(text)
        expect([text, misfits.map((misfit) => misfit.text)]).toEqual([text, isText ? [text] : []])
        expect(held(after, 'q', id) === text).toBe(isText || text === '2026-11-03')
      }
    },
  )

  it('leaves nothing behind where its value is cleared', () => {
    const { workbook, id } = withColumn()
    const edit = okOf(setOwnValue(contextOf(workbook), 'q', id, 'EU'))
    const filled = okOf(applyEdit(workbook, edit))
    expect(okOf(applyEdit(filled, inverseOf(edit)))).toEqual(workbook)
    expect(edited(null, filled, id).tables.components['q']?.own).toEqual({})
  })

  it('is not called like a built-in one or another, in any case', () => {
    const { workbook, id } = withColumn()
    const tried = (name: string) => addOwnColumn(contextOf(workbook), { ...REGION, name }, ['Owner'])
    expect(tried(' OWNER ')).toMatchObject({ ok: false, problem: { code: 'column-name-built-in' } })
    expect(tried('region')).toMatchObject({ ok: false, problem: { code: 'name-taken' } })
    expect(tried('  ')).toMatchObject({ ok: false, problem: { code: 'text-empty' } })
    expect(okOf(renameOwnColumn(contextOf(workbook), id, 'REGION', ['Owner'])).after).toBe('REGION')
  })

  it('comes fifty times at most', () => {
    let workbook = BOOK
    for (let n = 0; n < 50; n++) workbook = withColumn({ ...REGION, name: `Column ${n}` }, workbook).workbook
    expect(addOwnColumn(contextOf(workbook), REGION, [])).toMatchObject({ ok: false, problem: { code: 'own-columns-full' } })
  })

  it('takes what fits its type and refuses the rest by its name', () => {
    const read = (type: OwnColumnDraft['type'], text: string, choices: readonly string[] = []) => {
      const typed = readOwnText({ name: 'Region', type, choices }, text, NOTATION)
      return typed.ok ? typed.value : typed.problem.code
    }
    const percent = (text: string) => {
      const typed = readOwnText({ name: 'Region', type: 'number', choices: [] }, text, { ...NOTATION, isPercent: true })
      return typed.ok ? typed.value : typed.problem.code
    }
    expect([percent('25%'), percent('-0.0125 %'), percent('10-5%'), percent('25')]).toEqual([0.25, -0.000125, 'not-a-number', 25])
    expect(read('number', '25%')).toBe('not-a-number')
    expect([read('number', '99.95'), read('number', '-3'), read('number', 'many')]).toEqual([99.95, -3, 'not-a-number'])
    expect([read('money', '$1.5k'), read('money', '€ 3')]).toEqual([150_000, 'other-currency'])
    expect([read('date', 'Nov 3, 2026'), read('date', '1899-01-01')]).toEqual(['2026-11-03', 'date-out-of-range'])
    expect([read('choice', ' eu', ['EU']), read('choice', 'Mars', ['EU'])]).toEqual(['EU', 'not-a-choice'])
    expect([read('tick', 'X'), read('tick', 'maybe'), read('tick', '')]).toEqual(['yes', 'not-a-choice', null])
    expect([read('link', 'https://wiki.example/q'), read('link', 'wiki')]).toEqual(['https://wiki.example/q', 'not-a-link'])
    expect(readOwnText({ name: 'Region', type: 'link', choices: [] }, 'wiki', NOTATION)).toMatchObject({
      problem: { facts: { field: 'Region' } },
    })
  })

  it('becomes one of shares only where all its figures have the sign', () => {
    const { workbook, id } = withColumn()
    const becomes = (first: string) => {
      const filled = edited('99.95%', edited(first, workbook, id), id, 'p')
      const { edit, misfits } = changed(filled, id, 'number')
      const { tables } = okOf(applyEdit(filled, edit))
      return [['q', 'p'].map((component) => tables.components[component]?.own[id]), misfits.map(({ text }) => text)]
    }
    expect(becomes('25 %')).toEqual([[0.25, 0.9995], []])
    expect(becomes('n/a')).toEqual([['n/a', 0.9995], ['n/a']])
    expect(becomes('99.9')).toEqual([[99.9, '99.95%'], ['99.95%']])
  })

  it('lists what does not fit another type, and keeps it as the text it was', () => {
    const { workbook, id } = withColumn()
    const filled = edited('many', edited('99.5', workbook, id), id, 'p')
    const { edit, misfits } = changed(filled, id, 'number')
    expect(misfits).toEqual([{ componentId: 'p', name: 'Postgres', text: 'many' }])
    const numbers = okOf(applyEdit(filled, edit))
    expect([held(numbers, 'q', id), held(numbers, 'p', id)]).toEqual([99.5, 'many'])
    expect(okOf(applyEdit(numbers, inverseOf(edit)))).toEqual(filled)
  })

  it('of money keeps the number that people see when the currency changes', () => {
    const { workbook, id } = withColumn({ ...REGION, type: 'money' })
    const yen = done(edited(150_000, workbook, id), (context) => changeCurrency(context, 'JPY'))
    expect(held(yen, 'q', id)).toBe(1500)
  })
})

describe('a merge', () => {
  const { workbook: base, id } = withColumn()
  const merged = (mine: Workbook, theirs: Workbook) => okOf(mergeWorkbooks(base, mine, theirs))

  it('takes the values of both by column, and asks where both wrote another one', () => {
    const [mine, theirs] = [edited('EU', base, id), edited('US', base, id, 'p')]
    const merge = merged(mine, theirs)
    expect(merge.conflicts).toEqual([])
    const both = done(mine, (context) => mergeEdit(context, merge, new Map(), { file: 'theirs', sha256: 'a'.repeat(64) }))
    expect([held(both, 'q', id), held(both, 'p', id)]).toEqual(['EU', 'US'])
    expect(merged(mine, edited('US', base, id)).conflicts).toMatchObject([
      { table: 'components', fields: [ownPath(id)], mine: ['EU'], theirs: ['US'] },
    ])
  })

  it('takes values that came with a list, whose origin is noted for all of them together', () => {
    const theirs = edited('US', base, id, 'p')
    const { p, ...others } = theirs.tables.components
    const listed = { ...theirs, tables: { ...theirs.tables, components: { ...others, ...(p && { p: { ...p, meta: {} } }) } } }
    const mine = edited('EU', base, id)
    const both = done(mine, (context) => mergeEdit(context, merged(mine, listed), new Map(), { file: 'theirs', sha256: 'a'.repeat(64) }))
    expect(held(both, 'p', id)).toBe('US')
  })

  it('says where both sides made a column of the same name', () => {
    const [mine, theirs] = [withColumn({ ...REGION, name: 'Runbook' }, base), withColumn({ ...REGION, name: 'runbook' }, base)]
    expect(possibleDuplicates(merged(mine.workbook, theirs.workbook))).toEqual([
      { table: 'ownColumns', name: 'runbook', mineId: mine.id, theirsId: theirs.id },
    ])
  })

  it('asks where one side removed the column that the other renamed', () => {
    const removed = done(base, (context) => removeOwnColumn(context, id))
    const renamed = done(base, (context) => renameOwnColumn(context, id, 'Continent', []))
    expect(merged(removed, renamed).conflicts).toMatchObject([{ kind: 'record', table: 'ownColumns', deletedIn: 'mine' }])
  })

  it('asks where one side removed the column and the other wrote into it, and leaves no value without its column', () => {
    const removed = done(base, (context) => removeOwnColumn(context, id))
    const merge = merged(removed, edited('US', base, id, 'p'))
    const [conflict] = merge.conflicts
    expect(conflict).toMatchObject({ kind: 'record', table: 'ownColumns', deletedIn: 'mine' })
    const answered = (answer: 'mine' | 'theirs') =>
      done(removed, (context) =>
        mergeEdit(context, merge, new Map([[conflict?.key ?? '', answer]]), { file: 'theirs', sha256: 'a'.repeat(64) }),
      ).tables
    expect(answered('theirs').ownColumns[id]?.name).toBe('Region')
    expect(answered('theirs').components['p']?.own).toEqual({ [id]: 'US' })
    expect(answered('mine').ownColumns).toEqual({})
    expect(answered('mine').components['p']?.own).toEqual({})
  })
})

describe('a workbook of format 2', () => {
  it('opens without columns of one’s own, and so does its locked quarter', () => {
    const read = (name: string) => readFileSync(`tests/fixtures/workbooks/v2/${name}`)
    const { workbook } = okOf(parseWorkbookFile(read('workbook.json'), 'workbook.json', tools))
    expect(workbook.tables.ownColumns).toEqual({})
    expect(Object.values(workbook.tables.components).every(({ own }) => Object.keys(own).length === 0)).toBe(true)
    expect(Object.values(workbook.tables.views).map(({ name }) => name)).toEqual(['Cheapest'])
    const record = workbook.tables.quarters['2026Q4-r1'] as QuarterRecord
    expect(okOf(parseQuarterFile(read('2026Q4-r1.json'), record, tools)).workbook.tables.ownColumns).toEqual({})
  })
})
