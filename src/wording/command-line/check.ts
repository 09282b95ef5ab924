// The words of `rightsize check`.

import { COMMON_TEXT } from '../common.ts'
import { COMPONENT_FIELDS, OWNER_FIELDS } from '../fields/inventory.ts'
import { ADVICE_NAME } from '../rules/recommendation.ts'
import { type CommandHelp, SHARED_HELP } from './command-help.ts'

export const CHECK_HELP: CommandHelp = {
  forms: [
    {
      form: ['check FILE [--company COMPANY.json] [--as-of DATE] [--json]'],
      to: 'list components that need a decision',
    },
  ],
  about: ['Checks every component of FILE and lists those that need a decision.'],
  words: {
    FILE: SHARED_HELP.input,
    '--company COMPANY.json': SHARED_HELP.overridingCompany,
    '--as-of DATE': SHARED_HELP.asOf,
    '--json': SHARED_HELP.everything,
  },
}

export const CHECK_TEXT = {
  heading: (company: string, asOf: string) => `${company}, as of ${asOf}`,
  rateMissing: 'needs an exchange rate',
  /** @param said the advice and its notes, sentence by sentence */
  advice: (said: readonly string[]) => `${ADVICE_NAME}: ${said.join(' ')}`,
  remarks: 'Also check',
  component: COMMON_TEXT.component,
  layer: COMPONENT_FIELDS.layer.label,
  approach: COMPONENT_FIELDS.approach.label,
  owner: OWNER_FIELDS.personId.label,
  time: 'Time',
  monthlyCost: (currency: string) => `${COMMON_TEXT.monthlyCost} (${currency})`,
  edge: COMPONENT_FIELDS.edge.label,
  verdict: COMMON_TEXT.verdict,
  adviceHead: ADVICE_NAME,
} as const
