import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proseIn } from './prose.ts'
import { filesBelow, readSource } from './syntax.ts'

const root = join(import.meta.dirname, '../..')

const MODULES = ['renderer', 'board', 'excel', 'powerpoint', 'data-room', 'intake', 'main', 'cli']
/** No prose of the product: what the people of the sample company wrote into their workbook, words by which lists and bills are read, and
 * formats as files spell them. */
const NO_PROSE = [
  ...['src/intake/sample/', 'src/intake/table/choice-words.ts', 'src/intake/bills/sources/'],
  'src/intake/spreadsheet/built-in-formats.ts',
]

const proseOf = (file: string) => proseIn(file, readSource(root, file)).map(({ line, text }) => `${file}:${line} ${text}`)

describe('every word that a user reads', () => {
  it.each(MODULES)('is left to wording by src/%s', (module) => {
    const files = filesBelow(root, [`src/${module}`], /\.tsx?$/).filter((file) => !NO_PROSE.some((place) => file.startsWith(place)))
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap(proseOf)).toEqual([])
  })

  it.each(NO_PROSE)('would be found in %s, which needs its exception', (place) => {
    const files = filesBelow(root, ['src/intake'], /\.ts$/).filter((file) => file.startsWith(place))
    expect(files.flatMap(proseOf)).not.toEqual([])
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

  it('is found in heads of tables, messages on stderr, menus, help and the cells of files', () => {
    expect(planted('tells.ts')).toEqual([
      ...['Verdict', 'Wrote …: ….', 'Last lock: …', 'the sample did not open', 'rightsize check FILE [--json]', 'a file such as map.json'],
      ...['Open recent', 'Made with Rightsize …', 'Headline', 'Some words for the slide'],
    ])
  })

  it('is not seen in keys, classes, selectors, comparisons, types, formats, and words for whoever programs', () => {
    expect(planted('is-silent.tsx')).toEqual([])
  })
})
