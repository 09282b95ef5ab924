// Problems with a bill that is imported.

import { type BillProblems, NO_AMOUNT, readExact } from '#core'
import { formatCount, formatExact, formatList, monthText, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { type Phrase, quoted } from '../value-problems.ts'

const RULE_FORMS = {
  conditions: 'write its conditions as [{"field": "service", "test": "is", "text": "AmazonS3"}]',
  target: 'write to whom it leads: component, split, rest or not-infrastructure',
  shares: 'write the shares in percent, at most 100 together',
} as const

export const BILL_PHRASES: { readonly [C in keyof BillProblems]: (facts: BillProblems[C], style: NumberStyle) => Phrase } = {
  'bill-parquet-packed': ({ file }) => [`${file} is a Parquet file inside a gzip file`, 'unpack it and choose the Parquet file'],
  'bill-parquet-form': ({ file, form }) => [`${file} uses a part of Parquet that can’t be read: ${form}`, 'export the bill as CSV'],
  'bill-gzip-too-large': ({ file }) => [`${file} unpacks to more than a bill has`, 'export the bill again'],
  'bill-parquet-too-large': ({ file }) => [
    `${file} has parts that are too large to be read one at a time`,
    'export the bill as CSV or CSV in gzip',
  ],
  'bill-json': ({ file }) => [`${file} is JSON, not a bill in columns`, 'export the bill as CSV'],
  'bill-estimate': ({ file, currency, total, stated, isTied }, style) => {
    const shown = (amount: string) => `${currency} ${formatExact(readExact(amount) ?? NO_AMOUNT, style)}`
    const differs = isTied ? '' : ` (its own totals differ, and it states ${shown(stated)})`
    return [
      `${file} is an estimate of ${shown(total)} per month at list prices${differs}, which no one has paid, so nothing is taken`,
      'to see what the plan holds, read the plan as a stack file: rightsize stack PLAN.json',
    ]
  },
  'bill-not-columns': ({ file, kind }) =>
    kind === 'zip'
      ? [`${file} is a zip file`, 'unpack it and choose the bill in it']
      : [`${file} is a ${kind === 'pdf' ? 'PDF' : 'spreadsheet'}, not a bill in CSV or Parquet`, 'export the bill as CSV'],
  'bill-cut': ({ file }) => [`${file} is cut short or damaged`, 'download it again'],
  'bill-row-too-long': ({ file, line }, style) => [
    `Line ${formatCount(line, style)} of ${file} doesn’t end`,
    'look for a quotation mark that isn’t closed',
  ],
  'bill-no-columns': ({ file }) => [`${file} has no row that names its columns`, 'export the bill as CSV with headers'],
  'bill-columns-missing': ({ file, missing }) =>
    missing.length === 0
      ? [`${file} needs a column for the amount and one for the month`, 'say which columns they are']
      : [`${file} has no column ${formatList(missing)}`, 'check the names of its columns'],
  'bill-two-amounts': ({ file, columns }) => [
    `${file} has more than one column for the amount: ${formatList(columns)}`,
    'choose one, and give no other column its name',
  ],
  'bill-no-months': ({ file }) => [
    `${file} is a report of Google Cloud that doesn’t say its months`,
    'download the cost table of an invoice instead, or group the report by month',
  ],
  'bill-no-lines': ({ file }) => [`${file} has headers and no charges`, 'check which period you exported'],
  'bill-too-many-groups': ({ file, max, hasTag }, style) => [
    `${file} has more than ${formatCount(max, style)} groups of charges`,
    hasTag ? 'group by another tag, or export fewer months' : 'export fewer months',
  ],
  'bill-both-bases': ({ file }) => [
    `${file} has actual and amortized costs of the same month`,
    'export one of them, because together they count twice',
  ],
  'bill-days-torn': ({ file }) => [`${file} has days with the month first and others with the day first`, 'export it in one format'],
  'bill-unanswered': ({ file, open }, style) => [
    `${pluralize(open, 'questions', style)} about ${file} ${plural(open, 'is', 'are')} open`,
    'answer with --answers, and say what columns mean with --map',
  ],
  'bill-import-unanswered': ({ file, open }, style) => [
    `${pluralize(open, 'questions', style)} about ${file} ${plural(open, 'is', 'are')} open, so nothing was written`,
    'answer with --answers or --rules, or accept what is proposed with --accept-proposals',
  ],
  'bill-not-whole': ({ file }) => [
    `${file} doesn’t add up, so nothing was written`,
    'correct the lines named above, or export the bill again',
  ],
  'bill-rule-wrong': ({ file, rule, what }, style) => [`Rule ${formatCount(rule, style)} of ${file} can’t be read`, RULE_FORMS[what]],
  'bill-rule-component': ({ file, rule, component }, style) => [
    `Rule ${formatCount(rule, style)} of ${file}: no component is called ${quoted(component)}`,
    'choose one from the inventory',
  ],
  'bill-parts-differ': ({ file, first, what }) => [
    `${file} isn’t part of the same bill as ${first}, because its ${what === 'columns' ? 'columns differ' : 'format differs'}`,
    'read them one at a time',
  ],
  'bill-part-twice': ({ file, first }) => [`${file} has the same content as ${first}`, 'give each part once, because twice counts twice'],
  'bill-files-apart': ({ files }) => [
    `${formatList(files)} are bills of several vendors`,
    'read them one at a time, each with the vendor that sent it',
  ],
  'bill-months-again': ({ file, first, months }) => [
    `${first} was just imported, and ${file} also has charges of ${formatList(months.map(monthText))} from the same vendor`,
    'to replace those, import it by itself. Bills in your own columns both count under two names of their vendor, such as “Acme” and “Acme 2”',
  ],
  'bill-stopped': ({ file }) => [`Reading ${file} was stopped`, 'nothing was changed'],
}
