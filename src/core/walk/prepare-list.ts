// What to get a week before the review: bills and figures that have grown old, with the place where each is found, and for
// each person what only they can say. Printed, or sent around.

import type { IsoDate } from '../amounts/units.ts'
import type { AnswersItem, OwnersItem, PricesItem, PromiseItem, RefreshItem, ReviewItem } from './review-item.ts'
import type { ReviewWalk } from './review-walk.ts'

export interface PreparedPerson {
  /** null: nobody is named for it. */
  readonly name: string | null
  /** Whose rows are to be confirmed; null: none of theirs. */
  readonly owners: OwnersItem | null
  readonly answers: readonly AnswersItem[]
  readonly promises: readonly PromiseItem[]
}

export interface PrepareList {
  readonly quarter: string
  readonly asOf: IsoDate
  readonly bills: readonly PricesItem[]
  /** Undated lists, the company's figures, credits and rates. */
  readonly figures: readonly Exclude<RefreshItem, PricesItem>[]
  /** By name; nobody last. */
  readonly people: readonly PreparedPerson[]
  /** Bills whose place nobody wrote down. */
  readonly withoutPlace: number
}

export function prepareList({ steps, open }: ReviewWalk): PrepareList {
  const items = steps.flatMap((step) => step.items).filter(({ state }) => state === 'open')
  const bills = items.filter((item) => item.kind === 'prices')
  return {
    quarter: open.quarter,
    asOf: open.asOf,
    bills,
    figures: items.filter((item) => item.kind === 'import' || item.kind === 'company' || item.kind === 'credits' || item.kind === 'rate'),
    people: peopleOf(items),
    withoutPlace: bills.filter(({ foundAt }) => foundAt === null).length,
  }
}

function peopleOf(items: readonly ReviewItem[]): readonly PreparedPerson[] {
  const rows = items.filter((item) => item.kind === 'owners')
  const answers = items.filter((item) => item.kind === 'answers')
  const promises = items.filter((item) => item.kind === 'promise')
  const names = new Set<string | null>([
    ...rows.map(({ person }) => person.name),
    ...promises.map(({ decision }) => decision.owner),
    ...answers.map((item) => ownerOf(item, rows)),
  ])
  return [...names]
    .sort((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)))
    .map((name) => ({
      name,
      owners: rows.find(({ person }) => person.name === name) ?? null,
      answers: answers.filter((item) => ownerOf(item, rows) === name),
      promises: promises.filter(({ decision }) => decision.owner === name),
    }))
}

/** Who gives it most time knows most about it. */
function ownerOf({ entry }: AnswersItem, people: readonly OwnersItem[]): string | null {
  const [first] = entry.subject.owners.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0)).filter(({ personId }) => personId !== null)
  return people.find(({ person }) => person.id === first?.personId)?.person.name ?? null
}
