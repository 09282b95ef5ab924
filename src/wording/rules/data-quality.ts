// R27 in words; what each finding says is in ../findings.ts.

import { findingTexts } from '../findings.ts'
import { type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const dataQualityWords: RuleWords<'data-quality'> = {
  name: 'Data quality',
  list: 'Imports: their totals and price dates',
  question: 'What to fix or fill in first. It affects no verdict.',
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
    'person-within': (said) => `Spends ${value(said)} of their time on infrastructure.`,
    'total-differs': findings,
    'prices-undated': findings,
    'prices-dated': () => 'Every import has a price date.',
  },
  outcomes: {
    clean: 'Nothing to fix.',
    'missing-owner': 'No owner.',
    'missing-cost': 'No monthly cost.',
    'missing-rate': 'The cost is in a currency without an exchange rate.',
    'cost-old': 'The cost is out of date. Confirm or change it.',
    'hours-disagree': 'Upkeep hours and engineer time disagree. Check both.',
    'contract-ends-before-start': 'The contract ends before it starts. Check both dates.',
    'credits-over-list': 'Credits exceed the list price. Check both.',
    'borrow-but-self-run': 'Pay as you go, yet self-managed. Check who runs it.',
    'person-over-full': 'Over-allocated. Correct the shares.',
    'person-busy': 'Little time left for anything else.',
    'person-within': 'Not over-allocated.',
    'total-differs': 'The rows of an import do not add up to its total.',
    'prices-undated': 'An import has no price date.',
    'prices-dated': 'Every import has a price date.',
  },
  limits: {
    'person-full': { name: 'All of a person’s time', decides: 'Above this, fix the shares before locking a quarter' },
    'person-busy': { name: 'Busy from', decides: 'From this share on, a person is near the limit' },
    'cost-age-months': { name: 'Oldest cost', decides: 'Older costs need to be confirmed' },
    'hours-disagree': { name: 'Hours vs. share', decides: 'How far logged hours may differ from the engineer time' },
  },
  columns: { hoursApart: ['Hours differ from time', '1/0'] },
}

function findings({ verdict, style }: SentenceFacts): string {
  return findingTexts(verdict, style).join(' ')
}
