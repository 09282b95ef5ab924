import { describe, expect, it } from 'vitest'
import { accepted, inputOf, proposalOf } from './importing.ts'

function listOf(header: string, yes: string, no: string): string {
  const answers = [no, no, yes, no, yes, no]
  return `Tool,Owner,Cost / mo,${header}\n${answers.map((answer, at) => `Tool ${at},Ana,${at + 5},${answer}`).join('\n')}\n`
}
const edges = (list: string, answers = {}) => accepted(list, answers).rows.map(({ component }) => component.edge ?? null)
const meaning = (list: string) => inputOf(list).mapping.fields[3]
const YES_AND_NO = ['no', 'no', 'yes', 'no', 'yes', 'no']
const TURNED = ['yes', 'yes', 'no', 'yes', 'no', 'yes']
const OPEN = YES_AND_NO.map(() => null)

const LANGUAGES = [
  ['ya', 'tidak'],
  ['ya', 'tak'],
  ['tak', 'nie'],
  ['po', 'jo'],
  ['sí', 'no'],
  ['ja', 'nej'],
  ['da', 'nu'],
  ['да', 'не'],
  ['taip', 'ne'],
  ['evet', 'hayır'],
  ['はい', 'いいえ'],
  ['نعم', 'لا'],
  ['ใช่', 'ไม่'],
  ['हाँ', 'नहीं'],
  ['y', 'n'],
  ['on', 'off'],
  ['O', 'X'],
  ['○', 'x'],
] as const

describe('a column of a yes and a no', () => {
  it.each(LANGUAGES)('is understood in its own words: %s and %s', (yes, no) => {
    expect(proposalOf(inputOf(listOf('Core?', yes, no))).questions).toEqual([])
    expect(edges(listOf('Core?', yes, no))).toEqual(YES_AND_NO)
    expect(edges(listOf('Commodity?', yes, no))).toEqual(TURNED)
  })

  it.each(LANGUAGES)('is left out aloud below a header that asks something else: %s and %s', (yes, no) => {
    const list = listOf('SOC2', yes, no)
    expect(meaning(list)).toBe('ignore')
    expect(proposalOf(inputOf(list)).report.notes).toContainEqual(
      expect.objectContaining({ code: 'column-left-out', facts: expect.objectContaining({ column: 'SOC2', kind: 'yes-no' }) }),
    )
  })
})

describe('two words that nobody knows', () => {
  const list = listOf('Core?', 'arí', 'manan')

  it('are one question, and blank until it is answered', () => {
    const { questions } = proposalOf(inputOf(list))
    expect(questions.map(({ id, proposed, cells, facts }) => [id, proposed, cells, facts])).toEqual([
      ['edge:answers-unknown:ari/manan', 'blank', 6, { column: 'Core?', one: 'arí', other: 'manan' }],
    ])
    expect(edges(list)).toEqual(OPEN)
    expect(edges(list, { 'edge:answers-unknown:ari/manan': 'first-yes' })).toEqual(YES_AND_NO)
    expect(edges(list, { 'edge:answers-unknown:ari/manan': 'second-yes' })).toEqual(TURNED)
  })

  it('are left out aloud below another question, and tags where nothing asks', () => {
    expect(meaning(list.replace('Core?', 'Handles PII?'))).toBe('ignore')
    expect(meaning(list.replace('Core?', 'Region'))).toBe('tags')
  })
})

it('a word that says it by itself is not turned around by its header, however short it is', () => {
  expect(edges('Tool,Commodity?,Cost / mo\nA,moat,1\nB,yes,2\nC,no,3\nD,コア,4\n')).toEqual(['yes', 'no', 'yes', 'yes'])
})
