// R28 in words.

import { formatMoney, quarterText } from '../quantities.ts'
import { type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const priceJumpWords: RuleWords<'price-jump'> = {
  name: 'Price jump',
  question: 'Did its price rise much since the last lock, and is the reason on file?',
  sentences: {
    'price-steady': (said) => `Costs ${prices(said)}. No jump since.`,
    'price-jumped': (said) => `Costs ${prices(said)}${rise(said)}. Add the reason.`,
    'price-jump-explained': (said) => `Costs ${prices(said)}${rise(said)}. The reason is on file.`,
  },
  outcomes: {
    'price-steady': 'No price jump since the last lock.',
    'price-jumped': 'The price jumped since the last lock. No reason given.',
    'price-jump-explained': 'The price jumped since the last lock. The reason is on file.',
    'no-locked-quarter': 'No quarter is locked yet.',
    'no-price-then': 'It had no price at the last lock.',
  },
  flagged: ['price-jumped', 'price-jump-explained'],
  notApplicable: { 'no-locked-quarter': 'No quarter is locked yet.', 'no-price-then': 'It had no price at the last lock.' },
  limits: {
    'price-jump-share': { name: 'Price jump: flagged from', decides: 'From this rise since the last lock on, a price is flagged' },
    'price-jump-part': {
      name: 'Price jump: share of minor cost',
      decides: 'Rises below this share of the minor monthly cost are not flagged',
    },
  },
  inputs: { priceThen: 'exchange rate for the price at the last lock' },
  columns: {
    priceThen: ['Price at last lock', ''],
    priceThenWaits: ['No rate for it', ''],
    priceExplained: ['Reason on file', ''],
    priceRise: ['Price rise since, minor units', 'minor units'],
    leastJump: ['Smallest jump, minor units × 10,000', ''],
    hasPriceJump: ['The price jumped', '1/0'],
    lastLockDay: ['Day of the last lock', 'date'],
  },
}

/** "$1,200 per month, $1,000 at the Q3 2026 lock". */
function prices({ verdict: { facts }, style }: SentenceFacts): string {
  const [now, then] = [formatMoney(Number(facts['nowMinor']), style), formatMoney(Number(facts['thenMinor']), style)]
  return `${now} per month, ${then} at the ${quarterText(String(facts['quarter']))} lock`
}

/** ", up 20%"; nothing where it was free. */
function rise(said: SentenceFacts): string {
  return said.verdict.value === null ? '' : `, up ${value(said)}`
}
