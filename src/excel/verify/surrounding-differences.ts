// What stands around the cells of a pack and is not what its plan puts there: looks under conditions, checks of entries, what is printed.

import { COLOURS, columnIndex, columnLetter, type SheetPlan, type ValidationPlan, type WorkbookPlan } from '#board'
import { colorsText, groupedBy, type PackDifference, type PackLook, type PlainRule, type PlainSheets, type SheetLooks } from '#core'
import { REFUSED_ENTRY_TITLE, ruleText } from '#wording'
import { cellText, sheetName } from '../cell-values.ts'
import { footer, lightFormula, quoted } from '../write-sheet.ts'
import { plainFormula } from './plain-formula.ts'

/** Sheet by sheet. */
export function* surroundingDifferences(plan: WorkbookPlan, { sheets, names }: PlainSheets): Generator<PackDifference> {
  const read = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const printed = groupedBy(
    names.filter(({ isOfOneSheet }) => isOfOneSheet),
    ({ name, refersTo }) => `${name.toLowerCase()} ${sheetOf(refersTo)}`,
  )
  for (const sheet of plan.sheets) {
    const name = sheetName(sheet.name)
    const looks = read.get(name)?.looks
    if (looks === undefined) continue
    const found = (of: string) => (printed.get(`_xlnm.${of} ${name}`) ?? []).map(({ refersTo }) => partsOf(refersTo)).join(' + ')
    yield* differences(sheet, 'conditional-format', plannedConditions(sheet), foundConditions(looks))
    yield* addedValidations(sheet, looks)
    yield* differences(sheet, 'print-area', [sheet.print.area], [found('print_area').replaceAll('$', '')])
    yield* differences(sheet, 'print-titles', [titlesOf(sheet)], [found('print_titles')])
    yield* differences(sheet, 'header-or-footer', [marginText('oddFooter', footer(sheet))], foundMargins(looks))
  }
}

export function* differences(
  { name }: SheetPlan,
  what: PackLook,
  locked: readonly string[],
  pack: readonly string[],
): Generator<PackDifference> {
  const gone = without(locked, pack)
  const added = without(pack, locked)
  for (let at = 0; at < Math.max(gone.length, added.length); at++)
    yield { kind: 'look', what, where: name, cells: 1, locked: gone[at] ?? '', pack: added[at] ?? '' }
}

/** As often as each is there. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return texts.filter((text) => {
    if (text === '') return false
    const at = left.indexOf(text)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

/** One for each range: its looks in the order in which they count. */
function plannedConditions({ conditionalFormats }: SheetPlan): readonly string[] {
  return [...groupedBy(conditionalFormats, ({ range }) => range)].map(([range, formats]) =>
    conditionsText(
      range,
      formats.map(({ text, isPart, look }) => {
        const { text: ink, fill } = COLOURS.states[look]
        const rule = isPart === true ? ['expression', lightFormula(text, range)] : ['cellIs', 'equal', quoted(text)]
        return ruleText(rule.map(plainFormula).join(' '), colorsText(ink, fill))
      }),
    ),
  )
}

function foundConditions({ conditions }: SheetLooks): readonly string[] {
  return [...groupedBy(conditions, ({ range }) => range)].map(([range, rules]) =>
    conditionsText(
      range,
      rules
        .toSorted((one, other) => one.priority - other.priority)
        .map(({ type, operator, formulas, colors }) =>
          ruleText([type, ...(type === 'cellIs' ? [operator] : []), ...formulas.map(plainFormula)].join(' '), colors),
        ),
    ),
  )
}

const conditionsText = (range: string, rules: readonly string[]) => `${regionText(range)}: ${rules.join(', ')}`

/** A check that is gone changes nothing that one reads; one that asks for something else, or says something else, does. */
function* addedValidations({ name, validations }: SheetPlan, { validations: found }: SheetLooks): Generator<PackDifference> {
  const planned = new Map<string, string[]>()
  for (const validation of validations) {
    const rule = plannedValidation(validation)
    planned.set(rule, [...(planned.get(rule) ?? []), validation.range])
  }
  for (const rule of found) {
    const text = foundValidation(rule)
    if (!isWithin(rule.range, planned.get(text) ?? []))
      yield { kind: 'look', what: 'validation', where: `${name}!${rule.range.split(' ')[0]}`, cells: 1, locked: '', pack: text }
  }
}

function plannedValidation(plan: ValidationPlan): string {
  const message = cellText(plan.message.slice(0, 255))
  const formulas = plan.kind === 'list' ? [plan.source] : plan.kind === 'custom' ? [plan.formula] : [String(plan.min), String(plan.max)]
  return validationText(plan.kind, formulas, ['', '', REFUSED_ENTRY_TITLE, message])
}

/** Programs write a second formula where none is needed, and how the first two compare where that says nothing. */
function foundValidation({ type, operator, formulas, texts }: PlainRule): string {
  const isRange = !ONE_FORMULA.has(type)
  const compared = isRange && operator !== '' && operator !== 'between' ? ` ${operator}` : ''
  return validationText(`${type}${compared}`, isRange ? formulas : formulas.slice(0, 1), texts)
}

const ONE_FORMULA: ReadonlySet<string> = new Set(['list', 'custom'])

function validationText(kind: string, formulas: readonly string[], texts: readonly string[]): string {
  return [kind, ...formulas.map(plainBound), ...texts.filter((text) => text !== '')].join(', ')
}

/** 1e-9 and 0.000000001 are one bound. */
function plainBound(formula: string): string {
  const number = Number(formula)
  return formula.trim() !== '' && Number.isFinite(number) ? String(number) : plainFormula(formula)
}

/** Whatever ranges a program joins or parts them into. */
function isWithin(range: string, planned: readonly string[]): boolean {
  const allowed = planned.flatMap(rectangles)
  return rectangles(range).every((part) => {
    for (let column = part.left; column <= part.right; column++) {
      const rows = allowed.filter(({ left, right }) => column >= left && column <= right)
      let next = part.top
      for (const { top, bottom } of rows.toSorted((one, other) => one.top - other.top)) if (top <= next) next = Math.max(next, bottom + 1)
      if (next <= part.bottom) return false
    }
    return true
  })
}

interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function rectangles(range: string): readonly Rectangle[] {
  return range
    .trim()
    .split(/\s+/)
    .slice(0, MOST_RANGES)
    .map((part) => {
      const [, left = '', top = '', right = left, bottom = top] =
        /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(part) ?? []
      if (left === '') return NOWHERE
      return { left: columnIndex(left), top: Number(top), right: columnIndex(right), bottom: Number(bottom) }
    })
}

/** Further than any sheet goes: within nothing that is planned. */
const NOWHERE: Rectangle = { left: 100_000, top: 1, right: 100_000, bottom: 1 }
const MOST_RANGES = 10_000

/** One spelling of cells, whatever the order of their ranges. */
export function regionText(range: string): string {
  return rectangles(range)
    .map(({ left, top, right, bottom }) => {
      const first = `${columnLetter(left)}${top}`
      return left === right && top === bottom ? first : `${first}:${columnLetter(right)}${bottom}`
    })
    .toSorted()
    .join(' ')
}

function titlesOf({ print: { repeatColumns, repeatRows } }: SheetPlan): string {
  return [repeatColumns, repeatRows]
    .flatMap((range) => range ?? [])
    .map((range) => range.replace(/[A-Z]+|\d+/g, (part) => `$${part}`))
    .toSorted()
    .join(',')
}

/** "'Costs by month'!$A:$B,'Costs by month'!$1:$6" → "$1:$6,$A:$B" */
function partsOf(refersTo: string): string {
  return [...refersTo.matchAll(PART)]
    .map(([, range]) => plainFormula(range ?? ''))
    .toSorted()
    .join(',')
}

/** Each from where a part can begin, so that none is looked at twice. */
const PART = /(?<=^|,) ?(?:'(?:[^']|'')*'|[^',!]*)!([^',!]*)/g

function sheetOf(refersTo: string): string {
  const [, quotedName, plain] = /^(?:'((?:[^']|'')*)'|([^'!]*))!/.exec(refersTo) ?? []
  return (quotedName?.replaceAll("''", "'") ?? plain ?? '').trim()
}

function foundMargins({ margins }: SheetLooks): readonly string[] {
  return [...margins].map(([name, text]) => marginText(name, text))
}

/** Without the fonts that programs name before each part. */
function marginText(name: string, text: string): string {
  return `${name}: ${text}`
    .replace(/&"[^"]*"/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
