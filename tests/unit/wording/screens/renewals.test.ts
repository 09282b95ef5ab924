import { describe, expect, it } from 'vitest'
import type { Renewal } from '#core'
import { RENEWALS_TEXT, renewalsFinding } from '#wording'

const STYLE = { locale: 'en-US', currency: 'USD' }
const aRenewal = (day: string, part: Partial<Renewal> = {}) =>
  ({ key: day, kind: 'notice', day, name: 'Vector store', isOverdue: false, ...part }) as Renewal
const late = aRenewal('2026-10-31', { kind: 'decision-due', isOverdue: true })
const soon = aRenewal('2026-11-30')
const later = aRenewal('2027-06-30')

describe('renewals', () => {
  it('are counted for the next 90 days, overdue ones apart, and the next one is named', () => {
    expect(renewalsFinding([late, soon, later], [late, soon], STYLE)).toSay(
      '1 date in the next 90 days, 1 overdue. Next: Vector store, Nov 30, 2026.',
    )
    expect(renewalsFinding([later], [], STYLE)).toSay('0 dates in the next 90 days. Next: Vector store, Jun 30, 2027.')
    expect(renewalsFinding([late], [late], STYLE)).toSay('0 dates in the next 90 days, 1 overdue.')
  })

  it('read in a calendar by name and event, without an amount', () => {
    expect(RENEWALS_TEXT.entry(soon)).toSay('Vector store · Notice deadline')
    expect(RENEWALS_TEXT.entry(aRenewal('2027-01-01', { kind: 'exception-end', name: null }))).toSay('Company-wide · Exception ends')
  })
})
