// Where an answer makes something else of a column than it is set to mean, the table of columns says which one.
import { describe, expect, it } from 'vitest'
import { acceptProposals } from '#intake'
import { changedMeaning, IMPORT_FIELD_LABELS } from '../../../../src/renderer/screens/import/import-words.ts'
import { inputOf, proposalOf } from '../../intake/table/importing.ts'

const LIST = 'Tool,Licence cost / mo,Hosting cost / mo,Owner\nBus,$400,$100,Ida\nLake,$90,$10,Max\nMail,$20,$5,Jo'
const hints = (given: Readonly<Record<string, string>>) => {
  const { mapping } = inputOf(LIST)
  const { questions } = proposalOf(inputOf(LIST, given))
  const answers = acceptProposals(questions, given)
  const proposal = proposalOf(inputOf(LIST, answers))
  return mapping.headers.map((_, index) => changedMeaning({ proposal, mapping, answers }, index, IMPORT_FIELD_LABELS))
}

describe('the meaning of a column', () => {
  it('that an answer changed is said beside it', () => {
    expect(hints({ 'cost:cost-columns': 'add-up' })).toEqual([
      null,
      null,
      expect.stringMatching(/^Imported as “Cost”, because of the answer “.+”$/),
      null,
    ])
    expect(hints({ 'cost:cost-columns': 'Hosting cost / mo' }).slice(1, 3)).toEqual([
      expect.toSay('Left out, because of the answer “Hosting cost / mo”'),
      expect.toSay('Imported as “Cost”, because of the answer “Hosting cost / mo”'),
    ])
  })

  it('that no answer changed is not', () => {
    expect(hints({ 'cost:cost-columns': 'Licence cost / mo' })).toEqual([null, null, null, null])
  })
})
