// R26 in words.

import { formatMoney, formatShare } from '../quantities.ts'
import type { RuleWords, Said } from './rule-words.ts'

export const breakEvenWords: RuleWords<'break-even'> = {
  name: 'Break-even',
  question: 'When would building have cost no more than buying? It informs and decides nothing.',
  sentences: {
    'breaks-even': (said) => `${crossings(said)}; after five years ${totals(said)}, with prices rising ${rise(said)} a year.`,
    'never-breaks-even': (said) => `Buying stays cheaper for all five years: ${totals(said)}, with prices rising ${rise(said)} a year.`,
  },
  outcomes: {
    'breaks-even': 'Building has cost no more than buying within five years.',
    'never-breaks-even': 'Buying stays cheaper for all five years.',
    'nothing-to-compare': 'Nothing to compare.',
  },
  notApplicable: { 'nothing-to-compare': 'No project says what building it would take.' },
  limits: {
    'price-rise': { name: 'Price rise of a vendor', decides: 'A year, from the second year on, where the quote does not say' },
    'maintenance-share': { name: 'Maintenance of what is built', decides: 'A year, of what building cost, where the project does not say' },
  },
  inputs: { buildCost: 'cost of building', runPerMonth: 'running it a month', setup: 'setting up the managed one' },
  columns: {
    comparedProjects: ['Projects that compare', 'projects'],
    pricedProjects: ['… with all their prices', 'projects'],
    earliestBreakEven: ['Earliest break-even', 'month'],
    projectsBreakingEven: ['… that break even', 'projects'],
  },
}

/** "Building has cost no more than buying from month 40 on, buying less again from month 52". */
function crossings({ verdict: { facts } }: Said): string {
  const months = Array.isArray(facts['crossings']) ? facts['crossings'].map(Number) : []
  // The first is where building catches up; after it the two take turns.
  const parts = months.map((month, index) =>
    index % 2 === 1
      ? `buying has cost less from month ${month}`
      : `${index === 0 ? 'B' : 'b'}uilding has cost no more than buying from month ${month}`,
  )
  return parts.join(', then ')
}

function totals({ verdict: { facts }, style }: Said): string {
  return `${formatMoney(Number(facts['buildTotalMinor']), style)} built, ${formatMoney(Number(facts['buyTotalMinor']), style)} bought`
}

function rise({ verdict: { facts }, style }: Said): string {
  return formatShare(Number(facts['riseBp']), style)
}
