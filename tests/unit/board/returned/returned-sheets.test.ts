// Cells of a pack that came back.
import { expect, it } from 'vitest'
import { cellIn } from '../../../../src/board/returned/returned-sheets.ts'

it('are found by row and column, and the rows of a long sheet are gone through once', () => {
  let looks = 0
  const rows = Array.from({ length: 50 }, (_, at) => ({
    number: 3 + at,
    cells: new Map([[2, { text: `cell ${at}`, kind: 'text' as const }]]),
  }))
  const sheet = {
    name: 'Components',
    get rows() {
      looks += 1
      return rows
    },
    looks: [],
  } as unknown as Parameters<typeof cellIn>[0]
  expect(rows.map(({ number }) => cellIn(sheet, number, 2)?.text)).toEqual(rows.map((_, at) => `cell ${at}`))
  expect([cellIn(sheet, 2, 2), cellIn(sheet, 3, 1)]).toEqual([undefined, undefined])
  expect(looks).toBe(1)
})
