// Columns that hold typed answers: choices, dates, sentences, and the last days of exceptions.

import { COMPONENT_COLUMNS, type FormulaValue, type IsoDate, OWN_COLUMNS, type SharedColumn } from '#core'
import { COMPONENT_LABELS, formulaHeader, RULE_WORDS } from '#wording'
import { blank, type Content, dated, typed } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { Format, StyleName } from '../../styles.ts'
import { bookedColumn } from '../margin/component-columns.ts'
import { vendorSpelling } from '../margin/vendor-places.ts'
import { type Block, type ComponentColumnPlan, fixed, share } from './column.ts'

export function choiceColumn(pack: BoardPack, name: string, block: Block, width: number, header?: string): ComponentColumnPlan {
  return {
    key: name,
    block,
    header: header ?? (COMPONENT_LABELS as Readonly<Record<string, string>>)[name] ?? name,
    unit: 'choice',
    width,
    style: 'input.text',
    content: ({ columns }) => {
      const value = columns[name]
      return value === null || value === undefined
        ? blank('input.text')
        : typed(pack.places.of('checks').wordText(name, String(value)), 'input.text')
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
  text: 'text',
  flag: 'flag',
}

export function inputColumn(pack: BoardPack, name: string, block: Block, header: string, unit: string, width: number): ComponentColumnPlan {
  const style: StyleName = `input.${FORMATS[COMPONENT_COLUMNS[name]?.unit ?? 'text'] ?? 'text'}`
  return {
    key: name,
    block,
    header,
    unit,
    width,
    style,
    content: ({ columns }) => inputContent(pack, name, columns[name] ?? null, style),
  }
}

function inputContent(pack: BoardPack, name: string, value: FormulaValue, style: StyleName): Content {
  if (value === null) return blank(style)
  const unit = COMPONENT_COLUMNS[name]?.unit
  if (unit === 'bp') return typed(share(value), style)
  if (unit === 'minor') return typed(major(Number(value), pack), style)
  return unit === 'date' ? dated(value as IsoDate, style) : typed(value, style)
}

export function moreColumns(pack: BoardPack): ComponentColumnPlan[] {
  const input = (name: SharedColumn, header: string, unit: string, width: number) => inputColumn(pack, name, 'more', header, unit, width)
  const choice = (name: SharedColumn, width: number, header?: string) => choiceColumn(pack, name, 'more', width, header)
  return [
    {
      ...fixed('vendor', 'more', 'Vendor', '', 18),
      content: (row) => typed(vendorSpelling(pack, row.assessment.subject.component.vendor), 'input.text'),
    },
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
    ...(pack.places.of('margin')?.isBooked === true ? [bookedColumn(pack)] : []),
    choice('rateMissing', 9, 'No exchange rate'),
    choice('creditsOverList', 9, 'Credits over list'),
    input('upkeep', 'Upkeep hours as time', 'of one engineer', 11),
    choice('upkeepComplete', 9, 'All hours given'),
    ...Object.entries(OWN_COLUMNS).map(([name, { unit }]) => {
      const [header, of] = formulaHeader(name)
      const measured = unit === 'minor' ? `${pack.style.currency} ${of}` : of
      return unit === 'choice' ? choiceColumn(pack, name, 'more', 10, header) : inputColumn(pack, name, 'more', header, measured, 11)
    }),
  ]
}

export function exceptionColumns(): ComponentColumnPlan[] {
  const days = (prefix: string, header: string, pick: (row: EvaluatedComponent) => readonly (IsoDate | null)[]) =>
    CHECK_RULES.map(
      (rule, index): ComponentColumnPlan => ({
        key: `${prefix} ${rule}`,
        block: 'exceptions',
        header: `${RULE_WORDS[rule].name}: ${header}`,
        unit: 'date',
        width: 12,
        style: 'input.date',
        content: (row) => dated(pick(row)[index] ?? null, 'input.date'),
      }),
    )
  return [...days('kept', 'exception until', (row) => row.keptUntil), ...days('planned', 'decision due', (row) => row.plannedUntil)]
}
