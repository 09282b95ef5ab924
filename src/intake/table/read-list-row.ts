// One row of somebody's table to the values of a component, its owners and its cost, with the
// answers in force. Every text goes through the guard of the field it will live in.

import {
  type ComponentValues,
  componentFields,
  type IsoDate,
  type Lifecycle,
  MAX_NAME_LENGTH,
  namedTimes,
  nameKey,
  type OwnColumn,
  type OwnerEntry,
  type OwnNotation,
  optionalDate,
  readOwnText,
  readTime,
} from '#core'
import { costNote, timeNote } from '#wording'
import { type ApproachWord, meaningOf } from '../approach-words.ts'
import type { AnswerWords } from './answer-pairs.ts'
import { answeredApproach } from './asked-approach.ts'
import { COMPONENT_PATHS, type ComponentPath, fieldOf, fieldsOf, type ImportField } from './fields.ts'
import { remarksOf } from './header-text.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { cleanName, lifecycleSaid } from './lifecycle-words.ts'
import type { ReadAlike } from './read-alike.ts'
import { AMOUNT_FIELDS, type CostCell, type RowAmounts, readAmounts } from './read-amounts.ts'
import { CHOICE_COLUMNS, type ChoiceColumn, isRefusedError, readChoice, wholeWord, wordsIn } from './read-choice.ts'
import type { CellCost, CostColumn } from './read-cost.ts'
import { type DayColumn, readDayCell } from './read-day.ts'
import { type FieldReading, readField, readText, saysMoreThanAnswer } from './read-field.ts'
import { PEOPLE_FIELDS, type PeopleReading, personEntries } from './read-people.ts'

export interface ImportedRow {
  readonly line: number
  /** What the row says; what it leaves blank is not here. Groups are whole, with blanks for what is not said. */
  readonly component: Partial<ComponentValues> & { readonly name: string }
  /** Hosting follows from the approach; nobody said it. */
  readonly isHostingDerived: boolean
  readonly owners: readonly OwnerEntry[]
  readonly cost: CellCost | null
  /** Paid once, and in no month. */
  readonly once: CellCost | null
  readonly pricesAsOf: IsoDate | null
}

export interface RowReading extends PeopleReading {
  /** The first column that means the field. */
  readonly cellOf: (field: ImportField) => Cell
  /** All columns that mean it, left to right. */
  readonly cellsOf: (field: ImportField) => readonly Cell[]
  readonly cost: CostColumn
  readonly once: CostColumn
  /** What the row costs in other columns, beside that of the first one. */
  readonly added: readonly CostCell[]
  /** What it costs by columns of other periods. */
  readonly otherPeriods: readonly CostCell[]
  /** A price of one seat stands in the column of costs. */
  readonly isSeatPrice: boolean
  /** Most cells of the column of billing say how often. */
  readonly areCycles: boolean
  /** The words of its column. */
  readonly lifecycle: ChoiceColumn<Lifecycle>
  readonly plainPaths: readonly ComponentPath[]
  readonly inquiry: Inquiry
  /** Of rows with a cost in the same column. */
  readonly alike: ReadAlike
  readonly dayColumnOf: (field: ImportField) => DayColumn
  /** All figures of its columns have the sign. */
  readonly isPercentOf: (field: ImportField) => boolean
  readonly answersOf: (field: ImportField) => AnswerWords
  /** The workbook's, and how it writes what they hold. */
  readonly ownColumns: readonly OwnColumn[]
  readonly notation: Omit<OwnNotation, 'decimalMark'>
  /** The title of the section the row stands in. */
  readonly section: string | null
}

/** Read together with others, or with a rule of their own. */
const READ_APART: ReadonlySet<ImportField> = new Set([
  'name',
  'vendor',
  'layer',
  'approach',
  'hosting',
  'notes',
  'links',
  'tags',
  'lifecycle',
] as const)
/** What else a component has that a column of the list means. */
export function plainPaths(columns: ReadonlyMap<ImportField, unknown>): readonly ComponentPath[] {
  return COMPONENT_PATHS.filter((path) => !READ_APART.has(path) && columns.has(path))
}

/** A word instead of a row: it is not to be imported, by an answer or because its name cannot be used. */
export function readListRow(line: number, reading: RowReading): ImportedRow | 'answer' | 'refused' {
  const { cellOf, inquiry, alike, cost: column } = reading
  const nameCell = cellOf('name')
  const { name: cleaned, link } = cleanName(nameCell.text)
  const name = readName({ ...nameCell, text: cleaned }, inquiry)
  if (name === 'answer' || name === 'refused') return name
  const { cost, once } = amountsOf(line, reading)
  const fields: (path: ComponentPath, inquiry: Inquiry) => FieldReading = (path, inquiry) => ({
    day: reading.dayColumnOf(path),
    answers: reading.answersOf(path),
    notation: reading.notation,
    currency: column.currency,
    decimalMark: column.mark ?? '.',
    inquiry,
  })
  const component: Record<string, unknown> = {}
  const remarks: string[] = []
  const set = (path: ComponentPath, value: unknown) => {
    if (value === null || value === undefined) return
    const [first = '', second] = path.split('.')
    component[first] = second === undefined ? value : { ...(component[first] ?? BLANK_GROUPS[first]), [second]: value }
  }
  const over = endSaid(reading)
  const setPlain = (path: ComponentPath) => {
    const cell = cellOf(path)
    if (cell.text === '') return
    const { value, saysMore } = alike(keyOf(path, [cell.text]), line, (asked) => {
      const read = readField(path, cell, fields(path, asked))
      return { value: read, saysMore: read !== null && saysMoreThanAnswer(path, cell.text) }
    })
    if (saysMore) remarks.push(withHeader(cell))
    set(path, value)
  }
  for (const path of reading.plainPaths) if (over === null || path !== 'contract.end') setPlain(path)
  const { vendor, ownHands } = vendorOf(reading)
  set('vendor', vendor)
  const labels = labelCells(reading).map(({ text }) => text)
  const run = alike(keyOf('run', [ownHands ?? '', cellOf('hosting').text, cellOf('approach').text, ...labels]), line, (asked) =>
    howItRuns({ ...reading, inquiry: asked }, ownHands),
  )
  for (const [path, value] of Object.entries(run.values)) set(path as ComponentPath, value)
  const notes = readText(notesOf(reading, [cost?.words, once?.words]), componentFields.notes, inquiry)
  set('notes', notes)
  const { layer, tags } = layerOf(reading)
  set('tags', listOf('tags', reading, fields('tags', inquiry), tags))
  set('links', listOf('links', reading, fields('links', inquiry), link === null ? [] : [link]))
  const lifecycle = lifecycleOf(nameCell.text, notes ?? '', reading)
  set('lifecycle', lifecycle)
  if (over !== null && over.lifecycle !== lifecycle) setPlain('contract.end')
  set('layer', layer)
  const { owners, time } = ownersOf(line, reading)
  const contacts = reading.cellsOf('notes').filter((cell) => isOfContact(cell) && cell.text.trim() !== '')
  // Behind what is said of the lifecycle: "no (disabled)" below "Core?" says nothing of the whole component, nor does a contact who retired.
  const beside = [...contacts.map(withHeader), ...remarks, ...(time === null ? [] : [timeNote(time)])]
  if (beside.length > 0) {
    const text = [notes ?? '', ...beside].filter((part) => part !== '').join('\n')
    set('notes', readText({ ...cellOf('notes'), text }, componentFields.notes, inquiry))
  }
  return {
    line,
    component: { ...component, ...ownValues(reading), name },
    isHostingDerived: run.isHostingDerived,
    owners,
    cost,
    once,
    pricesAsOf: readPricesAsOf(reading),
  }
}

/** No other texts have the same key, whatever is in them. */
function keyOf(what: string, texts: readonly string[]): string {
  return texts.reduce((key, text) => `${key} ${text.length} ${text}`, what)
}

function amountsOf(line: number, reading: RowReading): RowAmounts {
  const cells = [...AMOUNT_FIELDS.map(reading.cellOf), ...[...reading.added, ...reading.otherPeriods].map(({ cell }) => cell)]
  const texts = cells.map(({ text }) => text)
  return reading.alike(keyOf('amounts', texts), line, (inquiry) => readAmounts({ ...reading, inquiry }))
}

function ownersOf(line: number, reading: RowReading): { readonly owners: readonly OwnerEntry[]; readonly time: string | null } {
  const texts = PEOPLE_FIELDS.flatMap((field) => reading.cellsOf(field).map(({ text }) => text))
  return reading.alike(keyOf('owners', texts), line, (inquiry) => {
    const owners = personEntries({ ...reading, inquiry })
    const hasShares = owners.some(({ share }) => share !== null)
    return { owners, time: timeWords(reading, hasShares) }
  })
}

/** What the cells of time say where nobody's share came of it, "<0.05", and what one says beside its figure: "5% (10% at peaks)". */
function timeWords({ cellsOf, owners }: RowReading, hasShares: boolean): string | null {
  const texts = cellsOf('share').map(({ text }) => text.trim().slice(0, 200))
  if (hasShares) return texts.find((text) => BESIDE_TIME.test(text) && namedTimes(text, owners) === null) ?? null
  return texts.find((text) => readTime(text, { unit: 'percent', isFromFile: true }).kind !== 'blank') ?? null
}

const BESIDE_TIME = /\d.*\((?!(?:each|je|chacun|est\.?|estimate|approx\.?|guess|ca\.?)\))(?!\d+ ?%\))[^()]*\p{L}[^()]*\)$/iu

/** Fields that others are parts of; one of which nothing is said is left out. */
const BLANK_GROUPS: Readonly<Record<string, object>> = {
  contract: componentFields.contract.initial,
  observability: componentFields.observability.initial,
  regulatoryBasis: componentFields.regulatoryBasis.initial,
}

type OwnHands = Extract<ApproachWord, 'build' | 'self-host'> | 'self-managed'

/** "In-house" and "self-hosted" below "Vendor" are nobody to buy from: they say who runs it. Where nothing else does, so does "Qdrant (self-hosted)". */
function vendorOf({ cellOf, inquiry }: RowReading): { readonly vendor: string | null; readonly ownHands: OwnHands | null } {
  const cell = cellOf('vendor')
  const isSaid = cellOf('approach').text.trim() !== '' || cellOf('hosting').text.trim() !== ''
  const [name, said] = (isSaid ? null : besideOwnHands(cell.text)) ?? [null, cell.text]
  const ownHands = ownHandsIn(said)
  if (ownHands === null) return { vendor: readText(cell, componentFields.vendor, inquiry), ownHands }
  inquiry.readAs(cell, 'self-run', 'hosting')
  return { vendor: name === null ? null : readText({ ...cell, text: name }, componentFields.vendor, inquiry), ownHands }
}

function ownHandsIn(text: string): OwnHands | null {
  const word = wholeWord(text, CHOICE_COLUMNS.approach)
  if (word === 'self-host') return word
  if (wholeWord(text, CHOICE_COLUMNS.hosting) === 'self-run') return 'self-managed'
  return word === 'build' || word === 'self-managed' ? word : null
}

/** "Self-hosted on EC2" and "Qdrant (self-hosted)": the name, and what is said of it. */
function besideOwnHands(text: string): readonly [name: string, said: string] | null {
  const [, first = '', place = ''] = /^(.{4,30}?) (?:on|at|auf|bei|sur|chez|en|em|op|på|di|pada) (\S.*)$/iu.exec(text.trim()) ?? []
  if (first !== '' && ownHandsIn(first) !== null) return [place, first]
  const [, name = '', bracket = ''] = /^([^()]+?) ?\(([^()]{4,30})\)$/u.exec(text.trim()) ?? []
  const isRunByUs = bracket !== '' && ownHandsIn(name) === null && RUN_BY_US.has(ownHandsIn(bracket))
  return isRunByUs ? [name, bracket] : null
}

/** "Acme (custom)" and "Acme (internal)" say nothing of who runs it. */
const RUN_BY_US: ReadonlySet<OwnHands | null> = new Set<OwnHands>(['self-host', 'self-managed'])

/** "Self-hosted" says both, in whichever of the two columns it stands. */
/** Of a label: other words of approaches, such as "API" or "internal", are as often what something is about. */
const LABEL_OF_APPROACH =
  /^(?:buil[dt]|buy|bought|borrow(?:ed)?|rent(?:ed)?|self[- ]?(?:host(?:ed)?|managed|built)|in[- ]?house|saas|open[- ]source|oss)$/i

/** Those that may say how it is had, where no column asks for it. */
function labelCells({ cellOf, cellsOf }: RowReading): readonly Cell[] {
  if (cellOf('approach').column !== '' || cellOf('hosting').column !== '') return []
  return [...cellsOf('tags'), ...cellsOf('layer')].filter(({ column }) => fieldsOf(column).has('tags'))
}

/** The only label that says how it is had: "serving, build". */
function labelledApproach(reading: RowReading) {
  const found = labelCells(reading).flatMap((cell) => {
    const words = cell.text.split(/[,;|]/).map((part) => part.trim())
    return words.filter((word) => LABEL_OF_APPROACH.test(word)).map((text) => ({ ...cell, text }))
  })
  const [label, ...more] = found
  const approach = label === undefined || more.length > 0 ? undefined : wholeWord(label.text, CHOICE_COLUMNS.approach)
  if (label === undefined || approach === undefined) return null
  reading.inquiry.readAs(label, approach, 'approach')
  return approach
}

function howItRuns(
  reading: RowReading,
  ownHands: OwnHands | null,
): { readonly values: Partial<ComponentValues>; readonly isHostingDerived: boolean } {
  const { cellOf, answersOf, inquiry } = reading
  const hostingCell = cellOf('hosting')
  const approachCell = cellOf('approach')
  // Where no column asks how it is had, "API" below "Hosting" says that, and nothing of who runs it.
  const isOfApproach = approachCell.column === '' && wholeWord(hostingCell.text, CHOICE_COLUMNS.hosting) === undefined
  const hadBy = isOfApproach ? wholeWord(hostingCell.text, CHOICE_COLUMNS.approach) : undefined
  if (hadBy !== undefined) inquiry.readAs(hostingCell, hadBy, 'approach')
  const hosting = hadBy === undefined ? readChoice(hostingCell, CHOICE_COLUMNS.hosting, inquiry) : null
  const answered = answeredApproach(approachCell, answersOf('approach'), inquiry)
  const said = answered === undefined ? readChoice(approachCell, CHOICE_COLUMNS.approach, inquiry) : answered
  const [inHosting] = said === null && hostingCell.text.trim() !== '' ? wordsIn(hostingCell.text, CHOICE_COLUMNS.approach).found : []
  const approach = said ?? hadBy ?? (inHosting === 'self-host' ? inHosting : (ownHands ?? labelledApproach(reading)))
  // Somebody who only says that it is run by the team does not say whose code it is.
  const meaning =
    approach === null
      ? {}
      : approach === 'self-managed'
        ? { ...meaningOf('build'), origin: null }
        : meaningOf(approach satisfies ApproachWord)
  const values = { ...meaning, ...(hosting === null ? {} : { hosting }) }
  return { values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)), isHostingDerived: hosting === null }
}

function lifecycleOf(name: string, notes: string, reading: RowReading): ComponentValues['lifecycle'] | null {
  const cell = reading.cellOf('lifecycle')
  const said = readChoice(cell, reading.lifecycle, reading.inquiry)
  if (said !== null && said !== 'live') return said
  const inRow = lifecycleSaid(name, said === null ? notes : '')
  const over = said === null && inRow === null ? endSaid(reading) : null
  const words = inRow ?? over ?? ofSection(reading.section)
  if (words === null) return said
  const inNotes =
    inRow?.isInNotes === true ? reading.cellsOf('notes').find((note) => !isOfContact(note) && note.text.includes(words.text)) : undefined
  if (inNotes !== undefined) reading.inquiry.takeRemark({ ...inNotes, text: words.text }, words.lifecycle)
  else
    reading.inquiry.readAs({ ...reading.cellOf(over === null ? 'name' : 'contract.end'), text: words.text }, words.lifecycle, 'lifecycle')
  return words.lifecycle
}

/** "Cancelled" where the end of a contract would stand, and no day: it is over. "Till cancelled" goes on. */
function endSaid({ cellOf }: RowReading) {
  const { text } = cellOf('contract.end')
  const said = /\d/.test(text) ? null : lifecycleSaid('', text)
  const [, till] = /(?:^|\s)(?:till?|until|bis|tot|do)\s+(.+)$/i.exec(said?.text ?? '') ?? []
  const goesOn = till !== undefined && lifecycleSaid('', till) !== null
  return !goesOn && (said?.lifecycle === 'retired' || said?.lifecycle === 'retiring') ? said : null
}

function ofSection(section: string | null) {
  if (section === null) return null
  const { found, isWhole } = wordsIn(section, CHOICE_COLUMNS.lifecycle)
  const [lifecycle] = found
  return isWhole && lifecycle !== undefined && lifecycle !== 'live' ? { lifecycle, text: section } : null
}

/** A column of layers says it; else one of areas, or the section, where its word is one of a layer. Other words of areas are tags. */
function layerOf({ cellOf, cellsOf, section, inquiry }: RowReading): {
  readonly layer: ComponentValues['layer']
  readonly tags: readonly string[]
} {
  const cell = cellOf('layer')
  const text = cell.text.trim()
  const isArea = text !== '' && !fieldsOf(cell.column).has('layer') && fieldsOf(cell.column).has('tags')
  // "data, self-managed"
  const parts = isArea ? text.split(/[,;|]/).map((part) => part.trim()) : []
  const said = isArea ? (parts.map(wholeLayer).find((layer) => layer !== null) ?? null) : readChoice(cell, CHOICE_COLUMNS.layer, inquiry)
  const tags = parts.filter((part) => part !== '' && wholeLayer(part) === null).map((part) => part.slice(0, MAX_NAME_LENGTH))
  if (said !== null) return { layer: said, tags }
  const areas = [
    ...cellsOf('tags')
      .filter(({ column }) => fieldOf(column)?.field === 'tags')
      .map((area) => area.text),
    section ?? '',
  ]
  return { layer: areas.map(wholeLayer).find((layer) => layer !== null) ?? null, tags }
}

function wholeLayer(text: string): ComponentValues['layer'] {
  const { found, isWhole } = wordsIn(text, CHOICE_COLUMNS.layer)
  return isWhole ? (found[0] ?? null) : null
}

function readName(cell: Cell, inquiry: Inquiry): string | 'answer' | 'refused' {
  if (isRefusedError(cell, inquiry)) return 'refused'
  let name = cell.text.replace(/\s+/g, ' ').trim()
  if (name.startsWith('=')) {
    const question = {
      code: 'name-formula',
      field: 'name',
      facts: { example: name.slice(0, 80) },
      choices: ['as-text', 'leave-out'],
      proposed: 'as-text',
    } as const
    if (inquiry.ask(cell, question) === 'leave-out') return 'answer'
    name = name.replace(/^[=\s]+/, '')
  }
  const read = componentFields.name.read(name, cell.column)
  if (read.ok) return read.value
  inquiry.refuse(cell, read.problem)
  return 'refused'
}

function withHeader({ column, text }: Cell): string {
  return `${column}: ${text.trim()}`
}

/** "Account manager": who is called, and nothing that is said of the component. */
function isOfContact({ column }: Cell): boolean {
  return remarksOf(column).has('outside') && !fieldsOf(column).has('notes')
}

/** Notes of several columns stand below each other, those of other columns with the name of theirs. */
function notesOf({ cellsOf, cellOf }: RowReading, costWords: readonly (string | null | undefined)[]): Cell {
  const cells = cellsOf('notes').filter((cell) => !isOfContact(cell))
  const texts = cells.map((cell) => {
    const text = cell.text.trim()
    return text === '' || fieldsOf(cell.column).has('notes') ? text : withHeader(cell)
  })
  // What a cost cell says beside its number is kept where people look for it.
  const words = costWords.flatMap((text) => (text === null || text === undefined ? [] : [costNote(text)]))
  return { ...cellOf('notes'), text: [...texts, ...words].filter((text) => text !== '').join('\n') }
}

/** The entries of all columns of the field, each once. */
function listOf(
  path: 'tags' | 'links',
  { cellsOf }: RowReading,
  reading: FieldReading,
  others: readonly string[],
): readonly string[] | null {
  const entries = [...cellsOf(path).flatMap((cell) => (readField(path, cell, reading) as readonly string[] | null) ?? []), ...others]
  const kept = new Map(entries.map((entry) => [nameKey(entry), entry]))
  return kept.size === 0 ? null : [...kept.values()].slice(0, componentFields[path].max ?? kept.size)
}

function readPricesAsOf({ cellOf, dayColumnOf, notation, inquiry }: RowReading): IsoDate | null {
  return readDayCell(cellOf('pricesAsOf'), dayColumnOf('pricesAsOf'), 'pricesAsOf', optionalDate(), notation, inquiry)
}

/** What columns of the team's own take; an empty object where the list has none of them. */
function ownValues({
  cellOf,
  dayColumnOf,
  isPercentOf,
  ownColumns,
  notation,
  cost,
  inquiry,
}: RowReading): Pick<Partial<ComponentValues>, 'own'> {
  const values = ownColumns.flatMap((column) => {
    const field = `own.${column.id}` as const
    const cell = cellOf(field)
    if (column.type === 'date') {
      const day = readDayCell(cell, dayColumnOf(field), field, optionalDate(), notation, inquiry)
      return day === null ? [] : [[column.id, day] as const]
    }
    // As the costs are written; without them "99,5" has a comma before its decimals.
    const decimalMark = cost.mark ?? (/\d,\d{1,2}(?!\d)/.test(cell.text) ? ',' : '.')
    const read = readOwnText(column, cell.text, { ...notation, decimalMark, isPercent: isPercentOf(field), isFromFile: true })
    if (!read.ok) inquiry.refuse(cell, read.problem)
    return read.ok && read.value !== null ? [[column.id, read.value] as const] : []
  })
  return values.length === 0 ? {} : { own: Object.fromEntries(values) }
}
