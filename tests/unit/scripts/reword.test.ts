// Holds which texts of a source are said in other words, and what of them stays. Called by vitest.
import { expect, it } from 'vitest'
import { reworded } from '../../../scripts/reword.mjs'

it.each([
  ["const a = 'It takes too long.'", "const a = 'It uses too long.'"],
  ["const a = 'Nothing was written.'", "const a = 'Nothing was so written.'"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template.
  ['const a = `The ${name} bill has no amount`', 'const a = `The ${name} bill has so no amount`'],
  ["const a = 'Two words'", "const a = 'Two words'"],
  ["const a = 'bill-without-amount'", "const a = 'bill-without-amount'"],
  ["import { a } from './one two three.ts'", "import { a } from './one two three.ts'"],
])('%s', (text, other) => expect(reworded('a.ts', text)).toBe(other))
