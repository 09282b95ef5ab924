// Words of owner forms: the sheet that a person gets, and the part of the review where forms are made and read.
// The titles of the columns are also how a form that comes back is understood.

import type { FormField, FormProposal, FormValue, Lifecycle, OwnerForm } from '#core'
import { COMPONENT_FIELDS, OWNER_FIELDS } from '../fields/inventory.ts'
import { OLDER_COST_TITLE, OLDER_FORM_TITLES } from '../fields/older-words.ts'
import { EDGE_LABELS, LIFECYCLE_LABELS } from '../labels.ts'
import {
  formatCount,
  formatDate,
  formatList,
  formatMoney,
  formatShare,
  NOT_SET,
  type NumberStyle,
  plural,
  pluralize,
  quarterText,
} from '../quantities.ts'

export const FORM_SHEET = 'Your components'

export type FormColumn = 'component' | 'layer' | FormField | 'stillTrue' | 'comment'

/** In the order of the sheet. */
export const FORM_COLUMNS = [
  'component',
  'layer',
  'time',
  'unnamedTime',
  'cost',
  'edge',
  'lifecycle',
  'stillTrue',
  'comment',
] as const satisfies readonly FormColumn[]

const TITLES: Readonly<Record<Exclude<FormColumn, 'cost'>, string>> = {
  component: 'Component',
  layer: 'Layer',
  time: 'Your time (% of an engineer)',
  unnamedTime: 'Unassigned time (%)',
  edge: 'Is this why customers choose us?',
  lifecycle: 'Lifecycle',
  stillTrue: 'Is this row still correct?',
  comment: 'Comment',
}

/** The title that forms sent before carry; the same where it did not change. */
export function olderFormColumnTitle(column: FormColumn, currency: string): string {
  const older: Readonly<Partial<Record<FormColumn, string>>> = OLDER_FORM_TITLES
  return column === 'cost' ? `${OLDER_COST_TITLE} (${currency})` : (older[column] ?? TITLES[column])
}

/** The drop-downs: what is written in the cell, and what it means. */
export const FORM_CHOICES = {
  edge: EDGE_LABELS,
  lifecycle: LIFECYCLE_LABELS,
  stillTrue: { yes: 'Yes', no: 'No' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** What Excel says when a cell refuses an entry. */
export const FORM_CELL_RULES = {
  percent: 'Enter a percentage from 0 to 100, such as 12.5, or leave the cell empty if it is not known.',
  cost: 'Enter the amount of one month, 0 or more, or leave the cell empty if it is not known.',
  choice: 'Choose one from the list.',
} as const

export const FORM_NOT_ASKED = '–'

/** Quoted where an answer is a formula that nobody has computed. */
export const FORM_WITHOUT_RESULT = 'a formula without a result'

export const FORM_INTRO = [
  'Review your rows. Update the yellow cells that have changed, then answer “Is this row still correct?” for each row.',
  'An empty yellow cell means “not known”, not 0. Time is a percentage of an engineer’s working time. For example, 20 is one day per week.',
  'All other cells are locked without a password, so that your answers can be read back. They contain nothing about other people.',
  'Save the file and send it back. Until then, no one sees what you entered. You need no other program.',
] as const

const FIELD_WORDS: Readonly<Record<FormProposal['field'] | 'stillTrue', string>> = {
  time: OWNER_FIELDS.share.label,
  unnamedTime: 'Unassigned time',
  cost: 'Monthly cost',
  edge: COMPONENT_FIELDS.edge.label,
  lifecycle: COMPONENT_FIELDS.lifecycle.label,
  stillTrue: 'Still correct?',
  confirm: 'All rows still correct?',
  comment: 'Comment for the notes',
}

export function formFieldWord(field: string): string {
  return Object.hasOwn(FIELD_WORDS, field) ? FIELD_WORDS[field as keyof typeof FIELD_WORDS] : field
}

/** "12.5%", "$480", "Not sure", "Not set". */
export function formValueText(field: FormProposal['field'], value: FormValue, style: NumberStyle): string {
  if (value === null) return field === 'confirm' ? 'not confirmed' : field === 'comment' ? 'none' : NOT_SET
  switch (field) {
    case 'time':
    case 'unnamedTime':
      return formatShare(Number(value), style)
    case 'cost':
      return formatMoney(Number(value), style)
    case 'edge':
      return (EDGE_LABELS as Readonly<Record<string, string>>)[value] ?? String(value)
    case 'lifecycle':
      return LIFECYCLE_LABELS[value as Lifecycle] ?? String(value)
    case 'confirm':
      return 'all still correct'
    case 'comment':
      return String(value)
  }
}

/** "Maya, 3 rows, sent as of 25 Nov 2026" and how far the workbook has gone on since. */
export function readFormText(
  form: { readonly person: string; readonly rows: number; readonly asOf: string; readonly rev: number },
  rev: number,
  style: NumberStyle,
): string {
  const since = rev - form.rev
  const said = `${form.person}, ${pluralize(form.rows, 'rows', style)}, as of ${formatDate(form.asOf, style)}`
  if (since === 0) return said
  if (since < 0) return `${said}. Sent from a later version of this workbook (revision ${form.rev}, now ${rev}).`
  return `${said}. ${pluralize(since, 'changes', style)} in the workbook since.`
}

/** Owner forms, on the Prepare page of the review. */
export const FORMS_TEXT = {
  title: 'Owner forms',
  lead: 'One small Excel file per person, with only their own rows. They answer without Rightsize and send it back. Nothing changes until you apply the answers.',
  empty: 'No owners yet',
  emptyText: 'Owner forms ask people about their components. Name an owner in the inventory first.',
  send: 'Send',
  recipients: 'Recipients',
  selectAll: 'Select all',
  selectNone: 'Select none',
  notSaved: 'Your last changes are not saved. Forms are created from the saved workbook.',
  waiting: 'Waiting for a folder',
  canceled: 'Canceled. Finished forms are in the folder.',
  read: 'Read answers',
  readForms: 'Read forms…',
  readMore: 'Read more forms…',
  clear: 'Clear',
  forms: 'Forms',
  doubts: 'No longer correct',
  noChanges: 'No changes. The workbook already matches the forms.',
  proposals: 'Proposed changes',
  current: 'Current value',
  changedHere: 'changed in the workbook since it was sent',
  leave: 'Leave as is',
  writing: (at: number, of: number, style: NumberStyle) => `Writing form ${formatCount(at, style)} of ${formatCount(of, style)}`,
  reading: (at: number, of: number, style: NumberStyle) => `Reading form ${formatCount(at, style)} of ${formatCount(of, style)}`,
  saved: (count: number, folder: string, style: NumberStyle) => `${pluralize(count, 'forms', style)} saved to ${folder}`,
  create: (count: number, style: NumberStyle) => (count === 0 ? 'Create forms…' : `Create ${pluralize(count, 'forms', style)}…`),
  applied: (count: number, style: NumberStyle) => `${pluralize(count, 'answers', style)} applied. Undo reverses all of them.`,
  apply: (count: number, style: NumberStyle) => (count === 0 ? 'Apply answers' : `Apply ${pluralize(count, 'answers', style)}`),
  open: (count: number, style: NumberStyle) => `${pluralize(count, 'disagreements', style)} still open`,
  doubt: (by: readonly string[], component: string) =>
    `${formatList(by)} ${plural(by.length, 'says', 'say')} that the ${component} row is no longer correct.`,
  notUsed: (problem: string) => `Not used: ${problem}`,
  accept: ({ field, about }: FormProposal, value: string, by: readonly string[]) =>
    `${formFieldWord(field)} of ${about}: accept ${value} from ${formatList(by)}`,
  differ: ({ field, about }: FormProposal) => `${formFieldWord(field)} of ${about}: answers differ`,
  formSubtitle: ({ company, quarter, asOf, rev }: OwnerForm, style: NumberStyle) =>
    `${company} · ${quarterText(quarter)} · as of ${formatDate(asOf, style)} · revision ${rev}`,
  formTitle: ({ person }: OwnerForm) => `Your components, ${person}`,
  /** @param currency of the form: "USD" */
  columnTitle: (column: FormColumn, currency: string) => (column === 'cost' ? `Monthly cost (${currency})` : TITLES[column]),
} as const
