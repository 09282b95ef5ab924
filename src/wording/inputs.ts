// Names of the inputs a verdict rests on, in *Reasons*, in "Needs input: …" and on the Checks sheet.

import { factTexts, type LimitId, type Verdict, type VerdictInput, type VerdictLimit } from '#core'
import { COMPONENT_FIELDS, OWNER_FIELDS } from './fields/inventory.ts'
import { fieldNamed, nounOf, upperFirst } from './fields.ts'
import { type ChoiceField, choiceLabel } from './labels.ts'
import { LIMIT_WORDS } from './limits.ts'
import { formatDifference, formatFte, formatTimes, formatValue, NOT_SET, type NumberStyle, pluralize } from './quantities.ts'
import { ALL_WORDS } from './rules/index.ts'

const SHARED: Readonly<Record<string, string>> = {
  ownerTime: nounOf(OWNER_FIELDS.share),
  rationale: nounOf(COMPONENT_FIELDS.ownerTimeRationale),
  termEnd: 'contract end',
  yes: 'marked as differentiators',
  answered: 'answered',
  share: 'share of time',
  owner: 'owner',
  cost: 'monthly cost',
  rate: 'exchange rate',
  pricesAsOf: 'price date',
}

/** "engineer time"; used inside a sentence. An input is called as its field, or has words of its own. */
export function inputName(name: string): string {
  const own = SHARED[name] ?? ALL_WORDS.find(({ inputs }) => inputs?.[name] !== undefined)?.inputs?.[name]
  if (own !== undefined) return own
  const field = fieldNamed(name)
  return field === undefined ? name : nounOf(field)
}

/** Inputs that a verdict misses, as short names: ["differentiator"]. */
export function missingNames(verdict: Verdict): readonly string[] {
  return factTexts(verdict.facts['missing']).map(inputName)
}

/** "Engineer time": stands alone, in a table of inputs. */
export function inputLabel(name: string): string {
  return upperFirst(inputName(name))
}

/** Texts whose length a rule counts: shown as written or not. */
const WRITTEN: ReadonlySet<string> = new Set(['rationale', 'customerNotices', 'exitNote'])

/** Time of several people and components added up: a percentage would not say of what. */
const TOTALS: ReadonlySet<string> = new Set(['keepingAlive', 'capacity', 'plumbing', 'moat'])

/** The value as a person reads it: "27%", "1.92 FTE", "No", "On file, 34 characters", "Not set". */
export function inputValue({ name, value, unit }: VerdictInput, style: NumberStyle): string {
  if (value === null) return NOT_SET
  if (WRITTEN.has(name)) return value === 0 ? NOT_SET : `On file, ${pluralize(Number(value), 'characters', style)}`
  if (unit === 'choice' && typeof value === 'string') {
    const own = ALL_WORDS.find(({ choices }) => choices?.[name] !== undefined)?.choices?.[name]
    return own === undefined ? choiceLabel(name as ChoiceField, value) : (own[value] ?? value)
  }
  return TOTALS.has(name) ? formatFte(Number(value), style) : formatValue(value, unit, style)
}

/** "20%, from the article", "25%, changed by you". */
export function limitText({ id, value, unit, source }: VerdictLimit, style: NumberStyle): string {
  const shown = isMultiple(id) ? formatTimes(Number(value), style) : formatValue(value, unit, style)
  return `${shown}, ${SOURCE_WORDS[source] ?? source}`
}

function isMultiple(id: string): boolean {
  return LIMIT_WORDS[id as LimitId]?.isMultiple === true
}

/** How far a verdict is from its limit: "5 points over", "33.3 points under", "At the limit". */
export function marginText(margin: number, { id, unit }: Pick<VerdictLimit, 'id' | 'unit'>, style: NumberStyle): string {
  if (margin === 0) return 'At the limit'
  const distance = Math.abs(margin)
  const shown = isMultiple(id) ? formatTimes(distance, style) : formatDifference(distance, unit, style)
  return `${shown} ${margin < 0 ? 'over' : 'under'}`
}

/** Sources that are no publication of their own. */
const SOURCE_WORDS: Readonly<Record<string, string>> = { article: 'from the article', 'house default': 'house default' }
