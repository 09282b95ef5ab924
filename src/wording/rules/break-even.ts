// R26 in words.

import { formatMoney, formatShare } from '../quantities.ts'
import type { RuleWords, SentenceFacts } from './rule-words.ts'

export const breakEvenWords: RuleWords<'break-even'> = {
  name: 'Break-even',
  question: 'In which month does building become cheaper than buying?',
  sentences: {
    'breaks-even': (said) => `${crossings(said)}. After 5 years: ${totals(said)}, with prices rising ${rise(said)} per year.`,
    'never-breaks-even': (said) => `Buying stays cheaper for all 5 years: ${totals(said)}, with prices rising ${rise(said)} per year.`,
  },
  outcomes: {
    'breaks-even': 'Building breaks even within 5 years.',
    'never-breaks-even': 'Buying stays cheaper for all 5 years.',
    'nothing-to-compare': 'Nothing to compare.',
  },
  notApplicable: { 'nothing-to-compare': 'No project has a build estimate.' },
  limits: {
    'price-rise': {
      name: 'Vendor price increase',
      decides: 'Per year from the second year on, if the quote has none',
      source: (percent) => `five renewal benchmarks of ${percent(8)} to ${percent(12)} (siem-build-vs-buy-tco)`,
      dispute: (percent) => `between ${percent(6)} and ${percent(15)} elsewhere. No input moves the result more`,
    },
    'maintenance-share': {
      name: 'Maintenance after building',
      decides: 'Per year, as a share of the build cost, if the project has none',
      source: (percent) => `${percent(15)} to ${percent(20)} per year (supercalx)`,
      dispute: (percent) => `others count ${percent(40)} to ${percent(80)} of lifetime cost as maintenance, about ${percent(30)} per year`,
    },
  },
  inputs: { buildCost: 'build cost', runPerMonth: 'monthly running cost', setup: 'setup of the managed service' },
  columns: {
    comparedProjects: ['Projects compared', 'projects'],
    pricedProjects: ['… fully priced', 'projects'],
    earliestBreakEven: ['First break-even', 'month'],
    projectsBreakingEven: ['… that break even', 'projects'],
  },
}

/** "Building is cheaper from month 40, then buying from month 52". */
function crossings({ verdict: { facts } }: SentenceFacts): string {
  const months = Array.isArray(facts['crossings']) ? facts['crossings'].map(Number) : []
  // The first is where building catches up; after it the two take turns.
  const parts = months.map((month, index) =>
    index % 2 === 1
      ? `buying from month ${month}`
      : index === 0
        ? `Building is cheaper from month ${month}`
        : `building from month ${month}`,
  )
  return parts.join(', then ')
}

function totals({ verdict: { facts }, style }: SentenceFacts): string {
  return `${formatMoney(Number(facts['buildTotalMinor']), style)} built, ${formatMoney(Number(facts['buyTotalMinor']), style)} bought`
}

function rise({ verdict: { facts }, style }: SentenceFacts): string {
  return formatShare(Number(facts['riseBp']), style)
}
