import { expect, it } from 'vitest'
import { readStackChoices } from '../../../../src/renderer/session/local-choices.ts'

const NONE = { answers: {}, without: [] }

it('takes what was said of stack files as it was said, and nothing that is no answer', () => {
  const said = { answers: { 'stack-job:compose.yml:migrate': 'job' }, without: ['nginx'] }
  expect(readStackChoices(JSON.stringify(said))).toEqual(said)
  for (const damaged of [null, 'no json', '[]', '3', '{"answers":[],"without":3}']) expect(readStackChoices(damaged)).toEqual(NONE)
  expect(readStackChoices('{"answers":{"x":1,"y":"job"},"without":[2,"z"]}')).toEqual({ answers: { y: 'job' }, without: ['z'] })
})
