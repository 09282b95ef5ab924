import { describe, expect, it } from 'vitest'
import { columnLooks, meaningsOf } from '#intake'

const lookOf = (header: string, ...texts: readonly string[]) =>
  columnLooks(
    texts.map((text, index) => ({ line: index + 2, cells: [text], isHidden: false })),
    [header],
  )[0]

describe('what the cells of a column look like', () => {
  it.each([
    ['money', 'Monthly $', ['$9,400', '$4.2k/mo', '~1,800', '$21 x 9', '']],
    ['money', 'Kosten mtl.', ['9.860,00 €', '310', '-', '1.234,50 $']],
    ['money', 'Spend last mo.', ['2,310', '640', '$100/seat x 3']],
    ['money', 'Whatever', ['14.4k p.a.', '€310', '12/mo']],
    ['time', 'Effort', ['2h/wk', '35%', '0.2 FTE', '1 day a week']],
    ['time', 'Aufwand', ['0,2 FTE', '2 Std./Woche', '5 %']],
    ['time', 'Alloc %', ['60', '45', '20']],
    ['time', 'Person-months', ['1.5', '3', '0.5']],
    [null, 'Contract months', ['12', '36', '24']],
    ['date', 'Renewal', ['2027-02-09', 'Mar 12, 2027', 'June 30, 2027', '9/2/2026']],
    ['date', 'Laufzeit bis', ['31.03.2027', '1.2.2027', 'Q2 2027']],
    ['yes-no', 'Core to product?', ['no', 'YES!', '?', 'no']],
    ['yes-no', 'Tick', ['x', '', 'x']],
    [null, 'Ticket', ['INF-12', 'INF-13']],
    [null, 'Rank', ['1', '2', '3']],
    [null, 'Remarks', ['all of prod', 'seats', '$5 more next year, says Ben in the call']],
    [null, 'Empty', ['', '-']],
  ] as const)('%s: %s', (look, header, texts) => expect(lookOf(header, ...texts)).toBe(look))

  it('offers the meanings that fit', () => {
    expect([meaningsOf('money'), meaningsOf('time')]).toEqual([
      ['cost', 'costOnce', 'newColumn'],
      ['share', 'newColumn'],
    ])
    expect([meaningsOf('date'), meaningsOf('yes-no')]).toEqual([
      ['contract.end', 'pricesAsOf', 'newColumn'],
      ['edge', 'hardManual', 'newColumn'],
    ])
  })
})
