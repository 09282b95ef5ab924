// What an imported bill says, in the window and on the command line: its source, what it asks, what was not understood, its proof.

import {
  addedExact,
  type BilledCategory,
  type BillImportQuestion,
  type BillProof,
  type ContractGone,
  type Decimal,
  type EmptyMonth,
  type IsoDate,
  isSameExact,
  type KeptProof,
  NO_AMOUNT,
  type PaidOnce,
  type PartialMonth,
  type PastPurchase,
  PROOF_PARTS,
  type PriceGone,
  type ProofPart,
  readExact,
  type SameInvoice,
  sumsOfProof,
  type WaitingPurchase,
} from '#core'
import { BILLED_CATEGORY_LABELS } from '../fields/bill-words.ts'
import { CHOICE_LABELS } from '../labels.ts'
import {
  formatAmount,
  formatCount,
  formatDate,
  formatExact,
  formatList,
  formatMoney,
  formatRounded,
  monthSpanText,
  monthText,
  type NumberStyle,
  PLAIN_STYLE,
  plural,
  pluralize,
} from '../quantities.ts'
import { quoted } from '../value-problems.ts'

/** By the ids of intake/bills/sources. */
export const BILL_SOURCE_NAMES = {
  focus: 'FOCUS',
  'aws-cur': 'AWS Cost and Usage Report',
  'aws-cost-explorer': 'AWS Cost Explorer',
  azure: 'Azure cost details',
  'gcp-table': 'Google Cloud cost table',
  'gcp-export': 'Google Cloud billing export',
  oracle: 'Oracle cost report',
  snowflake: 'Snowflake usage in currency',
  mapped: 'Bill with your own columns',
} as const

const PART_NAMES: Readonly<Record<ProofPart, string>> = {
  assigned: 'assigned',
  rest: 'not assigned',
  once: 'paid once',
  apart: 'not infrastructure',
  tax: 'tax',
  credit: 'credits',
  refund: 'refunds',
  adjustment: 'adjustments',
  rounding: 'rounding',
}

/** "EUR 1,204.13 in the file = 1,204.13 in groups = 2,127.132413 not assigned + 77.001028 tax − 1,000 credits". Parts of nothing are left out. */
export function billProofText({ currency, file, groups, parts, isTied }: BillProof, style: NumberStyle, files = 1): string {
  const shown = PROOF_PARTS.filter((part) => parts[part].digits !== 0n)
  const terms = shown.map((part, at) => {
    const { digits, decimals } = parts[part]
    const size = formatExact({ digits: digits < 0n ? -digits : digits, decimals }, style)
    const sign = digits < 0n ? (at === 0 ? '−' : '− ') : at === 0 ? '' : '+ '
    return `${sign}${size} ${PART_NAMES[part]}`
  })
  const sum = terms.length === 0 ? '0' : terms.join(' ')
  return `${currency} ${formatExact(file, style)} in the ${files > 1 ? 'files' : 'file'} ${isTied ? '=' : '≠'} ${formatExact(groups, style)} in groups = ${sum}`
}

/** The sentence of a kept proof: what was shown of a whole file, or what its amounts say. */
export function keptProofText(kept: KeptProof): string {
  const sums = sumsOfProof(kept)
  if (kept.text !== undefined || sums === null) return kept.text ?? ''
  return billProofText({ ...sums, isTied: isSameExact(sums.file, sums.groups) }, PLAIN_STYLE, kept.files)
}

/** Names of the files of a bill in a sentence: "cur-00001.csv.gz and 2 more files". */
export function billFilesText([first = '', ...others]: readonly string[]): string {
  // By the table of all nouns the worker of bills would grow by a hundredth.
  return others.length === 0
    ? first
    : `${first} and ${formatCount(others.length, PLAIN_STYLE)} more ${plural(others.length, 'file', 'files')}`
}

interface SaidBefore {
  readonly vendor?: string
  readonly currency?: string
  readonly dates?: 'day-first' | 'month-first'
  readonly mark?: '.' | ','
}

interface AskedOfBill {
  readonly id: 'columns' | 'dates' | 'mark' | 'sides' | `period.${string}` | 'currency' | 'vendor' | 'overlap'
  readonly example?: string
  readonly choices?: readonly string[]
  readonly column?: string
  /** "2026-10" */
  readonly months?: readonly string[]
  readonly files?: readonly string[]
  /** What these months come to if all files count, and if of each only the last one does. */
  readonly sums?: readonly { readonly currency: string; readonly all: Decimal; readonly last: Decimal }[]
}

/** What is asked of a bill before any month is shown. */
export function billQuestionText({ id, example = '', column = '', choices = [], months = [], files = [], sums = [] }: AskedOfBill): string {
  switch (id) {
    case 'columns':
      return 'Which columns are the amount and the month? No known source has these columns.'
    case 'dates':
      return `Is ${quoted(example)} written with the day first or the month first?`
    case 'mark':
      return example.includes(',')
        ? `Does the comma in ${quoted(example)} separate decimals?`
        : `Does a comma separate decimals in this file? Then ${quoted(example)} is more than a thousand.`
    case 'sides':
      return `Is ${quoted(example)} a credit, or is it in crores, ten million times as much? No amount is marked Dr.`
    case 'currency':
      return 'Which currency are the amounts in? The file doesn’t say.'
    case 'vendor':
      return 'Who sent this bill? The file doesn’t say.'
    case 'overlap': {
      const said = `${formatList(files)} have charges of ${formatList(months.map(monthText))}. Are they parts of one bill,${choices.includes('apart') ? ' bills of several vendors,' : ''} or does`
      const asked = files.length === 2 ? `${said} ${files[1]} say it again?` : `${said} the last file that has a month say it again?`
      const named = sums.filter(({ currency }) => currency !== '')
      if (named.length === 0) return asked
      const [all, last] = [named.map((sum) => sumText(sum.currency, sum.all)), named.map((sum) => sumText(sum.currency, sum.last))]
      return `${asked} All of them come to ${formatList(all)}, and ${files.length === 2 ? files[1] : 'the last ones'} alone to ${formatList(last)}.`
    }
    default: {
      const asked = `The column ${quoted(column)} says ${quoted(example)}. Is that how long a charge is paid for? Then it isn’t a price of one month.`
      return choices.includes('term') ? asked : `${asked} If so, give the column a name of its own in the file first.`
    }
  }
}

/** What an import asks before it changes anything. */
export function billImportQuestionText({ code, facts }: Pick<BillImportQuestion, 'code' | 'facts'>): string {
  const { vendor = '', service = '', component = '' } = facts
  const paid = service === '' ? quoted(vendor) : `${quoted(service)} of ${vendor}`
  switch (code) {
    case 'bearer':
      return `Is ${paid} paid for this component?`
    case 'tie':
      return `Which component is ${paid} paid for?`
    case 'new':
      return `${paid} is paid and not in the inventory. Add it as a component?`
    case 'price':
      return `${component} has a price that was entered${typedPriceText(facts)}. ${billedText(facts, 'the bill')}`
    case 'typed-bill':
      return `A bill of ${vendor} was entered${typedPriceText(facts)}. ${billedText(facts, 'this one')}`
    case 'amount': {
      const [last, average] = [minorText(facts, 'lastMonth'), minorText(facts, 'average')]
      return `Is the monthly amount of ${vendor} the last full month, ${last}, or the average of the last full quarter, ${average}?`
    }
    case 'same-months': {
      const known =
        facts['kind'] === 'same'
          ? `The workbook has a bill of ${vendor} that may be of the same account.`
          : `A bill of ${vendor} came in another kind of file before.`
      return `${known}${heldText(facts)} Does this one replace it?`
    }
    case 'other-accounts': {
      const { months = '', accounts = '', services = '', own = '' } = facts
      const when = `${formatList(months.split(' ').map(monthText))} of ${vendor}`
      return accounts === ''
        ? `${when}: this bill lacks ${namesText(services.split('\n'))} and has no amount that is in the workbook, as one of another account. Does it replace them?`
        : `${when}: the workbook has charges of ${namesText(accounts.split('\n'))}, and this bill of ${namesText(own.split('\n'))}. Do both count?`
    }
    case 'fewer-charges': {
      const { months = '', before = '', after = '', parts = '', why = '', had = '', services = '', other = '' } = facts
      if (why === 'amortized')
        return `${formatList(months.split(' ').map(monthText))} of ${vendor}: the workbook has ${had === 'actual' ? 'actual costs' : 'costs that may be actual ones'}, and this bill has amortized ones. Does it replace them?`
      const counts = `${pluralize(Number(before), 'charges', PLAIN_STYLE)} in the workbook and ${formatCount(Number(after), PLAIN_STYLE)} in this bill`
      const lacked = services === '' ? '' : ` It lacks charges of ${namesText(services.split('\n'))}, which are in the workbook.`
      const isOther = OTHER_BILL[other]?.(vendor) ?? ''
      const isPart = parts === 'not-numbered' ? '' : ' Its name says it’s a part.'
      return `${formatList(months.split(' ').map(monthText))} of ${vendor}: ${counts}${insteadText(facts)}.${isPart}${lacked}${leavesOutText(facts)}${isOther} Does it replace them?`
    }
    case 'first-days': {
      const { month = '', first = '' } = facts
      return `${monthText(month)} of ${vendor} has no charge before ${formatDate(first as IsoDate, PLAIN_STYLE)}. Is that the whole month, as of a vendor that was first used then?`
    }
    case 'fee': {
      const { service = '', months = '' } = facts
      return `${service} of ${vendor} came to about the same in ${formatList(months.split(' ').map(monthText))}, and the bill says no term. Is it paid every month, or once, as instalments of a longer contract are?`
    }
    case 'returned': {
      const { currency = '', months = '', first = '', last = '' } = facts
      const [bought, back] = [facts.exact, facts.back].map((exact) => {
        return `${currency} ${formatExact(readExact(exact ?? '') ?? NO_AMOUNT, PLAIN_STYLE)}`
      })
      const term = `from ${formatDate(first as IsoDate, PLAIN_STYLE)} to ${formatDate(last as IsoDate, PLAIN_STYLE)}`
      return `${bought} was paid for ${paid} ${term}, and in ${formatList(months.split(' ').map(monthText))} ${back} was paid back. Was the purchase given back, so that its price ends?`
    }
    case 'term': {
      const { term = '', months = '', currency = '', exact = '', first = '', last = '' } = facts
      const billed = `${quoted(service)} of ${vendor} was billed in ${formatList(months.split(' ').map(monthText))}, and the bill says no period.`
      const asked = `Is it paid for a ${term}, every month, or once?`
      if (exact === '') return `${billed} ${asked}`
      const standing = `${currency} ${formatExact(readExact(exact) ?? NO_AMOUNT, PLAIN_STYLE)}`
      return `${billed} In the workbook ${standing} is paid for it from ${formatDate(first as IsoDate, PLAIN_STYLE)} to ${formatDate(last as IsoDate, PLAIN_STYLE)}, which counts beside it until that bill comes in again. ${asked}`
    }
    case 'credits':
      return `${vendor} was paid in part with credits. Add them, so that you can enter their balance?`
  }
}

/** How both count where a bill may be another one of its vendor: who sends it somebody says, or both are read as one. */
const OTHER_BILL: Readonly<Record<string, (vendor: string) => string>> = {
  name: (vendor) => ` If it’s another bill of ${vendor}, name its vendor otherwise, such as ${quoted(`${vendor} 2`)}, so that both count.`,
  together: () => ' If it’s of another account, read both files together, so that both count.',
}

/** What both come to, and what each answer makes of it; nothing where they are in two currencies. */
function heldText(facts: BillImportQuestion['facts']): string {
  const { months = '', next = '', currency = '' } = facts
  if (months === '') return ''
  const [was, now] = [exactIn(facts, 'was'), exactIn(facts, 'now')]
  const [before, after] = [sumText(currency, was), sumText(currency, now)]
  const all = months.split(' ')
  const when = all.length > MOST_NAMES ? monthSpanText(all) : formatList(all.map(monthText))
  if (next !== '') return ` It has ${before} of usage and purchases in ${when}, and this one ${after} in ${monthText(next)}.`
  const both = ` Keeping both counts ${sumText(currency, addedExact(was, now))}.`
  if (before === after) return ` Each comes to ${before} in ${when}.${both}`
  return ` It comes to ${before} in ${when}, and this one to ${after}.${leavesOutText(facts)}${both}`
}

/** ", USD 9.00 instead of USD 20.00" */
function insteadText(facts: BillImportQuestion['facts']): string {
  const { currency = '' } = facts
  const [was, now] = ['was', 'now'].map((name) => sumText(currency, exactIn(facts, name)))
  return currency === '' || was === now ? '' : `, ${now} instead of ${was}`
}

/** A line for each currency. */
function leavesOutText({ lost = '' }: BillImportQuestion['facts']): string {
  if (lost === '') return ''
  const sums = lost.split('\n').map((each) => sumText(each.slice(0, 3), readExact(each.slice(4)) ?? NO_AMOUNT))
  return ` Replacing leaves out ${formatList(sums)}.`
}

function exactIn(facts: BillImportQuestion['facts'], name: string): Decimal {
  return readExact(facts[name] ?? '') ?? NO_AMOUNT
}

function sumText(currency: string, amount: Decimal): string {
  return `${currency} ${formatRounded(amount, { ...PLAIN_STYLE, currency })}`
}

/** ": USD 1,200.00 per month"; nothing where there are several. */
function typedPriceText(facts: BillImportQuestion['facts']): string {
  const per = facts['per']
  if (per === undefined) return ''
  return `: ${minorText(facts, 'minor')} ${CHOICE_LABELS.per[per as keyof typeof CHOICE_LABELS.per] ?? ''}`.trimEnd()
}

/** What the bill says in its place, where that is one price. */
function billedText({ billed = '', billedIn = '', billedPer = '' }: BillImportQuestion['facts'], bill: string): string {
  if (billed === '') return `Does ${bill} replace it?`
  const price = typedPriceText({ minor: billed, currency: billedIn, per: billedPer })
  return `${bill[0]?.toUpperCase()}${bill.slice(1)} says${price.slice(1)}. Does it replace that?`
}

/** "USD 1,200.00" */
function minorText(facts: BillImportQuestion['facts'], name: string): string {
  const currency = facts['currency'] ?? ''
  return `${currency} ${formatAmount(Number(facts[name] ?? 0), { ...PLAIN_STYLE, currency })}`
}

const MOST_NAMES = 3

/** The first of them, and how many more there are. */
function namesText(names: readonly string[]): string {
  const more = names.length - MOST_NAMES
  return formatList([...names.slice(0, MOST_NAMES), ...(more > 0 ? [pluralize(more, 'others', PLAIN_STYLE)] : [])])
}

interface BillCell {
  /** null: the bill has one file. */
  readonly file: string | null
  /** null: above the columns. */
  readonly line: number | null
  readonly column: string
  readonly text: string
  readonly what: 'amount' | 'side' | 'month' | 'end' | 'term' | 'currency' | 'credits' | 'cells' | 'more-cells'
}

const FAULTS: Readonly<Record<BillCell['what'], (text: string) => string>> = {
  amount: (text) => `${quoted(text)} isn’t an amount`,
  side: (text) => `${quoted(text)} can’t be crores, because another amount is marked Dr or is surely a credit. Answer that it is a credit`,
  month: (text) => (text === '' ? 'has no date' : `${quoted(text)} isn’t a date`),
  end: (text) => `${quoted(text)} isn’t an end of what the line says begins`,
  term: (text) => `${quoted(text)} isn’t a length of time`,
  currency: (text) => `${quoted(text)} isn’t a currency`,
  credits: (text) => `${quoted(text)} isn’t an amount or a list of credits`,
  cells: (text) => `the line ends after ${text} cells`,
  'more-cells': (text) => `${quoted(text)} stands behind the last column`,
}

/** "Line 12, Cost: “abc” isn’t an amount."; of several files with its name before it. */
export function billFaultText({ file, line, column, text, what }: BillCell, style: NumberStyle): string {
  return `${placeText(file, line, style)}, ${column}: ${FAULTS[what](text)}.`
}

function placeText(file: string | null, line: number | null, style: NumberStyle): string {
  const place = line === null ? 'Above the columns' : `Line ${formatCount(line, style)}`
  return file === null ? place : `${file}, ${place.toLowerCase()}`
}

interface StatedTotal {
  readonly file: string | null
  readonly line: number | null
  readonly of: string | null
  readonly stated: Decimal
  readonly summed: Decimal
  readonly isTied: boolean
  readonly isBalance: boolean
}

/** A total of the file itself beside what its lines come to. */
export function ownTotalText({ file, line, of, stated, summed, isTied, isBalance }: StatedTotal, style: NumberStyle): string {
  const where = placeText(file, line, style)
  if (isBalance) return `${where}: ${formatExact(stated, style)} is a balance or what is due, so it wasn’t counted.`
  const whose = of === null ? 'the total' : `the total of ${of}`
  const said = `${where}: ${whose} is ${formatExact(stated, style)}`
  return isTied ? `${said}, as its lines come to.` : `${said}, but its lines come to ${formatExact(summed, style)}.`
}

export const BILL_IMPORT_TEXT = {
  /** @param lines charges that are in the sums */
  heading: (source: keyof typeof BILL_SOURCE_NAMES, lines: number, style: NumberStyle) =>
    `${BILL_SOURCE_NAMES[source]}: ${pluralize(lines, 'charges', style)}`,
  month: 'Month',
  vendor: 'Vendor',
  service: 'Service',
  account: 'Account',
  tag: 'Tag',
  category: 'Category',
  charges: 'Charges',
  amount: (currency: string) => `Amount (${currency})`,
  total: 'Total',
  amortized: 'These are amortized costs. Actual costs of the same months replace them.',
  effective: (currency: string, amount: Decimal, style: NumberStyle) =>
    `Spread over the terms they were bought for: ${currency} ${formatExact(amount, style)}. It is never added.`,
  blankLines: (lines: number, style: NumberStyle) =>
    `${pluralize(lines, 'charges', style)} without an amount ${plural(lines, 'was', 'were')} left out.`,
  moreFaults: (count: number, style: NumberStyle) => `${pluralize(count, 'more lines', style)} can’t be read.`,
  unknownKind: (
    {
      kind,
      countsAs,
      currency,
      amount,
      lines,
    }: { kind: string | null; countsAs: BilledCategory; currency: string; amount: Decimal; lines: number },
    style: NumberStyle,
  ) => {
    const known =
      kind === null ? 'of other kinds that aren’t known' : kind === '' ? 'without a kind' : `of the kind ${quoted(kind)}, which isn’t known`
    const as = BILLED_CATEGORY_LABELS[countsAs].toLowerCase()
    return `${pluralize(lines, 'charges', style)} ${known}: ${currency} ${formatExact(amount, style)}, counted as ${as}.`
  },
  tagMissing: (tag: string) => `No charge has the tag ${quoted(tag)}.`,
  columnsBefore: 'Its columns mean what was said of the same columns before. --map says otherwise.',
  /** @param said as far as the file doesn't say it */
  answersBefore: (said: SaidBefore) => {
    const mark = said.mark === undefined ? undefined : said.mark === ',' ? 'decimal commas' : 'decimal points'
    const dates =
      said.dates === undefined ? undefined : said.dates === 'day-first' ? 'days with the day first' : 'days with the month first'
    const all = [said.vendor, said.currency, dates, mark].flatMap((each) => each ?? [])
    return `It is read as the last bill with these columns was${all.length === 0 ? '' : `: ${formatList(all)}`}. --answers says otherwise.`
  },
  tagBefore: (tag: string) => `Charges are grouped by the tag ${quoted(tag)}, as the last bill was.`,
  tagLost: (vendor: string) =>
    `Bills of ${vendor} were grouped by a tag before. This one has no values of a tag, so rules by tag find nothing. Group it by the same tag.`,
  noServices: 'The bill doesn’t say which services were paid for. Download it grouped by service to see them.',
  emails: 'Values that are e-mail addresses were left out.',
  currencies: (currencies: readonly string[]) => `Amounts are in ${formatList(currencies)}, which are never added up.`,
  component: 'Component',
  period: 'Per',
  per: { month: 'month', year: 'year' },
  wholeBill: 'Whole bill',
  rest: 'Not assigned and tax',
  unchanged: 'Everything was in the workbook already. Nothing changed.',
  /** It may be another invoice that comes to as much. */
  sameInvoice: ({ vendor, month, file }: SameInvoice) =>
    `${monthText(month)} came from ${file} with the same amounts. If this is another bill of ${vendor}, name its vendor otherwise, such as ${quoted(`${vendor} 2`)}.`,
  /** Where months were left out. */
  unchangedBeside: 'Apart from what is left out, nothing is new.',
  /** @param facts of a question that was answered so: months as "2026-09 2026-10" */
  leftOut: ({ vendor = '', months = '' }: BillImportQuestion['facts']) =>
    `${monthSpanText(months.split(' '))} of ${vendor} was left as it is in the workbook. What this file has of it isn’t counted.`,
  /** @param isLeft whether months of the file were left out */
  changed: (counts: Readonly<Record<'added' | 'changed' | 'removed', number>>, style: NumberStyle, isLeft = false) => {
    const said = (['added', 'changed', 'removed'] as const).filter((name) => counts[name] > 0)
    if (said.length === 0) return isLeft ? 'No amounts changed.' : 'Its amounts were in the workbook already.'
    return `Monthly amounts: ${formatList(said.map((name) => `${formatCount(counts[name], style)} ${name}`))}.`
  },
  restated: (
    {
      month,
      currency,
      before,
      after,
      linesBefore,
      linesAfter,
      isOtherKind,
    }: {
      readonly month: string
      readonly currency: string
      readonly before: Decimal
      readonly after: Decimal
      readonly linesBefore: number
      readonly linesAfter: number
      readonly isOtherKind: boolean
    },
    style: NumberStyle,
  ) => {
    // Each kind of file has charges of its own size.
    const isFewer = linesAfter < linesBefore && !isOtherKind
    const fewer = isFewer ? `, with ${pluralize(linesAfter, 'charges', style)} instead of ${formatCount(linesBefore, style)}` : ''
    const by = isOtherKind ? ' by another kind of file' : ''
    return `${monthText(month)} was restated${by}: ${currency} ${formatExact(after, style)} instead of ${formatExact(before, style)}${fewer}.`
  },
  leftMonth: ({ file, month }: { readonly file: string; readonly month: string }) =>
    `${monthText(month)} isn’t taken from ${file}, because a later file has it too.`,
  partsMissing: (file: string) => `The name of ${file} says that parts before it are missing. Give all parts of the bill together.`,
  /** Of a bill whose parts are all there as far as their names say. */
  partsNumbered: (count: number) =>
    `${count === 1 ? 'Its name says it’s the first part' : `Their names say they’re the first ${count} parts`} of a bill, and not how many there are. Make sure that none is missing.`,
  belowZero: (vendor: string, minor: number, style: NumberStyle) =>
    `Discounts of ${formatMoney(minor, style)} from ${vendor} are assigned to no component, so its bill leaves them out.`,
  rateMissing: (from: string, to: string) => `No exchange rate from ${from} to ${to} is set, so totals leave this bill out.`,
  priceGone: ({ component, vendor, currency, per, minor }: PriceGone, style: NumberStyle) =>
    `${component} loses its price of ${formatMoney(minor, { ...style, currency })} per ${per} from ${vendor}, and this bill gives it no new one.`,
  contractGone: ({ component, last }: ContractGone, style: NumberStyle) =>
    `${component} loses the dates of its contract, until ${formatDate(last, style)}: they came of a purchase that it no longer bears.`,
  partialMonth: ({ vendor, month, first, last }: PartialMonth, style: NumberStyle) =>
    `${monthText(month)} of ${vendor} isn’t whole: it has charges from ${formatDate(first, style)} to ${formatDate(last, style)}. It isn’t taken as the monthly amount.`,
  paidOnce: ({ vendor, currency, months, amount }: PaidOnce, style: NumberStyle) =>
    `${currency} ${formatExact(amount, style)} of ${vendor} was paid once, in ${formatList(months.map(monthText))}. The bill says no term for it, so it’s no monthly or yearly amount.`,
  pastPurchase: ({ vendor, currency, exact, last }: PastPurchase, style: NumberStyle) =>
    `${currency} ${formatExact(exact, style)} of ${vendor} was paid for a term that ended on ${formatDate(last, style)}, so there is no bill of it.`,
  taxLeft: ({ vendor, currency, exact, last }: PastPurchase, style: NumberStyle) =>
    `${currency} ${formatExact(exact, style)} of tax from ${vendor} counts on until ${formatDate(last, style)}: it came with what was given back, and may be of what was bought beside it.`,
  waitingPurchase: ({ vendor, currency, exact, first, counts }: WaitingPurchase, style: NumberStyle) =>
    `${currency} ${formatExact(exact, style)} of ${vendor} was paid for a term that begins on ${formatDate(first, style)}. Its price counts from ${counts === first ? 'that day' : formatDate(counts, style)}.`,
  withoutAmount: ({ vendor, currency, month, minor }: EmptyMonth, style: NumberStyle) =>
    `${monthText(month)} of ${vendor} comes to ${formatMoney(minor, { ...style, currency })}, so there is no bill.`,
  withoutFullMonth: (vendor: string) => `No whole month of ${vendor} is over yet, so there is no bill.`,
  moreGroups: (count: number, style: NumberStyle) =>
    `${pluralize(count, 'more groups', style)} ${plural(count, 'is', 'are')} in the report.`,
} as const
