// R25 in words.

import { pluralize } from '../quantities.ts'
import { type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const speedBeforeCostWords: RuleWords<'speed-before-cost'> = {
  name: 'Speed before cost',
  question: 'At seed or earlier, is the option that ships first the one chosen?',
  sentences: {
    'fastest-chosen': (said) => `You chose the option that ships first: ${first(said)}, in ${value(said)}.`,
    'slower-chosen': (said) => `${chosen(said)}. ${first(said)} ships in ${value(said)}, and you can still move later.`,
    'slower-but-hard': (said) =>
      `${chosen(said)}, though ${first(said)} ships in ${value(said)}. It’s hard to reverse, so taking longer can be right.`,
    'none-chosen': (said) => `No option chosen yet. ${first(said)} ships first, in ${value(said)}.`,
  },
  outcomes: {
    'fastest-chosen': 'The fastest option is chosen.',
    'slower-chosen': 'A slower option is chosen, though it is easy to reverse.',
    'slower-but-hard': 'A slower option is chosen, and it is hard to reverse.',
    'none-chosen': 'No option is chosen yet.',
    'past-seed-options': 'Past the seed stage.',
    'one-option': 'Fewer than two options.',
  },
  notApplicable: {
    'past-seed-options': 'Past the seed stage, cost may come before speed.',
    'one-option': 'Fewer than two options.',
  },
  inputs: { fastestWeeks: 'weeks to ship for each option' },
  columns: {
    optionCount: ['Options', 'count'],
    optionsWithoutWeeks: ['Without duration', 'count'],
    fastestWeeks: ['Fastest option', 'weeks'],
    optionChosen: ['Option chosen', ''],
    chosenWeeks: ['Chosen option', 'weeks'],
  },
}

function first({ verdict: { facts } }: SentenceFacts): string {
  return Array.isArray(facts['options']) ? String(facts['options'][0] ?? '') : ''
}

/** "You chose Self-hosted, in 6 weeks". */
function chosen({ verdict: { facts }, style }: SentenceFacts): string {
  return `You chose ${String(facts['chosen'])}, in ${pluralize(Number(facts['chosenWeeks']), 'weeks', style)}`
}
