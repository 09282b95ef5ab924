// What of one sheet of an .xlsx changes what one reads of its cells: what is hidden, drawn over them, colored under conditions, asked
// for on entry, and printed around them.

import type { PackAdditionKind, PlainLink, PlainRule, SheetLooks } from '#core'
import { FROZEN_WORDS } from '#wording'
import { colorOf } from './font-look.ts'
import { RELATION_ID } from './read-part.ts'
import { isPlainExtension, MOST_SETTINGS, unknownInSheet } from './sheet-settings.ts'

type Attributes = ReadonlyMap<string, string>

export interface SheetLooksReader {
  readonly open: (element: string, attributes: Attributes) => void
  /** With the text in it. */
  readonly close: (element: string, text: string) => void
  /** Of what extends the sheet. */
  readonly extended: (element: string, attributes: Attributes) => void
  /** Of a row with cells. */
  readonly row: (number: number, attributes: Attributes) => void
  /** Of a cell that holds a text without a letter. */
  readonly emptyText: (row: number, column: number) => void
  readonly found: SheetLooks
}

interface SheetSurroundings {
  /** Of the looks of the file that hold under conditions. */
  readonly conditionalColors: readonly string[]
  /** Ids of drawings on which nothing stands. */
  readonly blankDrawings: ReadonlySet<string>
}

export function sheetLooks({ conditionalColors, blankDrawings }: SheetSurroundings): SheetLooksReader {
  const found = {
    ...{ hiddenRows: [] as number[], hiddenColumns: [] as [number, number][], additions: [] as PackAdditionKind[], drawings: 0 },
    ...{ links: [] as PlainLink[] },
    ...{ conditions: [] as PlainRule[], validations: [] as PlainRule[], margins: new Map<string, string>() },
    ...{ widths: [] as [number, number, number][], heights: new Map<number, number>(), merges: [] as string[], settings: [] as string[] },
    ...{
      defaultWidth: DEFAULT_WIDTH,
      defaultHeight: DEFAULT_HEIGHT,
      isProtected: false,
      frozen: '',
      tabColor: '',
      emptyTexts: [] as [number, number][],
    },
  }
  let range = ''
  let rule: Attributes = NONE
  let formulas: string[] = []
  let scrolled = ''
  const add = (addition: PackAdditionKind | null) => {
    if (addition !== null && !found.additions.includes(addition)) found.additions.push(addition)
  }
  return {
    found,
    open(element, attributes) {
      if (element === 'col' && isHidden(attributes, 'width', NARROWEST_COLUMN) && found.hiddenColumns.length < MOST_RANGES)
        found.hiddenColumns.push([Number(attributes.get('min')), Number(attributes.get('max'))])
      if (element === 'col' && found.widths.length < MOST_RANGES && attributes.has('width'))
        found.widths.push([Number(attributes.get('min')), Number(attributes.get('max')), Number(attributes.get('width'))])
      if (element === 'sheetFormatPr') {
        found.defaultWidth = Number(attributes.get('defaultColWidth') ?? DEFAULT_WIDTH)
        found.defaultHeight = Number(attributes.get('defaultRowHeight') ?? DEFAULT_HEIGHT)
      }
      if (element === 'tabColor') found.tabColor = colorOf(attributes, '')
      if (element === 'mergeCell' && found.merges.length < MOST_RANGES) found.merges.push(attributes.get('ref') ?? '')
      if (element === 'sheetProtection') found.isProtected = isYes(attributes.get('sheet'))
      if (element === 'sheetView') scrolled = attributes.get('topLeftCell') ?? ''
      if (element === 'pane') found.frozen = frozenText(attributes, scrolled)
      if (element !== 'ext' && found.settings.length < MOST_SETTINGS) found.settings.push(...unknownInSheet(element, attributes))
      if (element === 'conditionalFormatting') range = attributes.get('sqref') ?? ''
      if (RULES.has(element)) {
        rule = attributes
        formulas = []
      }
      if (element === 'drawing' && !blankDrawings.has(attributes.get(RELATION_ID) ?? '')) found.drawings += 1
      if (element === 'hyperlink' && isInside(attributes) && found.links.length < MOST_RANGES) found.links.push(linkOf(attributes))
      else add(additionOf(element, attributes))
    },
    close(element, text) {
      if (FORMULAS.has(element)) formulas.push(text)
      if (MARGINS.has(element) && text.trim() !== '') found.margins.set(element, text)
      if (element === 'cfRule')
        found.conditions.push(ruleOf(rule, { range, formulas, colors: conditionalColors[Number(rule.get('dxfId'))] ?? '' }))
      if (element === 'dataValidation') found.validations.push(ruleOf(rule, { range: rule.get('sqref') ?? '', formulas, colors: '' }))
    },
    extended(element, attributes) {
      // Excel keeps checks of entries here whose lists stand on another sheet; what they ask for pops up beside the cell.
      if (element === 'dataValidation' && (attributes.get('prompt') ?? '') !== '') add('prompt')
    },
    emptyText(row, column) {
      if (found.emptyTexts.length < MOST_RANGES) found.emptyTexts.push([row, column])
    },
    row(number, attributes) {
      if (isHidden(attributes, 'ht', LOWEST_ROW)) found.hiddenRows.push(number)
      const height = attributes.get('ht')
      // Excel takes a height that nobody chose all the same, until the row is edited.
      if (height !== undefined) found.heights.set(number, Number(height))
    },
  }
}

const NONE: Attributes = new Map()
const RULES: ReadonlySet<string> = new Set(['cfRule', 'dataValidation'])
const FORMULAS: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2'])
const MARGINS: ReadonlySet<string> = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'])

function ruleOf(rule: Attributes, parts: Pick<PlainRule, 'range' | 'formulas' | 'colors'>): PlainRule {
  return {
    ...parts,
    type: rule.get('type') ?? '',
    operator: rule.get('operator') ?? '',
    priority: Number(rule.get('priority') ?? 0),
    texts: ['promptTitle', 'prompt', 'errorTitle', 'error'].map((name) => rule.get(name) ?? ''),
  }
}

/** Excel's, in characters. */
const DEFAULT_WIDTH = 8.43
/** In points. */
const DEFAULT_HEIGHT = 15

/** Rows and columns that stay in sight, "3 rows, 2 columns"; what was scrolled away above them cannot be reached. '' where nothing is frozen. */
function frozenText(pane: Attributes, scrolled: string): string {
  if (!(pane.get('state') ?? '').startsWith('frozen')) return ''
  const text = FROZEN_WORDS.frozen(Number(pane.get('ySplit') ?? 0), Number(pane.get('xSplit') ?? 0))
  return scrolled === '' || scrolled === 'A1' ? text : FROZEN_WORDS.scrolled(text, scrolled.slice(0, 20))
}

/** Points and characters below which nobody reads a row or a column. */
const LOWEST_ROW = 4
const NARROWEST_COLUMN = 1
const MOST_RANGES = 20_000

function isHidden(attributes: ReadonlyMap<string, string>, size: string, least: number): boolean {
  return isYes(attributes.get('hidden')) || Number(attributes.get(size) ?? least) < least
}

const isYes = (value: string | undefined): boolean => value === '1' || value === 'true'

const linkOf = (link: Attributes): PlainLink => ({
  ...{ range: link.get('ref') ?? '', location: link.get('location') ?? '', display: link.get('display') ?? '' },
})

/** A link that neither leads out of the file nor has a text that pops up. */
const isInside = (attributes: Attributes) => !attributes.has(RELATION_ID) && (attributes.get('tooltip') ?? '') === ''

const ADDITIONS: Readonly<Record<string, PackAdditionKind>> = {
  ...{ hyperlink: 'link', legacyDrawing: 'drawing', picture: 'drawing', oleObject: 'other-file', control: 'macro' },
  ...{ tablePart: 'part', webPublishItem: 'part', customSheetView: 'view' },
}

/** What an element beside the cells adds to them; null: nothing that changes what one reads. */
function additionOf(element: string, attributes: ReadonlyMap<string, string>): PackAdditionKind | null {
  if (element === 'sheetView' && ['0', 'false'].includes(attributes.get('showZeros') ?? '')) return 'view'
  if (element === 'sheetView' && isYes(attributes.get('showFormulas'))) return 'view'
  if (element === 'sheetFormatPr' && (isYes(attributes.get('zeroHeight')) || isHidden(attributes, 'defaultRowHeight', LOWEST_ROW)))
    return 'hidden-rows'
  if (element === 'sheetFormatPr' && isHidden(attributes, 'defaultColWidth', NARROWEST_COLUMN)) return 'hidden-columns'
  if (element === 'ext') return extensionOf(attributes.get('uri') ?? '')
  return ADDITIONS[element] ?? null
}

function extensionOf(uri: string): PackAdditionKind | null {
  if (SHOWN_EXTENSIONS.has(uri.toUpperCase())) return 'conditional-format'
  return isPlainExtension(uri) ? null : 'part'
}

/** Conditional formats, sparklines and slicers, which Excel keeps apart from those that it always had. */
const SHOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  ...['{78C0D931-6437-407D-A8EE-F0AAD7539E65}', '{05C60535-1F16-4FD2-B633-F4F36F0B64E0}'],
  ...['{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}', '{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}'],
])
