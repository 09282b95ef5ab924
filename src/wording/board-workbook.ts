// Words of the exported board workbook: sheet names and what they hold, headers, the text of every
// outcome that a formula may land on (without numbers, which stand in their own cells), notes.

import type { AdviceNote, RuleId, VerdictCode } from '#core'

export const SHEETS = {
  cover: 'Cover',
  summary: 'Summary',
  inputs: 'Inputs',
  components: 'Components',
  time: 'Time',
  checks: 'Checks',
  modelChecks: 'Model checks',
  notes: 'Notes',
} as const

export type SheetId = keyof typeof SHEETS

export const SHEET_HOLDS: Readonly<Record<SheetId, string>> = {
  cover: 'What this is, where everything stands, how to read it',
  summary: 'The finding, the figures, and what asks for a decision',
  inputs: 'Company, limits and dates: change a blue cell and everything follows',
  components: 'One row a component, one column a check, workings to the right',
  time: 'Whose time goes where',
  checks: 'The checks, their outcomes and the words they use',
  modelChecks: 'Does the workbook add up, and does it agree with the app?',
  notes: 'Glossary, known limits, what was left out',
}

/** Sheets of the full pack that have nothing to say yet. */
export const LEFT_OUT =
  'Not in this pack: cost and gross margin, decisions, changes since last quarter, runway scenarios, costs by month, commitments and renewals, build against buy, reconciliation. The workbook has no data for them yet; a sheet with nothing to say is left out.'

export const RULE_NAMES: Readonly<Record<RuleId, string>> = {
  'owner-time': 'Owner time',
  differentiation: 'Our edge',
  reversibility: 'Reversible',
  'headcount-share': 'Of the company',
  recommendation: 'Advice',
  'data-quality': 'Data',
}

export const RULE_QUESTIONS: Readonly<Record<RuleId, string>> = {
  'owner-time': 'Does it take more of one engineer’s time than the limit? Then it must be worth it.',
  differentiation: 'Is this where the product differs? What is not, we should not run ourselves.',
  reversibility: 'Will it be hard to reverse in six months? Then we need a note on how we would leave.',
  'headcount-share': 'What it takes of the whole company. It informs and decides nothing.',
  recommendation: 'What to do with it: the three questions put together. It informs and decides nothing.',
  'data-quality': 'What to fix or fill in first. It stands apart from the verdicts.',
}

/** What an outcome says, for the column Why. */
export const OUTCOME_TEXTS: Readonly<Record<VerdictCode, string>> = {
  missing: 'An answer is missing that decides this check.',
  retired: 'Retired, so nothing is asked of it.',
  'request-path': 'A request path: looked at for what it measures, not for this.',
  'edge-stays': 'Our edge, and it stays: leaving is no question.',
  'leaving-not-described': 'Nothing is written about leaving, so it counts as easy.',
  'vendor-staff': 'Works for a vendor: not our time to plan.',
  below: 'Takes less time than the limit.',
  'near-limit': 'Close to the time limit.',
  'at-limit': 'Exactly at the time limit, not over it.',
  'near-with-rationale': 'Close to the time limit, with a reason on file.',
  over: 'Over the time limit, and customers do not choose us for it.',
  'over-though-managed': 'Already managed: why does it take this much time?',
  'over-needs-rationale': 'Over the time limit. For our edge that can be right: say why.',
  'over-with-rationale': 'Over the time limit; our edge, with a reason on file.',
  share: 'Share of everybody’s time.',
  'headcount-zero': 'With 0 people there is no share of the company.',
  'not-edge-built': 'We run it ourselves, and customers do not choose us for it.',
  'not-edge-handed-over': 'Not our edge, and somebody else runs it.',
  unsure: 'Nobody is sure whether it is our edge; asked again next quarter.',
  'edge-not-explained': 'Our edge: say in a sentence what customers notice.',
  'edge-explained': 'Our edge, and what customers notice is written down.',
  'edge-share-high': 'A large part of the list is called our edge.',
  'edge-share-fine': 'The part of the list called our edge is usual.',
  'too-few-answers': 'Too few answers to judge the share.',
  easy: 'Easy to reverse.',
  'hard-without-exit-note': 'Hard to reverse: write down how we would leave.',
  'hard-with-exit-note': 'Hard to reverse; how we would leave is written down.',
  build: 'Our edge: run it ourselves.',
  'build-pilot-first': 'Our edge but hard to reverse: start with a pilot.',
  'build-needs-rationale': 'Our edge, over the limit: say why before building on.',
  buy: 'Not our edge: buy it.',
  borrow: 'Not clearly our edge: rent it by use.',
  keep: 'Keep it with the managed service.',
  'move-off': 'Not our edge, over the limit: plan to move off it.',
  unknown: 'No advice until the missing answers are there.',
  clean: 'Nothing to fix.',
  'missing-owner': 'Nobody is named as owner.',
  'missing-cost': 'The monthly cost is not set.',
  'missing-rate': 'The cost is in a currency without a rate.',
  'cost-old': 'The cost is old: confirm or change it.',
  'hours-disagree': 'Upkeep hours and owner time disagree: check both.',
  'contract-ends-before-start': 'The contract ends before it starts: check both dates.',
  'credits-over-list': 'Credits are more than the list price: check both.',
  'borrow-but-self-run': 'Rented by use, yet run by us: check who runs it.',
  'person-over-full': 'More than a whole person is given away.',
  'person-busy': 'Little time is left for anything else.',
  'person-within': 'Within a person’s time.',
  'prices-undated': 'An import does not say what day its prices are from.',
  'prices-dated': 'Every import says what day its prices are from.',
}

export const NOTE_TEXTS: Readonly<Record<AdviceNote, string>> = {
  'exit-note': 'Hard to reverse: note how to leave.',
  'why-this-much-time': 'Why this much time for a managed service?',
  'ask-again': 'Ask again next quarter.',
  'pilot-first': 'Start with a pilot.',
  'hard-not-answered': 'Reversibility not answered: counts as easy.',
}

export const BOARD_WORDS = {
  notSet: 'not set',
  allGood: 'all agree',
  agrees: 'agrees',
  lookAt: 'look at it',
  draft: 'Draft',
  yes: 'Yes',
} as const

export const GLOSSARY: readonly (readonly [string, string])[] = [
  ['Component', 'One piece of infrastructure that somebody looks after: a service we rent, a product we bought, or something we run.'],
  ['Owner time', 'The part of ONE engineer’s time that a component takes, all its owners together. 20 % is one day a week.'],
  ['Our edge', 'Customers choose us for it. Time on it is building the product; all other time is keeping things alive.'],
  ['Decide', 'The check asks for a decision. It forbids nothing: keeping things as they are, with a reason, is a decision.'],
  ['Near limit · Explain', 'Not over the limit, or over it with something to write down.'],
  ['Missing', 'An answer is missing that could change the verdict. Blank is never taken as zero.'],
  ['Kept', 'Accepted as it is until a day, by somebody named, with a reason. Then the verdict is back by itself.'],
  ['Small', 'Less time and less money, all in, than both limits for small items. Decided together, listed last.'],
  ['All in', 'Cost a month plus time at the full cost of an average engineer. It is nobody’s pay.'],
]

export const KNOWN_LIMITS: readonly string[] = [
  'Cost is the list price a month before credits; one-off costs are not in it. Yearly and quarterly prices are divided and rounded line by line in the app; this workbook starts from the result.',
  'Amounts in other currencies are converted in the app at the rate on file; the rate is not in this workbook, so moving its day past a newer rate changes nothing here.',
  'Hours of upkeep, pages among them, become a share of one engineer in the app; this workbook starts from the share.',
  'Adding a component means adding a row in the app and exporting again: the ranges here end with the last row.',
  'Exceptions and decisions come as their last day. Whether they were approved was checked in the app.',
  'People’s time is what the owners say. A guess is marked as a guess; nothing here measures it.',
  'The list of what asks for a decision shows the first ten, most time first. Components has them all.',
  'The fingerprint names the state of the app’s workbook that this file was made from. Typing in this file does not change it.',
]
