// R27 in words; what each finding says is in ../findings.ts.

import { findingTexts } from '../findings.ts'
import { type RuleWords, type Said, value } from './rule-words.ts'

export const dataQualityWords: RuleWords<'data-quality'> = {
  name: 'Data',
  list: 'Imports: their totals and price dates',
  question: 'What to fix or fill in first. It stands apart from the verdicts.',
  sentences: {
    clean: () => 'Nothing to fix.',
    'missing-owner': findings,
    'missing-cost': findings,
    'missing-rate': findings,
    'cost-old': findings,
    'hours-disagree': findings,
    'contract-ends-before-start': findings,
    'credits-over-list': findings,
    'borrow-but-self-run': findings,
    'person-over-full': findings,
    'person-busy': findings,
    'person-within': (said) => `${value(said)} of the time is on infrastructure.`,
    'total-differs': findings,
    'prices-undated': findings,
    'prices-dated': () => 'Every import says what day its prices are from.',
  },
  outcomes: {
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
    'total-differs': 'The rows of an imported list do not add up to its own total.',
    'prices-undated': 'An import does not say what day its prices are from.',
    'prices-dated': 'Every import says what day its prices are from.',
  },
  limits: {
    'person-full': { name: 'A person’s whole time', decides: 'More than this must be put right before a quarter is locked' },
    'person-busy': { name: 'A busy person from', decides: 'From here on a person is asked to be looked at' },
    'cost-age-months': { name: 'Oldest cost', decides: 'Older costs are asked to be confirmed' },
    'hours-disagree': { name: 'Hours against share', decides: 'Logged hours may differ this much from the stated share' },
  },
}

function findings({ verdict, style }: Said): string {
  return findingTexts(verdict, style).join(' ')
}
