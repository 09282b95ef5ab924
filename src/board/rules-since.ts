// Rules that were added since the first edition of the words, with the edition whose packs have them first: older packs are
// read without their columns and rows.

import { RULES, type Rule, type RuleId } from '#core'
import { RULE_WORDS } from '#wording'

export const RULES_SINCE: Readonly<Partial<Record<RuleId, number>>> = { 'price-jump': 5, 'spend-concentration': 5 }

function since(keysOf: (rule: Rule) => readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    RULES.flatMap((rule) => keysOf(rule).flatMap((key) => (RULES_SINCE[rule.id] === undefined ? [] : [[key, RULES_SINCE[rule.id] ?? 1]]))),
  )
}

/** Of rules that packs of the first edition have: what was put between their columns later. Outcomes are numbered from 0. */
const BETWEEN: readonly (readonly [column: string, edition: number])[] = [
  ['isFailing', 5],
  ['managedWithoutTime', 5],
  ['knownCost', 5],
  ['flag-owner-time-2', 5],
  ['flag-differentiation-7', 5],
  ...[3, 4, 5, 6].map((index) => [`flag-recommendation-${index}`, 5] as const),
]

/** By the key of a column. */
export const COLUMNS_SINCE: ReadonlyMap<string, number> = new Map([
  ...since(({ id, formulas: { columns = {}, workings = [], component } }) => [
    ...Object.keys(columns),
    ...workings.map(({ name }) => name),
    ...(component?.outcomes.map((_, index) => `flag-${id}-${index}`) ?? []),
    ...['word', 'outcome', 'state', 'app'].map((column) => `${column}-${id}`),
  ]),
  ...BETWEEN,
])

/** By the name of an entry. */
export const INPUTS_SINCE = since(({ id, formulas: { inputs = {} } }) => [
  ...Object.keys(inputs),
  ...Object.keys(RULE_WORDS[id].limits ?? {}).map((limit) => `limit-${limit}`),
])
