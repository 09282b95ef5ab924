// The file of an owner form as a plan: one sheet with a few lines of how it is used, the person's rows with their answer
// cells, and in hidden columns what is needed to set the answers against the workbook when it comes back.

import {
  currencyDecimals,
  FORM_FACTS,
  FORM_HIDDEN,
  FORM_MARK,
  type FormField,
  type FormRow,
  formFacts,
  hiddenCells,
  MAX_MINOR_UNITS,
  type OwnerForm,
} from '#core'
import {
  FORM_CELL_RULES,
  FORM_CHOICES,
  FORM_COLUMNS,
  FORM_INTRO,
  FORM_NOT_ASKED,
  FORM_SHEET,
  FORMS_TEXT,
  type FormColumn,
  LAYER_LABELS,
  madeWith,
  NOT_SET,
  type NumberStyle,
  PRINTED_PAGE,
  quarterText,
  usualPaper,
} from '#wording'
import { listCheck } from '../cell-checks.ts'
import { blank, type Content, columnIndex, columnLetter, newSheet, type Sheet, typed } from '../cells.ts'
import { planned } from '../sheets/frame.ts'
import type { StyleName } from '../styles.ts'
import type { SheetPlan, ValidationPlan, WorkbookPlan } from '../workbook-plan.ts'

const FIRST_COLUMN = columnIndex('B')
/** The hidden part stands right of the shown one, with a gap that is hidden as well. */
const HIDDEN_COLUMN = FIRST_COLUMN + FORM_COLUMNS.length + 1
const HEADER_ROW = FORM_FACTS.length + 2
const WIDTHS: Readonly<Record<FormColumn, number>> = {
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

export function planOwnerForm(form: OwnerForm, appVersion: string, style: NumberStyle): WorkbookPlan {
  return {
    properties: {
      title: FORMS_TEXT.formTitle(form),
      subject: FORMS_TEXT.formSubtitle(form, style),
      company: form.company,
      creator: madeWith(appVersion),
      keywords: form.quarter,
      description: FORM_INTRO[0],
      asOf: form.asOf,
    },
    names: [],
    currency: { code: form.currency, decimals: currencyDecimals(form.currency) },
    paper: usualPaper(style.locale),
    sheets: [planSheet(form, style)],
  }
}

function planSheet(form: OwnerForm, style: NumberStyle): SheetPlan {
  const sheet = newSheet()
  putIntro(form, sheet, style)
  putHidden(form, sheet)
  for (const [place, column] of FORM_COLUMNS.entries()) {
    sheet.put(columnLetter(FIRST_COLUMN + place), HEADER_ROW, typed(FORMS_TEXT.columnTitle(column, form.currency), 'header.wrap'))
  }
  sheet.height(HEADER_ROW, 42)
  for (const [place, row] of form.rows.entries()) putRow(form, row, HEADER_ROW + 1 + place, sheet)
  const lastRow = HEADER_ROW + form.rows.length
  const body = planned(sheet, {
    columns: [
      { width: 2 },
      ...FORM_COLUMNS.map((column) => ({ width: WIDTHS[column], isHidden: isAskedOfNone(form, column) })),
      { width: 2, isHidden: true },
      ...FORM_HIDDEN.map(() => ({ width: 12, isHidden: true })),
    ],
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: {
      area: `B1:${letterOf('comment')}${lastRow}`,
      repeatRows: `${HEADER_ROW}:${HEADER_ROW}`,
      orientation: 'landscape',
      pagesTall: 0,
      footer: { left: `${form.company} · ${quarterText(form.quarter)}`, middle: form.person, right: PRINTED_PAGE },
    },
    validations: validations(form),
  })
  return { name: FORM_SHEET, group: 'board', ...body }
}

/** Most teams have a name for all their time: the column would be empty. */
function isAskedOfNone({ rows }: OwnerForm, column: FormColumn): boolean {
  return column === 'unnamedTime' && rows.every(({ asked }) => asked.unnamedTime === undefined)
}

function putIntro(form: OwnerForm, sheet: Sheet, style: NumberStyle): void {
  sheet.put('B', 1, typed(FORMS_TEXT.formTitle(form), 'title.text'))
  sheet.height(1, 28)
  sheet.put('B', 2, typed(FORMS_TEXT.formSubtitle(form, style), 'subtitle.text'))
  for (const [line, text] of FORM_INTRO.entries()) sheet.put('B', 4 + line, typed(text, 'subtitle.text'))
}

/** All as texts, so that no spreadsheet program rounds or dates them. */
function putHidden(form: OwnerForm, sheet: Sheet): void {
  const [names, values] = [columnLetter(HIDDEN_COLUMN), columnLetter(HIDDEN_COLUMN + 1)]
  const facts = formFacts(form)
  sheet.put(names, 1, typed(FORM_MARK, 'stored.text'))
  for (const [place, fact] of FORM_FACTS.entries()) {
    sheet.put(names, 2 + place, typed(fact, 'stored.text'))
    sheet.put(values, 2 + place, typed(facts[fact], 'stored.text'))
  }
  for (const [place, name] of FORM_HIDDEN.entries()) sheet.put(columnLetter(HIDDEN_COLUMN + place), HEADER_ROW, typed(name, 'stored.text'))
}

function putRow(form: OwnerForm, row: FormRow, number: number, sheet: Sheet): void {
  for (const column of FORM_COLUMNS) sheet.put(letterOf(column), number, contentOf(form, row, column))
  const hidden = hiddenCells(form, row)
  for (const [place, name] of FORM_HIDDEN.entries()) {
    sheet.put(columnLetter(HIDDEN_COLUMN + place), number, typed(hidden[name], 'stored.text'))
  }
}

const ANSWER_STYLES: Readonly<Record<FormField, StyleName>> = {
  time: 'answer.number',
  unnamedTime: 'answer.number',
  cost: 'answer.money',
  edge: 'answer.text',
  lifecycle: 'answer.text',
}

function contentOf({ currency }: OwnerForm, { component, layer, asked }: FormRow, column: FormColumn): Content {
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
      if (value === undefined) return typed(FORM_NOT_ASKED, 'note.text')
      return typed(shownValue(column, value, currency), ANSWER_STYLES[column])
    }
  }
}

function shownValue(field: FormField, value: number | string | null, currency: string): number | string | null {
  if (value === null) return null
  if (typeof value === 'number') return field === 'cost' ? value / 10 ** currencyDecimals(currency) : value / 100
  const words: Readonly<Record<string, string>> = field === 'edge' ? FORM_CHOICES.edge : FORM_CHOICES.lifecycle
  return words[value] ?? value
}

function letterOf(column: FormColumn): string {
  return columnLetter(FIRST_COLUMN + FORM_COLUMNS.indexOf(column))
}

function validations({ rows, currency }: OwnerForm): readonly ValidationPlan[] {
  const most = MAX_MINOR_UNITS / 10 ** currencyDecimals(currency)
  return rows.flatMap(({ asked }, place): ValidationPlan[] => {
    const cell = (column: FormColumn) => `${letterOf(column)}${HEADER_ROW + 1 + place}`
    const list = (column: keyof typeof FORM_CHOICES) =>
      listCheck(cell(column), `"${Object.values(FORM_CHOICES[column]).join(',')}"`, FORM_CELL_RULES.choice)
    const upTo = (field: 'time' | 'unnamedTime' | 'cost', max: number, message: string): ValidationPlan[] =>
      asked[field] === undefined ? [] : [{ kind: 'decimal', range: cell(field), min: 0, max, message }]
    return [
      ...upTo('time', 100, FORM_CELL_RULES.percent),
      ...upTo('unnamedTime', 100, FORM_CELL_RULES.percent),
      ...upTo('cost', most, FORM_CELL_RULES.cost),
      ...[list('edge'), list('lifecycle'), list('stillTrue')],
    ]
  })
}
