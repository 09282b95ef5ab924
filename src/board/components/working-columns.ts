// Workings of the checks: flags that checks share, a flag for every outcome, and the number of the
// first one that holds with its state.

import { CHECK_STATES, type IsoDate, WORKINGS } from '#core'
import { formulaHeader, RULE_WORDS, SHEETS } from '#wording'
import { computed, sheetCell } from '../cells.ts'
import { outcomeRange, stateNumber } from '../checks-layout.ts'
import { type BoardContext, places } from '../context.ts'
import { CHECK_RULES, SHOWN_FORMULAS } from '../evaluated.ts'
import { conditionText, flag, flagText, valueText } from '../formula-text.ts'
import type { StyleName } from '../styles.ts'
import { type Block, type Cell, type ComponentColumnPlan, type Letter, plain, span, stamped } from './column.ts'

export function workingColumns(context: BoardContext, cell: Cell, letter: Letter): ComponentColumnPlan[] {
  const working = (
    key: string,
    block: Block,
    header: string,
    style: StyleName,
    content: ComponentColumnPlan['content'],
  ): ComponentColumnPlan => ({
    key,
    block,
    header,
    unit: style === 'formula.date' ? 'date' : style === 'formula.flag' ? '1/0' : 'no.',
    width: style === 'formula.date' ? 11 : 8,
    style,
    content,
  })
  const shared = WORKINGS.map(({ name, unit, formula }) => {
    const isFlag = unit === 'flag'
    const text = stamped((at) => {
      const where = places(context, (of) => cell(of, at))
      return isFlag ? flagText(formula, where) : valueText(formula, where)
    })
    const style = isFlag ? 'formula.flag' : unit === 'date' ? 'formula.date' : 'formula.count'
    return working(name, 'shared', SHARED_HEADERS[name] ?? formulaHeader(name)[0], style, ({ columns }, number) => {
      const value = columns[name]
      return computed(text(number), typeof value === 'string' ? { date: value as IsoDate } : Number(value), style)
    })
  })
  const flags = SHOWN_FORMULAS.flatMap((formula, ruleIndex) =>
    formula.outcomes.map(({ code, when }, index) => {
      const text = stamped((at) => {
        const first = `$${letter(`flag ${formula.rule} 0`)}${at}`
        const before = index === 0 ? '' : `${first}:$${letter(`flag ${formula.rule} ${index - 1}`)}${at}`
        const where = places(context, (of) => cell(of, at), before)
        return flagText(when, where)
      })
      return working(
        `flag ${formula.rule} ${index}`,
        'outcomes',
        `${RULE_WORDS[formula.rule].name}: ${plain(code)}`,
        'formula.flag',
        (row, number) => computed(text(number), row.rules[ruleIndex]?.flags[index] ?? 0, 'formula.flag'),
      )
    }),
  )
  const outcomes = SHOWN_FORMULAS.map((formula, ruleIndex) =>
    working(`outcome ${formula.rule}`, 'states', `${RULE_WORDS[formula.rule].name}: outcome`, 'formula.count', (row, number) => {
      const first = `flag ${formula.rule} 0`
      const last = `flag ${formula.rule} ${formula.outcomes.length - 1}`
      const base = sheetCell(SHEETS.checks, `G${context.checks.ruleRow(formula)}`)
      const value = context.checks.firstOutcome(formula) + (row.rules[ruleIndex]?.index ?? 0) + 1
      return computed(`${base}+MATCH(1,${span(cell, [first, last], number)},0)`, value, 'formula.count')
    }),
  )
  const states = SHOWN_FORMULAS.map(({ rule }, index) =>
    working(`state ${rule}`, 'states', `${RULE_WORDS[rule].name}: state`, 'formula.count', (row, number) => {
      const raw = `INDEX(${outcomeRange(context.checks, 'number')},${cell(`outcome ${rule}`, number)})`
      const value = CHECK_STATES.indexOf(row.rules[index]?.state ?? 'N/A') + 1
      if (!CHECK_RULES.includes(rule)) return computed(raw, value, 'formula.count')
      const isKept = `AND(OR(${raw}=${stateNumber(context.checks, 'FAIL')},${raw}=${stateNumber(context.checks, 'WATCH')}),${cell(`kept ${rule}`, number)}>=in_as_of)`
      return computed(`IF(${isKept},${stateNumber(context.checks, 'EXEMPT')},${raw})`, value, 'formula.count')
    }),
  )
  const adviceIndex = SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'recommendation')
  const notes = context.checks.notes.map(({ note }) => {
    const when = SHOWN_FORMULAS[adviceIndex]?.notes?.find(({ code }) => code === note)?.when
    if (when === undefined) throw new RangeError(`No formula for the note ${note}`)
    const text = stamped((at) => {
      const isAdvice = `${cell('state recommendation', at)}=${stateNumber(context.checks, 'PASS')}`
      const where = places(context, (of) => cell(of, at))
      return flag(`AND(${isAdvice},${conditionText(when, where)})`)
    })
    return working(`note ${note}`, 'outcomes', `Note: ${plain(note)}`, 'formula.flag', (row, number) =>
      computed(text(number), row.rules[adviceIndex]?.notes.includes(note) ? 1 : 0, 'formula.flag'),
    )
  })
  return [...shared, ...flags, ...outcomes, ...states, ...notes]
}

const SHARED_HEADERS: Readonly<Record<string, string>> = {
  countsInTotals: 'Counts in totals',
  timeKnown: 'Time is known',
  isOver: 'Over the time limit',
  hasReason: 'Reason on file',
  isManaged: 'Managed by others',
  termEnd: 'End of the term',
  isHard: 'Hard to reverse',
  costUnits: 'Cost in smallest units',
  keepsAlive: 'Keeps things alive',
  keepingAliveTime: 'Its time, bp',
  keepingAliveOpen: 'Its time is not known',
  leavingUnknown: 'Leaving not described',
}
