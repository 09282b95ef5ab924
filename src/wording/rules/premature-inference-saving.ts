// R17 in words.

import { formatMoney } from '../quantities.ts'
import { type RuleWords, type Said, value } from './rule-words.ts'

export const prematureInferenceSavingWords: RuleWords<'premature-inference-saving'> = {
  name: 'Inference saving',
  question: 'Does a cheaper model bring back the work it takes, on a bill worth the trouble? It informs and decides nothing.',
  sentences: {
    'saving-worth-it': (said) => `${work(said)} and saves ${net(said)} a month: back in ${value(said)}, worth it.`,
    'saving-on-small-bill': (said) =>
      `${work(said)} and would be back in ${value(said)}, but a bill of ${bill(said)} a month is too small a part of revenue or burn to be the next thing to do.`,
    'saving-pays-late': (said) => `${work(said)} and saves ${net(said)} a month: back only after ${value(said)}, not worth it yet.`,
    'saving-never-pays': (said) =>
      `${work(said)} and then ${Number(said.verdict.facts['netMinor']) < 0 ? `loses ${net(said)} a month to its upkeep` : 'saves nothing'}: it never pays.`,
  },
  outcomes: {
    'saving-worth-it': 'The saving is worth its work.',
    'saving-on-small-bill': 'The bill is too small to be the next thing to do.',
    'saving-pays-late': 'The work comes back too late.',
    'saving-never-pays': 'The saving never pays its work.',
    'no-saving-planned': 'No saving is planned.',
  },
  notApplicable: { 'no-saving-planned': 'No project plans to save on its bill.' },
  limits: {
    'payback-months': { name: 'Work back within', decides: 'A saving that takes longer is not worth its work' },
    'inference-share': {
      name: 'Inference worth a look: of revenue',
      decides: 'From this share of revenue a bill is a line worth mentioning',
    },
    'inference-burn-share': {
      name: 'Inference worth a look: of burn',
      decides: 'From this share of net burn a bill is a line worth mentioning',
    },
  },
  inputs: {
    days: 'days of work',
    savedShare: 'part of the bill saved',
    bill: 'monthly bill',
    significance: 'revenue or net burn',
  },
  columns: {
    savingProjects: ['Projects that save', 'projects'],
    savingDays: ['Work of the saving', 'days'],
    savedShare: ['Part of the bill saved', 'of the bill'],
    savingUpkeep: ['Upkeep of the saving', 'of one engineer'],
    savingWork: ['Work, smallest units', 'once'],
    savingNet: ['Saved less upkeep, smallest units', 'a month'],
    savingKnown: ['All of the saving is known', '1/0'],
    savingPayback: ['Pays back in, hundredths', 'of a month'],
    isSavingSignificant: ['A bill worth a look', '1/0'],
    revenue: ['Revenue a month', ''],
    workingDays: ['Working days of a year', 'days'],
  },
}

/** "The work costs $13,846.15". */
function work({ verdict: { facts }, style }: Said): string {
  return `The work costs ${formatMoney(Number(facts['workMinor']), style)}`
}

function net({ verdict: { facts }, style }: Said): string {
  return formatMoney(Math.abs(Number(facts['netMinor'])), style)
}

function bill({ verdict: { facts }, style }: Said): string {
  return formatMoney(Number(facts['billMinor']), style)
}
