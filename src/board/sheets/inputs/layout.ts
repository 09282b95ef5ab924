// What stands on the Inputs sheet and in which row: the only named cells of the workbook.

import {
  type Assessment,
  type CompanyValues,
  comparisonsOf,
  type FormulaUnit,
  type IsoDate,
  infraPeople,
  LIMIT_IDS,
  LIMITS,
  type LimitId,
  OWN_INPUTS,
} from '#core'
import { BOARD_WORDS, COMPANY_FIELDS, INPUTS_SHEET, LIMIT_WORDS, PACK_TEXT } from '#wording'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly inputs: InputsLayout
  }
}

export type InputUnit = 'text' | 'date' | 'choice' | 'count' | 'money' | 'share' | 'months' | 'weeks' | 'hours' | 'flag'

export interface InputEntry {
  readonly name: string
  readonly label: string
  readonly unit: InputUnit
  readonly section: 'company' | 'budget' | 'limits' | 'follows'
  readonly limit?: LimitId
  readonly row: number
}

/** Where somebody types, and what formulas read of it: a number, whatever was typed. */
export const TYPED_COLUMN = 'C'
export const USED_COLUMN = 'I'
/** What a limit was when the file was made. */
export const LIMIT_THEN_COLUMN = 'J'

/** Words and the facts of the export are read as they stand, what follows from others is no input, and months of a budget are counted. */
export function isCleaned({ unit, section, name }: Pick<InputEntry, 'unit' | 'section' | 'name'>): boolean {
  return (section === 'company' || section === 'limits') && unit !== 'text' && unit !== 'choice' && !FACTS.has(name)
}

/** Limits have no word for one that is not set, and the day of the verdicts always is. */
export function asksWhetherSet(entry: InputEntry): boolean {
  return entry.section === 'company' && isCleaned(entry) && entry.name !== AS_OF
}

export const AS_OF = 'asOf'

/** Of the pack, not of the company: nobody types them. */
export const FACTS: ReadonlySet<string> = new Set(['currency', 'minorUnits'])

/** "revenue" → typed_revenue: the cell itself, to ask whether it holds a number. */
export const typedName = (name: string): string => `typed_${nameOf(name)}`

export type InputSection = InputEntry['section'] | 'imports' | 'infraPeople'

export interface InputsLayout {
  readonly entries: readonly InputEntry[]
  /** Formula input → name of what formulas read of it. */
  readonly names: ReadonlyMap<string, string>
  /** The same → name of the cell itself, where that is another one. */
  readonly typedNames: ReadonlyMap<string, string>
  readonly headings: readonly { readonly row: number; readonly section: InputSection }[]
  readonly imports: { readonly first: number; readonly last: number }
  /** People whose main job is infrastructure, one a row. */
  readonly infraPeople: { readonly first: number; readonly last: number }
  readonly lastRow: number
}

const COMPANY: readonly (readonly [name: string, label: string, unit: InputUnit])[] = [
  ['company', INPUTS_SHEET.company, 'text'],
  ['quarter', PACK_TEXT.quarter, 'text'],
  ['asOf', PACK_TEXT.asOf, 'date'],
  ['currency', PACK_TEXT.currency, 'text'],
  ['minorUnits', INPUTS_SHEET.minorUnits, 'count'],
  ['stage', COMPANY_FIELDS.stage.label, 'choice'],
  ['headcount', COMPANY_FIELDS.headcount.label, 'count'],
  ['engineers', COMPANY_FIELDS.engineers.label, 'count'],
  ['engineerMonthlyCost', COMPANY_FIELDS.engineerMonthlyCost.label, 'money'],
  ['revenue', COMPANY_FIELDS.revenue.label, 'money'],
  ['netBurn', COMPANY_FIELDS.netBurn.label, 'money'],
  ['cash', COMPANY_FIELDS.cash.label, 'money'],
  ['infraCapacity', INPUTS_SHEET.infraCapacity, 'share'],
]

const FOLLOWS: readonly (readonly [name: string, label: string, unit: InputUnit])[] = [
  ['lastEasyDay', INPUTS_SHEET.lastEasyDay, 'date'],
  ['oldestCostDay', INPUTS_SHEET.oldestCostDay, 'date'],
  ['isEarly', INPUTS_SHEET.isEarly, 'flag'],
  ['imports', INPUTS_SHEET.imports, 'count'],
  ['undatedImports', INPUTS_SHEET.undatedImports, 'count'],
  ['importsOffTotal', INPUTS_SHEET.importsOffTotal, 'count'],
  ['infraHires', BOARD_WORDS.formulaHeader('infraHires')[0], 'count'],
  ['peopleWithTime', BOARD_WORDS.formulaHeader('peopleWithTime')[0], 'count'],
  ['peopleTimeOpen', BOARD_WORDS.formulaHeader('peopleTimeOpen')[0], 'count'],
  ['capacityLeft', INPUTS_SHEET.capacityLeft, 'share'],
  ['capacityKnown', BOARD_WORDS.formulaHeader('capacityKnown')[0], 'flag'],
  ['capacity', BOARD_WORDS.formulaHeader('capacity')[0], 'share'],
]

/** Hours are counted in the app, before this workbook starts, and a limit only chooses words: inputs that would move nothing here. */
const LIMITS_OF_THE_APP: readonly LimitId[] = ['hours-per-page', 'raise-months']
/** Read on Build vs buy alone, where there is something to compare. */
const LIMITS_OF_COMPARISONS: readonly LimitId[] = ['price-rise', 'maintenance-share']

/** Read on Cash bridge alone, which a pack without cash, burn and scenarios does not have. */
const LIMITS_OF_CASH: readonly LimitId[] = ['runway-target']

function limitsOfFormulas({ components, setting }: Assessment, hasCashBridge: boolean): readonly LimitId[] {
  const isCompared = components.some(({ subject }) => comparisonsOf(subject, setting).length > 0)
  const unread = [...LIMITS_OF_THE_APP, ...(isCompared ? [] : LIMITS_OF_COMPARISONS), ...(hasCashBridge ? [] : LIMITS_OF_CASH)]
  return LIMIT_IDS.filter((id) => !unread.includes(id))
}

const UNITS: Partial<Record<string, InputUnit>> = { bp: 'share', minor: 'money', months: 'months', weeks: 'weeks', hours: 'hours' }
const FIRST_HEADING = 6

/** Figures of the company that Cost and gross margin reads alone: rows of a blank one would move nothing. */
const FIGURES_OF_MARGIN: readonly (readonly [name: keyof CompanyValues, unit: InputUnit])[] = [
  ['customers', 'count'],
  ['requestsPerMonth', 'count'],
  ['netNewArr', 'money'],
  ['otherCogs', 'money'],
]

/** @param budget first days of the months that the budget is typed for; empty: there is none */
export function inputsLayout(assessment: Assessment, budget: readonly IsoDate[], hasCashBridge: boolean): InputsLayout {
  const { setting } = assessment
  const entries: InputEntry[] = []
  const headings: { row: number; section: InputSection }[] = []
  let row = FIRST_HEADING
  const section = (name: InputEntry['section'], rows: readonly Omit<InputEntry, 'row' | 'section'>[]) => {
    headings.push({ row, section: name })
    row += 2
    for (const entry of rows) {
      entries.push({ ...entry, section: name, row })
      row += 1
    }
    row += 1
  }
  section('company', [
    ...COMPANY.map(([name, label, unit]) => ({ name, label, unit })),
    ...ownInputs('company'),
    ...figuresOfMargin(assessment),
  ])
  if (budget.length > 0) section('budget', budget.map(budgetEntry))
  section(
    'limits',
    limitsOfFormulas(assessment, hasCashBridge).map((id) => ({
      name: `limit-${id}`,
      label: LIMIT_WORDS[id].name,
      unit: inputUnit(LIMITS[id].unit),
      limit: id,
    })),
  )
  section('follows', [...FOLLOWS.map(([name, label, unit]) => ({ name, label, unit })), ...ownInputs('follows')])
  headings.push({ row, section: 'imports' })
  const imports = { first: row + 2, last: row + 1 + Math.max(setting.imports.length, 1) }
  row = imports.last + 2
  headings.push({ row, section: 'infraPeople' })
  const people = { first: row + 2, last: row + 1 + Math.max(infraPeople(setting).length, 1) }
  return {
    entries,
    headings,
    imports,
    infraPeople: people,
    names: new Map(entries.map((entry) => [entry.name, cellName(entry.name)])),
    typedNames: new Map(entries.filter(asksWhetherSet).map(({ name }) => [name, typedName(name)])),
    lastRow: people.last,
  }
}

/** Figures that rules bring along, unless the lists above have them. */
function ownInputs(of: 'company' | 'follows'): readonly Omit<InputEntry, 'row' | 'section'>[] {
  return Object.entries(OWN_INPUTS).flatMap(([name, input]) => {
    if (input.of !== of || [...COMPANY, ...FOLLOWS].some(([known]) => known === name)) return []
    return [{ name, label: BOARD_WORDS.formulaHeader(name)[0], unit: inputUnit(input.unit) }]
  })
}

function figuresOfMargin({ setting }: Assessment): readonly Omit<InputEntry, 'row' | 'section'>[] {
  const shown = FIGURES_OF_MARGIN.filter(([name]) => setting.company[name] !== null && OWN_INPUTS[name]?.of !== 'company')
  return shown.map(([name, unit]) => ({ name, unit, label: COMPANY_FIELDS[name].label }))
}

/** "2026-10-01" → in_budget_2026_10 */
function budgetEntry(month: IsoDate): Omit<InputEntry, 'row' | 'section'> {
  const name = `budget-${month.slice(0, 7)}`
  return { name, label: INPUTS_SHEET.budgetFor(month.slice(0, 7)), unit: 'money' }
}

function inputUnit(unit: FormulaUnit): InputUnit {
  if (unit === 'date' || unit === 'choice' || unit === 'text' || unit === 'flag') return unit
  return UNITS[unit] ?? 'count'
}

/** "asOf" → in_as_of, "limit-owner-time" → in_limit_owner_time. */
export function cellName(name: string): string {
  return `in_${nameOf(name)}`
}

function nameOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/[ -]/g, '_')
}
