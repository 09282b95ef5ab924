// A pack that came back, kept as a case: whose it is, what it was made from, its facts, and what was said of each. It lies
// among the scenarios, whose field `edits` is for this: named changes over the present that never write to it (ADR 0024).

import type { IsoDate } from '../amounts/units.ts'
import { LIMIT_IDS } from '../checks/limits.ts'
import { freeName } from '../edits/component-edits.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { addRecord, allOf, type EditContext, recordOf, recordsOf, removeRecord, setFields, stepOf } from '../inventory/edits.ts'
import { isPlainObject } from '../inventory/field.ts'
import { type Scenario, TABLE_NAMES, type Tables } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Audience } from './pack.ts'
import { takeFacts } from './pack-edits.ts'
import type { PackEffect } from './pack-effect.ts'
import type { PackComparison, PackFact, PackRemark, PackTarget } from './pack-facts.ts'

export const PACK_ANSWERS = ['accept', 'keep', 'open'] as const
/** accept: theirs shall count; keep: ours stays; open: nothing was said. */
export type PackAnswer = (typeof PACK_ANSWERS)[number]

/** locked: a locked quarter; saved: a state that is at hand; unknown: it was made from a state that is gone, and is held against the present. */
export type PackBase = 'locked' | 'saved' | 'unknown'

export interface PackHead {
  readonly file: string
  /** The day it was opened. */
  readonly openedOn: IsoDate
  readonly audience: Audience
  readonly fingerprint: string
  /** "2026Q3" */
  readonly quarter: string
  /** As the cover words it. */
  readonly status: string | null
  readonly asOf: IsoDate
  readonly base: PackBase
  /** "2026Q3-r1"; null: no locked quarter. */
  readonly recordId: string | null
  /** False: another version made it, and formulas and words of its sheets were not compared. */
  readonly isSameVersion: boolean
}

/** What holding a pack against its base found. */
export interface ComparedPack extends PackComparison {
  readonly head: PackHead
  readonly effect: PackEffect
}

export interface AnsweredFact extends PackFact {
  readonly answer: PackAnswer
  /** Why ours stays, for the reply. */
  readonly why: string
}

export interface PackCase {
  readonly id: string
  /** Who sent it, as the user calls it. */
  readonly name: string
  readonly head: PackHead
  readonly facts: readonly AnsweredFact[]
  readonly remarks: readonly PackRemark[]
  /** Of what they typed, over the base. */
  readonly effect: PackEffect
}

/** More were not changed in a pack: they come of another workbook. */
export const MAX_PACK_FACTS = 2000
/** Kept with the case; how many there were is said. */
const KEPT_REMARKS = 500

/** Nothing is said of it yet. @param name as the user calls whoever sent it */
export function newCase(id: string, name: string, { head, facts, remarks, effect }: ComparedPack): PackCase {
  return { id, name, head, facts: facts.map((fact) => ({ ...fact, answer: 'open', why: '' })), remarks, effect }
}

export function isPackCase({ edits }: Pick<Scenario, 'edits'>): boolean {
  return edits.length > 0
}

/** The newest last. */
export function packCases({ tables }: { readonly tables: Pick<Tables, 'scenarios'> }): readonly PackCase[] {
  return Object.values(tables.scenarios).flatMap((scenario) => readPackCase(scenario) ?? [])
}

/** Scenarios that are none of these. */
export function plainScenarios(workbook: Workbook): readonly Scenario[] {
  return recordsOf(workbook, 'scenarios').filter((scenario) => !isPackCase(scenario))
}

/** null: no case, or one that cannot be read. Whether its targets still exist is asked when they are. */
export function readPackCase({ id, name, edits }: Scenario): PackCase | null {
  const [kept] = edits
  if (!isPlainObject(kept) || kept['kind'] !== KIND) return null
  const { head, facts, remarks, effect } = kept
  if (!isPlainObject(head) || !Array.isArray(facts) || !Array.isArray(remarks) || !isEffect(effect)) return null
  if (!facts.every(isFact) || !remarks.every(isRemark) || typeof head['file'] !== 'string' || typeof head['quarter'] !== 'string')
    return null
  return { id, name, head: head as unknown as PackHead, facts, remarks, effect }
}

const KIND = 'pack-1'

const hasPlace = (raw: Readonly<Record<string, unknown>>) =>
  isPlainObject(raw['place']) && Object.values(raw['place']).every((text) => typeof text === 'string')

function isEffect(raw: unknown): raw is PackEffect {
  return (
    isPlainObject(raw) &&
    isPlainObject(raw['base']) &&
    isPlainObject(raw['theirs']) &&
    Array.isArray(raw['turns']) &&
    isRefusedList(raw['refused'])
  )
}

function isRefusedList(raw: unknown): boolean {
  if (raw === undefined) return true
  return Array.isArray(raw) && raw.every((each) => isPlainObject(each) && isPackFact(each['fact']) && isPlainObject(each['problem']))
}

/** What it names may be gone; what it is has to be known, as a workbook of another hand may say anything. */
function isTarget(raw: unknown): raw is PackTarget {
  if (!isPlainObject(raw)) return false
  const texts = (...fields: readonly string[]) => fields.every((field) => typeof raw[field] === 'string')
  switch (raw['kind']) {
    case 'limit':
      return LIMIT_IDS.some((id) => id === raw['id'])
    case 'field':
      return TABLE_NAMES.some((table) => table === raw['table']) && texts('id', 'field')
    case 'cost':
    case 'time':
      return texts('componentId')
    case 'seats':
      return texts('lineId')
    default:
      return false
  }
}

function isFact(raw: unknown): raw is AnsweredFact {
  return isPlainObject(raw) && isPackFact(raw) && typeof raw['why'] === 'string' && PACK_ANSWERS.some((answer) => answer === raw['answer'])
}

function isPackFact(raw: unknown): boolean {
  return (
    isPlainObject(raw) &&
    hasPlace(raw) &&
    isTarget(raw['target']) &&
    isPlainObject(raw['unit']) &&
    typeof raw['unit']['kind'] === 'string' &&
    typeof raw['key'] === 'string'
  )
}

function isRemark(raw: unknown): raw is PackRemark {
  return isPlainObject(raw) && hasPlace(raw) && ['kind', 'base', 'theirs'].every((field) => typeof raw[field] === 'string')
}

/** Adds the case, or keeps what was said of it since. One step of undo. */
export function keepCase(context: EditContext, pack: PackCase): Result<BatchEdit> {
  return stepOf(context, { code: 'answer-pack', facts: { name: pack.name.slice(0, 120) } }, [keepingEdits(context, pack)])
}

function keepingEdits(context: EditContext, pack: PackCase): Result<Edit[]> {
  const kept = [{ kind: KIND, head: pack.head, facts: pack.facts, remarks: pack.remarks.slice(0, KEPT_REMARKS), effect: pack.effect }]
  const known = recordOf(context.workbook, 'scenarios', pack.id)
  const others = recordsOf(context.workbook, 'scenarios').filter(({ id }) => id !== pack.id)
  const name = freeName(pack.name.trim(), new Set(others.map((other) => other.name)))
  if (known !== undefined) return setFields(context, 'scenarios', pack.id, { name, edits: kept })
  return allOf([addRecord(context, 'scenarios', { id: pack.id, name, baseQuarter: pack.head.quarter, edits: kept })])
}

export function removeCase(context: EditContext, id: string): Result<Edit> {
  const found = recordOf(context.workbook, 'scenarios', id)
  if (found === undefined) return fail(problem('record-missing', { table: 'scenarios', id }))
  return ok(removeRecord(context, 'scenarios', found, { code: 'remove-scenario', facts: { name: found.name } }))
}

/** What is accepted, as one step of undo together with the case that says so. Refused as a whole where the workbook does not take a value. */
export function acceptFacts(context: EditContext, pack: PackCase): Result<BatchEdit> {
  const taken = takeFacts(
    context,
    pack.facts.filter(({ answer }) => answer === 'accept'),
    pack.name,
  )
  const [refused] = taken.refused
  if (refused !== undefined) {
    const { place } = refused.fact
    return fail(problem('pack-fact-refused', { sheet: place.sheet, cell: place.cell, row: place.row, problem: refused.problem }))
  }
  const kept = keepingEdits(context, pack)
  return kept.ok ? ok({ ...taken.edit, edits: [...taken.edit.edits, ...kept.value] }) : kept
}
