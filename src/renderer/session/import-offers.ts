// What can be settled for many components at once when a list is in: bought services that nobody spends time on, what prices
// grow with, and where they are booked. Each is one step that Undo takes back. For the screen after an import.

import {
  type BasisPoints,
  type BatchEdit,
  batch,
  type Edit,
  type EditContext,
  ok,
  ownersOf,
  type Result,
  recordOf,
  recordsOf,
  setField,
  setOwnerTimes,
  type Workbook,
  type WorkDone,
} from '#core'
import { usualBooking, usualDriver } from '#intake'
import { hasTimeNote } from '#wording'
import { applyNow } from './apply-now.ts'
import type { ComponentQuestions } from './import-suggestions.ts'
import { inTasks } from './next-task.ts'
import type { Session } from './session.ts'
import { typedNow } from './typed-now.ts'

const OFFERS = ['no-time', 'usage', 'cogs', 'r-and-d'] as const
type OfferId = (typeof OFFERS)[number]

export interface Offer {
  readonly id: OfferId
  /** Of components for time, of cost lines for prices. */
  readonly ids: readonly string[]
  /** Of the components it is about. */
  readonly names: readonly string[]
}

/** @param rows of the list that came in. Offers that nothing is left of are not there. */
export function offersAfterImport(workbook: Workbook, rows: readonly ComponentQuestions[]): readonly Offer[] {
  const found: Record<OfferId, { ids: string[]; names: string[] }> = {
    'no-time': { ids: [], names: [] },
    usage: { ids: [], names: [] },
    cogs: { ids: [], names: [] },
    'r-and-d': { ids: [], names: [] },
  }
  const add = (offer: OfferId, id: string, name: string) => {
    found[offer].ids.push(id)
    found[offer].names.push(name)
  }
  const asked = new Map(rows.map((row) => [row.id, row]))
  for (const { id, name, approach } of rows) {
    const isBought = ['buy', 'borrow'].includes(approach.said ?? approach.suggested?.value ?? '')
    // "<0.05" is no time that nobody has recorded.
    const isOpen = !hasTimeNote(recordOf(workbook, 'components', id)?.notes ?? null)
    if (isBought && isOpen && ownersOf({ workbook }, id).every(({ share }) => share === null)) add('no-time', id, name)
  }
  for (const line of recordsOf(workbook, 'costLines')) {
    const row = asked.get(line.componentId ?? '')
    if (row === undefined || line.per === 'one-off') continue
    const kind = row.kind.said ?? row.kind.suggested?.value ?? null
    const approach = row.approach.said ?? row.approach.suggested?.value ?? null
    if (line.driver === 'fixed' && line.meta['driver'] === undefined && usualDriver(kind, approach) === 'usage')
      add('usage', line.id, row.name)
    const booking = line.bookedAs === null ? usualBooking(kind) : null
    if (booking === 'cogs' || booking === 'r-and-d') add(booking, line.id, row.name)
  }
  return OFFERS.map((id) => ({ id, ...found[id] })).filter(({ ids }) => ids.length > 0)
}

/** Answers once it is in the workbook, or why it is not. */
export async function acceptOffer(session: Session, offer: Offer): Promise<Result<null>> {
  const edit = await inTasks(acceptingOffer(typedNow(session.state().workbook), offer))
  if (edit === null || !edit.ok) return edit ?? ok(null)
  return applyNow(session, edit.value)
}

/** Records between two yields. */
const SLICE = 50
const NO_TIME = 0 as BasisPoints

/** In slices, because they may be thousands. */
export function* acceptingOffer(context: EditContext, { id, ids, names }: Offer): Generator<WorkDone, Result<BatchEdit>> {
  const edits: Edit[] = []
  for (const [done, record] of ids.entries()) {
    const edit = settled(context, id, record)
    if (!edit.ok) return edit
    edits.push(edit.value)
    if (done % SLICE === SLICE - 1) yield { done, total: ids.length }
  }
  return ok(batch(context, edits, { code: 'accept-suggestions', facts: { name: names[0] ?? '', count: ids.length } }))
}

function settled(context: EditContext, offer: OfferId, id: string): Result<Edit> {
  if (offer === 'usage') return setField(context, 'costLines', id, 'driver', 'usage')
  if (offer === 'cogs' || offer === 'r-and-d') return setField(context, 'costLines', id, 'bookedAs', offer)
  const owners = ownersOf(context, id)
  return setOwnerTimes(context, id, owners.length === 0 ? [NO_TIME] : owners.map(() => NO_TIME))
}
