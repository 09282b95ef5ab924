// Sets the answers of slips against the workbook, three ways: what was sent, what stands there now, what came back. An
// answer that changes something is a proposal; answers that differ are put side by side and nobody's is picked.

import { fieldAt } from '../inventory/apply-edit.ts'
import { recordOf } from '../inventory/edits.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { ownersKey } from '../walk/review-item.ts'
import { reviewOf } from '../walk/review-view.ts'
import { currencyOf, ownedComponents, type SlipField, type SlipValue, slipValue } from './slip.ts'
import type { SlipAnswerRow, SlipAnswers } from './slip-answers.ts'

export interface SlipProposal {
  /** The same for the same thing, whichever files are read. */
  readonly id: string
  /** null for what is said of all rows of a person. */
  readonly componentId: string | null
  /** What it is about: the name of the component, or of the person. */
  readonly about: string
  /** confirm: all rows of the person are still true. comment: to be added to the notes. */
  readonly field: SlipField | 'confirm' | 'comment'
  /** Whose time it is, whose rows, who comments; null where the thing is the component's. */
  readonly personId: string | null
  readonly now: SlipValue
  /** One can be taken or left; several are different answers about the same thing. */
  readonly answers: readonly ProposedAnswer[]
  /** It has been changed here since a slip was sent, and to something else. */
  readonly isChangedHere: boolean
}

export interface ProposedAnswer {
  readonly value: SlipValue
  readonly by: readonly string[]
}

/** One file: what was made of it as a whole. */
export interface ReadSlip {
  readonly file: string
  readonly person: string | null
  /** Revision of the workbook it was sent from; null when the file was not read. */
  readonly rev: number | null
  readonly asOf: string | null
  readonly rows: number
  /** Why nothing of it is used. */
  readonly refused: Problem | null
  /** What of it is not used, and why. */
  readonly remarks: readonly Problem[]
}

export interface SlipReview {
  readonly files: readonly ReadSlip[]
  /** In the order of the components of the first slip that names them. */
  readonly proposals: readonly SlipProposal[]
  /** Components of which somebody says that the row is no longer true. */
  readonly doubts: readonly { readonly componentId: string; readonly component: string; readonly by: readonly string[] }[]
}

/** A slip as it was read, or why it could not be. */
export interface ReturnedSlip {
  readonly file: string
  readonly read: Result<SlipAnswers>
}

/** Pure, and cheap enough to be asked again whenever the workbook changes. */
export function compareSlips(workbook: Workbook, slips: readonly ReturnedSlip[]): SlipReview {
  const said: Said[] = []
  const doubted: Doubted[] = []
  const files = slips.map((slip) => readSlip(workbook, slip, said, doubted))
  const doubting = new Set(doubted.map(({ personId }) => personId))
  const isCertain = ({ field, personId }: SlipProposal) => field !== 'confirm' || !doubting.has(personId ?? '')
  return {
    files,
    proposals: [...grouped(said, ({ key }) => key).values()].flatMap((group) => proposalOf(group) ?? []).filter(isCertain),
    doubts: [...grouped(doubted, ({ componentId }) => componentId)].map(([componentId, group]) => ({
      componentId,
      component: group[0]?.about ?? '',
      by: names(group),
    })),
  }
}

/** The one answer of a proposal that is ticked to begin with: something new, about a value nobody touched since. */
export function isTickedAtFirst({ answers, isChangedHere }: SlipProposal): boolean {
  return answers.length === 1 && !isChangedHere && answers[0]?.value !== null
}

/** One thing that one person said. */
interface Said {
  readonly key: string
  readonly componentId: string | null
  readonly about: string
  readonly field: SlipProposal['field']
  readonly personId: string | null
  readonly by: string
  readonly now: SlipValue
  readonly sent: SlipValue
  readonly value: SlipValue
}

/** A row of which somebody says that it is no longer true. */
interface Doubted {
  readonly componentId: string
  readonly about: string
  readonly personId: string
  readonly by: string
}

function readSlip(workbook: Workbook, { file, read }: ReturnedSlip, said: Said[], doubted: Doubted[]): ReadSlip {
  if (!read.ok) return { file, person: null, rev: null, asOf: null, rows: 0, refused: read.problem, remarks: [] }
  const slip = read.value
  const { person, rev, asOf } = slip
  const refused = refusalOf(workbook, slip)
  const facts = { file, person, rev, asOf, rows: slip.rows.length, refused }
  if (refused !== null) return { ...facts, remarks: [] }
  const remarks = [...slip.remarks]
  for (const row of slip.rows) readRow(workbook, slip, row, said, remarks)
  for (const { componentId, stillTrue } of slip.rows) {
    const component = recordOf(workbook, 'components', componentId)
    if (stillTrue !== 'no' || component === undefined) continue
    doubted.push({ componentId, about: component.name, personId: slip.personId, by: person })
  }
  if (confirmsAll(workbook, slip)) said.push(confirmation(workbook, slip))
  return { ...facts, remarks }
}

function refusalOf(workbook: Workbook, { file, workbookId, company, personId, person, currency }: SlipAnswers): Problem | null {
  if (workbookId !== workbook.id) return problem('slip-of-other-workbook', { file, company })
  if (recordOf(workbook, 'people', personId) === undefined) return problem('slip-person-unknown', { file, person })
  const now = currencyOf(workbook)
  return currency === now ? null : problem('slip-other-currency', { file, currency, now })
}

function readRow(workbook: Workbook, slip: SlipAnswers, row: SlipAnswerRow, said: Said[], remarks: Problem[]): void {
  const component = recordOf(workbook, 'components', row.componentId)
  if (component === undefined) {
    remarks.push(problem('slip-component-gone', { row: row.row, component: row.component }))
    return
  }
  const place = { row: row.row, component: component.name }
  const about = { componentId: component.id, about: component.name, by: slip.person }
  for (const { field, sent, given } of row.answers) {
    const isAsSent = given.ok && given.value === sent
    if (isAsSent && row.stillTrue !== 'yes') continue
    const now = slipValue(workbook, field, component.id, slip.personId)
    if (now === undefined) {
      if (isAsSent) continue
      remarks.push(problem('slip-not-theirs', { ...place, person: slip.person, field }))
      continue
    }
    const value = given.ok && !isAsSent ? accepted(field, given.value) : given
    if (!value.ok) {
      remarks.push(problem('slip-value', { ...place, field, problem: value.problem }))
      continue
    }
    const personId = field === 'time' ? slip.personId : null
    said.push({ ...about, key: keyOf(component.id, field, personId), field, personId, now, sent, value: value.value })
  }
  if (row.comment !== null) {
    const note = { ...about, key: keyOf(component.id, 'comment', `${slip.personId} ${row.comment}`), field: 'comment' as const }
    const isThere = component.notes?.split('\n').includes(commentLine(slip.person, row.comment)) ?? false
    said.push({ ...note, personId: slip.personId, now: isThere ? row.comment : null, sent: null, value: row.comment })
  }
}

/** Every row says yes, and there is none by now that the slip did not ask about. */
function confirmsAll(workbook: Workbook, { personId, rows }: SlipAnswers): boolean {
  const confirmed = new Set(rows.filter(({ stillTrue }) => stillTrue === 'yes').map(({ componentId }) => componentId))
  const owned = ownedComponents(workbook, personId)
  return owned.size > 0 && [...owned].every((id) => confirmed.has(id))
}

/** The answer to the review's prompt about this person's rows. */
function confirmation(workbook: Workbook, { personId, person }: SlipAnswers): Said {
  const key = ownersKey(personId)
  const now = reviewOf(workbook).confirmed.includes(key) ? 'yes' : null
  return { key, componentId: null, about: person, field: 'confirm', personId, by: person, now, sent: null, value: 'yes' }
}

/** As it is added to the notes of the component. */
export function commentLine(person: string, comment: string): string {
  return `${person}: ${comment}`
}

const PLACES: Readonly<Record<SlipField, readonly ['owners' | 'costLines' | 'components', string]>> = {
  time: ['owners', 'share'],
  unnamedTime: ['owners', 'share'],
  cost: ['costLines', 'amount'],
  edge: ['components', 'edge'],
  lifecycle: ['components', 'lifecycle'],
}

/** What the field itself takes: the same guard as a typed cell has. */
function accepted(field: SlipField, value: SlipValue): Result<SlipValue> {
  const [table, name] = PLACES[field]
  const read = fieldAt(table, name)?.read(value, name)
  return read === undefined || read.ok ? ok(value) : read
}

function keyOf(componentId: string, field: string, personId: string | null): string {
  return `${componentId} ${field}${personId === null ? '' : ` ${personId}`}`
}

function proposalOf(group: readonly Said[]): SlipProposal | null {
  const [first] = group
  if (first === undefined) return null
  const { key, componentId, about, field, personId, now } = first
  const values = grouped(group, ({ value }) => JSON.stringify(value))
  const answers = [...values.values()].map((same): ProposedAnswer => ({ value: same[0]?.value ?? null, by: names(same) }))
  // Everybody says what stands there, or what they were sent: nothing is proposed.
  const changes = group.filter(({ value, sent }) => value !== now && value !== sent)
  if (changes.length === 0) return null
  const isChangedHere = changes.some(({ sent }) => sent !== now)
  return { id: key, componentId, about, field, personId, now, answers, isChangedHere }
}

function names(group: readonly { readonly by: string }[]): readonly string[] {
  return [...new Set(group.map(({ by }) => by))]
}

function grouped<T>(items: readonly T[], keyOfItem: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOfItem(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
