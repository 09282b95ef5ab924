// Words of owner slips: the sheet that a person gets, and the part of the review where slips are made and read.
// The titles of the columns are also how a slip that comes back is understood.

import type { Lifecycle, Slip, SlipField, SlipProposal, SlipValue } from '#core'
import { COMPONENT_FIELDS, OWNER_FIELDS } from '../fields/inventory.ts'
import { EDGE_LABELS, LIFECYCLE_LABELS } from '../labels.ts'
import { counted, formatDate, formatMoney, formatShare, NOT_SET, type NumberStyle, PLAIN_STYLE, quarterText } from '../quantities.ts'

export const SLIP_SHEET = 'Your components'

export type SlipColumn = 'component' | 'layer' | SlipField | 'stillTrue' | 'comment'

/** In the order of the sheet. */
export const SLIP_COLUMNS = [
  'component',
  'layer',
  'time',
  'unnamedTime',
  'cost',
  'edge',
  'lifecycle',
  'stillTrue',
  'comment',
] as const satisfies readonly SlipColumn[]

export function slipColumnTitle(column: SlipColumn, currency: string): string {
  return column === 'cost' ? `Cost a month (${currency})` : TITLES[column]
}

const TITLES: Readonly<Record<Exclude<SlipColumn, 'cost'>, string>> = {
  component: 'Component',
  layer: 'Layer',
  time: 'Your time (% of one engineer)',
  unnamedTime: 'Time nobody is named for (%)',
  edge: 'Is this why customers choose us?',
  lifecycle: 'Lifecycle',
  stillTrue: 'Is this row still true?',
  comment: 'Comment',
}

/** The drop-downs: what is written in the cell, and what it means. */
export const SLIP_CHOICES = {
  edge: EDGE_LABELS,
  lifecycle: LIFECYCLE_LABELS,
  stillTrue: { yes: 'Yes', no: 'No' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** What Excel says when a cell refuses an entry. */
export const SLIP_CELL_RULES = {
  percent: 'Enter a percent from 0 to 100, such as 12.5, or leave the cell empty if it is not known.',
  cost: 'Enter the amount of one month, 0 or more, or leave the cell empty if it is not known.',
  choice: 'Choose one from the list.',
} as const

export const SLIP_NOT_ASKED = '–'

export function slipTitle({ person }: Slip): string {
  return `What you look after, ${person}`
}

export function slipSubtitle({ company, quarter, asOf, rev }: Slip): string {
  return `${company} · ${quarterText(quarter)} · as of ${formatDate(asOf, PLAIN_STYLE)} · revision ${rev}`
}

export const SLIP_INTRO = [
  'Go through your rows. Correct in the yellow cells what has changed, and say in “Is this row still true?” whether the row is right as it now stands.',
  'An empty yellow cell means “not known”, which is not 0. Time is a percent of one engineer’s working time: 20 is one day a week.',
  'All other cells are locked without a password, so that your answers find their place. They hold nothing about other people.',
  'Save the file and send it back to whoever sent it to you. Until then nobody sees what you entered. You need no other program.',
] as const

const FIELD_WORDS: Readonly<Record<SlipProposal['field'] | 'stillTrue', string>> = {
  time: OWNER_FIELDS.share.label,
  unnamedTime: 'Time nobody is named for',
  cost: 'Monthly cost',
  edge: COMPONENT_FIELDS.edge.label,
  lifecycle: COMPONENT_FIELDS.lifecycle.label,
  stillTrue: 'Still true?',
  confirm: 'All rows still true?',
  comment: 'Comment for the notes',
}

export function slipFieldWord(field: string): string {
  return Object.hasOwn(FIELD_WORDS, field) ? FIELD_WORDS[field as keyof typeof FIELD_WORDS] : field
}

/** "12.5 %", "$480", "Not sure", "not set". */
export function slipValueText(field: SlipProposal['field'], value: SlipValue, style: NumberStyle): string {
  if (value === null) return field === 'confirm' ? 'not confirmed' : field === 'comment' ? 'not there' : NOT_SET
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
      return 'all still true'
    case 'comment':
      return String(value)
  }
}

/** "Maya", "Maya and Priya", "Maya, Priya and Sam". */
export function namesText(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "Maya, 3 rows, sent as of 25 Nov 2026" and how far the workbook has gone on since. */
export function readSlipText(
  slip: { readonly person: string; readonly rows: number; readonly asOf: string; readonly rev: number },
  rev: number,
): string {
  const since = rev - slip.rev
  const said = `${slip.person}, ${counted(slip.rows, 'rows', PLAIN_STYLE)}, as of ${formatDate(slip.asOf, PLAIN_STYLE)}`
  if (since === 0) return said
  if (since < 0) return `${said}; sent from a later version of this workbook (revision ${slip.rev}, here ${rev})`
  return `${said}; ${counted(since, 'changes', PLAIN_STYLE)} here since`
}
