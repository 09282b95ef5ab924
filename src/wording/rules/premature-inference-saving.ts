// R17 in words.

import { formatMoney } from '../quantities.ts'
import { bill, type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const prematureInferenceSavingWords: RuleWords<'premature-inference-saving'> = {
  name: 'Inference savings',
  question: 'Would a cheaper model pay back the work to switch, on a bill that matters?',
  sentences: {
    'saving-worth-it': (said) => `${work(said)} and saves ${net(said)} per month. It pays back in ${value(said)}.`,
    'saving-on-small-bill': (said) =>
      `${work(said)} and pays back in ${value(said)}. But ${bill(said)} per month is too small a share of revenue or burn to come first.`,
    'saving-pays-late': (said) => `${work(said)} and saves ${net(said)} per month. It pays back only after ${value(said)}, so not yet.`,
    'saving-never-pays': (said) =>
      `${work(said)} and then ${Number(said.verdict.facts['netMinor']) < 0 ? `loses ${net(said)} per month to upkeep` : 'saves nothing'}. It never pays back.`,
  },
  outcomes: {
    'saving-worth-it': 'The savings are worth the work.',
    'saving-on-small-bill': 'The bill is too small to come first.',
    'saving-pays-late': 'The work pays back too late.',
    'saving-never-pays': 'The savings never pay back the work.',
    'no-saving-planned': 'No savings are planned.',
  },
  notApplicable: { 'no-saving-planned': 'No project plans savings.' },
  limits: {
    'payback-months': { name: 'Payback within', decides: 'Savings that take longer are not worth the work' },
    'inference-share': {
      name: 'Inference that matters: of revenue',
      decides: 'From this share of revenue on, a bill matters',
      source: (percent) => `between public filers (${percent(4)} to ${percent(9)}) and ICONIQ (about ${percent(23)})`,
      dispute: (percent) => `ICONIQ’s headline calls the ${percent(23)} a share of revenue, its text a share of AI product cost`,
    },
    'inference-burn-share': {
      name: 'Inference that matters: of burn',
      decides: 'From this share of net burn on, a bill matters',
    },
  },
  inputs: {
    days: 'days of work',
    savedShare: 'share of the bill saved',
    bill: 'monthly bill',
    significance: 'revenue or net burn',
  },
  columns: {
    savingProjects: ['Projects that save', 'projects'],
    savingDays: ['Days of work', 'days'],
    savedShare: ['Savings on bill', 'of the bill'],
    savingUpkeep: ['Upkeep afterwards', 'of an engineer'],
    savingWork: ['Work, minor units', 'once'],
    savingNet: ['Saved less upkeep, minor units', 'per month'],
    savingKnown: ['All of the saving is known', '1/0'],
    savingPayback: ['Pays back in, hundredths', 'of a month'],
    isBillOfRevenue: ['Large share of revenue', '1/0'],
    isBillOfBurn: ['Large share of net burn', '1/0'],
    isSavingSignificant: ['A bill worth a look', '1/0'],
    revenue: ['Monthly revenue', ''],
    workingDays: ['Working days per year', 'days'],
  },
}

/** "The work costs $13,846.15". */
function work({ verdict: { facts }, style }: SentenceFacts): string {
  return `The work costs ${formatMoney(Number(facts['workMinor']), style)}`
}

function net({ verdict: { facts }, style }: SentenceFacts): string {
  return formatMoney(Math.abs(Number(facts['netMinor'])), style)
}
