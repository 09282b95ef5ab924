// What is said of many cells at once, by the live region, a toast and the list of refused cells.

import type { BlockEdit } from './block-edit.ts'
import type { PastePlan } from './paste-plan.ts'
import { countOf } from './use-inventory-edits.ts'

export type BlockAction = 'paste' | 'fill' | 'clear' | 'cut'

const DONE: Readonly<Record<BlockAction, string>> = { paste: 'pasted', fill: 'filled', clear: 'cleared', cut: 'cut' }
const GOING_ON: Readonly<Record<BlockAction, string>> = { paste: 'Pasting', fill: 'Filling', clear: 'Clearing', cut: 'Cutting' }
const VERB: Readonly<Record<BlockAction, string>> = { paste: 'Paste', fill: 'Fill', clear: 'Clear', cut: 'Cut' }

/** "12 cells pasted, 1 refused", "6 cells pasted, 2 new rows". */
export function doneSentence(action: BlockAction, accepted: number, { refused, added }: Pick<BlockEdit, 'refused' | 'added'>): string {
  const parts = [
    `${countOf(accepted, 'cell')} ${DONE[action]}`,
    added === 0 ? null : countOf(added, 'new row'),
    refused.length === 0 ? null : `${refused.length} refused`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** What a paste left alone, and why. hidden: rows that a filter or a folded group keeps out of sight. */
export function leftAloneSentences(
  { readOnly, columnsBeyond }: Pick<PastePlan, 'readOnly' | 'columnsBeyond'>,
  hidden: number,
): readonly string[] {
  const sentences = [
    readOnly.length === 0
      ? null
      : `${readOnly.join(' and ')}: worked out by the app, left as ${readOnly.length === 1 ? 'it is' : 'they are'}.`,
    columnsBeyond === 0
      ? null
      : `${countOf(columnsBeyond, 'column')} of the block had no place to the right and ${was(columnsBeyond)} left out.`,
    hidden === 0 ? null : `${countOf(hidden, 'hidden row')} ${was(hidden)} skipped.`,
  ]
  return sentences.filter((sentence) => sentence !== null)
}

/** Why columns are left out where cells are cleared. */
export function neverBlankSentences(headers: readonly string[]): readonly string[] {
  const stay = headers.length === 1 ? 'stays as it is' : 'stay as they are'
  return headers.length === 0 ? [] : [`${headers.join(' and ')} cannot be blank and ${stay}.`]
}

export function refusedTitle(action: BlockAction, accepted: number, refused: number): string {
  if (accepted > 0) return `${refused} of ${countOf(accepted + refused, 'cell')} cannot be ${DONE[action]}`
  return refused === 1 ? `This cell cannot be ${DONE[action]}` : `These ${refused} cells cannot be ${DONE[action]}`
}

/** "Paste the other 12 cells" */
export function goOnLabel(action: BlockAction, accepted: number): string {
  return `${VERB[action]} the other ${countOf(accepted, 'cell')}`
}

/** "6 cells copied, 2 hidden rows left out" */
export function copiedSentence(cells: number, hiddenRows: number): string {
  const said = `${countOf(cells, 'cell')} copied`
  return hiddenRows === 0 ? said : `${said}, ${countOf(hiddenRows, 'hidden row')} left out`
}

/** "Pasting 8,000 rows" */
export function workTitle(action: BlockAction, rows: number): string {
  return `${GOING_ON[action]} ${rows.toLocaleString('en')} rows`
}

export function tooManyLinesText(lines: number, most: number): string {
  return `What was pasted has ${lines.toLocaleString('en')} lines; at most ${most.toLocaleString('en')} go into the list at once. Nothing was changed. Use File, Import a list for longer ones.`
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were'
}
