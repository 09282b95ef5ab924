import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proseIn } from './prose.ts'
import { filesBelow, readSource } from './syntax.ts'

const root = join(import.meta.dirname, '../..')

describe('renderer and board', () => {
  it.each(['src/renderer', 'src/board'])('leave every word of %s to wording', (module) => {
    const found = filesBelow(root, [module], /\.tsx?$/).flatMap((file) =>
      proseIn(file, readSource(root, file)).map(({ line, text }) => `${file}:${line} ${text}`),
    )
    expect(found).toEqual([])
  })
})

describe('prose', () => {
  const planted = (file: string) => proseIn(file, readSource(import.meta.dirname, `planted/prose/${file}`)).map(({ text }) => text)

  it('is found between tags, in attributes, titles, constants, arguments and templates', () => {
    expect(planted('speaks.tsx')).toEqual([
      ...[
        'Blank is not 0',
        'Component',
        'of one engineer',
        'theirs ÷ managed',
        'smallest units',
        '… rows left',
        'Copied to the clipboard',
        'close',
        'Limit',
        'Nothing is lost.',
      ],
      ...['value', 'Name', 'such as api', 'New here', 'Kept as it was', 'of'],
    ])
  })

  it('is not seen in keys, classes, selectors, comparisons, types, formats, and words for whoever programs', () => {
    expect(planted('is-silent.tsx')).toEqual([])
  })
})
