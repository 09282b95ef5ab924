// What a scenario says: its presets and changes, what each moved or why it is left out, and whose verdicts move.

import {
  fieldAt,
  type LimitId,
  type MovedValue,
  type Problem,
  type RuleId,
  type ScenarioChange,
  type ScenarioChangeKind,
  type ScenarioMove,
  type ScenarioPreset,
  type VolumeShare,
} from '#core'
import { COMMON_TEXT } from '../common.ts'
import { choiceText, fieldLabel, fieldNoun } from '../fields.ts'
import { CHOICE_LABELS, STAGE_LABELS } from '../labels.ts'
import { LIMIT_WORDS, limitValueText } from '../limits.ts'
import { problemText } from '../problems.ts'
import {
  formatCount,
  formatMoney,
  formatShare,
  formatTimes,
  formatValue,
  NOT_SET,
  type NumberStyle,
  pluralize,
  signed,
} from '../quantities.ts'
import { RULE_WORDS } from '../rules/index.ts'
import { volumeText } from '../scenario-figures.ts'
import { verdictText } from '../verdicts.ts'

export const WHAT_IF_TEXT = {
  lead: 'Test changes without touching your workbook. Nothing changes until you apply them.',
  readOnly: 'This workbook is open as read-only. You can view scenarios but not change them.',
  emptyTitle: 'No components to plan with',
  empty: 'Once the inventory has components, test growth, hires, prices and managed services here before you decide.',
  startTitle: 'What would happen if…?',
  start: 'Pick a starting point. You see its effect on cash, engineer time and every verdict at once.',
  scenarios: 'Scenarios',
  newScenario: 'New scenario',
  blank: 'Blank scenario',
  blankName: 'Scenario',
  undoRestores: 'Undo restores it',
  rename: 'Rename scenario',
  duplicate: 'Duplicate scenario',
  remove: 'Remove scenario',
  working: 'Calculating…',
  changes: 'Changes',
  noChanges: 'No changes yet, so this equals today. Add a change to see its effect.',
  addChange: 'Add change',
  addChangeMore: 'Add change…',
  applyMore: 'Apply changes…',
  apply: 'Apply changes',
  applying: 'Applying…',
  applyLead: 'Changes you apply move from the scenario to the workbook in one step. You can undo it.',
  compared: 'Compared with today',
  also: 'Also compare with',
  noOther: 'No other scenario',
  figure: 'Figure',
  changesTo: 'then',
  what: 'Type of change',
  to: 'New value',
  stageMissing: 'No stage is selected. Choose one.',
  removed: (name: string) => `${name} removed`,
  removeChange: (change: string) => `Remove change: ${change}`,
  applied: (scenario: string) => `Applied changes from ${scenario}`,
  applyCount: (count: number, style: NumberStyle) => `Apply ${pluralize(count, 'changes', style)}`,
  appliedCount: (count: number, style: NumberStyle) => `${pluralize(count, 'changes', style)}, one step to undo`,
  /** Heads the verdicts of two scenarios. */
  comparedStates: (first: string, second: string): string => `${COMMON_TEXT.now} → ${first} → ${second}`,
  /** A verdict of no component names its rule. */
  companyVerdict: (rule: RuleId) => `${COMMON_TEXT.companyWide}: ${RULE_WORDS[rule].name}`,
  /** What a preset of swaps leaves out, because a scenario holds only so many. */
  presetLeft: (left: number, style: NumberStyle) =>
    `${pluralize(left, 'components', style)} did not fit, because a scenario has a maximum number of changes.`,
  /** "2 values move": the summary of the list below it. */
  moved: (count: number, style: NumberStyle) =>
    count === 0 ? 'Changes nothing.' : `${pluralize(count, 'values', style)} ${count === 1 ? 'changes' : 'change'}`,
  /** Why a change is not part of the scenario now. */
  leftOut: ({ name }: ScenarioChange, problem: Problem, style: NumberStyle) =>
    problem.code !== 'record-missing'
      ? `Left out. ${problemText(problem, style)}`
      : `Left out. ${name ?? 'The component'} is no longer in the inventory. Remove this change, or undo the deletion.`,
  /** "Why": the check that made the verdict another one, and what it says under the scenario. */
  because: ({ because }: Pick<ScenarioMove, 'because'>, style: NumberStyle) =>
    because === null ? 'No check applies any more.' : `${RULE_WORDS[because.rule].name}: ${verdictText(because, style)}`,
} as const

/** What a change may be of: its label, what is said when none was chosen, and when there is nothing to choose from. */
export const TARGET_WORDS: Readonly<
  Record<ScenarioChangeKind, { readonly label: string; readonly missing: string; readonly none: string }>
> = {
  growth: { label: '', missing: '', none: '' },
  hire: { label: '', missing: '', none: '' },
  company: { label: 'Figure', missing: 'No figure is selected. Choose one.', none: '' },
  price: {
    label: 'Vendor',
    missing: 'No vendor is selected. Choose one.',
    none: 'No vendors yet. Add one to a component or a bill first.',
  },
  swap: {
    label: 'Component',
    missing: 'No component is selected. Choose one.',
    none: 'No component has a managed quote yet. Add one on its component page first.',
  },
  limit: { label: 'Limit', missing: 'No limit is selected. Choose one.', none: '' },
}

/** Where the value of a change is typed, by its kind; others ask for the new value. */
export const CHANGE_VALUE_LABELS: Partial<Readonly<Record<ScenarioChangeKind, string>>> = {
  growth: 'Multiple',
  price: 'Change',
  hire: 'Number of engineers',
}

export function changesOf(scenario: string): string {
  return `Changes in ${scenario}`
}

/** Where a change is chosen. */
export const CHANGE_KIND_WORDS: Readonly<Record<ScenarioChangeKind, { readonly name: string; readonly hint: string }>> = {
  growth: { name: 'Growth', hint: 'Multiplies revenue, customers, requests and usage-based prices. Fixed and per-seat prices stay.' },
  hire: { name: 'More or fewer engineers', hint: 'Also changes headcount, per-seat prices and net burn.' },
  company: { name: 'Company figure', hint: 'Per-seat prices follow headcount.' },
  price: { name: 'Vendor prices', hint: 'Current prices, bills and quotes, up or down by this much.' },
  swap: { name: 'Swap for a managed service', hint: 'From its quote: price, one-time setup, and remaining engineer time.' },
  limit: { name: 'Limit', hint: 'Within its range, as in Settings.' },
}

/** The name a scenario gets from its preset: "Growth 5×". */
export function presetText(preset: ScenarioPreset, style: NumberStyle): string {
  switch (preset.kind) {
    case 'growth':
      return `Growth ${formatTimes(preset.factorBp, style)}`
    case 'stage':
      return preset.stage === 'later' ? 'At a later stage' : `At ${STAGE_LABELS[preset.stage]}`
    case 'hire':
      return preset.engineers > 0 ? 'One more engineer' : 'One fewer engineer'
    case 'swap':
      return preset.changes.length === 1
        ? CHANGE_KIND_WORDS.swap.name
        : `Swap ${formatCount(preset.changes.length, style)} for managed services`
  }
}

/** What a change is about, without its value: "Net burn a month", "Prices of Anthropic". */
export function changeName({ kind, target, name }: ScenarioChange, componentName: string | null): string {
  switch (kind) {
    case 'company':
      return target === null ? NOT_SET : fieldLabel('company', target)
    case 'price':
      return `${target ?? NOT_SET} prices`
    case 'swap':
      return `${componentName ?? name ?? 'A component'}, swapped`
    case 'limit':
      return isLimit(target) ? LIMIT_WORDS[target].name : (target ?? NOT_SET)
    case 'growth':
    case 'hire':
      return CHANGE_KIND_WORDS[kind].name
  }
}

/** "5×", "+10 %", "−1", "$1,200", "Series A"; "" for a swap. */
export function changeValueText({ kind, target, value, choice }: ScenarioChange, style: NumberStyle): string {
  if (kind === 'swap') return ''
  if (kind === 'company' && target === 'stage') return choiceText('company', target, choice)
  if (value === null) return NOT_SET
  if (kind === 'growth') return formatTimes(value, style)
  if (kind === 'hire') return signed(value, (amount) => formatCount(amount, style))
  if (kind === 'price') return signed(value - 10_000, (bp) => formatShare(bp, style))
  if (kind === 'limit') return isLimit(target) ? limitValueText(target, value, style) : formatCount(value, style)
  return formatValue(value, fieldAt('company', target ?? '')?.unit ?? 'count', style)
}

/** What growth moves, and how much of it is only assumed: "62% of cost scales with volume (41% assumed)." */
export function growthText({ shareBp, assumedBp }: VolumeShare, style: NumberStyle): string {
  if (shareBp === null) return 'No price is set yet, so growth changes no cost.'
  if (shareBp === 0) return 'No cost scales with volume. Set cost drivers in Costs.'
  const share = `${volumeText({ shareBp, assumedBp }, style)}.`
  return assumedBp === 0 ? share : `${share} Set the assumed drivers in Costs.`
}

/** "LLM API: cost $480 → $2,400 a month", "Engineers: 3 → 4". */
export function movedValueText(moved: MovedValue, style: NumberStyle): string {
  const { name, label } = moved
  const head =
    name === null ? whatMoved(moved, fieldLabel) : `${name}${label === null ? '' : ` (${label})`}, ${whatMoved(moved, fieldNoun)}`
  const per = moved.price === null ? '' : ` ${CHOICE_LABELS.per[moved.price.per]}`
  if (moved.field === '*' && moved.table !== 'policy') {
    const value = valueText(moved, moved.before ?? moved.after, style)
    return `${head}: ${value}${per} ${moved.after === null ? 'removed' : 'added'}`
  }
  return `${head}: ${valueText(moved, moved.before, style)} → ${valueText(moved, moved.after, style)}${moved.field === 'amount' ? per : ''}`
}

function whatMoved({ table, field, label }: MovedValue, words: typeof fieldLabel): string {
  if (table === 'policy') return isLimit(label) ? LIMIT_WORDS[label].name : (label ?? NOT_SET)
  return words(table, field === '*' ? (table === 'owners' ? 'share' : 'amount') : field)
}

function valueText({ table, field, label, price }: MovedValue, value: unknown, style: NumberStyle): string {
  if (value === null || value === undefined) return table === 'policy' ? 'default' : NOT_SET
  if (table === 'policy') return isLimit(label) && typeof value === 'number' ? limitValueText(label, value, style) : String(value)
  const path = field === '*' ? (table === 'owners' ? 'share' : 'amount') : field
  if (typeof value !== 'number') return choiceText(table, path, String(value))
  const unit = fieldAt(table, path)?.unit ?? 'count'
  return unit === 'minor' && price !== null ? formatMoney(value, { ...style, currency: price.currency }) : formatValue(value, unit, style)
}

/** "3 verdicts move: 1 gets worse, 2 get better." */
export function movesFinding(worse: number, better: number, style: NumberStyle): string {
  const all = worse + better
  if (all === 0) return 'No verdict changes.'
  const parts = [
    ...(worse === 0 ? [] : [`${formatCount(worse, style)} ${worse === 1 ? 'gets' : 'get'} worse`]),
    ...(better === 0 ? [] : [`${formatCount(better, style)} ${better === 1 ? 'gets' : 'get'} better`]),
  ]
  return `${pluralize(all, 'verdicts', style)} ${all === 1 ? 'changes' : 'change'}: ${parts.join(', ')}.`
}

function isLimit(id: string | null): id is LimitId {
  return id !== null && Object.hasOwn(LIMIT_WORDS, id)
}
