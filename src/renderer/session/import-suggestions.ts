// What is asked once a list is in: who runs each component, whether it is the edge, what kind it is.
// Suggestions come from name and vendor and are nothing until accepted. For the screen after an import.

import {
  allOf,
  type BatchEdit,
  batch,
  type Component,
  type Edge,
  type Edit,
  type EditContext,
  groupedBy,
  type Hosting,
  type Kind,
  type Layer,
  ok,
  type Result,
  recordOf,
  setField,
  type Workbook,
  type WorkDone,
} from '#core'
import { APPROACH_WORDS, type ApproachWord, approachWord, meaningOf, type Suggested } from '#intake'
import { applyNow } from './apply-now.ts'
import type { SuggestionEntry } from './import-messages.ts'
import { inTasks } from './next-task.ts'
import type { Session } from './session.ts'
import { typedNow } from './typed-now.ts'

export { APPROACH_WORDS, type ApproachWord }

interface Asked<T> {
  /** What the list or the user has said, null when nobody has. */
  readonly said: T | null
  /** Offered as long as nobody has said anything. */
  readonly suggested: Suggested<T> | null
}

export interface ComponentQuestions {
  readonly id: string
  readonly name: string
  readonly vendor: string | null
  readonly approach: Asked<ApproachWord>
  readonly edge: Asked<Edge>
  readonly kind: Asked<Kind>
  /** Come along with the kind: the layer where the list names none, who runs it where nobody has said. */
  readonly layer: Suggested<Layer> | null
  readonly hosting: Suggested<Hosting> | null
}

/** Of the components that came in those still in the workbook, in their order. */
export function questionsAfterImport(workbook: Workbook, added: readonly SuggestionEntry[]): readonly ComponentQuestions[] {
  return added.flatMap(([id, suggestions]) => {
    const component = recordOf(workbook, 'components', id)
    if (component === undefined) return []
    const { name, vendor, meta } = component
    const isApproachReported = meta['approach'] !== undefined
    return [
      {
        id,
        name,
        vendor,
        approach: asked(isApproachReported ? approachWord(component) : null, suggestions.approach),
        edge: asked(component.edge, suggestions.edge),
        kind: asked(component.kind, suggestions.kind),
        layer: component.layer === null ? suggestions.layer : null,
        hosting: component.approach === 'buy' && !isHostingSaid(component) ? suggestions.hosting : null,
      },
    ]
  })
}

export type GroupedBy = 'kind' | 'vendor'

/** Components that are likely to get the same answers. */
export interface QuestionGroup {
  /** A Kind or the vendor's name; null where nothing is known. */
  readonly key: string | null
  readonly rows: readonly ComponentQuestions[]
}

/** Those with most rows first; what belongs to no group comes last. */
export function groupedQuestions(rows: readonly ComponentQuestions[], by: GroupedBy): readonly QuestionGroup[] {
  const groups = groupedBy(rows, ({ vendor, kind }) => (by === 'vendor' ? vendor : (kind.said ?? kind.suggested?.value ?? null)))
  return [...groups]
    .map(([key, members]) => ({ key, rows: members }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.rows.length - a.rows.length)
}

/** How many suggestions wait in these rows. */
export function openSuggestions(rows: readonly ComponentQuestions[]): number {
  // Asked of thousands of rows whenever one is answered.
  let waiting = 0
  for (const { approach, edge, kind } of rows) {
    waiting += Number(approach.suggested !== null) + Number(edge.suggested !== null) + Number(kind.suggested !== null)
  }
  return waiting
}

/** build and self-host, buy, borrow: with the origin and the hosting that the word stands for. */
export function sayApproach(context: EditContext, id: string, word: ApproachWord): Result<BatchEdit> {
  const { approach, origin, hosting } = meaningOf(word)
  const derived: EditContext = { ...context, source: 'derived' }
  const component = recordOf(context.workbook, 'components', id)
  const edits = allOf<Edit>([
    setField(context, 'components', id, 'approach', approach),
    setField(derived, 'components', id, 'origin', origin),
    ...(component !== undefined && isHostingSaid(component) ? [] : [setField(derived, 'components', id, 'hosting', hosting)]),
  ])
  return edits.ok ? ok(batch(context, edits.value, labelOf(context, id, 'approach'))) : edits
}

export function sayEdge(context: EditContext, id: string, edge: Edge): Result<Edit> {
  return setField(context, 'components', id, 'edge', edge)
}

function isHostingSaid({ meta }: Component): boolean {
  return ['typed', 'imported'].includes(meta['hosting']?.source ?? '')
}

/** What comes along with a kind; null leaves it alone. */
type WithKind = Partial<Pick<ComponentQuestions, 'layer' | 'hosting'>>

export function sayKind(context: EditContext, id: string, kind: Kind, { layer = null, hosting = null }: WithKind): Result<BatchEdit> {
  const derived: EditContext = { ...context, source: 'derived' }
  const edits = allOf<Edit>([
    setField(context, 'components', id, 'kind', kind),
    ...(layer === null ? [] : [setField(context, 'components', id, 'layer', layer.value)]),
    ...(hosting === null ? [] : [setField(derived, 'components', id, 'hosting', hosting.value)]),
  ])
  return edits.ok ? ok(batch(context, edits.value, labelOf(context, id, 'kind'))) : edits
}

/** Accepts what waits in these rows. Answers once it is in the workbook, or why it is not. */
export async function acceptAll(session: Session, rows: readonly ComponentQuestions[]): Promise<Result<null>> {
  const edit = await inTasks(acceptingSuggestions(typedNow(session.state().workbook), rows))
  if (edit === null || !edit.ok) return edit ?? ok(null)
  return applyNow(session, edit.value)
}

/** Components between two yields. */
const SLICE = 50

/** Every suggestion that waits in these rows as one step; in slices, because they may be thousands. */
export function* acceptingSuggestions(context: EditContext, rows: readonly ComponentQuestions[]): Generator<WorkDone, Result<BatchEdit>> {
  const waiting = rows.filter((row) => openSuggestions([row]) > 0)
  const edits: Edit[] = []
  for (const [done, row] of waiting.entries()) {
    const accepted = accept(context, row)
    if (!accepted.ok) return accepted
    edits.push(...accepted.value)
    if (done % SLICE === SLICE - 1) yield { done, total: waiting.length }
  }
  const facts = { name: waiting[0]?.name ?? '', count: waiting.length }
  return ok(batch(context, edits, { code: 'accept-suggestions', facts }))
}

function accept(context: EditContext, row: ComponentQuestions): Result<Edit[]> {
  const { id, approach, edge, kind } = row
  return allOf<Edit>([
    ...(approach.suggested === null ? [] : [sayApproach(context, id, approach.suggested.value)]),
    ...(edge.suggested === null ? [] : [sayEdge(context, id, edge.suggested.value)]),
    ...(kind.suggested === null ? [] : [sayKind(context, id, kind.suggested.value, row)]),
  ])
}

function asked<T>(said: T | null, suggested: Suggested<T> | null): Asked<T> {
  return { said, suggested: said === null ? suggested : null }
}

function labelOf({ workbook }: EditContext, id: string, field: string) {
  return { code: 'change-field', facts: { table: 'components', field, name: recordOf(workbook, 'components', id)?.name ?? '' } } as const
}
