import { expect, it } from 'vitest'
import { planBoardSlides } from '#board'
import { assess } from '#core'
import { RUNWAY_SHEET, SHEETS } from '#wording'
import { MONTHS } from '../../../../src/board/sheets/runway/scenario-places.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { sheetsOf, valuesIn } from './plan-cells.ts'

/** A price may be 900 million a month: half as much again of the second one is more. */
it.each([
  [50_000_000_000, false],
  [70_000_000_000, true],
])('says of which scenario the cash bridge leaves out changes: a price of %s cents', (amount, isLeftOut) => {
  const workbook = aWorkbook({
    company: { cash: 900_000_000_000, netBurn: 90_000_000_000 },
    components: [{ name: 'LLM API', costLines: [{ amount, driver: 'usage' }] }],
  })
  const sheet = sheetsOf(workbook).get(SHEETS.runway)
  const [base, low, high] = valuesIn(sheet, 10, 'F', 'H')
  expect(low).not.toBe(base)
  expect(high === base).toBe(isLeftOut)
  const said = RUNWAY_SHEET.leftOut([RUNWAY_SHEET.high])
  expect(String(valuesIn(sheet, MONTHS.note, 'B', 'B')[0]).includes(said)).toBe(isLeftOut)
  const slides = okOf(planBoardSlides({ workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f', appVersion: '0.1.0' }))
  expect(JSON.stringify(slides).includes(said)).toBe(isLeftOut)
})
