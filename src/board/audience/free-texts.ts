// Which texts of a workbook people wrote freely, and which only say what something is.

import type { Field } from '#core'

/** Names of things. All texts that are in neither list say who did it or why. */
const NAMES: ReadonlySet<string> = new Set([
  ...['components.name', 'components.vendor', 'bills.vendor', 'creditGrants.vendor', 'ledger.vendor', 'ledger.account'],
  ...['bookAccounts.account', 'bookVendors.vendor', 'bookVendors.listed'],
  ...['projects.managed.vendor', 'projects.options.name', 'scenarios.name', 'scenarios.changes.name'],
])

/** Written to oneself and not to a board, often of people. No rule reads them. */
export const NOTES: ReadonlySet<string> = new Set(['components.notes', 'bills.notes', 'evidence.note', 'review.notes'])

/** Ids and codes, kept as texts; and the company, whose name is that of the pack. */
const CODES: ReadonlySet<string> = new Set([
  ...['company.name', 'scenarios.baseQuarter', 'quarters.quarter'],
  ...['scenarios.changes.target', 'scenarios.changes.choice', 'exemptions.ruleIds', 'decisions.ruleIds'],
  ...['owners.componentId', 'quarters.sha256', 'quarters.ruleSetVersion', 'quarters.approvalSha256', 'quarters.people.personId'],
  ...['components.attachments.sha256', 'evidence.attachments.sha256', 'exemptions.attachments.sha256', 'decisions.attachments.sha256'],
  ...['review.quarter', 'review.step', 'review.carried', 'review.confirmed'],
])

/** Investors see it, with roles in it for the names of people. */
export function isName(path: string): boolean {
  return NAMES.has(path)
}

/** @param path table and field: "components.regulatoryBasis.scope" */
export function isFreeText({ isText, refersTo }: Field<unknown>, path: string): boolean {
  return isText === true && refersTo === undefined && !NAMES.has(path) && !CODES.has(path)
}
