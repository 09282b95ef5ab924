// The rules' formulas as JavaScript source: what somebody would write who needs the states and nothing
// else. One function that reads the answers of one component and runs every rule as plain ifs.

import {
  addMonths,
  assertNever,
  CHECK_STATES,
  COMPONENT_COLUMNS,
  COMPONENT_FORMULAS,
  type ComponentSubject,
  divideRounded,
  type Formula,
  type FormulaUnit,
  type FormulaValue,
  type IsoDate,
  type LimitValues,
  lastDayOfMonths,
  RULES,
  type RuleFormula,
  type RuleId,
  type Setting,
  WORKINGS,
} from '#core'

/** Writes the place in CHECK_STATES of every rule's state into `states`, from `at` on, in catalogue order. */
export type JudgeBare = (subject: ComponentSubject, setting: Setting, states: Uint8Array, at: number) => void

/** @param inputs figures of the company, the same for every component */
export function judgeBare(limits: LimitValues, inputs: Readonly<Record<string, FormulaValue>>): JudgeBare {
  const source = sourceOf(limits, inputs)
  const lines = [
    ...Object.keys(COMPONENT_COLUMNS).map((name) => `const ${local(name)} = columns.${name}.read(subject, setting, list)`),
    ...WORKINGS.map(({ name, formula }) => `const ${local(name)} = ${source.value(formula)}`),
    ...COMPONENT_FORMULAS.flatMap((formula, place) => (formula.rule === ADVICE ? [] : stateLine(formula, place, source))),
    `const ${local('isFailing')} = ${CHECKS.map((place) => `states[at + ${place}] === ${FAIL}`).join(' || ')} ? 1 : 0`,
    ...COMPONENT_FORMULAS.flatMap((formula, place) => (formula.rule === ADVICE ? stateLine(formula, place, source) : [])),
  ]
  const judge = new Function('columns', 'work', 'list', 'subject', 'setting', 'states', 'at', lines.join('\n'))
  return (subject, setting, states, at) => judge(COMPONENT_COLUMNS, WORK, NO_LIST, subject, setting, states, at)
}

/** Advice is another one beside a check that FAILs, so it comes last. */
const ADVICE: RuleId = 'recommendation'
const FAIL = CHECK_STATES.indexOf('FAIL')
const CHECKS = COMPONENT_FORMULAS.flatMap(({ rule }, place) => (RULES.some(({ id, kind }) => id === rule && kind === 'check') ? place : []))

function stateLine({ outcomes }: RuleFormula, at: number, source: Source): string {
  const cases = outcomes.map(({ state, when }) => {
    const place = CHECK_STATES.indexOf(state)
    return when.kind === 'otherwise' ? `${place}` : `${source.holds(when)} ? ${place} : `
  })
  return `states[at + ${at}] = ${cases.join('')}`
}

/** What a component is among all is read by rules of the list alone. */
const NO_LIST = { components: [], evidence: [], bills: [] }

interface Source {
  /** An expression that is true or false. */
  readonly holds: (formula: Formula) => string
  /** An expression for its value; flags are 1 and 0. */
  readonly value: (formula: Formula) => string
}

function sourceOf(limits: LimitValues, inputs: Readonly<Record<string, FormulaValue>>): Source {
  const holds = (formula: Formula): string => {
    switch (formula.kind) {
      case 'and':
        return `(${formula.parts.map(holds).join(' && ')})`
      case 'or':
        return `(${formula.parts.map(holds).join(' || ')})`
      case 'not':
        return `!${holds(formula.of)}`
      case 'blank':
        return `work.isBlank(${value(formula.of)})`
      case 'compare':
        return compared(formula)
      case 'share-exceeds':
        return `(${number(formula.part)} * 10000 > ${number(formula.limit)} * ${number(formula.whole)})`
      case 'differs-by':
        return `(Math.abs(${number(formula.left)} - ${number(formula.right)}) * 10000 > ${number(formula.limit)} * ${number(formula.right)})`
      default:
        return `(${value(formula)} === 1)`
    }
  }
  const number = (formula: Formula): string => `(${value(formula)} ?? 0)`
  const compared = ({ left, operator, right }: Extract<Formula, { kind: 'compare' }>): string => {
    const blank = isText(left) || isText(right) ? "''" : '0'
    const side = (formula: Formula) => (formula.kind === 'number' ? blank : `(${value(formula)} ?? ${blank})`)
    return `(${side(left)} ${OPERATORS[operator]} ${side(right)})`
  }
  const value = (formula: Formula): string => {
    switch (formula.kind) {
      case 'column':
        return local(formula.name)
      case 'input':
        return JSON.stringify(inputs[formula.name] ?? null)
      case 'limit':
        return String(limits[formula.id])
      case 'choice':
        return JSON.stringify(formula.value)
      case 'number':
        return String(formula.value)
      case 'length':
        return `(${value(formula.of)} ?? '').length`
      case 'smaller':
      case 'larger':
        return `work.${formula.kind}(${value(formula.left)}, ${value(formula.right)})`
      case 'plus':
        return `(${number(formula.left)} + ${number(formula.right)})`
      case 'minus':
        return `(${number(formula.left)} - ${number(formula.right)})`
      case 'times':
        return `(${number(formula.left)} * ${number(formula.right)})`
      case 'quotient':
        return `work.quotient(${number(formula.left)}, ${number(formula.right)})`
      case 'share-of':
        return `work.quotient(${number(formula.amount)} * ${number(formula.share)}, 10000)`
      case 'months-after':
        return `work.monthsAfter(${value(formula.date)}, ${value(formula.months)})`
      case 'last-of-months':
        return `work.lastOfMonths(${value(formula.date)}, ${value(formula.months)})`
      case 'otherwise':
        return '0'
      case 'and':
      case 'or':
      case 'not':
      case 'blank':
      case 'compare':
      case 'share-exceeds':
      case 'differs-by':
        return `(${holds(formula)} ? 1 : 0)`
      default:
        return assertNever(formula)
    }
  }
  return { holds, value }
}

/** What is more than an operator. */
const WORK = {
  isBlank: (value: FormulaValue) => value === null || value === '',
  smaller: (a: FormulaValue, b: FormulaValue) => (a === null || b === null ? (a ?? b) : a < b ? a : b),
  larger: (a: FormulaValue, b: FormulaValue) => (a === null || b === null ? (a ?? b) : a < b ? b : a),
  quotient: (a: number, b: number) => (b === 0 ? 0 : divideRounded(a, b)),
  monthsAfter: (date: IsoDate | null, months: number | null) => (date === null || months === null ? null : addMonths(date, months)),
  lastOfMonths: (date: IsoDate | null, months: number | null) => (date === null || months === null ? null : lastDayOfMonths(date, months)),
}

const OPERATORS = { '=': '===', '<>': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const
const TEXTS: readonly FormulaUnit[] = ['choice', 'text', 'date']

function isText(formula: Formula): boolean {
  if (formula.kind === 'choice' || formula.kind === 'months-after') return true
  if (formula.kind === 'column' || formula.kind === 'input') return TEXTS.includes(formula.unit)
  return (formula.kind === 'smaller' || formula.kind === 'larger') && (isText(formula.left) || isText(formula.right))
}

function local(name: string): string {
  return `of_${name}`
}
