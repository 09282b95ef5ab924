// What the screen Books says: how much of the books is tied to the list, who is paid and not listed, and the other way round.

import { type BookedVendor, type BookPeriod, proposedAnswers, type Reconciliation, type VendorAnswer } from '#core'
import { BOOK_ANSWER_WORDS } from '../board/reconciliation.ts'
import { counted, formatMoney, formatShare, monthText, type NumberStyle, quarterText } from '../quantities.ts'

/** "July to September 2026", "October 2026" */
function periodName({ months, quarter }: BookPeriod, style: NumberStyle): string {
  const [first = '', last = first] = [months[0], months.at(-1)]
  if (first === last) return monthText(first, style)
  return `${counted(months.length, 'months', style)} of ${quarterText(quarter)}`
}

/** "97.3 % of $1,161 booked for infrastructure in 3 months of Q3 2026 is tied to the list. 2 vendors are paid and not listed." */
export function booksSentence(found: Reconciliation | null, lines: number, style: NumberStyle): string {
  if (lines === 0) return 'The books have no line yet: nothing holds the list against what is really paid.'
  if (found === null) return 'No line of the books is of a month that is over: there is nothing to compare yet.'
  const { bookedMinor, coverageBp, period } = found
  const booked = formatMoney(bookedMinor, style)
  const where = `booked for infrastructure in ${periodName(period, style)}`
  const states = (state: string) => found.ties.filter((tie) => tie.state === state).length
  const [notListed, notPaid] = [states('not-listed'), states('not-paid')]
  const first =
    coverageBp === null ? `Nothing is ${where}: ${booked}.` : `${formatShare(coverageBp, style)} of ${booked} ${where} is tied to the list.`
  const paid = notListed === 0 ? '' : ` ${counted(notListed, 'vendors', style)} ${notListed === 1 ? 'is' : 'are'} paid and not listed.`
  const listed = notPaid === 0 ? '' : ` ${counted(notPaid, 'names', style)} of the list ${notPaid === 1 ? 'is' : 'are'} not paid.`
  return `${first}${paid}${listed}${proposedSentence(found, style)}`
}

/** " Of 2 vendors and 1 account the answer is only proposed." */
function proposedSentence(found: Reconciliation, style: NumberStyle): string {
  const { accounts, vendors } = proposedAnswers(found)
  const named = [
    ...(vendors.length === 0 ? [] : [counted(vendors.length, 'vendors', style)]),
    ...(accounts.length === 0 ? [] : [counted(accounts.length, 'accounts', style)]),
  ]
  return named.length === 0 ? '' : ` Of ${named.join(' and ')} the answer is only proposed: it counts once it is accepted.`
}

/** What is taken from the total and what is added, as rows of label, amount and where it comes from. */
export function booksFigures(
  found: Reconciliation,
  style: NumberStyle,
): readonly (readonly [label: string, value: string, from: string])[] {
  const money = (minor: number) => formatMoney(minor, style)
  const months = counted(found.period.months.length, 'months', style)
  const { byClass } = found
  return [
    ['List price in these months', money(found.listedMinor), `What the list costs a month, ${months}`],
    ['Less what credits pay', money(found.creditsMinor), 'Credits that still run'],
    ['Paid once in these months', money(found.onceMinor), 'One-off prices dated in them'],
    ['The books should show', money(found.expectedMinor), ''],
    ['Booked for infrastructure', money(found.bookedMinor), 'Accounts of hosting and software, less what is no infrastructure'],
    ['· tied to the list', money(byClass.tied), 'Vendors that stand for a name of the list'],
    ['· not on the list', money(byClass['not-listed']), 'Said of their vendors'],
    ['· nobody has said', money(byClass.open), 'Answer below'],
    [
      'Difference',
      found.differenceMinor === null ? 'open until each currency has a rate' : money(found.differenceMinor),
      'Booked, less what the books should show',
    ],
    ...(byClass['account-open'] === 0
      ? []
      : [['Accounts nobody spoke of', money(byClass['account-open']), 'Left out until you say what they are'] as const]),
  ]
}

/** How many vendors something is proposed for, and why. */
export function proposedVendorsText(proposed: number, byOtherSpelling: number, style: NumberStyle): string {
  const ofList = proposed - byOtherSpelling
  const called = (count: number, like: string) =>
    count === 0 ? [] : [`${counted(count, 'vendors', style)} of the books ${count === 1 ? 'is' : 'are'} called much like ${like}.`]
  return [...called(ofList, 'a name of the list'), ...called(byOtherSpelling, 'another one that you have answered')].join(' ')
}

/** On the button that accepts it: "Stands for Supabase", "Not on the list, like Datadog, Inc." */
export function proposedAnswerText({ counts, listed }: VendorAnswer, alike: BookedVendor['alike']): string {
  const answer = counts === 'listed' ? `Stands for ${listed.join(', ')}` : BOOK_ANSWER_WORDS[counts ?? 'open']
  return alike?.answer == null ? answer : `${answer}, like ${alike.vendor}`
}

/** Beside a vendor that is probably another one written differently, while nothing was said of either. */
export const calledAlikeText = (vendor: string): string => `Called like ${vendor}: what you say of one is proposed for the other.`

export const unknownListedName = (name: string): string =>
  `The list pays nobody called “${name}” · choose one of the names that are offered`
