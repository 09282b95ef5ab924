import { describe, expect, it } from 'vitest'
import type { Audience } from '#core'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { sheetsOf, valuesIn } from './plan-cells.ts'

const proof = (values: object) => ({
  ...{
    months: ['2026-09', '2026-10'],
    currency: 'EUR',
    file: '1204.13',
    groups: '1204.13',
    stated: '1204.13',
    text: 'EUR 1,204.13 in the file',
  },
  parts: { assigned: '2127.132413', rest: '0', tax: '77.001028', credit: '-1000', rounding: '-0.003441' },
  ...values,
})
const imported = (...proofs: readonly object[]) =>
  aWorkbook({ imports: [{ source: 'gcp.csv', at: '2026-11-20T10:00:00.000Z', proof: JSON.stringify(proofs) }] })
const billsOf = (...proofs: readonly object[]) => sheetsOf(imported(...proofs)).get(SHEETS.bills)
const checksOf = (...proofs: readonly object[]) => valuesIn(sheetsOf(imported(...proofs)).get(SHEETS.bills), 3, 'B', 'B')[0]

describe('the sheet of bills', () => {
  it('shows of each proof the parts that a bill has, their sum, and the total of the file', () => {
    const sheet = billsOf(proof({}))
    expect(valuesIn(sheet, 6, 'G', 'K')).toEqual(['Assigned', 'Tax', 'Credits', 'Rounding', expect.toSay('Sum of parts')])
    expect(valuesIn(sheet, 7, 'B', 'O')).toEqual([
      ...['gcp.csv', 'September 2026 to October 2026', 'EUR', 1204.13, 1204.13, 2127.132413, 77.001028, -1000, -0.003441],
      ...[expect.closeTo(1204.13, 9), expect.closeTo(0, 9), 1204.13, 0, expect.toSay('EUR 1,204.13 in the file')],
    ])
    expect(checksOf(proof({}))).toContain('all pass')
  })

  it('turns the light of the model where a part is missing', () => {
    expect(checksOf(proof({ parts: { assigned: '2127.13' } }))).not.toContain('all pass')
    expect(checksOf(proof({ groups: '1204' }))).not.toContain('all pass')
    const thousandths = { groups: '100', parts: { assigned: '100' } }
    expect(checksOf(proof({ ...thousandths, file: '100.003', groups: '100.003' }))).not.toContain('all pass')
    expect(checksOf(proof({ ...thousandths, file: '100', groups: '100.003' }))).not.toContain('all pass')
    // What a double cannot hold of a large amount is no difference.
    const large = { file: '91234567890123.4567', groups: '91234567890123.4567' }
    expect(checksOf(proof({ ...large, parts: { assigned: '91234567890123.1', rest: '0.3', tax: '0.0567' } }))).toContain('all pass')
  })

  it('names the file and not where it lies, whatever an earlier version noted', () => {
    const workbook = aWorkbook({ imports: [{ source: '/home/jan/clients/gcp.csv', proof: JSON.stringify([proof({})]) }] })
    expect(valuesIn(sheetsOf(workbook).get(SHEETS.bills), 7, 'B', 'B')).toEqual(['gcp.csv'])
  })

  it('names the file of each month, and says its sentence', () => {
    const ofMonth = { months: ['2026-09'], text: undefined, sources: ['gcp-cost-table Google Cloud 1'], name: 'sep.csv', files: 1 }
    const cells = valuesIn(billsOf(proof(ofMonth)), 7, 'B', 'O')
    expect([cells[0], cells[1], cells.at(-1)]).toEqual([
      'sep.csv',
      'September 2026',
      expect.toSay(
        'EUR 1,204.13 in the file = 1,204.13 in groups = 2,127.132413 assigned + 77.001028 tax − 1,000 credits − 0.003441 rounding',
      ),
    ])
  })

  it('is left out without a bill, where only a sentence was kept, and for investors', () => {
    expect(sheetsOf(aWorkbook({})).has(SHEETS.bills)).toBe(false)
    expect(billsOf({ months: ['2026-09'], text: 'USD 5 in the file' })).toBeUndefined()
    const isShown = (audience: Audience) => sheetsOf(imported(proof({})), null, audience).has(SHEETS.bills)
    expect([isShown('board'), isShown('team'), isShown('investor')]).toEqual([true, true, false])
  })
})
