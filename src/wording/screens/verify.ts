// The words of the answer whether a pack still shows a locked quarter: the command line prints them, the Help menu shows them.

import type { OtherPack, PackDifference, PackVerdict } from '#core'
import { AUDIENCE_WORDS } from '../board/audience.ts'
import { counted, formatCount, formatDate, NOT_SET, type NumberStyle, PLAIN_STYLE, quarterText } from '../quantities.ts'
import { namesText } from './slips.ts'

const NO_SIGNATURE = 'This is no signature: it says whether the cells are those of the locked quarter, not who made the file or sent it.'

const NOT_COMPARED =
  'Compared are the cells of every sheet: what was typed, formulas, their results and the names of cells. Looks, charts and comments are not.'

/** The answer in one sentence. */
export function packVerdictText(verdict: PackVerdict): string {
  switch (verdict.kind) {
    case 'same':
      return `This pack shows ${quarterText(verdict.quarter)} as it was locked.`
    case 'differs':
      return `This pack does not show ${quarterText(verdict.quarter)} as it was locked: ${counted(verdict.count, 'differences', PLAIN_STYLE)}.`
    case 'other':
      return otherText(verdict)
  }
}

function otherText({ company, quarter, why }: OtherPack): string {
  const name = quarterText(quarter)
  switch (why.kind) {
    case 'draft':
      return `This pack is a draft of ${name}: it was made of the workbook as it was then, not of a locked quarter.`
    case 'other-lock':
      return `This pack is of another state of ${name} than the one that was locked here.`
    case 'other-quarter':
      return why.locked.length === 0
        ? `This pack is of ${name}, and this workbook has no locked quarter.`
        : `This pack is of ${name}, which this workbook has not locked; locked are ${namesText(why.locked.map(quarterText))}.`
    case 'other-workbook':
      return `This pack is of ${company || 'a company without a name'}, and this is the workbook of ${why.company || 'a company without a name'}.`
    case 'older-words': {
      const older = `This pack of ${name} was written in older words, so its words cannot be compared.`
      const numbers = counted(why.numbers, 'numbers', PLAIN_STYLE)
      return why.differing === 0
        ? `${older} All ${numbers} match.`
        : `${older} ${formatCount(why.differing, PLAIN_STYLE)} of ${numbers} differ: ${why.cells.join(', ')}${why.differing > why.cells.length ? ', …' : ''}.`
    }
    case 'other-rules':
      return `This pack was made with rules ${why.pack}, and this Rightsize has rules ${why.app}: compare it with the Rightsize that made it.`
  }
}

/** What the answer rests on, as a list of names and values. */
export function packFactRows(
  verdict: PackVerdict,
  style: Pick<NumberStyle, 'locale'>,
): readonly (readonly [label: string, value: string])[] {
  const shared = [
    ['Company', verdict.company || NOT_SET],
    ['Quarter', quarterText(verdict.quarter)],
    ['Fingerprint in the pack', verdict.fingerprint],
  ] as const
  if (verdict.kind === 'other') {
    const { why } = verdict
    return why.kind === 'other-lock' ? [...shared, ...why.fingerprints.map((each) => ['Fingerprint here', each] as const)] : shared
  }
  return [
    ...shared,
    ['Audience', AUDIENCE_WORDS[verdict.audience].name],
    ['As of', formatDate(verdict.asOf, style)],
    ['Compared', counted(verdict.cells, 'cells', PLAIN_STYLE)],
  ]
}

/** What somebody has to know to read the answer right. */
export function packVerdictNotes(verdict: PackVerdict): readonly string[] {
  if (verdict.kind === 'other') return [NO_SIGNATURE]
  const { isApprovedSince, missingPast, otherVersion } = verdict
  return [
    ...(isApprovedSince ? ['Its approval was recorded after this pack was made, so the pack does not show it.'] : []),
    ...(missingPast === null || verdict.kind === 'same'
      ? []
      : [`The file of ${quarterText(missingPast)} is not at hand: what the sheet Changes lists since then cannot be shown again.`]),
    ...(otherVersion === null ? [] : [`The pack says it was made with ${otherVersion}: another version may write its sheets differently.`]),
    NOT_COMPARED,
    NO_SIGNATURE,
  ]
}

const WHAT: Readonly<Record<Extract<PackDifference, { kind: 'cell' }>['what'], string>> = {
  value: 'value',
  formula: 'formula',
  result: 'result of the formula',
}

interface DifferenceWords {
  /** "Summary!C9" */
  readonly where: string
  readonly what: string
  readonly locked: string
  readonly pack: string
}

const BLANK = '(blank)'
const LONGEST = 200

export function differenceWords(difference: PackDifference): DifferenceWords {
  switch (difference.kind) {
    case 'cell': {
      const { sheet, cell, what, locked, pack, storedAs } = difference
      const stored = storedAs === undefined ? '' : `, stored as a ${storedAs}`
      return { where: `${sheet}!${cell}`, what: WHAT[what], locked: shortened(locked), pack: shortened(pack) + stored }
    }
    case 'name': {
      const { name, locked, pack } = difference
      return { where: `The name ${name}`, what: 'cell that it names', locked, pack: pack === '' ? 'missing' : shortened(pack) }
    }
    case 'sheet-missing':
      return { where: difference.sheet, what: 'sheet', locked: 'there', pack: 'missing or hidden' }
    case 'sheet-added':
      return { where: difference.sheet, what: 'sheet', locked: 'none', pack: 'added' }
    case 'sheets-hidden':
      return { where: 'The workbook', what: 'hidden sheets', locked: 'none', pack: counted(difference.sheets, 'sheets', PLAIN_STYLE) }
  }
}

/** Of an array formula or a data table, which fill several cells at once. */
export function filledFormulaText(formula: string, over: string): string {
  const said = formula === '' ? 'a data table' : `{=${formula}}`
  return over === '' ? said : `${said} over ${over}`
}

function shortened(text: string): string {
  if (text === '') return BLANK
  const letters = [...text]
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`
}

/** null: all are listed. */
export function moreDifferencesText({ count, differences }: Extract<PackVerdict, { kind: 'differs' }>): string | null {
  return count > differences.length ? `And ${counted(count - differences.length, 'differences', PLAIN_STYLE)} more.` : null
}
