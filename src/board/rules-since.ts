// Rules that were added since the first edition of the words, with the edition whose packs have them first: older packs are
// read without their columns and rows.

import { RULES, type Rule, type RuleId } from '#core'
import { RULE_WORDS } from '#wording'

export const RULES_SINCE: Readonly<Partial<Record<RuleId, number>>> = { 'price-jump': 5 }

function since(keysOf: (rule: Rule) => readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    RULES.flatMap((rule) => keysOf(rule).flatMap((key) => (RULES_SINCE[rule.id] === undefined ? [] : [[key, RULES_SINCE[rule.id] ?? 1]]))),
  )
}

/** By the key of a column. */
export const COLUMNS_SINCE = since(({ id, formulas: { columns = {}, workings = [], component } }) => [
  ...Object.keys(columns),
  ...workings.map(({ name }) => name),
  ...(component?.outcomes.map((_, index) => `flag-${id}-${index}`) ?? []),
  ...['word', 'outcome', 'state', 'app'].map((column) => `${column}-${id}`),
])

/** By the name of an entry. */
export const INPUTS_SINCE = since(({ id, formulas: { inputs = {} } }) => [
  ...Object.keys(inputs),
  ...Object.keys(RULE_WORDS[id].limits ?? {}).map((limit) => `limit-${limit}`),
])
