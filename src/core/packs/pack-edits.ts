// Facts of a pack that came back as edits of the workbook: what it says now where the pack says something else, and chosen
// facts taken over as one step. Everything is dated as imported.

import type { BasisPoints, IsoDate, MinorUnits } from '../amounts/units.ts'
import { setLimit } from '../checks/limit-edits.ts'
import { limitValues } from '../checks/limits.ts'
import { setApproach } from '../edits/component-edits.ts'
import { setLineSeats, setMonthlyCost, standingLinesOf } from '../edits/cost-edits.ts'
import { ownersOf } from '../edits/owner-edits.ts'
import { applyEdit, fieldAt, valueAt } from '../inventory/apply-edit.ts'
import type { Approach } from '../inventory/component.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { addRecord, batch, type EditContext, recordOf, removeRecord, setField, setFields, stepOf } from '../inventory/edits.ts'
import type { AnyRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { NOT_KNOWN, type PackFact, type PackTarget, type PackValue } from './pack-facts.ts'

/** What the workbook says there on a day; undefined: it has no such place any more. */
export function packValueNow(workbook: Workbook, target: PackTarget, day: IsoDate): PackValue | undefined {
  switch (target.kind) {
    case 'limit':
      return limitValues(workbook.tables.policy, recordOf(workbook, 'settings', 'settings')?.currency)[target.id]
    case 'field': {
      const record = recordOf(workbook, target.table, target.id) as AnyRecord | undefined
      const value = record === undefined ? undefined : valueAt(record, target.field)
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? value : undefined
    }
    case 'cost': {
      if (recordOf(workbook, 'components', target.componentId) === undefined) return undefined
      const lines = standingLinesOf(workbook, day, target.componentId)
      return lines.length > 1 ? undefined : (lines[0]?.amount ?? null)
    }
    case 'time': {
      if (recordOf(workbook, 'components', target.componentId) === undefined) return undefined
      const owner = ownerAt(workbook, target)
      return owner === undefined ? null : (owner.share ?? NOT_KNOWN)
    }
    case 'seats': {
      const line = recordOf(workbook, 'costLines', target.lineId)
      if (line === undefined) return undefined
      return line.driver === 'per-seat' ? (line.seats ?? NOT_KNOWN) : null
    }
  }
}

/** The row that the cell was made from; else that of the same person. */
function ownerAt(workbook: Workbook, { componentId, personId, ownerId }: Extract<PackTarget, { readonly kind: 'time' }>) {
  const owners = ownersOf({ workbook }, componentId)
  return ownerId === null ? owners.find((owner) => owner.personId === personId) : owners.find(({ id }) => id === ownerId)
}

/** One value where the target says. The same refusals as on screen. */
export function packEdit(context: EditContext, target: PackTarget, value: PackValue): Result<Edit> {
  switch (target.kind) {
    case 'limit':
      return typeof value === 'number'
        ? setLimit(context, target.id, value)
        : fail(problem('not-a-number', { field: target.id, text: String(value ?? '') }))
    case 'field': {
      const { table, id, field } = target
      if (table === 'components' && field === 'approach' && isApproach(value)) return setApproach(context, id, value)
      return setField(context, table, id, field, value)
    }
    case 'cost':
      return setMonthlyCost(context, target.componentId, value as MinorUnits | null)
    case 'time':
      return timeEdit(context, target, value)
    case 'seats':
      return value === NOT_KNOWN ? seatsNotKnown(context, target.lineId) : setLineSeats(context, target.lineId, value as number | null)
  }
}

function isApproach(value: PackValue): value is Approach {
  return fieldAt('components', 'approach')?.read(value, 'approach').ok === true
}

/** A blank takes the person off the component. */
function timeEdit(context: EditContext, target: Extract<PackTarget, { readonly kind: 'time' }>, value: PackValue): Result<Edit> {
  const { componentId, personId } = target
  const component = recordOf(context.workbook, 'components', componentId)
  if (component === undefined) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const owner = ownerAt(context.workbook, target)
  const share = value === NOT_KNOWN ? null : (value as BasisPoints | null)
  const label = { code: 'change-owner-share', facts: { name: component.name } } as const
  if (value === null) return ok(batch(context, owner === undefined ? [] : [removeRecord(context, 'owners', owner)], label))
  const set =
    owner === undefined
      ? addRecord(context, 'owners', { componentId, personId, share })
      : setField(context, 'owners', owner.id, 'share', share)
  return stepOf(context, label, [set])
}

/** By seat, and nobody knows how many. Refused as a number would be. */
function seatsNotKnown(context: EditContext, lineId: string): Result<Edit> {
  const priced = setLineSeats(context, lineId, 0)
  if (!priced.ok) return priced
  return stepOf(context, priced.value.label, [setFields(context, 'costLines', lineId, { seats: null, driver: 'per-seat' })])
}

export interface RefusedFact {
  readonly fact: PackFact
  readonly problem: Problem
}

interface TakenFacts {
  /** One step of undo: theirs in the place of ours. */
  readonly edit: BatchEdit
  readonly workbook: Workbook
  /** What the workbook does not take: its record is gone, a value is refused. */
  readonly refused: readonly RefusedFact[]
}

/** @param name of the case, for the label of the step */
export function takeFacts(context: EditContext, facts: readonly PackFact[], name: string): TakenFacts {
  const imported: EditContext = { ...context, source: 'imported' }
  const edits: Edit[] = []
  let workbook = context.workbook
  let refused: readonly RefusedFact[] = []
  let left = facts
  // Two limits may only fit together: what is refused is tried again once others are taken, as long as that takes one more.
  do {
    refused = left.flatMap((fact) => {
      const edit = packEdit({ ...imported, workbook }, fact.target, fact.theirs)
      const applied = edit.ok ? applyEdit(workbook, edit.value) : edit
      if (!applied.ok) return [{ fact, problem: applied.problem }]
      if (edit.ok) edits.push(...(edit.value.op === 'batch' ? edit.value.edits : [edit.value]))
      workbook = applied.value
      return []
    })
    if (refused.length === left.length) break
    left = refused.map(({ fact }) => fact)
  } while (left.length > 0)
  return { edit: batch(imported, edits, { code: 'take-from-pack', facts: { name: name.slice(0, 120) } }), workbook, refused }
}
