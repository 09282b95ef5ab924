import { describe, expect, it } from 'vitest'
import { bookId } from '#core'
import { likelyAccount, likelyListed } from '../../../../src/core/books/book-names.ts'

describe('a vendor of the books and the names of the list', () => {
  const LISTED = ['AWS EKS', 'AWS S3', 'Supabase', 'Clerk + Stripe', 'Google Cloud', 'Open AI', 'Sentry']

  it.each([
    ['Amazon Web Services EMEA SARL', ['AWS EKS', 'AWS S3']],
    ['SUPABASE, INC.', ['Supabase']],
    ['Stripe', ['Clerk + Stripe']],
    ['GCP', ['Google Cloud']],
    ['sentry.io', ['Sentry']],
    ['Acme S3', []],
    ['OpenAI', []],
    ['Inc', []],
    ['!!', []],
  ])('%s may be %j', (vendor, likely) => {
    expect(likelyListed(vendor, LISTED)).toEqual(likely)
  })
})

describe('an account', () => {
  it.each([
    ['6310 Hosting & cloud', 'hosting'],
    ['Software subscriptions', 'software'],
    ['Travel', null],
  ])('%s says %j', (account, kind) => {
    expect(likelyAccount(account)).toBe(kind)
  })
})

describe('the id under which a name is remembered', () => {
  it('is the same for two spellings in case, and another for every other name', () => {
    expect(bookId(' aws ')).toBe(bookId('AWS'))
    expect(new Set(['A&B', 'A-B', 'A B', '日本', '東京', 'x'.repeat(200), 'x'.repeat(199)].map(bookId)).size).toBe(7)
  })
})
