// Inputs: what the company is and what verdicts are held against. Change a blue cell and everything
// follows. Every value has a unit, a source, a date and a comment, and a name of its own.

import { budgetOf, type Company, type IsoDate, LIMITS, type LimitId } from '#core'
import { CHOICE_LABELS, defaultSource, ENTRY_HINTS, INPUTS_SHEET, LIMIT_WORDS, PACK_TEXT, perMonth, SHEETS } from '#wording'
import { dateCheck, LARGEST_AMOUNT, listCheck } from '../../cell-checks.ts'
import { blank, type Content, calculated, dated, newSheet, type Sheet, typed } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { Format, StyleName } from '../../styles.ts'
import type { CellValue, NamedCell, ValidationPlan } from '../../workbook-plan.ts'
import { putHeadings } from '../columns.ts'
import { budgetMonths } from '../costs-by-month/layout.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, quarterName, widths } from '../frame.ts'
import { wrappedHeight } from '../wrapped-height.ts'
import { following } from './following.ts'
import {
  AS_OF,
  asksWhetherSet,
  cellName,
  FACTS,
  type InputEntry,
  type InputSection,
  type InputUnit,
  inputsLayout,
  isCleaned,
  LIMIT_THEN_COLUMN,
  TYPED_COLUMN,
  typedName,
  USED_COLUMN,
} from './layout.ts'
import { putInfraPeople } from './people.ts'

/** Characters that fit the column of sources. */
const SOURCE_WIDTH = 44

interface Head {
  readonly title: string
  /** Of amounts the name ends with the currency. */
  readonly headers: (currency: string) => readonly string[]
  /** Places of the columns that hold numbers or days. */
  readonly right: readonly number[]
}

const ENTRIES: Omit<Head, 'title'> = {
  headers: () => [
    ...[PACK_TEXT.item, PACK_TEXT.value, PACK_TEXT.unit, PACK_TEXT.source],
    ...[PACK_TEXT.asOf, PACK_TEXT.comment, INPUTS_SHEET.cellName, INPUTS_SHEET.used],
  ],
  right: [1, 4, 7],
}

const HEADS: Readonly<Record<InputSection, Head>> = {
  company: { title: INPUTS_SHEET.company, ...ENTRIES },
  budget: { title: INPUTS_SHEET.budget, ...ENTRIES },
  limits: {
    title: INPUTS_SHEET.limits,
    headers: (currency) => [...ENTRIES.headers(currency), INPUTS_SHEET.atExport],
    right: [...ENTRIES.right, 8],
  },
  follows: { title: INPUTS_SHEET.follows, ...ENTRIES },
  imports: {
    title: INPUTS_SHEET.importsHeading,
    headers: (currency) => [
      ...[PACK_TEXT.list, INPUTS_SHEET.pricesAsOf],
      ...[INPUTS_SHEET.ownTotal, INPUTS_SHEET.rowsTotal, PACK_TEXT.difference].map((amount) => `${amount} (${currency})`),
    ],
    right: [1, 2, 3, 4],
  },
  infraPeople: {
    ...{ title: INPUTS_SHEET.infraPeople, right: [1, 2] },
    headers: () => [INPUTS_SHEET.person, INPUTS_SHEET.committedElsewhere, INPUTS_SHEET.hasTime],
  },
}

const FORMATS: Readonly<Record<InputUnit, Format>> = {
  text: 'text',
  choice: 'text',
  date: 'date',
  count: 'count',
  money: 'money',
  share: 'share',
  months: 'count',
  weeks: 'count',
  hours: 'count',
  flag: 'flag',
}

function planInputs(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  const inputs = pack.places.of('inputs')
  putFrame(pack, 'inputs', sheet)
  for (const { row, section } of inputs.headings) {
    const { title, headers, right } = HEADS[section]
    putHeadings(sheet, row, title, headers(pack.style.currency), right)
  }
  for (const entry of inputs.entries) putEntry(pack, sheet, entry)
  putImports(pack, sheet)
  putInfraPeople(pack, sheet)
  return planned(sheet, {
    columns: widths([2, 46, 20, 15, 42, 13, 62, 30, 15, 15]),
    freeze: { rows: 3, columns: 2 },
    print: printed(pack, `B1:${USED_COLUMN}${inputs.lastRow}`, { repeat: '1:3' }),
    validations: [
      ...inputs.entries
        .filter(({ section, name }) => section !== 'follows' && !FACTS.has(name))
        .flatMap((entry) => validation(pack, entry)),
      dateCheck(`C${inputs.imports.first}:C${inputs.imports.last}`, ENTRY_HINTS.dateOrUnknown),
      anyAmount(`D${inputs.imports.first}:E${inputs.imports.last}`, ENTRY_HINTS.amountOrUnknown),
      shareCheck(`C${inputs.infraPeople.first}:C${inputs.infraPeople.last}`, 1, INPUTS_SHEET.personShareHint(pack.style)),
    ],
  })
}

export function inputNames({ places }: BoardPack): readonly NamedCell[] {
  const inputs = places.of('inputs')
  const named = (name: string, cell: string): NamedCell => ({ name, sheet: SHEETS.inputs, cell })
  return inputs.entries.flatMap((entry) => {
    const { name, row } = entry
    if (!isCleaned(entry)) return [named(cellName(name), `${TYPED_COLUMN}${row}`)]
    const used = named(cellName(name), `${USED_COLUMN}${row}`)
    return asksWhetherSet(entry) ? [used, named(typedName(name), `${TYPED_COLUMN}${row}`)] : [used]
  })
}

/**
 * What formulas read of a typed cell: 0 where it holds no number, as of a blank one, so that a text that was typed or pasted becomes no
 * error. A limit stays the one of the export then, since there always is one, and so does the day of the verdicts unless a day within its
 * reach is typed.
 */
function usedText({ name, row, limit }: InputEntry): string {
  const cell = `$${TYPED_COLUMN}${row}`
  if (name === AS_OF) return `IF(ABS(N(${cell})-$F${row})<=10000,${cell},$F${row})`
  return `IF(ISNUMBER(${cell}),${cell},${limit === undefined ? 0 : `$${LIMIT_THEN_COLUMN}${row}`})`
}

function putEntry(pack: BoardPack, sheet: Sheet, entry: InputEntry): void {
  const { row } = entry
  const { source, comment, date } = provenance(pack, entry)
  sheet.put('B', row, typed(entry.label, 'label.text'))
  sheet.put('C', row, content(pack, entry))
  sheet.put('D', row, typed(unitWord(pack, entry), 'unit.text'))
  sheet.put('E', row, typed(source, 'note.wrap'))
  if (source.length > SOURCE_WIDTH) sheet.height(row, wrappedHeight(source, SOURCE_WIDTH))
  sheet.put('F', row, dated(date, 'note.date'))
  sheet.put('G', row, typed(comment, 'note.text'))
  sheet.put('H', row, typed(cellName(entry.name), 'unit.text'))
  if (isCleaned(entry)) sheet.put(USED_COLUMN, row, calculated(usedText(entry), `formula.${FORMATS[entry.unit]}`))
  if (entry.limit !== undefined)
    sheet.put(LIMIT_THEN_COLUMN, row, typed(limitValue(pack, entry, entry.limit), `stored.${FORMATS[entry.unit]}`))
}

function limitValue(pack: BoardPack, { unit }: InputEntry, limit: LimitId): number {
  const value = pack.assessment.setting.limits[limit]
  return unit === 'share' ? value / 10_000 : unit === 'money' ? major(value, pack) : value
}

function content(pack: BoardPack, entry: InputEntry): Content {
  if (entry.limit !== undefined) return typed(limitValue(pack, entry, entry.limit), `assumption.${FORMATS[entry.unit]}`)
  if (entry.section === 'follows') return following(pack, entry, `formula.${FORMATS[entry.unit]}`)
  if (entry.section === 'budget') return budgetContent(pack, entry)
  const style: StyleName = `${FACTS.has(entry.name) ? 'stored' : 'input'}.${FORMATS[entry.unit]}`
  const typedValue = TYPED[entry.name]
  return typedValue === undefined ? figure(pack, entry, style) : typed(typedValue(pack), style)
}

/** What the company and its pack are called and counted in. */
const TYPED: Readonly<Record<string, (pack: BoardPack) => CellValue | null>> = {
  company: ({ assessment }) => assessment.setting.company.name,
  quarter: quarterName,
  asOf: ({ assessment }) => ({ date: assessment.asOf }),
  currency: ({ assessment }) => assessment.setting.currency,
  minorUnits: ({ decimals }) => 10 ** decimals,
  stage: ({ assessment: { setting } }) => (setting.company.stage === null ? null : CHOICE_LABELS.stage[setting.company.stage]),
}

/** The entry "budget-2026-10": blank where the month has none. */
function budgetContent(pack: BoardPack, { name }: InputEntry): Content {
  const amount = budgetOf(pack.workbook).get(name.slice(BUDGET.length))
  return typed(amount === undefined ? null : major(amount, pack), 'input.money')
}

const BUDGET = 'budget-'

/** A figure of the company, or one that a rule brings along. */
function figure(pack: BoardPack, { name, unit }: InputEntry, style: StyleName): Content {
  const own = pack.formulaInputs[name]
  const value = own === undefined ? (pack.assessment.setting.company[name as keyof Company] as number | null) : own
  if (value === null) return blank(style)
  if (unit === 'date') return dated(value as IsoDate, style)
  if (unit === 'choice') return typed(pack.places.of('checks').wordText(name, String(value)), style)
  if (unit === 'share') return typed(Number(value) / 10_000, style)
  return typed(unit === 'money' ? major(Number(value), pack) : value, style)
}

const ONCE = new Set(['cash', 'raised'])
const IN_A_YEAR = new Set(['netNewArr'])

function unitWord({ style }: BoardPack, { unit, name }: InputEntry): string {
  if (IN_A_YEAR.has(name)) return INPUTS_SHEET.inTwelveMonths(style.currency)
  if (unit === 'money') return ONCE.has(name) || name.startsWith(BUDGET) ? style.currency : perMonth(style.currency)
  if (unit === 'share') return '%'
  if (unit === 'choice' || unit === 'text') return ''
  return unit === 'flag' ? '1 or 0' : unit
}

interface Provenance {
  readonly source: string
  readonly comment: string
  readonly date: IsoDate | null
}

function provenance({ assessment, workbook, style }: BoardPack, entry: InputEntry): Provenance {
  const { limit, section, name } = entry
  if (limit !== undefined) {
    const definition: { readonly date: string } = LIMITS[limit]
    const { isDefault } = assessment.setting.shownLimits[limit]
    return {
      source: isDefault ? defaultSource(limit, style) : INPUTS_SHEET.changedLimit,
      comment: LIMIT_WORDS[limit].decides,
      date: `${definition.date}-01` as IsoDate,
    }
  }
  if (section === 'follows') return { source: INPUTS_SHEET.computedHere, comment: COMMENTS[name] ?? '', date: null }
  if (section === 'budget') return { source: INPUTS_SHEET.theApp, comment: COMMENTS['budget'] ?? '', date: null }
  if (name === AS_OF) return { source: INPUTS_SHEET.theApp, comment: COMMENTS[name] ?? '', date: assessment.asOf }
  const meta = workbook.tables.company['company']?.meta[name]
  const date = meta === undefined ? null : (meta.at.slice(0, 10) as IsoDate)
  return { source: meta === undefined ? INPUTS_SHEET.theApp : meta.source, comment: COMMENTS[name] ?? '', date }
}

const COMMENTS: Readonly<Record<string, string>> = {
  asOf: INPUTS_SHEET.asOfComment,
  minorUnits: INPUTS_SHEET.minorUnitsComment,
  engineerMonthlyCost: INPUTS_SHEET.engineerCostComment,
  headcount: INPUTS_SHEET.headcountComment,
  netBurn: INPUTS_SHEET.netBurnComment,
  budget: INPUTS_SHEET.budgetComment,
  netNewArr: INPUTS_SHEET.netNewArrComment,
  lastEasyDay: INPUTS_SHEET.lastEasyDayComment,
  oldestCostDay: INPUTS_SHEET.oldestCostDayComment,
  isEarly: INPUTS_SHEET.isEarlyComment,
}

function putImports(pack: BoardPack, sheet: Sheet): void {
  const { first, last } = pack.places.of('inputs').imports
  const { imports } = pack.assessment.setting
  const amount = (minor: number | null | undefined) => typed(minor == null ? null : major(minor, pack), 'input.money')
  for (let row = first; row <= last; row += 1) {
    const record = imports[row - first]
    sheet.put('B', row, typed(record?.source ?? null, 'input.text'))
    sheet.put('C', row, dated(record?.pricesAsOf ?? null, 'input.date'))
    sheet.put('D', row, amount(record?.controlTotal))
    sheet.put('E', row, amount(record?.rowsTotal))
    const reason = record?.differenceReason ?? null
    if (reason !== null) {
      sheet.put('G', first - 1, typed(INPUTS_SHEET.differenceReason, 'header.wrap'))
      sheet.put('G', row, typed(reason, 'input.text'))
    }
    // A list whose difference is explained has nothing to add up.
    const noReason = reason === null ? '' : `,$G${row}=""`
    const difference = `IF(AND(ISNUMBER($D${row}),ISNUMBER($E${row})${noReason}),${toUnit(`N($E${row})-N($D${row})`)},0)`
    sheet.put('F', row, calculated(difference, 'formula.money'))
  }
}

const anyAmount = (range: string, message: string): ValidationPlan => ({
  ...{ kind: 'decimal', range, min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT, message },
})
const shareCheck = (range: string, max: number, message: string): ValidationPlan => ({ kind: 'decimal', range, min: 0, max, message })

function validation(pack: BoardPack, { unit, row, limit, name }: InputEntry): ValidationPlan[] {
  const range = `C${row}`
  if (unit === 'choice') return [listCheck(range, pack.places.of('checks').wordRange(name), ENTRY_HINTS.word)]
  if (unit === 'date') return [dateCheck(range, ENTRY_HINTS.dateOrUnknown)]
  if (limit !== undefined) {
    const { min, max } = LIMITS[limit]
    const scale = unit === 'share' ? 10_000 : unit === 'money' ? 10 ** pack.decimals : 1
    const kind = unit === 'share' || unit === 'money' ? 'decimal' : 'whole'
    return [{ kind, range, min: min / scale, max: max / scale, message: LIMIT_WORDS[limit].decides }]
  }
  if (unit === 'money') return [anyAmount(range, ENTRY_HINTS.amountOrNotSet)]
  if (unit === 'share') return [shareCheck(range, 10_000, ENTRY_HINTS.share)]
  return unit === 'text' ? [] : [{ kind: 'whole', range, min: 0, max: LARGEST_AMOUNT, message: ENTRY_HINTS.whole }]
}

export const inputsSheet = describeSheet({
  id: 'inputs',
  group: 'model',
  places: ({ workbook, assessment, places }) =>
    inputsLayout(assessment, budgetMonths(workbook, places.of('costsByMonth')), places.of('runway') !== null),
  plan: planInputs,
  names: inputNames,
})
