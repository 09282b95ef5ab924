// The file of an owner slip as a plan: one sheet with a few lines of how it is used, the person's rows with their answer
// cells, and in hidden columns what is needed to set the answers against the workbook when it comes back.

import {
  currencyDecimals,
  hiddenCells,
  MAX_MINOR_UNITS,
  SLIP_FACTS,
  SLIP_HIDDEN,
  SLIP_MARK,
  type Slip,
  type SlipField,
  type SlipRow,
  slipFacts,
} from '#core'
import {
  LAYER_LABELS,
  madeWith,
  NOT_SET,
  PRINTED_PAGE,
  quarterText,
  SLIP_CELL_RULES,
  SLIP_CHOICES,
  SLIP_COLUMNS,
  SLIP_INTRO,
  SLIP_NOT_ASKED,
  SLIP_SHEET,
  type SlipColumn,
  slipColumnTitle,
  slipSubtitle,
  slipTitle,
} from '#wording'
import { blank, type Content, columnIndex, columnLetter, newSheet, type Sheet, typed } from '../cells.ts'
import type { StyleName } from '../styles.ts'
import type { SheetPlan, ValidationPlan, WorkbookPlan } from '../workbook-plan.ts'

const FIRST_COLUMN = columnIndex('B')
/** The hidden part stands right of the shown one, with a gap that is hidden as well. */
const HIDDEN_COLUMN = FIRST_COLUMN + SLIP_COLUMNS.length + 1
const HEADER_ROW = SLIP_FACTS.length + 2
const WIDTHS: Readonly<Record<SlipColumn, number>> = {
  component: 34,
  layer: 11,
  time: 14,
  unnamedTime: 14,
  cost: 14,
  edge: 17,
  lifecycle: 12,
  stillTrue: 13,
  comment: 44,
}

export function planSlip(slip: Slip, appVersion: string): WorkbookPlan {
  return {
    properties: {
      title: slipTitle(slip),
      subject: slipSubtitle(slip),
      company: slip.company,
      creator: madeWith(appVersion),
      keywords: slip.quarter,
      description: SLIP_INTRO[0],
      asOf: slip.asOf,
    },
    names: [],
    currency: { code: slip.currency, decimals: currencyDecimals(slip.currency) },
    sheets: [planSheet(slip)],
  }
}

function planSheet(slip: Slip): SheetPlan {
  const sheet = newSheet()
  putIntro(slip, sheet)
  putHidden(slip, sheet)
  for (const [place, column] of SLIP_COLUMNS.entries()) {
    sheet.put(columnLetter(FIRST_COLUMN + place), HEADER_ROW, typed(slipColumnTitle(column, slip.currency), 'header.wrap'))
  }
  sheet.height(HEADER_ROW, 42)
  for (const [place, row] of slip.rows.entries()) putRow(slip, row, HEADER_ROW + 1 + place, sheet)
  const lastRow = HEADER_ROW + slip.rows.length
  return {
    name: SLIP_SHEET,
    group: 'board',
    rows: sheet.rows(),
    styles: sheet.styles(),
    columns: [
      { width: 2 },
      ...SLIP_COLUMNS.map((column) => ({ width: WIDTHS[column], isHidden: isAskedOfNone(slip, column) })),
      { width: 2, isHidden: true },
      ...SLIP_HIDDEN.map(() => ({ width: 12, isHidden: true })),
    ],
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: {
      area: `B1:${letterOf('comment')}${lastRow}`,
      repeatRows: `${HEADER_ROW}:${HEADER_ROW}`,
      orientation: 'landscape',
      pagesTall: 0,
      footer: { left: `${slip.company} · ${quarterText(slip.quarter)}`, middle: slip.person, right: PRINTED_PAGE },
    },
    validations: validations(slip),
    conditionalFormats: [],
    charts: [],
    merges: [],
    isProtected: true,
  }
}

/** Most teams have a name for all their time: the column would be empty. */
function isAskedOfNone({ rows }: Slip, column: SlipColumn): boolean {
  return column === 'unnamedTime' && rows.every(({ asked }) => asked.unnamedTime === undefined)
}

function putIntro(slip: Slip, sheet: Sheet): void {
  sheet.put('B', 1, typed(slipTitle(slip), 'title.text'))
  sheet.height(1, 28)
  sheet.put('B', 2, typed(slipSubtitle(slip), 'subtitle.text'))
  for (const [line, text] of SLIP_INTRO.entries()) sheet.put('B', 4 + line, typed(text, 'subtitle.text'))
}

/** All as texts, so that no spreadsheet program rounds or dates them. */
function putHidden(slip: Slip, sheet: Sheet): void {
  const [names, values] = [columnLetter(HIDDEN_COLUMN), columnLetter(HIDDEN_COLUMN + 1)]
  const facts = slipFacts(slip)
  sheet.put(names, 1, typed(SLIP_MARK, 'stored.text'))
  for (const [place, fact] of SLIP_FACTS.entries()) {
    sheet.put(names, 2 + place, typed(fact, 'stored.text'))
    sheet.put(values, 2 + place, typed(facts[fact], 'stored.text'))
  }
  for (const [place, name] of SLIP_HIDDEN.entries()) sheet.put(columnLetter(HIDDEN_COLUMN + place), HEADER_ROW, typed(name, 'stored.text'))
}

function putRow(slip: Slip, row: SlipRow, number: number, sheet: Sheet): void {
  for (const column of SLIP_COLUMNS) sheet.put(letterOf(column), number, contentOf(slip, row, column))
  const hidden = hiddenCells(slip, row)
  for (const [place, name] of SLIP_HIDDEN.entries()) {
    sheet.put(columnLetter(HIDDEN_COLUMN + place), number, typed(hidden[name], 'stored.text'))
  }
}

const ANSWER_STYLES: Readonly<Record<SlipField, StyleName>> = {
  time: 'answer.number',
  unnamedTime: 'answer.number',
  cost: 'answer.money',
  edge: 'answer.text',
  lifecycle: 'answer.text',
}

function contentOf({ currency }: Slip, { component, layer, asked }: SlipRow, column: SlipColumn): Content {
  switch (column) {
    case 'component':
      return typed(component, 'label.wrap')
    case 'layer':
      return typed(layer === null ? NOT_SET : LAYER_LABELS[layer], 'note.text')
    case 'stillTrue':
      return blank('answer.text')
    case 'comment':
      return blank('answer.wrap')
    default: {
      const value = asked[column]
      if (value === undefined) return typed(SLIP_NOT_ASKED, 'note.text')
      return typed(shownValue(column, value, currency), ANSWER_STYLES[column])
    }
  }
}

function shownValue(field: SlipField, value: number | string | null, currency: string): number | string | null {
  if (value === null) return null
  if (typeof value === 'number') return field === 'cost' ? value / 10 ** currencyDecimals(currency) : value / 100
  const words: Readonly<Record<string, string>> = field === 'edge' ? SLIP_CHOICES.edge : SLIP_CHOICES.lifecycle
  return words[value] ?? value
}

function letterOf(column: SlipColumn): string {
  return columnLetter(FIRST_COLUMN + SLIP_COLUMNS.indexOf(column))
}

function validations({ rows, currency }: Slip): readonly ValidationPlan[] {
  const most = MAX_MINOR_UNITS / 10 ** currencyDecimals(currency)
  return rows.flatMap(({ asked }, place): ValidationPlan[] => {
    const cell = (column: SlipColumn) => `${letterOf(column)}${HEADER_ROW + 1 + place}`
    const percent = (field: 'time' | 'unnamedTime'): ValidationPlan[] =>
      asked[field] === undefined ? [] : [{ kind: 'decimal', range: cell(field), min: 0, max: 100, message: SLIP_CELL_RULES.percent }]
    const list = (column: keyof typeof SLIP_CHOICES): ValidationPlan => {
      const source = `"${Object.values(SLIP_CHOICES[column]).join(',')}"`
      return { kind: 'list', range: cell(column), source, message: SLIP_CELL_RULES.choice }
    }
    return [
      ...percent('time'),
      ...percent('unnamedTime'),
      ...(asked.cost === undefined
        ? []
        : [{ kind: 'decimal' as const, range: cell('cost'), min: 0, max: most, message: SLIP_CELL_RULES.cost }]),
      list('edge'),
      list('lifecycle'),
      list('stillTrue'),
    ]
  })
}
