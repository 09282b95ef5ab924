// R15 in words.

import { counted, formatCount } from '../quantities.ts'
import type { RuleWords, Said } from './rule-words.ts'

export const evalBeforeUsersWords: RuleWords<'eval-before-users'> = {
  name: 'Evals',
  question: 'Do we build an evaluation framework before users give it cases? A spreadsheet and reading answers come first.',
  sentences: {
    'eval-without-users': () =>
      'You build an evaluation framework and nobody uses the product yet: read answers by hand, in a spreadsheet, until somebody does.',
    'eval-with-few-cases': (said) => `${basis(said)}: that is little for a framework of your own to learn from.`,
    'eval-with-users': (said) => `${basis(said)}: enough for a framework of your own to say something.`,
    'eval-not-built': () => 'It is not built by you.',
  },
  outcomes: {
    'eval-without-users': 'A framework of our own before there are users.',
    'eval-with-few-cases': 'Few users or few cases for a framework of our own.',
    'eval-with-users': 'Enough users and cases.',
    'eval-not-built': 'Not built by us.',
    'eval-bought': 'Not built by us.',
  },
  short: { 'eval-without-users': 'no users yet', 'eval-with-few-cases': 'few users or cases' },
  asksToExplain: ['eval-with-few-cases'],
  notApplicable: { 'eval-bought': 'You do not build it, so there is nothing to build too early.' },
  limits: {
    'eval-users': { name: 'Users an eval framework needs', decides: 'With fewer, a framework of our own is early' },
    'eval-cases': { name: 'Cases an eval framework needs', decides: 'With fewer logged, a framework of our own is early' },
  },
  inputs: { activeUsers: 'active users', loggedCases: 'logged cases' },
  changes: {
    activeUsers: ({ to }, style) => `${counted(Number(to), 'active users', style)}`,
    loggedCases: ({ to }, style) => `${counted(Number(to), 'logged cases', style)}`,
  },
  columns: { activeUsers: ['Active users', 'users'], loggedCases: ['Logged cases', 'cases'] },
}

function basis({ verdict: { facts }, style }: Said): string {
  const [users, cases] = [Number(facts['activeUsers']), Number(facts['loggedCases'])]
  const limits = `(asked for: ${formatCount(Number(facts['usersLimit']), style)} and ${formatCount(Number(facts['casesLimit']), style)})`
  return `${counted(users, 'active users', style)} and ${counted(cases, 'logged cases', style)} ${limits}`
}
