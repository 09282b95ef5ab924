// Another currency keeps the numbers people see and converts nothing.
import { describe, expect, it } from 'vitest'
import { applyEdit, changeCurrency, type EditContext, type IsoTime, inverseOf, type Workbook } from '#core'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'

function contextOf(workbook: Workbook): EditContext {
  let n = 0
  return { workbook, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `new-${++n}`, source: 'typed' }
}

function changed(workbook: Workbook, currency: string): Workbook {
  const edit = changeCurrency(contextOf(workbook), currency)
  if (!edit.ok) throw new Error(JSON.stringify(edit.problem))
  const next = applyEdit(workbook, edit.value)
  if (!next.ok) throw new Error(JSON.stringify(next.problem))
  return next.value
}

const workbook = aWorkbook({
  company: { cash: 123_456 },
  components: [
    aComponent({
      name: 'Queue',
      contract: { exitFee: 99_900 },
      costLines: [{ amount: 2_550 }, { amount: 4_000, currency: 'GBP' }, { amount: null }],
      projects: [{ managed: { quote: 10_000 } }],
    }),
  ],
})

describe('changeCurrency', () => {
  it('lets the lines of the old currency follow and leaves a third currency alone', () => {
    const lines = Object.values(changed(workbook, 'EUR').tables.costLines)
    expect(lines.map(({ amount, currency }) => [amount, currency])).toEqual([
      [2_550, 'EUR'],
      [4_000, 'GBP'],
      [null, 'EUR'],
    ])
  })

  it('keeps the number a person sees when the currency has other decimals', () => {
    const { tables } = changed(workbook, 'JPY')
    expect(tables.company['company']).toMatchObject({ cash: 1_235, engineerMonthlyCost: 15_000 })
    expect(Object.values(tables.components)[0]?.contract.exitFee).toBe(999)
    expect(Object.values(tables.projects)[0]?.managed.quote).toBe(100)
    expect(Object.values(tables.costLines)[0]).toMatchObject({ amount: 26, currency: 'JPY' })
    expect(changed(changed(workbook, 'KWD'), 'USD').tables.company['company']?.cash).toBe(123_456)
  })

  it('is one step that can be taken back exactly', () => {
    const edit = changeCurrency(contextOf(workbook), 'JPY')
    if (!edit.ok) throw new Error('refused')
    const back = applyEdit(changed(workbook, 'JPY'), inverseOf(edit.value))
    expect(back).toEqual({ ok: true, value: workbook })
  })

  it('refuses what is no currency code', () => {
    expect(changeCurrency(contextOf(workbook), 'euro')).toMatchObject({ ok: false, problem: { code: 'not-a-choice' } })
  })
})
