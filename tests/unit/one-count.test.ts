// The same workbooks through every surface that counts components: the numbers that each of them says are read out of it and
// held against one another, and those of the messy workbook against numbers counted by hand.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BoardSource, planBoardSlides, planBoardWorkbook, planPages, type TableShape } from '#board'
import type { PageTable } from '#board/types'
import {
  type Assessment,
  type Audience,
  assess,
  type Counts,
  countsOf,
  decisionsNeeded,
  figuresOf,
  type IsoDate,
  type IsoTime,
  isInList,
  LIST_IDS,
  type ListId,
  listCountsAfter,
  quarterFigures,
  reviewStatus,
  topCostOf,
  type Workbook,
} from '#core'
import { sampleWorkbook, workbookFromCsv } from '#intake'
import { ASK_TITLES, AUDIENCE_WORDS, findingSentence, numberStyleOf, PACK_TEXT, SHEETS, SUMMARY_SHEET } from '#wording'
import { checkJson } from '../../src/cli/check-json.ts'
import { checkText } from '../../src/cli/check-text.ts'
import { judge } from '../../src/main/files/library-card.ts'
import { overviewFacts } from '../../src/renderer/screens/overview/overview-facts.ts'
import { messyWorkbook } from '../builders/messy-workbook.ts'
import { AS_OF, aWorkbook, type ComponentSketch } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'

function context() {
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${ids}`
  }
  return { id: 'workbook', at: `${AS_OF}T09:00:00.000Z` as IsoTime, newId }
}

const list = 'series_a_40_people.csv'
const seriesA = () => okOf(workbookFromCsv(readFileSync(`tests/fixtures/sample/${list}`), list, context()))

/** A path that fails, one that passes, and a component that fails with them. */
function withPaths(isMeant: (component: ComponentSketch) => boolean = () => true): Workbook {
  const ticks = { latencyPerStep: 'yes', tokens: 'yes', errors: 'yes' } as const
  const components: readonly ComponentSketch[] = [
    { name: 'Queue', edge: 'no', approach: 'build', hosting: 'self-run', share: 2500, cost: 200_000 },
    { name: 'Search', kind: 'request-path', observability: { ...ticks, costPerRequest: 'no' }, share: 3000, cost: 1000 },
    { name: 'Answer', kind: 'request-path', observability: { ...ticks, costPerRequest: 'yes' } },
  ]
  return aWorkbook({ components: components.filter(isMeant) })
}

const SUBJECTS: readonly (readonly [string, Workbook])[] = [
  ['the sample company', sampleWorkbook(context())],
  ['the list of forty people', seriesA()],
  ['a messy workbook', messyWorkbook(AS_OF)],
  ['a workbook with request paths', withPaths()],
  ['a workbook of request paths only', withPaths(({ kind }) => kind === 'request-path')],
  ['a workbook of planned components only', aWorkbook({ components: [{ name: 'Queue', lifecycle: 'planned', share: 2500, edge: 'no' }] })],
]

/** What a surface shows; left out: it has no such number. */
type Shown = Partial<Omit<Counts, 'toDecide' | 'withoutTime'>>

const sourceOf = (workbook: Workbook, assessment: Assessment, audience: Audience): BoardSource => ({
  ...{ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', audience },
})

const listFacts = ({ setting, components }: Assessment) => ({
  ...{ limitBp: setting.limits['owner-time'], quarterStart: '2026-10-01' as IsoDate, me: null },
  ...topCostOf(components),
})

function fromLists(assessment: Assessment): Shown {
  const rows = (id: ListId) => assessment.components.filter((entry) => isInList(entry, id, listFacts(assessment))).length
  return { toDecideMaterial: rows('to-decide'), toDecideMinor: rows('minor'), watch: rows('near-limit'), needsInput: rows('undecided') }
}

function fromChips(assessment: Assessment): Shown {
  const { counts } = listCountsAfter(null, assessment.components, listFacts(assessment))
  return {
    ...{ toDecideMaterial: counts['to-decide'], toDecideMinor: counts.minor },
    ...{ watch: counts['near-limit'], needsInput: counts.undecided },
  }
}

function fromOverview(assessment: Assessment): Shown {
  const { decisions, furtherDecisions, minor } = overviewFacts(assessment)
  const tiles = figuresOf(assessment)
  expect([tiles.toDecide, tiles.minor]).toEqual([decisions.length + furtherDecisions, minor.length])
  return { toDecideMaterial: tiles.toDecide, toDecideMinor: minor.length, watch: tiles.nearLimit, needsInput: tiles.missing }
}

/** The names under a heading of `check`. */
function fromCommandLine(assessment: Assessment, workbook: Workbook): Shown {
  const lines = [...checkText(assessment, numberStyleOf(workbook))]
  const under = (heading: string) => {
    const first = lines.indexOf(heading) + 1
    const rest = first === 0 ? [] : lines.slice(first)
    const end = rest.indexOf('')
    return rest.slice(0, end === -1 ? rest.length : end).filter((line) => /^ {2}\S/.test(line)).length
  }
  return { toDecideMaterial: under('Needs decision'), toDecideMinor: under('Minor') }
}

function fromJson(assessment: Assessment, workbook: Workbook): Shown {
  const { totals } = JSON.parse([...checkJson(assessment, numberStyleOf(workbook), 1)].join(''))
  const { components, requestPaths, toDecideMaterial, toDecideSmall, toDecideCompanyWide, planned, kept, watch, needsInput, ok } = totals
  return {
    components,
    requestPaths,
    toDecideMaterial,
    toDecideMinor: toDecideSmall,
    toDecideCompanyWide,
    planned,
    kept,
    watch,
    needsInput,
    ok,
  }
}

const STANDING_OF = {
  ...{ 'to-decide': 'toDecideMaterial', minor: 'toDecideMinor', planned: 'planned', watch: 'watch' },
  ...{ 'needs-input': 'needsInput', kept: 'kept', ok: 'ok' },
} as const

/** By the words of an audience, as two columns of a table say them. */
function fromRows(rows: readonly (readonly [label: string, count: string])[], audience: Audience): Shown {
  const { standings } = AUDIENCE_WORDS[audience]
  const count = (label: string) => rows.find(([text]) => text === label)?.[1]
  const said: Record<string, number> = {}
  for (const [standing, name] of Object.entries(STANDING_OF)) {
    const shown = count(standings[standing as keyof typeof STANDING_OF])
    if (shown !== undefined) said[name] = Number(shown)
  }
  const [all, paths, companyWide] = (['allCounted', 'requestPaths', 'companyWide'] as const).map((line) => count(SUMMARY_SHEET[line]))
  if (all !== undefined) said['components'] = Number(all) - Number(paths)
  if (paths !== undefined) said['requestPaths'] = Number(paths)
  if (companyWide !== undefined) said['toDecideCompanyWide'] = Number(companyWide)
  return said
}

function fromExcel(workbook: Workbook, assessment: Assessment, audience: Audience): Shown {
  const plan = okOf(planBoardWorkbook(sourceOf(workbook, assessment, audience)))
  const summary = plan.sheets.find(({ name }) => name === SHEETS.summary)
  const pairs = (summary?.rows ?? []).map(({ cells }) => {
    const at = (column: number) => String(cells.find((cell) => cell.column === column)?.value ?? '')
    return [at(2), at(3)] as const
  })
  const heading = pairs.findIndex(([text]) => text === PACK_TEXT.byVerdict)
  return fromRows(pairs.slice(heading), audience)
}

/** The sentence that goes on counting in Excel, as it reads at the export. */
function findingOfExcel(workbook: Workbook, assessment: Assessment): unknown {
  const plan = okOf(planBoardWorkbook(sourceOf(workbook, assessment, 'board')))
  const summary = plan.sheets.find(({ name }) => name === SHEETS.summary)
  return summary?.rows.flatMap(({ cells }) => cells).find(({ style }) => style === 'finding.text')?.value
}

function fromPages(workbook: Workbook, assessment: Assessment, audience: Audience): { readonly shown: Shown; readonly decisions: number } {
  const style = numberStyleOf(workbook)
  const { pages } = planPages(okOf(planBoardWorkbook(sourceOf(workbook, assessment, audience))), 'a4', style)
  const summary = pages.find(({ name }) => name === SHEETS.summary)
  const tables = (summary?.bands ?? []).flat(2).filter((block): block is PageTable => block.kind === 'table')
  const states = tables.find(({ caption }) => caption === PACK_TEXT.byVerdict)
  const decisions = tables.find(({ caption }) => caption === ASK_TITLES[audience].heading)
  const rows = (states?.rows ?? []).map(({ cells }) => [cells[0]?.text ?? '', cells[1]?.text ?? ''] as const)
  return { shown: fromRows(rows, audience), decisions: decisions === undefined ? 0 : decisions.rows.length + decisions.left }
}

function fromSlides(workbook: Workbook, assessment: Assessment, audience: Audience): { readonly shown: Shown; readonly headline: string } {
  const [summary] = okOf(planBoardSlides(sourceOf(workbook, assessment, audience))).slides
  const table = summary?.shapes.find((shape): shape is TableShape => shape.kind === 'table' && shape.name === PACK_TEXT.byVerdict)
  const rows = (table?.rows ?? []).map((row) => [row[0]?.text ?? '', row[1]?.text ?? ''] as const)
  return { shown: fromRows(rows, audience), headline: summary?.headline.text ?? '' }
}

describe.each(SUBJECTS)('of %s', (_, workbook) => {
  const assessment = assess(workbook, AS_OF)
  const counts = countsOf(assessment)

  it('every surface says the same numbers', async () => {
    const style = numberStyleOf(workbook)
    const pages = fromPages(workbook, assessment, 'board')
    const investorPages = fromPages(workbook, assessment, 'investor')
    const slides = fromSlides(workbook, assessment, 'board')
    const investorSlides = fromSlides(workbook, assessment, 'investor')
    const surfaces: Readonly<Record<string, Shown>> = {
      ...{ lists: fromLists(assessment), chips: fromChips(assessment), overview: fromOverview(assessment) },
      ...{ 'command line': fromCommandLine(assessment, workbook), json: fromJson(assessment, workbook) },
      ...{ excel: fromExcel(workbook, assessment, 'board'), 'investor pack': fromExcel(workbook, assessment, 'investor') },
      ...{ pages: pages.shown, slides: slides.shown },
      ...{ 'investor pages': investorPages.shown, 'investor slides': investorSlides.shown },
      review: reviewStatus(workbook, AS_OF).counts ?? {},
      'locked quarter': {
        toDecideMaterial: decisionsNeeded(quarterFigures(assessment)) ?? -1,
        kept: quarterFigures(assessment).kept ?? -1,
      },
      'library card': { toDecideMaterial: (await judge(workbook, AS_OF)).toDecide },
    }
    for (const [surface, shown] of Object.entries(surfaces)) {
      expect(shown.toDecideMaterial, surface).toBeDefined()
      expect(counts, surface).toMatchObject(shown)
    }
    for (const { decisions } of [pages, investorPages]) expect(decisions).toBe(counts.toDecideMaterial + counts.toDecideCompanyWide)
    expect(findingOfExcel(workbook, assessment)).toBe(findingSentence(counts, style))
    for (const { headline } of [slides, investorSlides]) expect(headline).toContain(findingSentence(counts, style).replace(/\.$/, ''))
  })

  it('every counted component stands in one of them', () => {
    const { components, requestPaths, toDecideMaterial, toDecideMinor, planned, kept, watch, needsInput, ok } = counts
    const none = assessment.totals.byStanding.none
    expect(toDecideMaterial + toDecideMinor + planned + kept + watch + needsInput + ok + none).toBe(components + requestPaths)
    for (const id of LIST_IDS) expect(fromLists(assessment), id).toEqual(fromChips(assessment))
  })
})

describe('the messy workbook', () => {
  const assessment = assess(messyWorkbook(AS_OF), AS_OF)

  it('counts as a person counts it', () => {
    expect(countsOf(assessment)).toEqual({
      ...{ components: 27, requestPaths: 0, toDecide: 13, toDecideMaterial: 9, toDecideMinor: 4, toDecideCompanyWide: 1 },
      ...{ planned: 3, kept: 2, watch: 2, needsInput: 3, ok: 4, withoutTime: 0 },
    })
  })

  it('says so in its headline', () => {
    expect(findingSentence(countsOf(assessment), numberStyleOf(messyWorkbook(AS_OF)))).toSay(
      '9 of 27 components and 1 company-wide finding need a decision. 4 minor ones can be settled together.',
    )
  })
})

describe('the list of forty people', () => {
  it('has at most ten rows in red, and none of them is small', () => {
    const red = assess(seriesA(), AS_OF).components.filter(({ verdict, small }) => verdict === 'FAIL' && !small)
    expect(red.length).toBeLessThanOrEqual(10)
    expect(countsOf(assess(seriesA(), AS_OF)).toDecideMaterial).toBe(red.length)
  })
})
