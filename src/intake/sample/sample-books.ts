// One month of the sample company's ledger, every account and vendor answered: most of it is in the list, one tool is not yet.

import { addMonths, bookId, type IsoDate, minorUnits, newRecord, type Workbook } from '#core'

const [HOSTING, SOFTWARE] = ['Cloud hosting', 'Software subscriptions'] as const

/** Minor units, and whom the list names for it; null: nobody, though it is infrastructure. */
const PAID: readonly (readonly [vendor: string, account: string, amount: number, listed: readonly string[] | null])[] = [
  ['Anthropic PBC', HOSTING, 512_30, ['Anthropic']],
  ['OpenAI Ireland Ltd', HOSTING, 24_10, ['OpenAI']],
  [
    'Amazon Web Services EMEA SARL',
    HOSTING,
    742_80,
    ['AWS EKS', 'AWS S3', 'AWS SQS', 'AWS Fargate', 'Document parsing pipeline', 'Feature store (bespoke)'],
  ],
  ['Supabase, Inc.', HOSTING, 25_00, ['Supabase']],
  ['Pinecone Systems', HOSTING, 50_00, ['Pinecone']],
  ['Langfuse GmbH', SOFTWARE, 29_00, ['Langfuse Cloud']],
  ['Functional Software, Inc.', SOFTWARE, 26_00, ['Sentry']],
  ['Clerk', SOFTWARE, 25_00, ['Clerk + Stripe']],
  ['Vercel Inc.', HOSTING, 20_00, null],
]

type Books = Pick<Workbook['tables'], 'ledger' | 'bookAccounts' | 'bookVendors'>

/** The last month that is over. */
export function sampleBooks(today: IsoDate): Books {
  const month = addMonths(`${today.slice(0, 7)}-01` as IsoDate, -1).slice(0, 7)
  const ledger = PAID.map(([vendor, account, amount], at) => ({
    ...newRecord('ledger', `sample-ledger-${at + 1}`),
    ...{ month, account, vendor, amount: minorUnits(amount) },
  }))
  const accounts = (['hosting', 'software'] as const).map((counts, at) => {
    const account = [HOSTING, SOFTWARE][at] ?? HOSTING
    return { ...newRecord('bookAccounts', bookId(account)), account, counts }
  })
  const vendors = PAID.map(([vendor, , , listed]) => ({
    ...newRecord('bookVendors', bookId(vendor)),
    ...{ vendor, counts: listed === null ? ('not-listed' as const) : ('listed' as const), listed: listed ?? [] },
  }))
  return { ledger: byId(ledger), bookAccounts: byId(accounts), bookVendors: byId(vendors) }
}

function byId<R extends { readonly id: string }>(records: readonly R[]): Readonly<Record<string, R>> {
  return Object.fromEntries(records.map((record) => [record.id, record]))
}
