// R25 in words.

import { counted } from '../quantities.ts'
import { type RuleWords, type Said, value } from './rule-words.ts'

export const speedBeforeCostWords: RuleWords<'speed-before-cost'> = {
  name: 'Speed first',
  question: 'Up to seed: is the option that goes live first the one that is chosen? It informs and decides nothing.',
  sentences: {
    'fastest-chosen': (said) => `The option that goes live first is chosen: ${first(said)}, in ${value(said)}.`,
    'slower-chosen': (said) =>
      `${chosen(said)}, and it is easy to reverse: ${first(said)} goes live in ${value(said)}, and you can still move later.`,
    'slower-but-hard': (said) =>
      `${chosen(said)}, where ${first(said)} goes live in ${value(said)}. It is hard to reverse, so taking longer can be right.`,
    'none-chosen': (said) => `None is chosen yet. First to go live: ${first(said)}, in ${value(said)}.`,
  },
  outcomes: {
    'fastest-chosen': 'The fastest option is chosen.',
    'slower-chosen': 'A slower option is chosen, though it is easy to reverse.',
    'slower-but-hard': 'A slower option is chosen; it is hard to reverse.',
    'none-chosen': 'No option is chosen yet.',
    'past-seed-options': 'Past the seed stage.',
    'one-option': 'Fewer than two options.',
  },
  notApplicable: {
    'past-seed-options': 'Past the seed stage cost may come before speed.',
    'one-option': 'There are not two options to choose from.',
  },
  inputs: { fastestWeeks: 'weeks of every option' },
  columns: {
    optionCount: ['Options', 'count'],
    optionsWithoutWeeks: ['Options that do not say how long', 'count'],
    fastestWeeks: ['Fastest option', 'weeks'],
    optionChosen: ['An option is chosen', ''],
    chosenWeeks: ['Chosen option', 'weeks'],
  },
}

function first({ verdict: { facts } }: Said): string {
  return Array.isArray(facts['options']) ? String(facts['options'][0] ?? '') : ''
}

/** "Self-hosted is chosen, in 6 weeks". */
function chosen({ verdict: { facts }, style }: Said): string {
  return `${String(facts['chosen'])} is chosen, in ${counted(Number(facts['chosenWeeks']), 'weeks', style)}`
}
