// Which texts of a workbook people wrote freely, and which only say what something is.

import type { Field } from '#core'

/** Names of things, ids and codes. All other texts say who did it or why. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['company.name', 'components.name', 'components.vendor', 'bills.vendor', 'creditGrants.vendor', 'ledger.vendor', 'ledger.account'],
  ...['bookAccounts.account', 'bookVendors.vendor', 'bookVendors.listed'],
  ...['projects.managed.vendor', 'projects.options.name', 'scenarios.name', 'scenarios.baseQuarter', 'quarters.quarter'],
  // Ids and codes, kept as texts.
  ...['scenarios.changes.target', 'scenarios.changes.name', 'scenarios.changes.choice', 'exemptions.ruleIds', 'decisions.ruleIds'],
  ...['owners.componentId', 'quarters.sha256', 'quarters.ruleSetVersion', 'quarters.approvalSha256', 'quarters.people.personId'],
  ...['components.attachments.sha256', 'evidence.attachments.sha256', 'exemptions.attachments.sha256', 'decisions.attachments.sha256'],
  ...['review.quarter', 'review.step', 'review.carried', 'review.confirmed'],
])

/** Investors see it, and it is no note of the team. */
export function isShown(path: string): boolean {
  return SHOWN.has(path)
}

/** @param path table and field: "components.regulatoryBasis.scope" */
export function isFreeText({ isText, refersTo }: Field<unknown>, path: string): boolean {
  return isText === true && refersTo === undefined && !SHOWN.has(path)
}
