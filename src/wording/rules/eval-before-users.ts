// R15 in words.

import { formatCount, pluralize } from '../quantities.ts'
import type { RuleWords, SentenceFacts } from './rule-words.ts'

export const evalBeforeUsersWords: RuleWords<'eval-before-users'> = {
  name: 'Eval framework',
  question: 'Is an eval framework being built before users supply real cases? Review answers by hand first.',
  sentences: {
    'eval-without-users': () => 'You’re building an eval framework before anyone uses the product. Until then, review answers by hand.',
    'eval-with-few-cases': (said) => `${basis(said)}. That’s little for an eval framework to learn from.`,
    'eval-with-users': (said) => `${basis(said)}. That’s enough for an eval framework.`,
  },
  outcomes: {
    'eval-without-users': 'An eval framework before there are users.',
    'eval-with-few-cases': 'Few users or cases for an eval framework.',
    'eval-with-users': 'Enough users and cases.',
    'eval-bought': 'Not built in-house.',
  },
  short: { 'eval-without-users': 'no users yet', 'eval-with-few-cases': 'few users or cases' },
  notApplicable: { 'eval-bought': 'You don’t build it.' },
  limits: {
    'eval-users': { name: 'Users an eval framework needs', decides: 'With fewer, an eval framework is early' },
    'eval-cases': { name: 'Cases an eval framework needs', decides: 'With fewer, an eval framework is early' },
  },
  inputs: { activeUsers: 'active users', loggedCases: 'logged cases' },
  changes: {
    activeUsers: ({ to }, style) => `${pluralize(Number(to), 'active users', style)}`,
    loggedCases: ({ to }, style) => `${pluralize(Number(to), 'logged cases', style)}`,
  },
  columns: { activeUsers: ['Active users', 'users'], loggedCases: ['Logged cases', 'cases'] },
}

function basis({ verdict: { facts }, style }: SentenceFacts): string {
  const [users, cases] = [Number(facts['activeUsers']), Number(facts['loggedCases'])]
  const limits = `(needed: ${formatCount(Number(facts['usersLimit']), style)} and ${formatCount(Number(facts['casesLimit']), style)})`
  return `${pluralize(users, 'active users', style)} and ${pluralize(cases, 'logged cases', style)} ${limits}`
}
