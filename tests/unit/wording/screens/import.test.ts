import { describe, expect, it } from 'vitest'
import { importNote } from '#core'
import { controlSumText, importChoiceText, importNoteText, importQuestionText, PLAIN_STYLE } from '#wording'

const DOLLARS = { locale: 'en-US', currency: 'USD' }

describe('the words of an import', () => {
  it('name the difference to the total and the likely rows', () => {
    expect(controlSumText(169_400, [{ name: 'Parsing pipeline' }, { name: 'K8s' }], DOLLARS)).toSay(
      'The rows add up to $1,694 more than your total. Likely rows: Parsing pipeline, K8s.',
    )
    expect(controlSumText(-50, [], DOLLARS)).toSay('The rows add up to $0.50 less than your total.')
    expect(controlSumText(0, [], DOLLARS)).toSay('The rows add up to your total.')
  })

  it('say how a notation was read, and in how many cells', () => {
    const facts = { column: 'Cost / mo', field: null, notation: 'thousands', example: '$1.3k', line: 8, cells: 3 }
    expect(importNoteText(importNote('read-as', facts), PLAIN_STYLE)).toSay(
      'Cost / mo: “$1.3k” (line 8 and 2 more) is read with its letter or word for thousands, millions or more.',
    )
    const read = { column: 'How', field: 'approach', example: 'api', line: 4, cells: 1 }
    expect(['self-host', 'borrow'].map((notation) => importNoteText(importNote('read-as', { ...read, notation }), PLAIN_STYLE))).toEqual([
      expect.toSay('How: “api” (line 4) is read as “Self-hosted”.'),
      expect.toSay('How: “api” (line 4) is read as “Pay as you go”.'),
    ])
    expect(importNoteText(importNote('read-as', { ...read, field: 'edge', notation: 'unsure' }), PLAIN_STYLE)).toMention('as “Not sure”.')
    expect(importNoteText(importNote('read-as', { ...read, field: null, notation: 'USD' }), PLAIN_STYLE)).toMention('as an amount in USD.')
  })

  it('name cells of a spreadsheet without a value by their columns', () => {
    const columns = ['C', 'D', 'E', 'F', 'G', 'AA']
    expect(importNoteText(importNote('formulas-without-value', { columns, cells: 1200, line: 7 }), PLAIN_STYLE)).toSay(
      'Columns C, D, E, F, and 2 more: 1,200 formulas have no stored result (first in row 7) and were read as blank. Open the file in its program, save it and import it again.',
    )
    expect(importNoteText(importNote('cells-with-errors', { columns: ['C'], cells: 1, line: 7, error: '#DIV/0!' }), PLAIN_STYLE)).toSay(
      'Column C: 1 cell shows an error and was read as blank (“#DIV/0!” in row 7).',
    )
    expect(importNoteText(importNote('text-outside-table', { lines: 2, line: 9, text: 'Our stack' }), PLAIN_STYLE)).toSay(
      '2 lines outside the table were left out: “Our stack” (line 9).',
    )
  })

  it('put a colon after the name of a column, unless that ends a sentence itself', () => {
    const asked = (column: string) => importQuestionText({ code: 'choice-unknown', facts: { column, example: 'Both' } }, PLAIN_STYLE)
    expect([asked('Layer'), asked('Which one?')]).toEqual([
      expect.toSay('Layer: what do words like “Both” mean?'),
      expect.toSay('Which one? what do words like “Both” mean?'),
    ])
  })

  it('ask once for a notation, with an example', () => {
    expect(importQuestionText({ code: 'share-part', facts: { example: '0.2' } }, PLAIN_STYLE)).toSay(
      'Is “0.2” a fraction of 1 or a percentage?',
    )
    expect(importChoiceText('leave-out')).toBe('Leave out')
    expect(importChoiceText('compute')).toBeUndefined()
  })
})
