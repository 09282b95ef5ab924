// The columns of the Components sheet from left to right, each with what it holds in a row. Their
// letters follow from the order, so that a column is added in one place.

import { CHECK_STATES, COMPONENT_COLUMNS, type ComponentColumn, type FormulaValue, type IsoDate, SHARED_WORKINGS } from '#core'
import { BOARD_WORDS, COMPONENT_LABELS, NOTE_TEXTS, OUTCOME_TEXTS, RULE_NAMES, SHEETS } from '#wording'
import { blank, type Content, columnLetter, computed, dated, sheetCell, typed } from './cells.ts'
import { outcomeRange, stateNumber } from './checks-layout.ts'
import { type BoardContext, FIRST_ROW, limitCell, major, places } from './context.ts'
import { CHECK_RULES, type EvaluatedComponent, SHOWN_FORMULAS } from './evaluated.ts'
import { conditionText, flag, flagText, valueText } from './formula-text.ts'
import { outcomeWord, stateWord } from './outcome-words.ts'
import type { Format, StyleName } from './styles.ts'

export type Block = 'component' | 'verdict' | 'more' | 'exceptions' | 'shared' | 'outcomes' | 'states' | 'decide' | 'app'

export interface ComponentColumnPlan {
  readonly key: string
  readonly block: Block
  readonly header: string
  readonly unit: string
  readonly width: number
  readonly style: StyleName
  readonly content: (row: EvaluatedComponent, number: number) => Content
}

export interface ComponentSheetColumns {
  readonly columns: readonly ComponentColumnPlan[]
  readonly letter: (key: string) => string
}

/** Columns that stand on the Time sheet, in the same row. */
const TIME_LETTERS: Partial<Record<string, string>> = { ownerTime: 'C', ownerRows: 'D', blankShares: 'E', namedOwners: 'F' }

export function componentColumns(context: BoardContext): ComponentSheetColumns {
  const letters = new Map<string, string>()
  const letter = (key: string) => {
    const found = letters.get(key)
    if (found === undefined) throw new RangeError(`No column ${key}`)
    return found
  }
  /** The cell of a named column in a row, wherever it stands. */
  const cell = (name: string, row: number | string) =>
    letters.has(name) ? `$${letter(name)}${row}` : `${SHEETS.time}!$${TIME_LETTERS[name] ?? 'C'}${row}`
  const columns = [
    ...visibleColumns(context, cell),
    ...moreColumns(context),
    ...exceptionColumns(),
    ...workingColumns(context, cell, letter),
    ...decideColumns(context, cell, letter),
    ...appColumns(context, letter),
  ]
  for (const [index, { key }] of columns.entries()) {
    if (letters.has(key)) throw new RangeError(`Two columns are called ${key}`)
    letters.set(key, columnLetter(index + 1))
  }
  return { columns, letter }
}

/** The row is a number, or ROW in a text that serves every row. */
type Cell = (name: string, row: number | string) => string
type Letter = (key: string) => string

const ROW = '\u0001'

/** A formula that differs only in its row is written once and stamped for every row: ten thousand rows share it. */
function stamped(write: (row: string) => string): (row: number) => string {
  let parts: readonly string[] | null = null
  return (row) => {
    parts ??= write(ROW).split(ROW)
    return parts.join(String(row))
  }
}

function visibleColumns(context: BoardContext, cell: Cell): ComponentColumnPlan[] {
  const currency = context.style.currency
  const ruleWord = (index: number): ComponentColumnPlan => {
    const formula = SHOWN_FORMULAS[index] as (typeof SHOWN_FORMULAS)[number]
    const { rule } = formula
    return {
      key: `word ${rule}`,
      block: 'verdict',
      header: RULE_NAMES[rule],
      unit: rule === 'recommendation' ? 'advice' : 'check',
      width: rule === 'recommendation' ? 17 : 11.5,
      style: 'state.text',
      content: (row, number) => ({ ...wordOfRule(context, cell, rule, number), value: shownWord(row, index), style: 'state.text' }),
    }
  }
  const [time, edge, reversible, company, advice, data] = SHOWN_FORMULAS.map((_, index) => ruleWord(index)) as [
    ComponentColumnPlan,
    ComponentColumnPlan,
    ComponentColumnPlan,
    ComponentColumnPlan,
    ComponentColumnPlan,
    ComponentColumnPlan,
  ]
  return [
    { ...fixed('id', 'component', 'Row id', '', 12), content: (row) => typed(row.assessment.subject.component.id, 'stored.text') },
    { ...fixed('name', 'component', 'Component', '', 32), content: (row) => typed(row.assessment.subject.component.name, 'input.text') },
    choiceColumn(context, 'layer', 'component', 10),
    choiceColumn(context, 'approach', 'component', 15),
    choiceColumn(context, 'hosting', 'component', 18),
    choiceColumn(context, 'lifecycle', 'component', 10),
    choiceColumn(context, 'edge', 'component', 10),
    {
      ...fixed('ownerTime', 'component', 'Owner time', 'of one engineer', 11),
      style: 'link.share',
      content: (row, number) => computed(`${SHEETS.time}!$C${number}`, share(row.columns['ownerTime']), 'link.share'),
    },
    inputColumn(context, 'cost', 'component', 'Cost a month', currency, 13),
    {
      key: 'verdict',
      block: 'verdict',
      header: 'Verdict',
      unit: '',
      width: 13,
      style: 'state.text',
      content: (row, number) =>
        computed(
          `INDEX(${span(
            cell,
            CHECK_RULES.map((rule) => `word ${rule}`),
            number,
          )},1,${cell('first reason', number)})`,
          shownWord(row, row.reason),
          'state.text',
        ),
    },
    time,
    edge,
    reversible,
    advice,
    {
      key: 'notes',
      block: 'verdict',
      header: 'To mind',
      unit: '',
      width: 30,
      style: 'formula.wrap',
      content: (row, number) => notesContent(context, cell, row, number),
    },
    {
      key: 'share of company',
      block: 'verdict',
      header: 'Of the company',
      unit: 'of everybody’s time',
      width: 11,
      style: 'formula.share',
      content: (row, number) => companyShare(context, cell, row, number),
    },
    data,
    {
      key: 'why',
      block: 'verdict',
      header: 'Why',
      unit: '',
      width: 40,
      style: 'formula.wrap',
      content: (row, number) =>
        computed(
          `INDEX(${outcomeRange(context.checks, 'text')},INDEX(${span(
            cell,
            CHECK_RULES.map((rule) => `outcome ${rule}`),
            number,
          )},1,${cell('first reason', number)}))`,
          OUTCOME_TEXTS[row.rules[row.reason]?.outcome.code ?? 'missing'],
          'formula.wrap',
        ),
    },
    {
      ...fixed('comment', 'verdict', 'Comment', '', 44),
      style: 'note.wrap',
      content: (row) => typed(row.assessment.subject.component.notes, 'note.wrap'),
    },
    // The word of this measure is kept with the workings: its figure is what a reader wants.
    { ...company, block: 'states' },
  ]
}

function fixed(key: string, block: Block, header: string, unit: string, width: number) {
  return { key, block, header, unit, width, style: 'input.text' as StyleName }
}

export function shownWord(row: EvaluatedComponent, index: number): string {
  const rule = row.rules[index]
  if (rule === undefined) return ''
  return rule.state === 'EXEMPT' ? stateWord('EXEMPT') : outcomeWord(rule.rule, rule.outcome)
}

function wordOfRule(context: BoardContext, cell: Cell, rule: string, row: number): { formula: string } {
  const word = `INDEX(${outcomeRange(context.checks, 'word')},${cell(`outcome ${rule}`, row)})`
  if (!(CHECK_RULES as readonly string[]).includes(rule)) return { formula: word }
  const exempt = context.checks.stateRow('EXEMPT')
  return {
    formula: `IF(${cell(`state ${rule}`, row)}=${stateNumber(context.checks, 'EXEMPT')},${sheetCell(SHEETS.checks, `D${exempt}`)},${word})`,
  }
}

function notesContent(context: BoardContext, cell: Cell, row: EvaluatedComponent, number: number): Content {
  const { checks } = context
  const texts = checks.notes.map(({ note, row: at }) => ({
    note,
    flag: cell(`note ${note}`, number),
    text: sheetCell(SHEETS.checks, `D${at}`),
  }))
  const formula = `TRIM(${texts.map(({ flag, text }) => `IF(${flag}=1,${text}&" ","")`).join('&')})`
  const advice = row.rules[SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'recommendation')]
  const said = checks.notes.filter(({ note }) => advice?.notes.includes(note)).map(({ note }) => NOTE_TEXTS[note])
  return computed(formula, said.join(' '), 'formula.wrap')
}

function companyShare(context: BoardContext, cell: Cell, row: EvaluatedComponent, number: number): Content {
  const index = SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'headcount-share')
  const formula = SHOWN_FORMULAS[index] as (typeof SHOWN_FORMULAS)[number]
  const isShare = cell(`flag headcount-share ${formula.outcomes.findIndex(({ code }) => code === 'share')}`, number)
  const verdict = row.assessment.checks.find(({ rule }) => rule === 'headcount-share')
  const value = verdict?.code === 'share' ? Number(verdict.value?.value) / 10_000 : '–'
  return computed(
    `IF(${isShare}=1,ROUND(ROUND(${cell('ownerTime', number)}*10000,0)/${context.inputs.names.get('headcount')},0)/10000,"–")`,
    value,
    'formula.share',
  )
}

function share(value: FormulaValue | undefined): number {
  return typeof value === 'number' ? value / 10_000 : 0
}

/** The range of adjacent columns in one row. */
function span(cell: Cell, keys: readonly string[], row: number): string {
  return `${cell(keys[0] as string, row)}:${cell(keys.at(-1) as string, row)}`
}

function choiceColumn(context: BoardContext, name: ComponentColumn, block: Block, width: number, header?: string): ComponentColumnPlan {
  return {
    key: name,
    block,
    header: header ?? (COMPONENT_LABELS as Readonly<Record<string, string>>)[name] ?? name,
    unit: 'choice',
    width,
    style: 'input.text',
    content: ({ columns }) => {
      const value = columns[name]
      return value === null || value === undefined ? blank('input.text') : typed(context.checks.wordText(name, String(value)), 'input.text')
    },
  }
}

const FORMATS: Readonly<Record<string, Format>> = {
  bp: 'share',
  minor: 'money',
  count: 'count',
  weeks: 'count',
  months: 'count',
  date: 'date',
  text: 'text',
  flag: 'flag',
}

function inputColumn(
  context: BoardContext,
  name: ComponentColumn,
  block: Block,
  header: string,
  unit: string,
  width: number,
): ComponentColumnPlan {
  const style: StyleName = `input.${FORMATS[COMPONENT_COLUMNS[name].unit] ?? 'text'}`
  return {
    key: name,
    block,
    header,
    unit,
    width,
    style,
    content: ({ columns }) => inputContent(context, name, columns[name] ?? null, style),
  }
}

function inputContent(context: BoardContext, name: ComponentColumn, value: FormulaValue, style: StyleName): Content {
  if (value === null) return blank(style)
  const { unit } = COMPONENT_COLUMNS[name]
  if (unit === 'bp') return typed(share(value), style)
  if (unit === 'minor') return typed(major(Number(value), context), style)
  return unit === 'date' ? dated(value as IsoDate, style) : typed(value, style)
}

function moreColumns(context: BoardContext): ComponentColumnPlan[] {
  const input = (name: ComponentColumn, header: string, unit: string, width: number) =>
    inputColumn(context, name, 'more', header, unit, width)
  const choice = (name: ComponentColumn, width: number, header?: string) => choiceColumn(context, name, 'more', width, header)
  return [
    { ...fixed('vendor', 'more', 'Vendor', '', 18), content: (row) => typed(row.assessment.subject.component.vendor, 'input.text') },
    choice('kind', 18, 'Kind'),
    input('customerNotices', 'What customers notice', 'sentence', 26),
    input('reason', 'Why the time is worth it', 'sentence', 26),
    input('reasonDate', 'Written on', 'date', 11),
    choice('hardManual', 10, 'Hard to reverse?'),
    input('switchWeeks', 'Effort to switch', 'weeks', 9),
    input('contractStart', 'Contract from', 'date', 11),
    input('contractEnd', 'Contract until', 'date', 11),
    input('contractMonths', 'Minimum term', 'months', 9),
    input('exitNote', 'How we would leave', 'sentence', 26),
    choice('moving', 9, 'Decided to move'),
    choice('guess', 9, 'Time is a guess'),
    input('costDate', 'Cost as of', 'date', 11),
    choice('rateMissing', 9, 'No exchange rate'),
    choice('creditsOverList', 9, 'Credits over list'),
    input('upkeep', 'Upkeep hours as time', 'of one engineer', 11),
    choice('upkeepComplete', 9, 'All hours given'),
  ]
}

function exceptionColumns(): ComponentColumnPlan[] {
  const days = (prefix: string, header: string, pick: (row: EvaluatedComponent) => readonly (IsoDate | null)[]) =>
    CHECK_RULES.map(
      (rule, index): ComponentColumnPlan => ({
        key: `${prefix} ${rule}`,
        block: 'exceptions',
        header: `${RULE_NAMES[rule]}: ${header}`,
        unit: 'date',
        width: 12,
        style: 'input.date',
        content: (row) => dated(pick(row)[index] ?? null, 'input.date'),
      }),
    )
  return [...days('kept', 'kept until', (row) => row.keptUntil), ...days('planned', 'decision due', (row) => row.plannedUntil)]
}

function workingColumns(context: BoardContext, cell: Cell, letter: Letter): ComponentColumnPlan[] {
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
  const shared = SHARED_WORKINGS.map(({ name, unit, formula }) => {
    const isDate = unit === 'date'
    const text = stamped((at) => {
      const where = places(context, (of) => cell(of, at))
      return isDate ? valueText(formula, where) : flagText(formula, where)
    })
    const style = isDate ? 'formula.date' : 'formula.flag'
    return working(name, 'shared', SHARED_HEADERS[name] ?? name, style, ({ columns }, number) => {
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
        `${RULE_NAMES[formula.rule]}: ${plain(code)}`,
        'formula.flag',
        (row, number) => computed(text(number), row.rules[ruleIndex]?.flags[index] ?? 0, 'formula.flag'),
      )
    }),
  )
  const outcomes = SHOWN_FORMULAS.map((formula, ruleIndex) =>
    working(`outcome ${formula.rule}`, 'states', `${RULE_NAMES[formula.rule]}: outcome`, 'formula.count', (row, number) => {
      const first = `flag ${formula.rule} 0`
      const last = `flag ${formula.rule} ${formula.outcomes.length - 1}`
      const base = sheetCell(SHEETS.checks, `G${context.checks.ruleRow(formula)}`)
      const value = context.checks.firstOutcome(formula) + (row.rules[ruleIndex]?.index ?? 0) + 1
      return computed(`${base}+MATCH(1,${span(cell, [first, last], number)},0)`, value, 'formula.count')
    }),
  )
  const states = SHOWN_FORMULAS.map(({ rule }, index) =>
    working(`state ${rule}`, 'states', `${RULE_NAMES[rule]}: state`, 'formula.count', (row, number) => {
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
  leavingUnknown: 'Leaving not described',
}

const plain = (code: string) => code.replaceAll('-', ' ')

function decideColumns(context: BoardContext, cell: Cell, letter: Letter): ComponentColumnPlan[] {
  const { checks } = context
  const column = (key: string, header: string, style: StyleName, content: ComponentColumnPlan['content']): ComponentColumnPlan => ({
    key,
    block: 'decide',
    header,
    unit: style === 'formula.flag' ? '1/0' : 'no.',
    width: 9,
    style,
    content,
  })
  const counted = CHECK_RULES.map((rule, index) =>
    column(`counted ${rule}`, `${RULE_NAMES[rule]}: counts as`, 'formula.count', (row, number) => {
      const state = row.rules[index]?.state ?? 'N/A'
      const isSupporting = index > 1
      const value = CHECK_STATES.indexOf(isSupporting && state === 'UNKNOWN' ? 'N/A' : state) + 1
      const from = cell(`state ${rule}`, number)
      return computed(
        isSupporting ? `IF(${from}=${stateNumber(checks, 'UNKNOWN')},${stateNumber(checks, 'N/A')},${from})` : from,
        value,
        'formula.count',
      )
    }),
  )
  const undecided = CHECK_RULES.map((rule, index) =>
    column(`undecided ${rule}`, `${RULE_NAMES[rule]}: not decided`, 'formula.flag', (row, number) =>
      computed(
        flag(`AND(${cell(`state ${rule}`, number)}=${stateNumber(checks, 'FAIL')},${cell(`planned ${rule}`, number)}<in_as_of)`),
        row.undecided[index] ? 1 : 0,
        'formula.flag',
      ),
    ),
  )
  const all = CHECK_RULES.map((rule) => `counted ${rule}`)
  const lastIndex = FIRST_ROW + Math.max(context.rows.length, 1) - 1
  return [
    ...counted,
    column('verdict number', 'Verdict', 'formula.count', (row, number) =>
      computed(`MIN(${all.map((key) => cell(key, number)).join(',')})`, CHECK_STATES.indexOf(row.verdict) + 1, 'formula.count'),
    ),
    column('first reason', 'First reason', 'formula.count', (row, number) =>
      computed(`MATCH(${cell('verdict number', number)},${span(cell, all, number)},0)`, row.reason + 1, 'formula.count'),
    ),
    ...undecided,
    column('toDecide', 'To decide', 'formula.flag', (row, number) =>
      computed(
        flag(
          `SUM(${span(
            cell,
            CHECK_RULES.map((rule) => `undecided ${rule}`),
            number,
          )})>0`,
        ),
        row.toDecide ? 1 : 0,
        'formula.flag',
      ),
    ),
    column('small', 'Small', 'formula.flag', (row, number) => computed(smallText(cell, number), row.small ? 1 : 0, 'formula.flag')),
    column('counted to decide', 'To decide and in the totals', 'formula.flag', (row, number) =>
      computed(`${cell('toDecide', number)}*${cell('countsInTotals', number)}`, row.toDecide && row.counts ? 1 : 0, 'formula.flag'),
    ),
    column('guess near limit', 'Rests on a guess', 'formula.flag', (row, number) =>
      computed(guessText(context, cell, number), row.restsOnGuess ? 1 : 0, 'formula.flag'),
    ),
    // A blank that is looked up reads 0: this keeps "not set" apart from free.
    {
      ...column('cost shown', 'Cost as shown', 'formula.money', (row, number) => {
        const { cost } = row.columns
        const from = cell('cost', number)
        const value = typeof cost === 'number' ? major(cost, context) : BOARD_WORDS.notSet
        return computed(`IF(ISBLANK(${from}),"${BOARD_WORDS.notSet}",${from})`, value, 'formula.money')
      }),
      unit: context.style.currency,
      width: 12,
    },
    column('rank', 'Order of decisions', 'formula.count', (row, number) => {
      const rows = `ROWS(${letter('rank')}${number}:${letter('rank')}$${lastIndex})`
      const weight = sheetCell(SHEETS.checks, RANK_WEIGHT_CELL)
      const time = `ROUND(${cell('ownerTime', number)}*10000,0)`
      const formula = `${cell('counted to decide', number)}*(((1-${cell('small', number)})*${weight}+${time})*ROWS($A$${FIRST_ROW}:$A$${lastIndex})+${rows})`
      return computed(formula, rankOf(row, number, lastIndex), 'formula.count')
    }),
  ]
}

/** Small items last, then most time first, then the order of the list. */
export function rankOf(row: EvaluatedComponent, number: number, last: number): number {
  if (!row.toDecide || !row.counts) return 0
  const time = Number(row.columns['ownerTime'])
  return ((row.small ? 0 : 1) * RANK_WEIGHT + time) * (last - FIRST_ROW + 1) + (last - number + 1)
}

/** More basis points than any component has. */
export const RANK_WEIGHT = 1_000_000
export const RANK_WEIGHT_CELL = 'D4'

function smallText(cell: Cell, row: number): string {
  const cost = cell('cost', row)
  const time = `ROUND(${cell('ownerTime', row)}*10000,0)`
  const cash = `ROUND(${cost}*in_minor_units,0)`
  const people = `ROUND(ROUND(in_engineer_monthly_cost*in_minor_units,0)*${time}/10000,0)`
  const known = `${cell('timeKnown', row)}=1,NOT(ISBLANK(${cost})),NOT(ISBLANK(in_engineer_monthly_cost))`
  return flag(
    `AND(${known},${time}<ROUND(${limitCell('small-share')}*10000,0),${cash}+${people}<ROUND(${limitCell('small-cost')}*in_minor_units,0))`,
  )
}

/** Asked at all: neither retired nor a request path, the first two outcomes of every rule. */
function guessText(context: BoardContext, cell: Cell, row: number): string {
  const time = `ROUND(${cell('ownerTime', row)}*10000,0)`
  const away = (id: 'owner-time' | 'owner-time-watch') => `ABS(${time}-ROUND(${limitCell(id)}*10000,0))`
  const isAsked = `${cell('flag owner-time 0', row)}+${cell('flag owner-time 1', row)}=0`
  const isGuess = `${cell('guess', row)}=${context.checks.word('guess', 'yes')}`
  return flag(
    `AND(${isAsked},${isGuess},MIN(${away('owner-time')},${away('owner-time-watch')})<=ROUND(${limitCell('guess-band')}*10000,0))`,
  )
}

/** What the app said when this was made: held against the formulas by Model checks. */
function appColumns(context: BoardContext, letter: Letter): ComponentColumnPlan[] {
  const stored = (key: string, header: string, value: (row: EvaluatedComponent) => number): ComponentColumnPlan => ({
    key: `app ${key}`,
    block: 'app',
    header: `App: ${header}`,
    unit: 'no.',
    width: 8,
    style: 'stored.count',
    content: (row) => typed(value(row), 'stored.count'),
  })
  const adviceFormula = SHOWN_FORMULAS.find(({ rule }) => rule === 'recommendation') as (typeof SHOWN_FORMULAS)[number]
  const said = (row: EvaluatedComponent, rule: string) => row.assessment.checks.find((check) => check.rule === rule)
  const compared = [...SHOWN_FORMULAS.map(({ rule }) => rule), 'verdict', 'outcome recommendation', 'toDecide'] as const
  const live = (key: string) =>
    key === 'verdict' ? 'verdict number' : key === 'outcome recommendation' || key === 'toDecide' ? key : `state ${key}`
  return [
    ...SHOWN_FORMULAS.map(({ rule }) => stored(rule, RULE_NAMES[rule], (row) => CHECK_STATES.indexOf(said(row, rule)?.state ?? 'N/A') + 1)),
    stored('verdict', 'verdict', ({ assessment }) => CHECK_STATES.indexOf(assessment.verdict) + 1),
    stored('outcome recommendation', 'advice', (row) => {
      const code = said(row, 'recommendation')?.code
      return context.checks.firstOutcome(adviceFormula) + adviceFormula.outcomes.findIndex((outcome) => outcome.code === code) + 1
    }),
    stored('toDecide', 'to decide', ({ assessment }) => (assessment.toDecide ? 1 : 0)),
    {
      key: 'differs',
      block: 'app',
      header: 'Differs from the app',
      unit: 'count',
      width: 9,
      style: 'formula.count',
      content: (row, number) => {
        const pairs = compared.map((key) => `($${letter(live(key))}${number}<>$${letter(`app ${key}`)}${number})`)
        return computed(pairs.join('+'), differences(row), 'formula.count')
      },
    },
  ]
}

/** How many verdicts of a component the formulas and the app do not agree on: 0 unless a formula is wrong. */
export function differences(row: EvaluatedComponent): number {
  const { assessment } = row
  const ofRules = row.rules.filter(({ rule, state }) => assessment.checks.find((check) => check.rule === rule)?.state !== state).length
  const advice = row.rules.find(({ rule }) => rule === 'recommendation')
  const isOtherAdvice = assessment.recommendation.code !== advice?.outcome.code
  return ofRules + Number(assessment.verdict !== row.verdict) + Number(isOtherAdvice) + Number(assessment.toDecide !== row.toDecide)
}
