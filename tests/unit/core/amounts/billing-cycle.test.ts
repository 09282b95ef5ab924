import { describe, expect, it } from 'vitest'
import { billingCycle, monthsPaid } from '#core'

describe('how often something is billed', () => {
  const CYCLES: readonly (readonly [number | 'once', string])[] = [
    [1, 'Monthly|mo|billed monthly|month-to-month|mtl.|mensuel|mensal|maandelijks|月払い|मासिक|bulanan|Monthly (annual commitment)'],
    [2, 'alle zwei Monate|every 2 months'],
    [3, 'quarterly|Q|vierteljährlich|trimestriel|trimestral|every 3 months|四半期|त्रैमासिक'],
    [6, 'semi-annual|half-yearly|halbjährlich|semestriel|semestral|半年払い|6ヶ月|every six months|अर्धवार्षिक'],
    [
      12,
      'Annual|annually (auto-renew)|12 months|jährlich|annuel|p.a.|Prepaid yearly|年払い|年一括払い|1 year|वार्षिक|3 years, billed annually',
    ],
    [24, 'biennial|2 years|zwei Jahre|24 months|24m'],
    [36, 'Prepaid 3 years|3-year|36 months|3yr reserved|3年'],
    ['once', 'one-off|One time|einmalig|una tantum|eenmalig|perpetual|一括|買い切り'],
  ]
  it.each(CYCLES)('%s: %s', (cycle, texts) => {
    for (const text of texts.split('|')) expect(billingCycle(text), text).toBe(cycle)
  })

  it.each([
    '',
    'net 30',
    'PO',
    'Card',
    'usage',
    'multi-year',
    'mehrjährig',
    'bi-monthly',
    'twice a month',
    'annual, invoiced quarterly in arrears',
    'weekly',
  ])('“%s” is not said', (text) => expect(billingCycle(text)).toBeNull())

  it('stands behind an amount only by itself', () => {
    expect(['for 3 years', '/ 6 months', 'half-yearly', '(24 months)', 'alle zwei Monate'].map(monthsPaid)).toEqual([36, 6, 6, 24, 2])
    expect(['(2 months free)', 'until 2 months before', 'months', ''].map(monthsPaid)).toEqual([null, null, null, null])
  })
})
