// What sheets and slides say of a component is what the assessment says, for a few generated workbooks with every run of the tests and
// for a thousand with `npm run test:workbooks`: with tests/unit/core/assessment/stories.test.ts no surface tells a story that cannot be.

import { describe, expect, it } from 'vitest'
import { planBoardSlides, planBoardWorkbook } from '#board'
import { AUDIENCES, type Audience, asksOf, assess, type ComponentAssessment, factTexts, standingOf } from '#core'
import { ADVICE_LABELS, ASK_TITLES, AUDIENCE_WORDS, NOTE_TEXTS, PACK_TEXT, RULE_WORDS, SHEETS } from '#wording'
import { adviceWord, outcomeWord } from '../../../src/board/sheets/checks/outcome-words.ts'
import { contradictionsOf } from '../../../src/core/assessment/stories.ts'
import { someGeneratedPacks } from '../../builders/generated-pack.ts'
import { AS_OF } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'

const HOUR_MS = 3_600_000
const SHORT = 12
const FIRST_OF_YEAR = 1
const [from = 0, to = SHORT] = process.env['RIGHTSIZE_WORKBOOKS']?.split('-').map(Number) ?? []

interface Said {
  readonly verdict: string
  readonly advice: string
  readonly caveats: string
}

function saidOnSheets(source: Parameters<typeof planBoardWorkbook>[0]): ReadonlyMap<string, Said> {
  const sheet = okOf(planBoardWorkbook(source)).sheets.find(({ name }) => name === SHEETS.components)
  const rows = (sheet?.rows ?? []).map(({ cells }) => new Map(cells.map(({ column, value }) => [column, String(value ?? '')])))
  const head = rows.find((cells) => [...cells.values()].includes(RULE_WORDS.recommendation.name))
  const columnOf = (name: string) => [...(head ?? [])].find(([, value]) => value === name)?.[0] ?? Number.NaN
  const [verdict, advice, caveats] = [PACK_TEXT.verdict, RULE_WORDS.recommendation.name, PACK_TEXT.caveats].map(columnOf)
  const at = (cells: ReadonlyMap<number, string>, column = Number.NaN) => cells.get(column) ?? 'no such column'
  return new Map(
    rows.map((cells) => [cells.get(1) ?? '', { verdict: at(cells, verdict), advice: at(cells, advice), caveats: at(cells, caveats) }]),
  )
}

/** How many decisions the sheet Decisions says are asked for; null: it asks for none. */
function askedOnSheet(source: Parameters<typeof planBoardWorkbook>[0], audience: Audience): number | null {
  const sheet = okOf(planBoardWorkbook(source)).sheets.find(({ name }) => name === SHEETS.decisions)
  const total = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === ASK_TITLES[audience].total))
  return (total?.cells.find(({ column }) => column === COUNT_COLUMN)?.value as number | undefined) ?? null
}
const COUNT_COLUMN = 3

/** How the verdict, the advice and what stands beside it read to an audience. */
function storyOf(entry: ComponentAssessment, audience: Audience): Said {
  const words = AUDIENCE_WORDS[audience]
  const [reason, standing] = [entry.reasons[0], standingOf(entry)]
  const verdict =
    entry.verdict === 'FAIL' && standing !== 'to-decide'
      ? words.standings[standing]
      : entry.verdict === 'EXEMPT' || reason === undefined
        ? words.states[entry.verdict]
        : outcomeWord({ audience, words }, reason.rule, reason)
  const notes = factTexts(entry.recommendation.facts['notes']) as readonly (keyof typeof NOTE_TEXTS)[]
  return { verdict, advice: adviceWord(entry.recommendation), caveats: notes.map((note) => NOTE_TEXTS[note]).join(' ') }
}

describe('the story of a component', () => {
  it('is the same on sheets and slides, to every audience', { timeout: HOUR_MS }, () => {
    let components = 0
    for (const [index, { workbook, past }] of someGeneratedPacks(Math.max(to, SHORT)).slice(from, to).entries()) {
      const audience = AUDIENCES[index % AUDIENCES.length] ?? 'board'
      const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past, audience }
      const said = saidOnSheets(source)
      for (const entry of source.assessment.components) {
        const { id } = entry.subject.component
        expect(contradictionsOf(entry), id).toEqual([])
        expect(said.get(id), `${from + index} ${id}`).toEqual(storyOf(entry, audience))
        components += 1
      }
      const { totals } = asksOf(source.assessment, FIRST_OF_YEAR)
      expect(askedOnSheet(source, audience) ?? 0, `${from + index}`).toBe(totals.asks)
      // What is kept needs no decision, so no slide asks for one.
      expect(JSON.stringify(okOf(planBoardSlides(source)))).not.toContain(`"text":"${ADVICE_LABELS.keep}"`)
    }
    expect(components).toBeGreaterThan(to - from)
    if (process.env['RIGHTSIZE_WORKBOOKS']) console.info(`story: workbooks ${from + 1} to ${to}, ${components} components, one story each`)
  })
})
