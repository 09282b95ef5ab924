// What the tests of sentences hold: a better word passes, another meaning doesn’t.
import { describe, expect, it } from 'vitest'
import { problem } from '#core'
import { PLAIN_STYLE, problemText } from '#wording'
import { findSaying, mentions, nearest, otherwiseSaid } from '../../helpers/sayings.ts'

const SENTENCE = 'Zorblax takes 25% of Quennell’s time, which is above the limit of 20%. Ask Quennell, or buy it from Vexum.'

describe('the same said', () => {
  it.each([
    ['word for word', SENTENCE],
    ['with a better word', 'Zorblax needs 25% of Quennell’s time, which is above the limit of 20%. Ask Quennell, or buy it from Vexum.'],
    [
      'with a word more',
      'Zorblax takes 25% of Quennell’s time, and that is well above the limit of 20%. Ask Quennell, or buy it from Vexum.',
    ],
    ['with other commas', 'Zorblax takes 25% of Quennell’s time: which is above the limit of 20%; ask Quennell or buy it from Vexum'],
  ])('%s', (_, text) => {
    expect(otherwiseSaid(text, SENTENCE)).toBeNull()
    expect(text).toSay(SENTENCE)
    expect({ text: [text] }).toEqual({ text: [expect.toSay(SENTENCE)] })
  })

  it('of a figure with letters, which is no name', () => {
    expect('Write Zorblax once more in Q3 2026, as UTF-8.').toSay('Write Zorblax again in Q3 2026, as UTF-8.')
    expect('Write Zorblax once more in Q4 2026, as UTF-8.').not.toSay('Write Zorblax again in Q3 2026, as UTF-8.')
  })
})

describe('something else said', () => {
  it.each([
    ['another figure', SENTENCE.replace('25%', '52%'), 'the figures “52% 20%” instead of “25% 20%”'],
    [
      'figures in another order',
      SENTENCE.replace('25%', '#').replace('20%', '25%').replace('#', '20%'),
      'the figures “20% 25%” instead of “25% 20%”',
    ],
    ['a figure that lost its unit', SENTENCE.replace('25%', '25'), 'the figures “25 20%” instead of “25% 20%”'],
    ['another name', SENTENCE.replace('Zorblax', 'Blorpex'), '“blorpex”, in this place'],
    ['names in another order', SENTENCE.replace('Zorblax', 'Vexum').replace('from Vexum', 'from Zorblax'), '“quennell”, in this place'],
    ['a name less', SENTENCE.replace(' from Vexum', ' from them'), 'nothing of “vexum”'],
    ['the opposite', SENTENCE.replace('above', 'below'), '“below” instead of “above”'],
    ['a negation', SENTENCE.replace('is above', 'isn’t above'), '1 negations instead of 0'],
    [
      'a sentence more',
      `${SENTENCE} It is shown there because somebody asked who reads all of this and why we said so at last.`,
      'another sentence',
    ],
    ['a sentence less', 'Zorblax: 25%, 20%, Quennell, Quennell, Vexum.', 'another sentence'],
    ['a line more', `${SENTENCE}\n`, '2 lines instead of 1'],
  ])('%s', (_, text, otherwise) => {
    expect(otherwiseSaid(text, SENTENCE)).toBe(otherwise)
    expect(text).not.toSay(SENTENCE)
  })

  it('is no text', () => {
    expect(undefined).not.toSay('Nothing here')
    expect(undefined).not.toMention('Nothing here')
  })
})

describe('which of several sentences that are much alike', () => {
  const alike = [
    'The file can’t be read because it has too many parts. Ask for the file again, saved as an Excel file.',
    'The file can’t be read because a part is larger than it says. Ask for the file again, saved as an Excel file.',
  ] as const

  it.each(alike)('is said in other words, too: %s', (sentence) => {
    const other = sentence.replace('because', 'since').replace('again', 'once more')
    for (const each of alike) expect(other).toSay(each)
    expect(nearest(other, alike)).toBe(sentence)
  })
})

describe('said among others', () => {
  const text = `The list was read. ${SENTENCE} Nothing was written.`

  it('is found whole, and with a better word', () => {
    expect(mentions(text, SENTENCE)).toBe(true)
    expect(text.replace('takes', 'needs all of')).toMention('takes 25% of Quennell’s time')
    expect(['Another one.', text]).toMention('above the limit of 20%')
  })

  it('is found in the JSON of what holds it, where no blank parts the words', () => {
    expect(JSON.stringify([{ kind: 'note', text: text.replace('takes', 'needs') }, { total: 4 }])).toMention(SENTENCE)
    expect(JSON.stringify([{ kind: 'note', text: text.replace('25', '26') }])).not.toMention(SENTENCE)
  })

  it('is not found with another figure, name or meaning', () => {
    expect(text).not.toMention('takes 26% of Quennell’s time')
    expect(text).not.toMention('takes 25% of Blorpex’s time')
    expect(text).not.toMention('below the limit of 20%')
    expect(text).not.toMention('Nothing was read at all by anybody')
  })
})

describe('what is found by its title', () => {
  const found = (...titles: readonly string[]) => findSaying(titles, (title) => title, 'Tooling part of our takings')

  it('has it word for word, or the words most like it', () => {
    expect(found('Tooling part of all takings', 'Tooling part of our takings')).toBe('Tooling part of our takings')
    expect(found('Tooling part of cash spent', 'Tooling part of all takings')).toBe('Tooling part of all takings')
  })

  it('is nothing where no title says so', () => {
    expect(found('Tooling part of our takings in 2026', 'No tooling part of our takings', 'Cash-out date')).toBeUndefined()
  })
})

describe('a sentence that we say so', () => {
  it('is held word for word', () => {
    const sentence = problemText(problem('not-a-number', { field: 'Zorblax', text: 'qzx' }), PLAIN_STYLE)
    expect(otherwiseSaid(sentence, sentence)).toBeNull()
    expect(otherwiseSaid(sentence.replace(':', ','), sentence)).toBe('another sentence of ours')
    expect(mentions(`It said: ${sentence}`, sentence)).toBe(true)
    expect(mentions('Copy as image', 'Copied as image')).toBe(false)
  })
})
