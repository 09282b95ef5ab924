// The words of the answer whether a pack matches its locked quarter, on screen and on the command line.

import type { OtherPack, PackDifference, PackVerdict } from '#core'
import { AUDIENCE_WORDS } from '../board/audience.ts'
import { ADDITION_WORDS, LOOK_WORDS, ODDITY_WORDS } from '../file-oddities.ts'
import { formatDate, formatList, NOT_SET, type NumberStyle, pluralize, quarterText } from '../quantities.ts'
import { SIGNATURE_WORDS, signatureText } from '../signatures.ts'

const NO_SIGNATURE = 'This isn’t a signature. It shows whether the cells match, not who made or sent the file.'

const SIGNED_LOCK = `${SIGNATURE_WORDS.meaning} It is for the locked quarter, with which the cells are compared here.`

const NOT_COMPARED =
  'Compared: values, formulas, results, formats, colors, fonts, names, merged cells, print areas and charts on every sheet, their order, and what the file says of itself. Also named: hidden or cut rows and columns, drawings, links, comments, macros and every setting that could change what you read. Not compared: borders, wider columns and higher rows.'

/** The answer in one sentence. */
export function packVerdictText(verdict: PackVerdict, style: NumberStyle): string {
  switch (verdict.kind) {
    case 'same':
      return `This pack matches ${quarterText(verdict.quarter)} as locked.`
    case 'differs':
      return `This pack differs from ${quarterText(verdict.quarter)} as locked: ${pluralize(verdict.count, 'differences', style)}.`
    case 'other':
      return otherText(verdict)
  }
}

const UNNAMED = 'an unnamed company'

function otherText({ company, quarter, why }: OtherPack): string {
  const name = quarterText(quarter)
  switch (why.kind) {
    case 'draft':
      return `This pack is a draft of ${name}, exported from the open workbook and not from a locked quarter.`
    case 'other-lock':
      return `This pack shows another version of ${name} than the one locked here.`
    case 'other-quarter':
      return why.locked.length === 0
        ? `This pack is for ${name}, but this workbook has no locked quarters.`
        : `This pack is for ${name}, which isn’t locked in this workbook. Locked: ${formatList(why.locked.map(quarterText))}.`
    case 'other-workbook':
      return `This pack is for ${company || UNNAMED}, but this workbook is for ${why.company || UNNAMED}.`
    case 'other-edition':
      return `This pack of ${name} has the layout of another version of Rightsize, so this version can’t verify it. Export ${name} again.`
    case 'other-rules':
      return `This pack uses rules ${why.pack}, and this version of Rightsize has rules ${why.app}. Verify it with the version that made it.`
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
    ['Compared', pluralize(verdict.cells, 'cells', style)],
    ...signatureRows(verdict, style),
  ]
}

function signatureRows(
  { signatures }: Exclude<PackVerdict, { kind: 'other' }>,
  style: Pick<NumberStyle, 'locale'>,
): readonly (readonly [label: string, value: string])[] {
  if (signatures === null) return []
  return (['pack', 'lock'] as const).map((of) => [SIGNATURE_WORDS[of], signatureText(signatures[of], style)])
}

const BY_HAND =
  'The pack was saved by a program set to calculate by hand. Results follow a changed input only once someone recalculates (F9 in Excel).'

/** What a reader needs to know to read the answer right. */
export function packVerdictNotes(verdict: PackVerdict): readonly string[] {
  if (verdict.kind === 'other') return [NO_SIGNATURE]
  const { isApprovedSince, missingPast, otherVersion, isCalculatedByHand, signatures } = verdict
  return [
    ...(isApprovedSince ? ['The approval was recorded after this pack was exported, so the pack doesn’t show it.'] : []),
    ...(missingPast === null || verdict.kind === 'same'
      ? []
      : [`The ${quarterText(missingPast)} file is missing, so the Changes sheet can’t be reproduced.`]),
    ...(otherVersion === null ? [] : [`The pack was made with ${otherVersion}. Another version may write its sheets differently.`]),
    ...(isCalculatedByHand ? [BY_HAND] : []),
    NOT_COMPARED,
    signatures?.pack.state === 'signed' ? SIGNED_LOCK : NO_SIGNATURE,
  ]
}

const WHAT: Readonly<Record<Extract<PackDifference, { kind: 'cell' }>['what'], string>> = {
  value: 'value',
  formula: 'formula',
  result: 'formula result',
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

export function differenceWords(difference: PackDifference, style: NumberStyle): DifferenceWords {
  switch (difference.kind) {
    case 'cell': {
      const { sheet, cell, what, locked, pack, storedAs } = difference
      const stored = storedAs === undefined ? '' : `, stored as a ${storedAs}`
      return { where: `${sheet}!${cell}`, what: WHAT[what], locked: shortened(locked), pack: shortened(pack) + stored }
    }
    case 'results': {
      const { sheet, cells, first } = difference
      return {
        where: `${sheet}!${first}${cells === 1 ? '' : ' …'}`,
        what: 'dependent results',
        locked: '',
        pack: pluralize(cells, 'cells', style),
      }
    }
    case 'rows': {
      const { sheet, first, rows, change, name } = difference
      const count = pluralize(rows, 'rows', style)
      const isGone = change === 'deleted'
      const where = `${sheet}!${rows === 1 ? first : `${first}:${first + rows - 1}`}`
      return { where, what: count, locked: isGone ? shortened(name) : 'none', pack: change }
    }
    case 'name': {
      const { name, locked, pack } = difference
      return { where: `Name ${name}`, what: 'referenced cell', locked, pack: pack === '' ? 'missing' : shortened(pack) }
    }
    case 'sheet-missing':
      return { where: difference.sheet, what: 'sheet', locked: 'present', pack: 'missing or hidden' }
    case 'sheet-added':
      return { where: difference.sheet, what: 'sheet', locked: 'none', pack: 'added' }
    case 'addition':
      return { where: shortened(difference.where), what: ADDITION_WORDS[difference.what], locked: 'none', pack: 'added' }
    case 'format': {
      const { sheet, first, cells, locked, pack } = difference
      const where = `${sheet}!${first}${cells === 1 ? '' : ' …'}`
      return { where, what: 'number format', locked: formatText(locked), pack: formatText(pack) }
    }
    case 'look': {
      const { what, where, cells, locked, pack } = difference
      return { where: `${where}${cells > 1 ? ' …' : ''}`, what: LOOK_WORDS[what], locked: lookText(locked), pack: lookText(pack) }
    }
    case 'signature':
      return {
        where: SIGNATURE_WORDS[difference.of],
        what: 'signature',
        locked: SIGNATURE_WORDS.valid,
        pack: SIGNATURE_WORDS.broken,
      }
    case 'oddity':
      return { where: shortened(difference.where), what: 'file structure', locked: 'none', pack: ODDITY_WORDS[difference.what] }
    case 'sheets-hidden':
      return { where: 'Pack', what: 'hidden sheets', locked: 'none', pack: pluralize(difference.sheets, 'sheets', style) }
  }
}

/** Of a name that holds on one sheet only. */
export const nameOnOneSheet = (cell: string): string => `${cell}, on one sheet`

/** Of an array formula or a data table, which fill several cells at once. */
export function filledFormulaText(formula: string, over: string): string {
  const said = formula === '' ? 'a data table' : `{=${formula}}`
  return over === '' ? said : `${said} over ${over}`
}

function lookText(look: string): string {
  return look === '' ? 'none' : shortened(look)
}

/** A format is kept with a mark before each letter that it shows as it is. */
function formatText(format: string): string {
  return format === '' ? 'General' : shortened(format.replaceAll("'", ''))
}

function shortened(text: string): string {
  if (text === '') return BLANK
  const letters = [...text]
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`
}

export const VERIFY_TEXT = {
  lead: 'Compares an Excel pack with its locked quarter, cell by cell. Opening and saving it in another program makes no difference. In a data room, every file hash and every pack is checked.',
  emptyText: 'Lock a quarter at the end of a review. Then verify its board packs here.',
  drop: 'Drop a board pack (.xlsx) or a data room (.zip) on this page, or choose a file.',
  choose: 'Choose file…',
  badges: { same: 'Matches', differs: 'Differs', other: 'Not comparable' },
  differences: 'Differences',
  cell: 'Cell',
  what: 'Content',
  asLocked: 'As locked',
  inPack: 'In the pack',
  intact: 'Intact',
  notIntact: 'Not intact',
  files: 'Files',
  file: 'File',
  finding: 'Finding',
  /** null: all are listed. */
  moreDifferences: ({ count, differences }: Extract<PackVerdict, { kind: 'differs' }>, style: NumberStyle): string | null => {
    const listed = differences.reduce((sum, each) => sum + (each.kind === 'results' ? each.cells : 1), 0)
    return count > listed ? `Not listed: ${pluralize(count - listed, 'differences', style)}.` : null
  },
} as const
