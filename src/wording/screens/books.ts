// The words of Reconciliation: how much of the ledger is matched to the inventory, and what neither has of the other.

import { type BookedVendor, type BookPeriod, hasBilledBeyond, proposedAnswers, type Reconciliation, type VendorAnswer } from '#core'
import { BOOK_ANSWER_WORDS, RECONCILIATION_SHEET } from '../board/reconciliation.ts'
import { formatCount, formatMoney, formatShare, monthText, type NumberStyle, pluralize, quarterText } from '../quantities.ts'

/** "July to September 2026", "October 2026" */
function periodName({ months, quarter }: BookPeriod, style: NumberStyle): string {
  const [first = '', last = first] = [months[0], months.at(-1)]
  if (first === last) return monthText(first)
  return `${pluralize(months.length, 'months', style)} of ${quarterText(quarter)}`
}

/** "97.3% of $1,161 booked for infrastructure in 3 months of Q3 2026 is matched to the inventory. 2 vendors aren’t in the inventory." */
export function booksSentence(found: Reconciliation | null, lines: number, style: NumberStyle): string {
  if (lines === 0) return 'No ledger data yet.'
  if (found === null) return 'No ledger data for a finished month yet.'
  const { bookedMinor, coverageBp, period } = found
  const booked = formatMoney(bookedMinor, style)
  const where = `booked for infrastructure in ${periodName(period, style)}`
  const states = (state: string) => found.matches.filter((match) => match.state === state).length
  const [notListed, notPaid, open] = [states('not-listed'), states('not-paid'), states('not-answered')]
  const first =
    coverageBp === null
      ? `No spend ${where} (${booked}).`
      : `${formatShare(coverageBp, style)} of ${booked} ${where} is matched to the inventory.`
  const paid = notListed === 0 ? '' : ` ${pluralize(notListed, 'vendors', style)} ${notListed === 1 ? 'isn’t' : 'aren’t'} in the inventory.`
  const listed =
    notPaid === 0 ? '' : ` ${pluralize(notPaid, 'vendors', style)} in the inventory ${notPaid === 1 ? 'has' : 'have'} no matched spend.`
  const waiting = open === 0 ? '' : ` ${pluralize(open, 'vendors', style)} ${open === 1 ? 'has' : 'have'} no answer yet.`
  return `${first}${paid}${listed}${waiting}${proposedSentence(found, style)}`
}

/** " Suggestions for 2 vendors and 1 account need confirmation." */
function proposedSentence(found: Reconciliation, style: NumberStyle): string {
  const { accounts, vendors } = proposedAnswers(found)
  const named = [
    ...(vendors.length === 0 ? [] : [pluralize(vendors.length, 'vendors', style)]),
    ...(accounts.length === 0 ? [] : [pluralize(accounts.length, 'accounts', style)]),
  ]
  return named.length === 0 ? '' : ` Suggestions for ${named.join(' and ')} need confirmation.`
}

/** What is taken from the total and what is added, as rows of label, amount and where it comes from. */
export function booksFigures(
  found: Reconciliation,
  style: NumberStyle,
): readonly (readonly [label: string, value: string, from: string])[] {
  const money = (minor: number) => formatMoney(minor, style)
  const months = pluralize(found.period.months.length, 'months', style)
  const { byClass } = found
  return [
    [RECONCILIATION_SHEET.listed, money(found.listedMinor), `Inventory cost for ${months}`],
    [RECONCILIATION_SHEET.credits, money(found.creditsMinor), 'Credits still available'],
    hasBilledBeyond(found)
      ? [RECONCILIATION_SHEET.oneTimeOrBilled, money(found.onceMinor), RECONCILIATION_SHEET.oneTimeOrBilledComment]
      : [RECONCILIATION_SHEET.oneTimeInMonths, money(found.onceMinor), 'Dated in these months'],
    [RECONCILIATION_SHEET.expectedTotal, money(found.expectedMinor), ''],
    [RECONCILIATION_SHEET.bookedInfrastructure, money(found.bookedMinor), 'Hosting and software accounts, less what is not infrastructure'],
    [RECONCILIATION_SHEET.matched, money(byClass.tied), 'Vendors matched to the inventory'],
    [RECONCILIATION_SHEET.notInInventory, money(byClass['not-listed']), 'Vendors marked as not in inventory'],
    [RECONCILIATION_SHEET.notAnswered, money(byClass.open), 'Answer below'],
    [
      'Difference',
      found.differenceMinor === null ? 'Unknown until every currency has an exchange rate' : money(found.differenceMinor),
      'Booked, less expected',
    ],
    ...(byClass['account-open'] === 0
      ? []
      : [[RECONCILIATION_SHEET.accountsOpen, money(byClass['account-open']), 'Left out until you set their type'] as const]),
  ]
}

/** How many vendors have a suggestion, and why. */
export function proposedVendorsText(proposed: number, byOtherSpelling: number, style: NumberStyle): string {
  const ofList = proposed - byOtherSpelling
  const called = (count: number, like: string) =>
    count === 0 ? [] : [`${pluralize(count, 'vendors', style)} ${count === 1 ? 'is' : 'are'} named much like one ${like}.`]
  return [...called(ofList, 'in the inventory'), ...called(byOtherSpelling, 'you already answered')].join(' ')
}

/** On the button that accepts it: "Match to Supabase", "Not in inventory, like Datadog, Inc." */
export function proposedAnswerText({ counts, listed }: VendorAnswer, alike: BookedVendor['alike']): string {
  const answer = counts === 'listed' ? `Match to ${listed.join(', ')}` : BOOK_ANSWER_WORDS[counts ?? 'open']
  return alike?.answer == null ? answer : `${answer}, like ${alike.vendor}`
}

/** Beside a vendor that is probably another one written differently, while nothing was said of either. */
export const calledAlikeText = (vendor: string): string => `Named like ${vendor}, so your answer for one is suggested for the other.`

export const unknownListedName = (name: string): string => `“${name}” isn’t in the inventory. Choose one of the suggested names.`

export const BOOKS_TEXT = {
  readOnly: 'This workbook is read-only. You can’t change its ledger here.',
  empty: 'No ledger data yet',
  emptyText: 'Import last quarter’s ledger to find spend the inventory misses.',
  comparisonLead: 'Finished months of the latest quarter in the ledger.',
  accounts: 'Accounts',
  accountsLead: 'Which ledger accounts are compared with the inventory. Answers carry over to next month.',
  suggestedAccounts: (count: number, style: NumberStyle) =>
    `${pluralize(count, 'accounts', style)} ${count === 1 ? 'is' : 'are'} recognized by name.`,
  acceptAccounts: 'Accept suggested accounts',
  suggested: (answer: string) => `Suggested: ${answer}`,
  typeOf: (account: string) => `Type of ${account}`,
  vendors: 'Vendor matching',
  vendorsLead: 'Largest difference first. Matches carry over to next month.',
  acceptVendors: 'Accept suggested matches',
  noMatches: 'No infrastructure spend is booked, and nothing in the inventory has a price.',
  shown: (shown: number, all: number, style: NumberStyle) => `${formatCount(shown, style)} of ${pluralize(all, 'rows', style)}`,
  showMore: 'Show more',
  booked: 'Booked',
  noVendor: 'These lines name no vendor. Enter one in the lines below.',
  matchesOf: (vendor: string) => `Matches of ${vendor}`,
  unmatch: (vendor: string, name: string) => `Unmatch ${vendor} from ${name}`,
  match: (vendor: string) => `Match ${vendor} to`,
  matchTo: 'Match to',
  alsoTo: 'and to',
  matchExample: 'Supabase',
  answerFor: (vendor: string) => `Answer for ${vendor}`,
  lines: 'Ledger lines',
  linesLead: 'Amount booked per vendor, account and month. Negative for refunds.',
  linesCounted: 'lines',
  /** @param vendor null: none is named @param month "2026-10" or null */
  line: (vendor: string | null, month: string | null) => `${vendor ?? 'No vendor'}, ${month === null ? 'no month' : monthText(month)}`,
  vendorExample: 'Amazon Web Services',
  noAccount: 'Infrastructure',
  addLine: 'Add line',
} as const
