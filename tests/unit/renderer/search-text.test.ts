// Searching without case and accents.
import { expect, it } from 'vitest'
import { searchText } from '../../../src/renderer/widgets/search-text.ts'

it('finds a word however it is written', () => {
  expect(searchText('Síntese de voz')).toContain(searchText('SINTESE'))
  expect(searchText('Araújo')).toContain(searchText('araujo'))
  expect(searchText('İstanbul gateway')).toContain(searchText('istanbul GATEWAY'))
  expect(searchText('GPU NODE')).toBe('gpu node')
  expect(searchText('Store')).not.toContain(searchText('stöck'))
})
