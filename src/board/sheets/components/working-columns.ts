// Workings of the checks: flags that checks share, a flag for every outcome, and the number of the
// first one that holds with its state.

import { CHECK_STATES, type IsoDate, type RuleId, WORKINGS } from '#core'
import { BOARD_WORDS, COMPONENTS_SHEET, RULE_WORDS, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { CHECK_RULES, SHOWN_FORMULAS } from '../../evaluated.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { flag, flagText, formulaText } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import { outcomeRange, stateNumber } from '../checks/layout.ts'
import { type Block, type Cell, type ComponentColumnPlan, fixed, type LiveMaker, live, plain, span } from './column.ts'

export function workingColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const checks = pack.places.of('checks')
  const inBlock =
    (block: Block): LiveMaker =>
    (key, header, style, of) => {
      const unit = style === 'formula.date' ? 'date' : style === 'formula.flag' ? '1/0' : 'no.'
      return live(fixed(key, block, header, unit, style === 'formula.date' ? 11 : 8, style), of)
    }
  const [working, outcome, state] = [inBlock('shared'), inBlock('outcomes'), inBlock('states')]
  const shared = WORKINGS.map(({ name, unit, formula }) => {
    const style = unit === 'flag' ? 'formula.flag' : unit === 'date' ? 'formula.date' : 'formula.count'
    return working(name, SHARED_HEADERS[name] ?? BOARD_WORDS.formulaHeader(name)[0], style, {
      formula(at) {
        const where = formulaPlaces(pack, (of) => cell(of, at))
        return unit === 'flag' ? flagText(formula, where) : formulaText(formula, where)
      },
      value({ columns }) {
        const value = columns[name]
        return typeof value === 'string' ? { date: value as IsoDate } : Number(value)
      },
    })
  })
  const flags = SHOWN_FORMULAS.flatMap(({ rule, outcomes }, ruleIndex) =>
    outcomes.map(({ code, when }, index) =>
      outcome(`flag-${rule}-${index}`, `${RULE_WORDS[rule].name}: ${plain(code)}`, 'formula.flag', {
        formula(at) {
          const before = index === 0 ? '' : span(cell, [`flag-${rule}-0`, `flag-${rule}-${index - 1}`], at)
          const where = formulaPlaces(pack, (of) => cell(of, at), before)
          return flagText(when, where)
        },
        value: (row) => ((row.rules[ruleIndex]?.held ?? 0) >> index) & 1,
      }),
    ),
  )
  const outcomes = SHOWN_FORMULAS.map((formula, ruleIndex) =>
    state(`outcome-${formula.rule}`, COMPONENTS_SHEET.outcomeOf(RULE_WORDS[formula.rule].name), 'formula.count', {
      formula(at) {
        const flagsOf = [`flag-${formula.rule}-0`, `flag-${formula.rule}-${formula.outcomes.length - 1}`]
        return `${sheetCell(SHEETS.checks, `G${checks.ruleRow(formula)}`)}+MATCH(1,${span(cell, flagsOf, at)},0)`
      },
      value: (row) => checks.firstOutcome(formula) + (row.rules[ruleIndex]?.index ?? 0) + 1,
    }),
  )
  const states = SHOWN_FORMULAS.map(({ rule }, index) =>
    state(`state-${rule}`, COMPONENTS_SHEET.stateOf(RULE_WORDS[rule].name), 'formula.count', {
      formula: (at) => stateText(pack, cell, rule, at),
      value: (row) => CHECK_STATES.indexOf(row.rules[index]?.state ?? 'N/A') + 1,
    }),
  )
  const adviceIndex = SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'recommendation')
  const notes = checks.notes.map(({ note }) => {
    const when = SHOWN_FORMULAS[adviceIndex]?.notes?.find(({ code }) => code === note)?.when
    if (when === undefined) throw new RangeError(`No formula for the note ${note}`)
    return outcome(`note-${note}`, COMPONENTS_SHEET.caveat(plain(note)), 'formula.flag', {
      formula(at) {
        const where = formulaPlaces(pack, (of) => cell(of, at))
        return flag(`AND(${cell('state-recommendation', at)}=${stateNumber(checks, 'PASS')},${formulaText(when, where)})`)
      },
      value: (row) => row.rules[adviceIndex]?.notes.includes(note) === true,
    })
  })
  return [...shared, ...flags, ...outcomes, ...states, ...notes]
}

/** The state of the outcome, unless an exemption in force stands above it. */
function stateText({ places }: BoardPack, cell: Cell, rule: RuleId, at: string): string {
  const checks = places.of('checks')
  const raw = `INDEX(${outcomeRange(checks, 'number')},${cell(`outcome-${rule}`, at)})`
  if (!CHECK_RULES.includes(rule)) return raw
  const isOpen = `OR(${raw}=${stateNumber(checks, 'FAIL')},${raw}=${stateNumber(checks, 'WATCH')})`
  // An engine gives an INDEX inside IF as a text, which MIN then passes over: N makes it the number it is.
  return `IF(AND(${isOpen},${cell(`kept-${rule}`, at)}>=in_as_of),${stateNumber(checks, 'EXEMPT')},N(${raw}))`
}

const SHARED_HEADERS: Readonly<Record<string, string>> = {
  countsInTotals: COMPONENTS_SHEET.countsInTotals,
  timeKnown: COMPONENTS_SHEET.timeKnown,
  isOver: COMPONENTS_SHEET.overLimit,
  hasReason: COMPONENTS_SHEET.reasonOnFile,
  isManaged: COMPONENTS_SHEET.managed,
  managedWithoutTime: COMPONENTS_SHEET.withoutTime,
  termEnd: COMPONENTS_SHEET.termEnd,
  isHard: COMPONENTS_SHEET.isHard,
  costUnits: COMPONENTS_SHEET.costUnits,
  knownCost: COMPONENTS_SHEET.knownCost,
  keepsAlive: COMPONENTS_SHEET.keepsAlive,
  keepingAliveTime: COMPONENTS_SHEET.keepingTime,
  keepingAliveOpen: COMPONENTS_SHEET.keepingOpen,
  leavingUnknown: COMPONENTS_SHEET.leavingUnknown,
}
