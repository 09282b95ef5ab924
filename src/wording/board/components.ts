// Words of Components: column heads, the titles of their groups, and model checks.

import { formatList } from '../quantities/counts.ts'

export const COMPONENTS_SHEET = {
  verdictLower: 'verdict',
  needsDecisionLower: 'needs decision',
  /** Between two sentences in one cell. */
  between: ' ',
  differs: 'Differs from app',
  outcomesComment: 'Outcomes here that differ from the app. They differ as soon as an input in this file changes',
  allStatesComment: 'Every component and check, on Verdicts',
  allComment: 'Every component: its verdict, whether it needs a decision, and its standing',
  ratesLabel: 'Every amount has an exchange rate',
  ratesUnit: 'components or bills',
  ratesComment: 'Without a rate the cost is unknown and the total is not shown',
  writtenOn: 'Recorded on',
  moving: 'Migration decided',
  guess: 'Time is a guess',
  costAsOf: 'Cost as of',
  upkeepTime: 'Upkeep time',
  upkeepComplete: 'All hours entered',
  exceptionUntil: 'exception until',
  decisionDue: 'decision due',
  switchWeeksHint: 'Enter whole weeks of one person.',
  monthsHint: 'Enter whole months.',
  place: 'Row on Components',
  away: 'Retired · request path',
  costHeld: 'Cost as recorded',
  oneOrNothingEach: '1/0 each',
  reasonOutcome: 'First outcome',
  minor: 'Minor',
  timeUnits: 'Time, basis points',
  peopleCost: 'People cost, minor units',
  costKnown: 'Cost in totals',
  costShown: 'Cost shown',
  timeOrder: 'Order by time',
  headcountShare: 'Headcount share',
  ofHeadcount: 'of total headcount',
  countsInTotals: 'Counts in totals',
  countsAsComponent: 'Counts as a component',
  standing: 'Standing',
  timeKnown: 'Time known',
  timeOpen: 'Time not known',
  overLimit: 'Over time limit',
  reasonOnFile: 'Rationale on file',
  managed: 'Managed service',
  termEnd: 'Term ends',
  isHard: 'Hard to reverse',
  withoutTime: 'Bought, no time recorded',
  timeUnrecorded: 'No time recorded',
  costAtLeast: 'Cost at least',
  costUnits: 'Cost, minor units',
  knownCost: 'Known cost, minor units',
  countedCost: 'Cost in totals, minor units',
  costOpen: 'Cost not known',
  leavingUnknown: 'No exit plan',
  app: (head: string): string => `App: ${head}`,
  allStates: 'States of all checks',
  allVerdicts: 'All verdicts and decisions',
  caveats: (texts: readonly string[]): string => `Caveats: ${texts.join(' · ')}`,
  outcomeOf: (check: string): string => `${check}: outcome`,
  stateOf: (check: string): string => `${check}: state`,
} as const

/** Above the columns of a block. */
/** Above the columns of components as they are typed: which ones nobody has said anything of. */
export function assumedApproachText(names: readonly string[]): string {
  const shown = names.slice(0, 3)
  const rest = names.length - shown.length
  return `Approach not set at export, so counted as bought: ${formatList(rest === 0 ? shown : [...shown, `${rest} more`])}.`
}

export const COMPONENT_BLOCKS = {
  component: 'Component',
  verdict: 'Verdict',
  checks: 'Checks, one column each',
  more: 'Further answers',
  exceptions: 'In force until',
  links: 'Read from Components by the hidden row ID, in any sort order',
  shared: 'Shared. Inputs of several checks',
  outcomes: 'First outcome. The number on Checks of the outcome that the verdict is due to',
  states: 'State. The number of the outcome’s state, or of an exception in force, for each check',
  decide: 'Verdict. Worst state, its reasons, and its rank among the decisions',
  margin: 'Cost and gross margin. Monthly cost by category',
  app: 'App results. Results in the app at export, compared with the formulas',
} as const
