import { describe, expect, it } from 'vitest'
import { planBoardWorkbook, type SheetPlan } from '#board'
import { assess } from '#core'
import { MATCH_WORDS, NOT_APPLICABLE_MARK, RECONCILIATION_SHEET, RECONCILIATION_WORDS, SHEETS } from '#wording'
import { bookLine, booksWorkbook } from '../../../builders/books.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { group, imported } from '../../core/billing/bill-import.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const sheets = sheetsOf(booksWorkbook())
const sheet = sheets.get(SHEETS.reconciliation)
const figure = (label: string) => valuesIn(sheet, rowNamed(sheet, label), 'C', 'C')[0]
const textsOf = (plan: SheetPlan | undefined) => (plan?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => String(value)))

describe('reconciliation', () => {
  it('holds three months of the total, less credits, against what was booked for hosting and software', () => {
    expect(figure('Months compared')).toBe(3)
    expect(figure('List price in these months')).toBe(3 * 905)
    expect(figure('· of which unallocated')).toBe(3 * 70)
    expect(figure('Less credits')).toBe(3 * 210)
    expect(figure('One-time in these months')).toBe(9)
    expect(figure(RECONCILIATION_SHEET.expectedTotal)).toBe(2094)
    expect(figure('Booked under hosting')).toBe(1031)
    expect(figure('Booked under software')).toBe(137)
    expect(figure('Less non-infrastructure')).toBe(7)
    expect(figure('Booked for infrastructure')).toBe(1161)
    expect(figure('Difference')).toBe(-933)
  })

  it('says which share of the books is tied to the list, here and on Summary', () => {
    expect(figure('Matched to the inventory')).toBeCloseTo(1130 / 1161, 10)
    const summary = sheets.get(SHEETS.summary)
    expect(valuesIn(summary, rowNamed(summary, 'Matched to the inventory'), 'C', 'D')).toEqual([
      figure('Matched to the inventory'),
      expect.toSay('of booked spend'),
    ])
  })

  it('names vendors that are paid and not listed, and what is listed and not paid', () => {
    const first = rowNamed(sheet, 'By vendor: spend booked and inventory') + 3
    const rows = Array.from({ length: 6 }, (_, at) => valuesIn(sheet, first + at, 'B', 'I'))
    expect(rows).toEqual(
      [
        ['Clerk + Stripe', MATCH_WORDS['not-paid'], 0, 75, 0, 0, 75, -75],
        ['Pinecone', MATCH_WORDS['not-paid'], 0, 150, 0, 0, 150, -150],
        ['Modal Labs', MATCH_WORDS.both, 100, 930, 630, 9, 309, -209],
        ['Amazon Web Services', MATCH_WORDS.both, 1030, 1560, 0, 0, 1560, -530],
        ['Datadog', MATCH_WORDS['not-listed'], 30, 0, 0, 0, 0, 30],
        [RECONCILIATION_WORDS.noVendor, MATCH_WORDS['not-answered'], 1, 0, 0, 0, 0, 1],
      ].sort((a, b) => Math.abs(Number(b[7])) - Math.abs(Number(a[7]))),
    )
    expect([figure('Vendors not in inventory'), figure(RECONCILIATION_SHEET.notPaid)]).toEqual([1, 2])
  })

  it('keeps a vendor that is booked twice, written in two ways, though only one of them was paid in these months', () => {
    const books = booksWorkbook({
      ledger: [bookLine('2026-08', 'Datadog, Inc.', 3000), bookLine('2026-01', 'DATADOG INC', 77_000)],
      bookVendors: { 'Datadog, Inc.': 'not-listed', 'DATADOG INC': 'not-listed' },
    })
    const plan = sheetsOf(books).get(SHEETS.reconciliation)
    const row = rowNamed(plan, 'By vendor: spend booked and inventory') + 3
    const rows = Array.from({ length: 6 }, (_, at) => valuesIn(plan, row + at, 'B', 'D'))
    expect(rows).toContainEqual([expect.stringMatching(/datadog/i), expect.toSay('Not in inventory'), 30])
  })

  it('calls nothing explained that nobody has answered, and says so of no vendor that it is not in the inventory', () => {
    const unanswered = sheetsOf(booksWorkbook({ bookVendors: {} }))
    const of = (label: string) => {
      const plan = unanswered.get(SHEETS.reconciliation)
      return valuesIn(plan, rowNamed(plan, label), 'C', 'C')[0]
    }
    expect(of('Vendors not in inventory')).toBe(0)
    expect(of('Booked, not in inventory')).toBe(0)
    expect(of('· not answered')).toBe(of('Booked for infrastructure'))
    expect(of('Other amounts of matched vendors')).toBe(0)
    expect(of('Difference explained')).toBe(0)
    const nothingBooked = sheetsOf(booksWorkbook({ bookAccounts: {}, ledger: [bookLine('2026-10', 'Datadog', 100)] }))
    const plan = nothingBooked.get(SHEETS.reconciliation)
    const summary = nothingBooked.get(SHEETS.summary)
    expect(valuesIn(plan, rowNamed(plan, 'Difference explained'), 'C', 'C')).toEqual([NOT_APPLICABLE_MARK])
    expect(valuesIn(summary, rowNamed(summary, 'Difference explained'), 'C', 'C')).toEqual([NOT_APPLICABLE_MARK])
  })

  it('says at least how much the infrastructure costs, as Summary does, while a price has no rate', () => {
    const sheets = sheetsOf(
      booksWorkbook({
        components: [
          { name: 'Cluster', vendor: 'EKS', cost: 42_000 },
          { name: 'GPUs', vendor: 'Modal', costLines: [{ amount: 31_000, currency: 'GBP' }] },
        ],
      }),
    )
    const cost = (name: string) => {
      const sheet = sheets.get(name)
      return valuesIn(sheet, rowNamed(sheet, 'Monthly infrastructure cost'), 'C', 'C')[0]
    }
    expect(cost(SHEETS.summary)).toSay('≥ 520')
    expect(cost(SHEETS.reconciliation)).toBe(cost(SHEETS.summary))
  })

  it('keeps what is paid under other accounts out, to one amount an account', () => {
    expect(textsOf(sheet)).not.toContain('Jonas Weber')
    expect(valuesIn(sheet, rowNamed(sheet, 'Salaries'), 'C', 'D')).toEqual(['Other', 9000])
    expect(valuesIn(sheet, rowNamed(sheet, 'Legal'), 'C', 'D')).toEqual(['Not set', 880])
    expect(figure('Accounts with no type')).toBe(880)
    expect(figure('Lines of other months')).toBe(1)
  })

  it('agrees with every other sheet', () => {
    const checks = sheets.get(SHEETS.modelChecks)
    // Of every sheet there are others besides, that hold no two figures against each other.
    const isOurs = (label: string) => label.includes(SHEETS.reconciliation) && label.includes(' = ')
    const ours = (checks?.rows ?? []).filter(({ cells }) => cells.some(({ column, value }) => column === 2 && isOurs(String(value))))
    expect(ours.length).toBe(7)
    expect(ours.map(({ number }) => valuesIn(checks, number, 'G', 'G')[0])).toEqual(ours.map(() => 'Pass'))
  })

  it('takes months that a bill has as they were billed, and says so', () => {
    const charged = { '2026-07': '1000', '2026-08': '1500.5', '2026-09': '1900', '2026-10': '2600' }
    const billed = Object.entries(charged).map(([month, amount]) => group('AmazonEKS', amount, { month }))
    const books = booksWorkbook({ components: [{ name: 'EKS', vendor: 'AWS' }], bills: [], ledger: [bookLine('2026-08', 'AWS', 150_050)] })
    const planned = sheetsOf(imported(books, billed))
    const plan = planned.get(SHEETS.reconciliation)
    expect(valuesIn(plan, rowNamed(plan, 'One-time, and billed beyond the price now'), 'C', 'C')).toEqual([-1099.5])
    expect(valuesIn(plan, rowNamed(plan, RECONCILIATION_SHEET.expectedTotal), 'C', 'C')).toEqual([1500.5])
    const checks = planned.get(SHEETS.modelChecks)
    expect(textsOf(checks)).not.toContain('Fail')
  })

  it('is left out while the books have no month that is over, and so is its figure on Summary', () => {
    const without = sheetsOf(booksWorkbook({ ledger: [bookLine('2026-11', 'AWS', 100)] }))
    expect(without.has(SHEETS.reconciliation)).toBe(false)
    expect(textsOf(without.get(SHEETS.summary))).not.toContain('Matched to the inventory')
    expect(textsOf(without.get(SHEETS.cover)).some((text) => text.includes('no ledger lines for a completed month'))).toBe(true)
  })

  it('names somebody of the team who is paid as a vendor by the role alone, for investors', () => {
    const workbook = booksWorkbook({
      people: { 'Jo Lind': { kind: 'contractor' } },
      components: [{ name: 'Cluster', vendor: 'Jo Lind', cost: 50_000 }],
      ledger: [bookLine('2026-09', 'jo lind', 50_000)],
      bookVendors: { 'Jo Lind': ['Jo Lind'] },
    })
    const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f00d', appVersion: '0.1.0' }
    const planned = okOf(planBoardWorkbook({ ...source, audience: 'investor' })).sheets.find(({ name }) => name === SHEETS.reconciliation)
    expect(textsOf(planned).filter((text) => /jo lind/i.test(text))).toEqual([])
    expect(valuesIn(planned, rowNamed(planned, 'Contractor 1'), 'C', 'D')).toEqual(['Matched', 500])
  })
})
