// Rules of a bill from a file, components by their names:
//   [{"if": [{"field": "service", "test": "is", "text": "AmazonS3"}], "to": "component", "component": "Uploads"},
//    {"if": [{"field": "tag", "test": "begins", "text": "ml"}], "to": "split", "split": {"Training": 60, "Serving": 40}}]

import { fail, isPlainObject, ok, problem, type Result, RULE_FIELDS, RULE_TARGETS, RULE_TESTS, type RuleValues } from '#core'
import { readJson } from '../json-object.ts'

interface Named {
  readonly id: string
  readonly name: string
}

type Conditions = RuleValues['conditions']
type Shares = RuleValues['shares']

const MOST_RULES = 2000

/** @param text the whole file; @param file its name, as Problems show it */
export function readBillRules(text: string, file: string, components: readonly Named[]): Result<readonly RuleValues[]> {
  const json = readJson(text, file)
  if (!json.ok) return json
  const raw = json.value
  if (!Array.isArray(raw) || raw.length > MOST_RULES) return fail(problem('json-invalid', { file, reason: 'not-a-list' }))
  const rules: RuleValues[] = []
  for (const [at, entry] of raw.entries()) {
    const rule = readRule(entry, { file, rule: at + 1 }, components)
    if (!rule.ok) return rule
    rules.push(rule.value)
  }
  return ok(rules)
}

interface Place {
  readonly file: string
  readonly rule: number
}

function readRule(raw: unknown, place: Place, components: readonly Named[]): Result<RuleValues> {
  const conditions = isPlainObject(raw) ? readConditions(raw['if']) : null
  if (!isPlainObject(raw) || conditions === null) return fail(problem('bill-rule-wrong', { ...place, what: 'conditions' }))
  const target = RULE_TARGETS.find((known) => known === raw['to'])
  if (target === undefined) return fail(problem('bill-rule-wrong', { ...place, what: 'target' }))
  const nobody = { conditions, target, componentId: null, shares: [] } as const
  if (target === 'component') {
    const component = named(raw['component'], place, components)
    return component.ok ? ok({ ...nobody, componentId: component.value }) : component
  }
  if (target !== 'split') return ok(nobody)
  const shares = readShares(raw['split'], place, components)
  return shares.ok ? ok({ ...nobody, shares: shares.value }) : shares
}

function readConditions(raw: unknown): Conditions | null {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > 10) return null
  const conditions = raw.flatMap((entry: unknown) => {
    if (!isPlainObject(entry)) return []
    const field = RULE_FIELDS.find((known) => known === entry['field'])
    const test = RULE_TESTS.find((known) => known === entry['test'])
    const { text } = entry
    const isText = typeof text === 'string' && (text.trim() !== '' || test === 'is') && text.length <= 200
    return field === undefined || test === undefined || !isText ? [] : [{ field, test, text: text.trim() }]
  })
  return conditions.length === raw.length ? conditions : null
}

/** Percent with two decimals at most, so that a share is a whole number of basis points. */
function readShares(raw: unknown, place: Place, components: readonly Named[]): Result<Shares> {
  const entries = isPlainObject(raw) ? Object.entries(raw) : []
  const shares: { componentId: string; share: number }[] = []
  for (const [name, percent] of entries) {
    const component = named(name, place, components)
    if (!component.ok) return component
    const share = typeof percent === 'number' ? Math.round(percent * 100) : -1
    if (share < 0 || share > 10_000) return fail(problem('bill-rule-wrong', { ...place, what: 'shares' }))
    shares.push({ componentId: component.value, share })
  }
  const all = shares.reduce((sum, { share }) => sum + share, 0)
  return shares.length === 0 || all > 10_000 ? fail(problem('bill-rule-wrong', { ...place, what: 'shares' })) : ok(shares)
}

function named(name: unknown, place: Place, components: readonly Named[]): Result<string> {
  const component = components.find((each) => each.name === name || each.id === name)
  return component === undefined
    ? fail(problem('bill-rule-component', { ...place, component: String(name).slice(0, 60) }))
    : ok(component.id)
}
