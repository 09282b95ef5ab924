// An owner form: what one person is asked about what they look after, with what the workbook said when it was sent.
// board turns it into a file, intake reads the file back, compare-forms.ts sets the answers against the workbook of then.

import type { IsoDate } from '../amounts/units.ts'
import { isPlainMonthly } from '../costs/monthly-cost.ts'
import { inOrder } from '../edits/component-edits.ts'
import { standingLinesOf } from '../edits/cost-edits.ts'
import { ownersOf } from '../edits/owner-edits.ts'
import { currencyOf, recordOf, recordsOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { Component, Owner, Person } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { openQuarter } from '../quarters/open-quarter.ts'

/** What is asked of a component. unnamedTime: time on it that nobody is named for. */
export const FORM_FIELDS = ['time', 'unnamedTime', 'cost', 'edge', 'lifecycle'] as const
export type FormField = (typeof FORM_FIELDS)[number]

/** Time in basis points, cost a month in minor units, a choice by its id; null is blank. */
export type FormValue = number | string | null

export interface FormRow {
  readonly componentId: string
  readonly component: string
  readonly layer: Component['layer']
  /** As the workbook says; a field that is missing is not this person's to answer. */
  readonly asked: { readonly [F in FormField]?: FormValue }
}

export interface OwnerForm {
  readonly workbookId: string
  readonly rev: number
  readonly personId: string
  readonly person: string
  readonly company: string
  /** "2026Q4" */
  readonly quarter: string
  readonly asOf: IsoDate
  readonly currency: string
  readonly rows: readonly FormRow[]
}

/** People of the team who own something that is not retired, by name. The staff of vendors is not asked. */
export function formPeople(workbook: Workbook): readonly Person[] {
  return recordsOf(workbook, 'people')
    .filter((person) => person.kind !== 'vendor' && person.active && ownedComponents(workbook, person.id).size > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** null for somebody who owns nothing, or is not there. Nothing of anybody else's is in it. */
export function formFor(workbook: Workbook, personId: string, today: IsoDate): OwnerForm | null {
  const person = recordOf(workbook, 'people', personId)
  const owned = ownedComponents(workbook, personId)
  if (person === undefined || owned.size === 0) return null
  return {
    workbookId: workbook.id,
    rev: workbook.rev,
    personId,
    person: person.name,
    company: workbook.tables.company['company']?.name ?? '',
    quarter: openQuarter(workbook, today).quarter,
    asOf: today,
    currency: currencyOf(workbook),
    rows: inOrder({ workbook })
      .filter(({ id }) => owned.has(id))
      .map((component) => rowOf(workbook, component, personId, today)),
  }
}

/** Whose answer it is of which day. */
interface FormPlace {
  readonly componentId: string
  readonly personId: string
  readonly today: IsoDate
}

/** What the workbook says; undefined where the person has nothing to say of it. */
export function formValue(workbook: Workbook, field: FormField, place: FormPlace): FormValue | undefined {
  const { componentId, personId, today } = place
  const component = recordOf(workbook, 'components', componentId)
  if (component === undefined) return undefined
  switch (field) {
    case 'time':
      return timeOf(workbook, componentId, personId)
    case 'unnamedTime':
      return timeOf(workbook, componentId, null)
    case 'cost':
      return holdsPrice(workbook, place) ? (standingLinesOf(workbook, today, componentId)[0]?.amount ?? null) : undefined
    case 'edge':
    case 'lifecycle':
      return component[field]
  }
}

function rowOf(workbook: Workbook, { id, name, layer }: Component, personId: string, today: IsoDate): FormRow {
  const values = FORM_FIELDS.map((field) => [field, formValue(workbook, field, { componentId: id, personId, today })] as const)
  return { componentId: id, component: name, layer, asked: Object.fromEntries(values.filter(([, value]) => value !== undefined)) }
}

/** Ids of the components whose owner this person is, those that are retired left out. */
export function ownedComponents(workbook: Workbook, personId: string): ReadonlySet<string> {
  const rows = indexOf(workbook.tables).ownedBy.get(personId) ?? []
  const isRun = (id: string) => (recordOf(workbook, 'components', id)?.lifecycle ?? 'retired') !== 'retired'
  return new Set(rows.map(({ componentId }) => componentId).filter(isRun))
}

/** Several rows of one person are their sum; one blank among them leaves it blank. undefined without a row. */
function timeOf(workbook: Workbook, componentId: string, personId: string | null): number | null | undefined {
  const rows = ownersOf({ workbook }, componentId).filter((owner) => owner.personId === personId)
  if (rows.length === 0) return undefined
  return rows.reduce<number | null>((sum, { share }) => (sum === null || share === null ? null : sum + share), 0)
}

/** The price is asked of whoever gives the component most of their time, of the first of several; a price that is no plain monthly one of nobody. */
function holdsPrice(workbook: Workbook, { componentId, personId, today }: FormPlace): boolean {
  const currency = currencyOf(workbook)
  const lines = standingLinesOf(workbook, today, componentId)
  if (lines.length > 1 || !lines.every((line) => isPlainMonthly(line, currency))) return false
  const named = ownersOf({ workbook }, componentId).filter((owner) => owner.personId !== null)
  const holder = named.reduce<Owner | undefined>((most, owner) => ((owner.share ?? 0) > (most?.share ?? -1) ? owner : most), undefined)
  return holder?.personId === personId
}
