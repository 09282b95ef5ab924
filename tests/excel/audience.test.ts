import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { type BoardSource, planBoardSlides, planBoardWorkbook } from '#board'
import { AUDIENCES, type Audience, addRecord, assess, CHECK_STATES, type IsoDate, type Workbook } from '#core'
import { writeBoardWorkbook } from '#excel'
import { writeBoardSlides } from '#powerpoint'
import { SHEETS } from '#wording'
import { NOTES } from '../../src/board/audience/free-texts.ts'
import { shownTo } from '../../src/board/audience/shown-to.ts'
import { withoutNotes } from '../../src/board/audience/without-notes.ts'
import { booksWorkbook } from '../builders/books.ts'
import { someGeneratedWorkbooks } from '../builders/generated-workbook.ts'
import { AS_OF } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'
import { excelizeDifferences, partOf, unlike, withoutRepeats } from './excelize.ts'
import { historyWorkbook } from './history-subject.ts'
import { HIDDEN_MARK, markedWorkbook, SHOWN_MARK } from './marked-workbook.ts'
import { partProblems } from './parts.ts'
import { formulaCount, readCells } from './read-cells.ts'
import { costsSubject, edited, everyRuleWorkbook } from './subjects.ts'

const history = historyWorkbook()

/** With a past and plans, with prices of every kind, and with something for every rule, with books. */
const MARKED = [history.workbook, costsSubject().workbook, everyRuleWorkbook(), booksWorkbook()].map(markedWorkbook)
const past = { ...history.past, workbook: markedWorkbook(history.past.workbook).workbook }

function sourceFor(workbook: Workbook, audience: Audience, withNotes = false): BoardSource {
  const locked = Object.values(workbook.tables.quarters).at(-1) ?? null
  const source = {
    workbook,
    assessment: assess(workbook, AS_OF),
    fingerprint: '3f9a1c27b0de',
    appVersion: '0.1.0',
    past,
    audience,
    withNotes,
  }
  return { ...source, locked: locked === null ? null : { ...locked, approvedBy: null } }
}

const planFor = (workbook: Workbook, audience: Audience, withNotes = false) =>
  okOf(planBoardWorkbook(sourceFor(workbook, audience, withNotes)))

/** Everything in the workbook and in the slides: cells, comments, properties, names of sheets, relations. */
async function textsOf(workbook: Workbook, audience: Audience, withNotes = false): Promise<string> {
  const files = [
    await writeBoardWorkbook(planFor(workbook, audience, withNotes)),
    await writeBoardSlides(okOf(planBoardSlides(sourceFor(workbook, audience, withNotes)))),
  ]
  const zips = await Promise.all(files.map(({ bytes }) => JSZip.loadAsync(bytes)))
  const parts = zips.flatMap((zip) => Object.values(zip.files)).filter(({ dir }) => !dir)
  return (await Promise.all(parts.map(async (part) => `${part.name}\n${await part.async('string')}`))).join('\n')
}

const marksOf = (texts: string, mark: string) =>
  new Set([...texts.matchAll(new RegExp(`${mark} ([A-Za-z.]+)`, 'g'))].map(([, path]) => path))

describe('a pack for investors', () => {
  it('has no word in any part of it that somebody wrote about people or reasons, and all names of things', async () => {
    for (const { workbook, hidden } of MARKED) {
      const texts = await textsOf(workbook, 'investor')
      expect([...marksOf(texts, HIDDEN_MARK)]).toEqual([])
      expect([...marksOf(texts, SHOWN_MARK)]).toEqual(expect.arrayContaining(['company.name', 'components.name', 'components.vendor']))
      expect(hidden.size).toBeGreaterThan(30)
    }
  })

  it('says the same verdicts of every component as the board reads, from formulas', () => {
    const workbooks = [...someGeneratedWorkbooks(40), ...MARKED.map(({ workbook }) => workbook)]
    for (const workbook of workbooks) {
      const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f00d', appVersion: '0', audience: 'investor' as const }
      const { assessment } = shownTo(source)
      const statesOf = (of: typeof assessment) =>
        Object.fromEntries(
          of.components.map(({ subject, verdict, toDecide, checks }) => [
            subject.component.id,
            [verdict, toDecide, checks.map(({ state }) => state)],
          ]),
        )
      expect(statesOf(assessment)).toEqual(statesOf(source.assessment))
      expect(assessment.totals).toEqual(source.assessment.totals)
    }
  })

  it('says open, watch, no data and OK wherever the board reads our own words of a verdict, on sheets, slides and in notes', async () => {
    const ours = /\b(?:Needs (?:decision|rationale|exit plan|plan|input)|Near (?:a )?limit|Exempt\w*|kept (?:on purpose|until))\b/g
    const wordsIn = async (audience: Audience) => new Set((await textsOf(history.workbook, audience)).match(ours))
    expect([...(await wordsIn('investor'))]).toEqual([])
    expect([...(await wordsIn('board'))]).toEqual(expect.arrayContaining(['Needs decision', 'Near limit']))
    const movement = okOf(planBoardSlides({ ...sourceFor(history.workbook, 'investor'), past: history.past })).slides[3]
    const moved = movement?.shapes.flatMap((shape) => (shape.kind === 'table' ? shape.rows.map(([, what]) => what?.text) : []))
    expect(moved?.[0]).toBe('Exception → Open')
  })

  it('leaves room on its slides for every status and every day, whole', () => {
    const [component] = Object.values(history.workbook.tables.components).filter(({ name }) => name === 'Feature store (bespoke)')
    const kept = {
      ...{ id: 'e-now', componentId: component?.id ?? '', ruleIds: ['differentiation'] as const, ground: 'other' as const },
      ...{ reason: 'Until the pilot is over.', approver: 'Maya Okafor', since: '2026-10-05' as IsoDate, until: '2027-01-31' as IsoDate },
    }
    const workbook = edited(history.workbook, [(context) => addRecord(context, 'exemptions', kept)])
    const { slides } = okOf(planBoardSlides(sourceFor(workbook, 'investor')))
    const texts = slides.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'table' ? shape.rows.flat() : [])))
    const under = slides[4]?.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.paragraphs.flat().map(({ text }) => text) : []))
    expect(under?.join(' ')).toContain('of time. Cash and time are not added together. Another check decides its verdict.')
    const whole = ['Overdue', 'Exception until', 'Open, lapsed', 'Mar 31, 2027', 'Sep 30, 2026', 'Other reason']
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(whole))
  })

  it('lists what is open first and the most money first of its kind', () => {
    const { components } = shownTo({
      workbook: history.workbook,
      assessment: assess(history.workbook, AS_OF),
      fingerprint: 'f',
      appVersion: '0',
      audience: 'investor',
    }).assessment
    const keys = components.map(({ verdict, subject }) => [CHECK_STATES.indexOf(verdict), -(subject.monthlyCost ?? -1)])
    expect(keys).toEqual([...keys].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
  })
})

describe('formulas of a pack for investors', () => {
  it('are, where the board has others, recomputed by another engine without a difference, and every check of the model agrees', {
    timeout: 1_800_000,
  }, async () => {
    for (const workbook of [history.workbook, everyRuleWorkbook()]) {
      const { bytes } = await writeBoardWorkbook(planFor(workbook, 'investor'))
      const cells = await readCells(bytes)
      const forTheBoard = await readCells((await writeBoardWorkbook(planFor(workbook, 'board'))).bytes)
      const own = partOf(cells, unlike(forTheBoard))
      expect(formulaCount(own)).toBeGreaterThan(5)
      expect(await excelizeDifferences(bytes, withoutRepeats(own))).toEqual([])
      expect(await partProblems(bytes)).toEqual([])
      expect(cells.get(SHEETS.modelChecks)?.get('C5')?.value).toBe('all pass')
    }
  })
})

describe('notes', () => {
  it('are in no part of a pack for the board unless it asked for them, and in none for investors even then', async () => {
    const noted = async ({ workbook }: (typeof MARKED)[number], audience: Audience, withNotes: boolean) =>
      [...marksOf(await textsOf(workbook, audience, withNotes), HIDDEN_MARK)].filter((path) => NOTES.has(path ?? ''))
    for (const marked of MARKED) expect(await noted(marked, 'board', false)).toEqual([])
    const [first] = MARKED as [(typeof MARKED)[number]]
    expect(await noted(first, 'investor', true)).toEqual([])
    expect(await noted(first, 'board', true)).toContain('components.notes')
  })

  it('that are in a pack are said on its cover', () => {
    const saidOn = (audience: Audience, withNotes: boolean) =>
      planFor(history.workbook, audience, withNotes).sheets[0]?.rows[1]?.cells[0]?.value
    expect(saidOn('board', false)).toBe('Infrastructure review · Q4 2026 · for the board')
    expect(saidOn('board', true)).toBe('Infrastructure review · Q4 2026 · for the board, with notes')
    expect(saidOn('investor', true)).toBe('Infrastructure review · Q4 2026 · for investors')
  })

  it('change no verdict by staying out', () => {
    for (const { workbook } of MARKED) {
      const bare = assess(withoutNotes(workbook), AS_OF)
      expect(bare.totals).toEqual(assess(workbook, AS_OF).totals)
    }
  })
})

describe('a pack for others', () => {
  it('has names and reasons for the board, and everything that was written for the team', async () => {
    const [{ workbook, hidden } = markedWorkbook(history.workbook)] = MARKED
    const board = marksOf(await textsOf(workbook, 'board'), HIDDEN_MARK)
    expect([...board]).toEqual(expect.arrayContaining(['people.name', 'components.exitNote', 'decisions.owner', 'exemptions.reason']))
    const team = marksOf(await textsOf(workbook, 'team'), HIDDEN_MARK)
    expect([...hidden].filter((path) => !team.has(path) && !path.startsWith('views'))).toEqual([])
  })

  it('calls a quarter as people do wherever one is read: on sheets, in footers, on slides and in their notes', () => {
    const isId = /\d{4}Q[1-4]/
    for (const audience of AUDIENCES) {
      const { properties, sheets } = okOf(planBoardWorkbook({ ...sourceFor(history.workbook, audience), past: history.past }))
      const shown = sheets.flatMap(({ rows, columns, print }) => [
        print.footer.left,
        ...rows.flatMap(({ cells }) =>
          cells.filter(({ column }) => columns[column - 1]?.isHidden !== true).map(({ value }) => String(value)),
        ),
      ])
      const { slides } = okOf(planBoardSlides({ ...sourceFor(history.workbook, audience), past: history.past }))
      expect([properties.title, ...shown, ...slides.map((slide) => JSON.stringify(slide))].filter((text) => isId.test(text))).toEqual([])
      expect(shown.filter((text) => text === 'Acme AI · Q4 2026').length).toBe(sheets.length)
    }
  })

  it('says on its cover and in its properties whom it is for', () => {
    for (const audience of AUDIENCES) {
      const { properties, sheets } = planFor(history.workbook, audience)
      const words = { board: 'for the board', investor: 'for investors', team: 'for the team' }[audience]
      expect(sheets[0]?.rows.flatMap(({ cells }) => cells).map(({ value }) => value)).toContain(
        `Infrastructure review · Q4 2026 · ${words}`,
      )
      expect(properties.keywords).toContain(words)
      expect(sheets.some(({ name }) => name === SHEETS.written)).toBe(audience === 'team')
    }
  })
})
