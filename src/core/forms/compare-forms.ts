// Sets the answers of forms against the workbook, three ways: what was sent, what stands there now, what came back. An
// answer that changes something is a proposal; answers that differ are put side by side and nobody's is picked.

import type { IsoDate } from '../amounts/units.ts'
import { groupedBy } from '../grouped-by.ts'
import { fieldAt } from '../inventory/apply-edit.ts'
import { currencyOf, recordOf } from '../inventory/edits.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { ownersKey } from '../walk/review-item.ts'
import { reviewOf } from '../walk/review-view.ts'
import type { FormAnswerRow, FormAnswers } from './form-answers.ts'
import { type FormField, type FormValue, formValue, ownedComponents } from './owner-form.ts'

export interface FormProposal {
  /** The same for the same thing, whichever files are read. */
  readonly id: string
  /** null for what is said of all rows of a person. */
  readonly componentId: string | null
  /** What it is about: the name of the component, or of the person. */
  readonly about: string
  /** confirm: all rows of the person are still true. comment: to be added to the notes. */
  readonly field: FormField | 'confirm' | 'comment'
  /** Whose time it is, whose rows, who comments; null where the thing is the component's. */
  readonly personId: string | null
  readonly now: FormValue
  /** One can be taken or left; several are different answers about the same thing. */
  readonly answers: readonly ProposedAnswer[]
  /** It has been changed here since a form was sent, and to something else. */
  readonly isChangedHere: boolean
}

export interface ProposedAnswer {
  readonly value: FormValue
  readonly by: readonly string[]
}

/** One file: what was made of it as a whole. */
export interface ReadForm {
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

export interface FormReview {
  readonly files: readonly ReadForm[]
  /** In the order of the components of the first form that names them. */
  readonly proposals: readonly FormProposal[]
  /** Components of which somebody says that the row is no longer true. */
  readonly doubts: readonly { readonly componentId: string; readonly component: string; readonly by: readonly string[] }[]
}

/** A form as it was read, or why it could not be. */
export interface ReturnedForm {
  readonly file: string
  readonly read: Result<FormAnswers>
}

/** Pure, and cheap enough to be asked again whenever the workbook changes. */
export function compareForms(workbook: Workbook, forms: readonly ReturnedForm[], today: IsoDate): FormReview {
  const now: Now = { workbook, today }
  const said: AnswerFacts[] = []
  const doubted: Doubted[] = []
  const files = forms.map((form) => readForm(now, form, said, doubted))
  const doubting = new Set(doubted.map(({ personId }) => personId))
  const isCertain = ({ field, personId }: FormProposal) => field !== 'confirm' || !doubting.has(personId ?? '')
  return {
    files,
    proposals: [...groupedBy(said, ({ key }) => key).values()].flatMap((group) => proposalOf(group) ?? []).filter(isCertain),
    doubts: [...groupedBy(doubted, ({ componentId }) => componentId)].map(([componentId, group]) => ({
      componentId,
      component: group[0]?.about ?? '',
      by: names(group),
    })),
  }
}

/** The one answer of a proposal that is ticked to begin with: something new, about a value nobody touched since. */
export function isTickedAtFirst({ answers, isChangedHere }: FormProposal): boolean {
  return answers.length === 1 && !isChangedHere && answers[0]?.value !== null
}

/** One thing that one person said. */
interface AnswerFacts extends Pick<FormProposal, 'componentId' | 'about' | 'field' | 'personId' | 'now'> {
  readonly key: string
  readonly by: string
  readonly sent: FormValue
  readonly value: FormValue
}

/** What the answers are set against. */
interface Now {
  readonly workbook: Workbook
  readonly today: IsoDate
}

/** A row of which somebody says that it is no longer true. */
interface Doubted {
  readonly componentId: string
  readonly about: string
  readonly personId: string
  readonly by: string
}

function readForm(now: Now, { file, read }: ReturnedForm, said: AnswerFacts[], doubted: Doubted[]): ReadForm {
  const { workbook } = now
  if (!read.ok) return { file, person: null, rev: null, asOf: null, rows: 0, refused: read.problem, remarks: [] }
  const form = read.value
  const { person, rev, asOf } = form
  const refused = refusalOf(workbook, form)
  const facts = { file, person, rev, asOf, rows: form.rows.length, refused }
  if (refused !== null) return { ...facts, remarks: [] }
  const remarks = [...form.remarks]
  for (const row of form.rows) readRow(now, form, row, said, remarks)
  for (const { componentId, stillTrue } of form.rows) {
    const component = recordOf(workbook, 'components', componentId)
    if (stillTrue !== 'no' || component === undefined) continue
    doubted.push({ componentId, about: component.name, personId: form.personId, by: person })
  }
  if (confirmsAll(workbook, form)) said.push(confirmation(workbook, form))
  return { ...facts, remarks }
}

function refusalOf(workbook: Workbook, { file, workbookId, company, personId, person, currency }: FormAnswers): Problem | null {
  if (workbookId !== workbook.id) return problem('slip-of-other-workbook', { file, company })
  if (recordOf(workbook, 'people', personId) === undefined) return problem('slip-person-unknown', { file, person })
  const now = currencyOf(workbook)
  return currency === now ? null : problem('slip-other-currency', { file, currency, now })
}

function readRow({ workbook, today }: Now, form: FormAnswers, row: FormAnswerRow, said: AnswerFacts[], remarks: Problem[]): void {
  const component = recordOf(workbook, 'components', row.componentId)
  if (component === undefined) {
    remarks.push(problem('slip-component-gone', { row: row.row, component: row.component }))
    return
  }
  const place = { row: row.row, component: component.name }
  const about = { componentId: component.id, about: component.name, by: form.person }
  for (const { field, sent, given } of row.answers) {
    const isAsSent = given.ok && given.value === sent
    if (isAsSent && row.stillTrue !== 'yes') continue
    const now = formValue(workbook, field, { componentId: component.id, personId: form.personId, today })
    if (now === undefined) {
      if (isAsSent) continue
      remarks.push(problem('slip-not-theirs', { ...place, person: form.person, field }))
      continue
    }
    const value = given.ok && !isAsSent ? accepted(field, given.value) : given
    if (!value.ok) {
      remarks.push(problem('slip-value', { ...place, field, problem: value.problem }))
      continue
    }
    const personId = field === 'time' ? form.personId : null
    said.push({ ...about, key: keyOf(component.id, field, personId), field, personId, now, sent, value: value.value })
  }
  if (row.comment !== null) {
    const note = { ...about, key: keyOf(component.id, 'comment', `${form.personId} ${row.comment}`), field: 'comment' as const }
    const isNoted = component.notes?.split('\n').includes(commentLine(form.person, row.comment)) ?? false
    said.push({ ...note, personId: form.personId, now: isNoted ? row.comment : null, sent: null, value: row.comment })
  }
}

/** Every row says yes, and there is none by now that the form did not ask about. */
function confirmsAll(workbook: Workbook, { personId, rows }: FormAnswers): boolean {
  const confirmed = new Set(rows.filter(({ stillTrue }) => stillTrue === 'yes').map(({ componentId }) => componentId))
  const owned = ownedComponents(workbook, personId)
  return owned.size > 0 && [...owned].every((id) => confirmed.has(id))
}

/** The answer to the review's prompt about this person's rows. */
function confirmation(workbook: Workbook, { personId, person }: FormAnswers): AnswerFacts {
  const key = ownersKey(personId)
  const now = reviewOf(workbook).confirmed.includes(key) ? 'yes' : null
  return { key, componentId: null, about: person, field: 'confirm', personId, by: person, now, sent: null, value: 'yes' }
}

/** As it is added to the notes of the component. */
export function commentLine(person: string, comment: string): string {
  return `${person}: ${comment}`
}

const PLACES: Readonly<Record<FormField, readonly ['owners' | 'costLines' | 'components', string]>> = {
  time: ['owners', 'share'],
  unnamedTime: ['owners', 'share'],
  cost: ['costLines', 'amount'],
  edge: ['components', 'edge'],
  lifecycle: ['components', 'lifecycle'],
}

/** What the field itself takes: the same guard as a typed cell has. */
function accepted(field: FormField, value: FormValue): Result<FormValue> {
  const [table, name] = PLACES[field]
  const read = fieldAt(table, name)?.read(value, name)
  return read === undefined || read.ok ? ok(value) : read
}

function keyOf(componentId: string, field: string, personId: string | null): string {
  return `${componentId} ${field}${personId === null ? '' : ` ${personId}`}`
}

function proposalOf(group: readonly AnswerFacts[]): FormProposal | null {
  const [first] = group
  if (first === undefined) return null
  const { key, componentId, about, field, personId, now } = first
  const values = groupedBy(group, ({ value }) => JSON.stringify(value))
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
