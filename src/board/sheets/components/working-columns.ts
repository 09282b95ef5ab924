// Workings of the checks: flags that checks share, a flag for every outcome, and the number of the
// first one that holds with its state.

import { CHECK_STATES, type IsoDate, type RuleId, WORKINGS } from '#core'
import { COMPONENTS_SHEET, formulaHeader, RULE_WORDS, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent, SHOWN_FORMULAS } from '../../evaluated.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { conditionText, flag, flagText, valueText } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { outcomeRange, stateNumber } from '../checks/layout.ts'
import { type Block, type Cell, type ComponentColumnPlan, live, plain, span } from './column.ts'

export function workingColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const working = (
    key: string,
    block: Block,
    header: string,
    style: StyleName,
    formula: (at: string) => string,
    value: (row: EvaluatedComponent) => CellValue,
  ): ComponentColumnPlan => ({
    key,
    block,
    header,
    unit: style === 'formula.date' ? 'date' : style === 'formula.flag' ? '1/0' : 'no.',
    width: style === 'formula.date' ? 11 : 8,
    style,
    content: live(formula, value, style),
  })
  const shared = WORKINGS.map(({ name, unit, formula }) => {
    const isFlag = unit === 'flag'
    const text = (at: string) => {
      const where = formulaPlaces(pack, (of) => cell(of, at))
      return isFlag ? flagText(formula, where) : valueText(formula, where)
    }
    const style = isFlag ? 'formula.flag' : unit === 'date' ? 'formula.date' : 'formula.count'
    return working(name, 'shared', SHARED_HEADERS[name] ?? formulaHeader(name)[0], style, text, ({ columns }) => {
      const value = columns[name]
      return typeof value === 'string' ? { date: value as IsoDate } : Number(value)
    })
  })
  const flags = SHOWN_FORMULAS.flatMap((formula, ruleIndex) =>
    formula.outcomes.map(({ code, when }, index) => {
      const text = (at: string) => {
        const before = index === 0 ? '' : span(cell, [`flag-${formula.rule}-0`, `flag-${formula.rule}-${index - 1}`], at)
        return flagText(
          when,
          formulaPlaces(pack, (of) => cell(of, at), before),
        )
      }
      return working(
        `flag-${formula.rule}-${index}`,
        'outcomes',
        `${RULE_WORDS[formula.rule].name}: ${plain(code)}`,
        'formula.flag',
        text,
        (row) => ((row.rules[ruleIndex]?.held ?? 0) >> index) & 1,
      )
    }),
  )
  const outcomes = SHOWN_FORMULAS.map((formula, ruleIndex) =>
    working(
      `outcome-${formula.rule}`,
      'states',
      `${RULE_WORDS[formula.rule].name}: outcome`,
      'formula.count',
      (at) => {
        const flagsOf = [`flag-${formula.rule}-0`, `flag-${formula.rule}-${formula.outcomes.length - 1}`]
        return `${sheetCell(SHEETS.checks, `G${pack.places.of('checks').ruleRow(formula)}`)}+MATCH(1,${span(cell, flagsOf, at)},0)`
      },
      (row) => pack.places.of('checks').firstOutcome(formula) + (row.rules[ruleIndex]?.index ?? 0) + 1,
    ),
  )
  const states = SHOWN_FORMULAS.map(({ rule }, index) =>
    working(
      `state-${rule}`,
      'states',
      `${RULE_WORDS[rule].name}: state`,
      'formula.count',
      (at) => stateText(pack, cell, rule, at),
      (row) => CHECK_STATES.indexOf(row.rules[index]?.state ?? 'N/A') + 1,
    ),
  )
  const adviceIndex = SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'recommendation')
  const notes = pack.places.of('checks').notes.map(({ note }) => {
    const when = SHOWN_FORMULAS[adviceIndex]?.notes?.find(({ code }) => code === note)?.when
    if (when === undefined) throw new RangeError(`No formula for the note ${note}`)
    const text = (at: string) => {
      const isAdvice = `${cell('state-recommendation', at)}=${stateNumber(pack.places.of('checks'), 'PASS')}`
      const where = formulaPlaces(pack, (of) => cell(of, at))
      return flag(`AND(${isAdvice},${conditionText(when, where)})`)
    }
    return working(`note-${note}`, 'outcomes', COMPONENTS_SHEET.caveat(plain(note)), 'formula.flag', text, (row) =>
      row.rules[adviceIndex]?.notes.includes(note) ? 1 : 0,
    )
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
  termEnd: COMPONENTS_SHEET.termEnd,
  isHard: COMPONENTS_SHEET.isHard,
  costUnits: COMPONENTS_SHEET.costUnits,
  keepsAlive: COMPONENTS_SHEET.keepsAlive,
  keepingAliveTime: COMPONENTS_SHEET.keepingTime,
  keepingAliveOpen: COMPONENTS_SHEET.keepingOpen,
  leavingUnknown: COMPONENTS_SHEET.leavingUnknown,
}
