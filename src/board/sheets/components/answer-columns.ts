// Columns that hold typed answers: choices, dates, sentences, and the last days of exceptions. Those that a reader looks for first
// stand on Components, the others on Answers.

import {
  COMPONENT_COLUMNS,
  type FieldPath,
  type FieldUnit,
  type FormulaUnit,
  type FormulaValue,
  fieldSpec,
  formOf,
  type IsoDate,
  OWN_COLUMNS,
  type OwnColumn,
  ownColumnsOf,
  ownField,
  ownPath,
  type SharedColumn,
  valueAt,
} from '#core'
import {
  BOARD_WORDS,
  COMPONENT_FIELDS,
  COMPONENTS_SHEET,
  headOf,
  OWN_COLUMN_FIELDS,
  PACK_TEXT,
  RULE_WORDS,
  suffixOf,
  wordsOf,
} from '#wording'
import { blank, type Content, dated, typed } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, major } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import type { Format, StyleName } from '../../styles.ts'
import { withCosts } from '../costs/component-cost.ts'
import { bookedColumn } from '../margin/component-columns.ts'
import { vendorSpelling } from '../margin/vendor-places.ts'
import { type Block, type Cell, type ComponentColumnPlan, fixed, share } from './column.ts'
import { namedColumns } from './link-columns.ts'
import { withProjects } from './project-links.ts'

/** An answer of a component: header and unit are those of its field, and a returned pack reads the cell back into it. */
export function answerColumn(pack: BoardPack, key: string, block: Block, width: number): ComponentColumnPlan {
  const field = COMPONENT_COLUMNS[key]?.field ?? (key as FieldPath<'components'>)
  const spec = fieldSpec('components', field)
  const words = wordsOf('components', field)
  const unit = COMPONENT_COLUMNS[key]?.unit ?? formOf(spec)
  const header = headOf(words)
  if (unit === 'choice') return { ...choiceColumn(pack, key, block, width, header), field }
  const measured = unit === 'minor' ? pack.style.currency : (suffixOf(unit as FieldUnit) ?? (unit === 'text' ? 'sentence' : unit))
  return { ...inputColumn(pack, key, block, header, measured, width, { field, unit }), field }
}

function choiceColumn(pack: BoardPack, name: string, block: Block, width: number, header: string): ComponentColumnPlan {
  // Words of Components stand in narrow columns, and print.
  const style = block === 'component' ? 'input.wrap' : 'input.text'
  return {
    ...fixed(name, block, header, 'choice', width, style),
    content: ({ columns }) => {
      const value = columns[name] ?? null
      return typed(value === null ? null : pack.places.of('checks').wordText(name, String(value)), style)
    },
  }
}

const FORMATS: Readonly<Record<string, Format>> = {
  bp: 'share',
  minor: 'money',
  count: 'count',
  weeks: 'count',
  months: 'count',
  days: 'count',
  hours: 'number',
  date: 'date',
  text: 'wrap',
  flag: 'flag',
}

export function inputColumn(
  pack: BoardPack,
  name: string,
  block: Block,
  header: string,
  measured: string,
  width: number,
  { unit, field }: { readonly unit: FormulaUnit; readonly field?: string } = { unit: COMPONENT_COLUMNS[name]?.unit ?? 'text' },
): ComponentColumnPlan {
  const style: StyleName = `input.${FORMATS[unit] ?? 'text'}`
  const isColumn = COMPONENT_COLUMNS[name] !== undefined
  return {
    ...fixed(name, block, header, measured, width, style),
    // A field that no formula reads is none of the columns that were evaluated.
    content: ({ columns, assessment: { subject } }) =>
      inputContent(pack, unit, (isColumn ? columns[name] : (valueAt(subject.component, field ?? name) as FormulaValue)) ?? null, style),
  }
}

function inputContent(pack: BoardPack, unit: FormulaUnit, value: FormulaValue, style: StyleName): Content {
  if (value === null) return blank(style)
  if (unit === 'bp') return typed(share(value), style)
  if (unit === 'minor') return typed(major(Number(value), pack), style)
  return unit === 'date' ? dated(value as IsoDate, style) : typed(value, style)
}

/** Of Answers. */
export function answerColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  return [
    ...namedColumns((at) => cell('name', at)),
    ...moreColumns(pack).map((column) => withProjects(pack, withCosts(pack, cell, column))),
    ...exceptionColumns(pack),
  ]
}

function moreColumns(pack: BoardPack): ComponentColumnPlan[] {
  const answer = (key: SharedColumn | FieldPath<'components'>, width: number) => answerColumn(pack, key, 'more', width)
  const input = (name: SharedColumn, header: string, unit: string, width: number) => inputColumn(pack, name, 'more', header, unit, width)
  const choice = (name: SharedColumn, width: number, header: string) => choiceColumn(pack, name, 'more', width, header)
  const { isWritten } = spokenRules(pack)
  return [
    {
      ...fixed('vendor', 'more', COMPONENT_FIELDS.vendor.label, '', 18),
      field: 'vendor',
      content: (row) => typed(vendorSpelling(pack, row.assessment.subject.component.vendor), 'input.text'),
    },
    answer('customerNotices', 26),
    answer('reason', 26),
    input('reasonDate', COMPONENTS_SHEET.writtenOn, 'date', 11),
    answer('hardManual', 10),
    answer('switchWeeks', 9),
    answer('contractStart', 11),
    answer('contractEnd', 11),
    answer('contractMonths', 9),
    answer('exitNote', 26),
    choice('moving', 9, COMPONENTS_SHEET.moving),
    choice('guess', 9, COMPONENTS_SHEET.guess),
    input('costDate', COMPONENTS_SHEET.costAsOf, 'date', 11),
    ...(pack.places.of('margin')?.isBooked === true ? [bookedColumn(pack)] : []),
    choice('rateMissing', 9, PACK_TEXT.rateMissing),
    choice('creditsOverList', 9, PACK_TEXT.creditsOverList),
    input('upkeep', COMPONENTS_SHEET.upkeepTime, PACK_TEXT.ofAnEngineer, 11),
    choice('upkeepComplete', 9, COMPONENTS_SHEET.upkeepComplete),
    ...Object.entries(OWN_COLUMNS).flatMap(([name, { unit, field }]) => {
      if (!isWritten(name)) return []
      if (field !== undefined) return answerColumn(pack, name, 'more', 11)
      const [header, of] = BOARD_WORDS.formulaHeader(name)
      const measured = unit === 'minor' ? `${pack.style.currency} ${of}` : of
      return unit === 'choice' ? choiceColumn(pack, name, 'more', 10, header) : inputColumn(pack, name, 'more', header, measured, 11)
    }),
    ...ownColumns(pack),
  ]
}

const OWN_STYLES: Readonly<Partial<Record<OwnColumn['type'], StyleName>>> = {
  money: 'input.money',
  number: 'input.number',
  date: 'input.date',
}

/** Columns of the team's own where any component holds something: inputs that no formula reads. */
function ownColumns(pack: BoardPack): ComponentColumnPlan[] {
  const { components, ownColumns: columns } = pack.workbook.tables
  const isUsed = (id: string) => Object.values(components).some(({ own }) => Object.hasOwn(own, id))
  return ownColumnsOf(columns)
    .filter(({ id }) => isUsed(id))
    .map((column): ComponentColumnPlan => {
      const { id, name, type } = column
      const unit = type === 'money' ? pack.style.currency : OWN_COLUMN_FIELDS.type.choices[type].toLowerCase()
      return {
        ...fixed(ownPath(id), 'more', name, unit, type === 'text' || type === 'link' ? 26 : 12, OWN_STYLES[type] ?? 'input.text'),
        content: ({ assessment }) => ownContent(pack, column, valueAt(assessment.subject.component, ownPath(id))),
      }
    })
}

/** What does not fit its column any more stands there as the text it is. */
function ownContent(pack: BoardPack, column: OwnColumn, value: unknown): Content {
  const style = OWN_STYLES[column.type] ?? 'input.text'
  if (value === null) return blank(style)
  if (!ownField(column).read(value, column.name).ok) return typed(String(value), 'input.text')
  if (column.type === 'money') return typed(major(Number(value), pack), style)
  return column.type === 'date' ? dated(value as IsoDate, style) : typed(value as string | number, style)
}

function exceptionColumns(pack: BoardPack): ComponentColumnPlan[] {
  const days = (prefix: string, header: string, pick: (row: EvaluatedComponent) => readonly (IsoDate | null)[]) =>
    spokenRules(pack).checks.map(
      (rule): ComponentColumnPlan => ({
        ...fixed(`${prefix}-${rule}`, 'exceptions', `${RULE_WORDS[rule].name}: ${header}`, 'date', 12, 'input.date'),
        content: (row) => dated(pick(row)[CHECK_RULES.indexOf(rule)] ?? null, 'input.date'),
      }),
    )
  return [
    ...days('kept', COMPONENTS_SHEET.exceptionUntil, (row) => row.keptUntil),
    ...days('planned', COMPONENTS_SHEET.decisionDue, (row) => row.plannedUntil),
  ]
}
