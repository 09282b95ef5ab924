// Checks: the verdicts and their words, the rules with their limits, the checks of the whole list, and
// the table of outcomes that every verdict on Components is looked up in.

import { CHECK_STATES, type LimitId, OWN_INPUTS, RULES, type RuleFormula, type RuleId } from '#core'
import { BOARD_WORDS, CHECKS_SHEET, COMPONENTS_SHEET, NOTE_TEXTS, outcomeText, PACK_TEXT, RULE_WORDS, SHEETS } from '#wording'
import { type Content, calculated, newSheet, type Sheet, sheetRange, typed } from '../../cells.ts'
import { SHOWN_FORMULAS } from '../../evaluated.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { flag, flagText, formulaText } from '../../formula-text.ts'
import { LIST_SUMS, listSumText } from '../../list-sums.ts'
import { type BoardPack, limitCell } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { putHeadings } from '../columns.ts'
import { componentRange } from '../components/columns.ts'
import { verdictLooks } from '../conditional-formats.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths } from '../frame.ts'
import { portfolioChecks } from './checks.ts'
import { findingValidations, putFindings } from './finding-rows.ts'
import { checksLayout, PORTFOLIO_HEADING, RULES_HEADING, STATES_HEADING } from './layout.ts'
import { outcomeWord } from './outcome-words.ts'
import { evaluatedPortfolio } from './people-and-portfolio.ts'

const MEANINGS = {
  FAIL: CHECKS_SHEET.meaningFail,
  WATCH: CHECKS_SHEET.meaningWatch,
  UNKNOWN: CHECKS_SHEET.meaningUnknown,
  EXEMPT: CHECKS_SHEET.meaningExempt,
  PASS: CHECKS_SHEET.meaningPass,
  'N/A': CHECKS_SHEET.meaningNotApplicable,
} as const

/** The limit a reader looks for beside the rule. */
const LIMIT_OF_RULE: Partial<Record<RuleId, LimitId>> = {
  'owner-time': 'owner-time',
  reversibility: 'reverse-months',
  'data-quality': 'cost-age-months',
}

function planChecks(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  const checks = pack.places.of('checks')
  putFrame(pack, 'checks', sheet)
  putStates(pack, sheet)
  putRules(pack, sheet)
  putPortfolio(pack, sheet)
  putFindings(pack, sheet)
  putOutcomes(pack, sheet)
  putWords(pack, sheet)
  const words = [checks.portfolio[0]?.row ?? 1, checks.outcomes.at(-1)?.row ?? 1]
  return planned(sheet, {
    columns: widths([2, 40, 22, 25, 11, 20, 18, 45]),
    freeze: { rows: 3, columns: 0 },
    print: printed(pack, `B1:H${checks.lastRow}`, { repeat: '1:3' }),
    validations: findingValidations(pack),
    conditionalFormats: [
      ...verdictLooks(pack, `D${checks.stateRow('FAIL')}:D${checks.stateRow('N/A')}`),
      ...verdictLooks(pack, `C${words[0]}:C${checks.outcomesHeading}`),
      ...verdictLooks(pack, `G${checks.outcomes[0]?.row ?? 1}:G${words[1]}`),
    ],
  })
}

function putStates({ words, places }: BoardPack, sheet: Sheet): void {
  const checks = places.of('checks')
  putHeadings(sheet, STATES_HEADING, CHECKS_SHEET.states, [CHECKS_SHEET.number, PACK_TEXT.id, PACK_TEXT.word, CHECKS_SHEET.meaning])
  for (const [index, state] of CHECK_STATES.entries()) {
    const row = checks.stateRow(state)
    sheet.put('B', row, typed(index + 1, 'label.count'))
    sheet.put('C', row, typed(state, 'stored.text'))
    sheet.put('D', row, typed(words.states[state], 'state.text'))
    sheet.put('E', row, typed(MEANINGS[state], 'note.text'))
  }
}

function putRules(pack: BoardPack, sheet: Sheet): void {
  const checks = pack.places.of('checks')
  putHeadings(sheet, RULES_HEADING, CHECKS_SHEET.rules, [
    ...[CHECKS_SHEET.rule, PACK_TEXT.id, PACK_TEXT.counts, CHECKS_SHEET.mainLimit],
    ...[PACK_TEXT.unit, CHECKS_SHEET.outcomesBefore, CHECKS_SHEET.asks],
  ])
  const { outcomes } = checks
  const spoken = new Set(spokenRules(pack).formulas.map(({ formula }) => formula))
  const table = sheetRange(SHEETS.checks, 'C', outcomes[0]?.row ?? 1, outcomes.at(-1)?.row ?? 1)
  for (const formula of SHOWN_FORMULAS) {
    const row = checks.ruleRow(formula)
    const rule = RULES.find(({ id }) => id === formula.rule)
    const counts = rule?.headline ? CHECKS_SHEET.countsFirst : CHECKS_SHEET.countsYes
    const limit = LIMIT_OF_RULE[formula.rule]
    sheet.put('B', row, typed(RULE_WORDS[formula.rule].name, 'label.text'))
    sheet.put('C', row, typed(formula.rule, 'stored.text'))
    const isSpoken = spoken.has(formula)
    const says = rule?.kind === 'check' ? counts : CHECKS_SHEET.informs
    sheet.put('D', row, typed(isSpoken ? says : CHECKS_SHEET.saysNothing, 'note.wrap'))
    if (limit !== undefined) {
      const isShare = limit === 'owner-time'
      sheet.put('E', row, calculated(limitCell(limit), isShare ? 'link.share' : 'link.count'))
      sheet.put('F', row, typed(isShare ? '%' : 'months', 'unit.text'))
    }
    if (isSpoken) sheet.put('G', row, calculated(`MATCH($C${row},${table},0)-1`, 'formula.count'))
    sheet.put('H', row, typed(RULE_WORDS[formula.rule].question, 'note.text'))
  }
}

function putPortfolio(pack: BoardPack, sheet: Sheet): void {
  putHeadings(sheet, PORTFOLIO_HEADING, CHECKS_SHEET.portfolio, [
    ...[PACK_TEXT.item, PACK_TEXT.value, PACK_TEXT.state, CHECKS_SHEET.byTheApp, CHECKS_SHEET.says, COMPONENTS_SHEET.differs],
  ])
  for (const [index, { formula, row, inputs }] of pack.places.of('checks').portfolio.entries()) {
    const { verdict } = evaluatedPortfolio(pack)[index] as ReturnType<typeof evaluatedPortfolio>[number]
    sheet.put('B', row, typed(BOARD_WORDS.listName(formula.rule), 'label.text'))
    for (const [i, name] of inputs.entries()) {
      sheet.put('B', row + 1 + i, typed(BOARD_WORDS.formulaHeader(name)[0], 'note.text'))
      sheet.put('C', row + 1 + i, listInput(pack, name))
    }
    const firstFlag = row + 1 + inputs.length
    for (const [i, { code, when }] of formula.outcomes.entries()) {
      const before = `$C$${firstFlag}:$C$${firstFlag + i - 1}`
      sheet.put('B', firstFlag + i, typed(outcomeText(formula.rule, code), 'note.text'))
      const where = formulaPlaces(pack, (name) => name, { before })
      sheet.put('C', firstFlag + i, calculated(flagText(when, where), 'formula.flag'))
    }
    putPortfolioResult(pack, sheet, formula, firstFlag, verdict)
  }
}

function putPortfolioResult(
  pack: BoardPack,
  sheet: Sheet,
  formula: RuleFormula,
  firstFlag: number,
  verdict: { readonly state: string; readonly facts: Readonly<Record<string, unknown>> } | undefined,
): void {
  const checks = pack.places.of('checks')
  const row = firstFlag + formula.outcomes.length
  const first = checks.outcomes[checks.firstOutcome(formula)]?.row ?? 1
  const last = first + formula.outcomes.length - 1
  const pick = (column: string) => `INDEX($${column}$${first}:$${column}$${last},MATCH(1,$C$${firstFlag}:$C$${row - 1},0))`
  const state = String(verdict?.facts['rawState'] ?? verdict?.state)
  sheet.put('B', row, typed(PACK_TEXT.result, 'label.text'))
  sheet.put('C', row, calculated(pick('G'), 'state.text'))
  sheet.put('D', row, calculated(pick('F'), 'formula.count'))
  sheet.put('E', row, typed((CHECK_STATES as readonly string[]).indexOf(state) + 1, 'stored.count'))
  sheet.put('F', row, calculated(pick('H'), 'formula.wrap'))
  sheet.put('G', row, calculated(flag(`$D${row}<>$E${row}`), 'formula.flag'))
}

/** A sum of what is nothing for every component stands as it is. */
function listInput(pack: BoardPack, name: string): Content {
  const [input, value] = [OWN_INPUTS[name], Number(pack.formulaInputs[name])]
  const isNothing = input?.of === 'list' && spokenRules(pack).always(input.sum) !== undefined
  return isNothing ? typed(value, 'stored.count') : calculated(listInputText(pack, name), 'formula.count')
}

/** A working of every component added up, or what follows from such sums. */
function listInputText(pack: BoardPack, name: string): string {
  const input = OWN_INPUTS[name]
  const where = formulaPlaces(pack, (column) => column)
  if (input?.of === 'list-flag') return flagText(input.formula, where)
  if (input?.of === 'list-whole') return formulaText(input.formula, where)
  if (input?.of !== 'list') throw new RangeError(`${name} is no sum over the list`)
  const range = (column: string) => componentRange(pack, column)
  const sum = LIST_SUMS.get(input.sum)
  return sum === undefined ? `SUM(${range(input.sum)})` : listSumText(sum, { range, word: where.choice })
}

function putOutcomes(pack: BoardPack, sheet: Sheet): void {
  const checks = pack.places.of('checks')
  putHeadings(sheet, checks.outcomesHeading, CHECKS_SHEET.outcomes, [
    ...[CHECKS_SHEET.number, CHECKS_SHEET.rule, PACK_TEXT.outcome, PACK_TEXT.state],
    ...[CHECKS_SHEET.stateNumber, PACK_TEXT.word, CHECKS_SHEET.says],
  ])
  for (const [number, { formula, index, row }] of checks.outcomes.entries()) {
    const outcome = formula.outcomes[index] as (typeof formula.outcomes)[number]
    sheet.put('B', row, typed(number + 1, 'label.count'))
    sheet.put('C', row, typed(formula.rule, 'stored.text'))
    sheet.put('D', row, typed(outcome.code, 'stored.text'))
    sheet.put('E', row, typed(outcome.state, 'stored.text'))
    sheet.put('F', row, typed(CHECK_STATES.indexOf(outcome.state) + 1, 'stored.count'))
    sheet.put('G', row, typed(outcomeWord(pack, formula.rule, outcome), 'state.text'))
    sheet.put('H', row, typed(outcomeText(formula.rule, outcome.code), 'note.text'))
  }
}

function putWords({ places }: BoardPack, sheet: Sheet): void {
  const checks = places.of('checks')
  putHeadings(sheet, (checks.notes[0]?.row ?? 1) - 2, CHECKS_SHEET.notes, [PACK_TEXT.advice, PACK_TEXT.id, CHECKS_SHEET.says])
  for (const { note, row } of checks.notes) {
    sheet.put('B', row, typed(RULE_WORDS.recommendation.name, 'label.text'))
    sheet.put('C', row, typed(note, 'stored.text'))
    sheet.put('D', row, typed(NOTE_TEXTS[note], 'note.text'))
  }
  putHeadings(sheet, (checks.words[0]?.row ?? 1) - 2, CHECKS_SHEET.words, [PACK_TEXT.list, PACK_TEXT.id, PACK_TEXT.word])
  for (const { field, value, word, row } of checks.words) {
    sheet.put('B', row, typed(field, 'stored.text'))
    sheet.put('C', row, typed(value, 'stored.text'))
    sheet.put('D', row, typed(word, 'label.text'))
  }
}

export const checksSheet = describeSheet({
  id: 'checks',
  group: 'model',
  places: checksLayout,
  plan: planChecks,
  checks: portfolioChecks,
})
