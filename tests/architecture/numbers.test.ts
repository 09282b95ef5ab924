// Numbers, money, dates and percentages are written by src/wording/quantities alone, with the workbook's locale. Elsewhere Intl
// is used only to read what was typed, to sort and to measure text.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, lineAt, literalText, parseText, readSource, type SyntaxNode, walk } from './syntax.ts'

const root = join(import.meta.dirname, '../..')
const FORMATTERS = 'src/wording/quantities/'

/** Files that use Intl or a locale for something else than writing a number that a user reads. */
const OTHER_USES: Readonly<Record<string, string>> = {
  'src/board/pages/page-text.ts': 'repeats the number formats of Excel cells',
  'src/cli/text-table.ts': 'measures characters',
  'src/core/amounts/currencies.ts': 'knows the codes of currencies',
  'src/core/amounts/parse-date.ts': 'reads days as a locale writes them',
  'src/core/amounts/series.ts': 'knows how months and weekdays are called',
  'src/core/inventory/settings.ts': 'checks that a locale is one',
  'src/intake/spreadsheet/currency-mark.ts': 'knows the codes of currencies',
  'src/intake/table/numbering.ts': 'compares the numbers of titles and components',
  'src/intake/spreadsheet/number-text.ts': 'writes numbers of a foreign file as typed text',
  'src/renderer/widgets/table-model/row-order.ts': 'sorts names',
  'src/renderer/widgets/typed-amounts.ts': 'writes an amount as the parser reads it back',
  'src/wording/board/pages.ts': 'knows the paper of a region',
}

/** "toLocaleString" and "Intl" by name, and a percent sign after a space: what only a formatter may write. */
function handMade(file: string, text: string): readonly string[] {
  const found: string[] = []
  walk(parseText(file, text), (node) => {
    const name =
      node.type === 'Identifier' || node.type === 'PropertyIdentifier' ? String((node as SyntaxNode & { name?: unknown }).name) : ''
    if (/^toLocale(Date|Time)?String$/.test(name) || name === 'Intl') found.push(`${lineAt(text, node.start)} ${name}`)
    const words = node.type === 'JSXText' || node.type === 'TemplateElement' ? textOf(node) : literalText(node)
    if (words !== undefined && /(^|[\d\s}]) %/.test(words)) found.push(`${lineAt(text, node.start)} ${words.trim()}`)
    return true
  })
  return found
}

function textOf(node: SyntaxNode): string {
  const { value } = node as SyntaxNode & { value?: unknown }
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : ''
}

describe('numbers', () => {
  it('are written by the formatters of wording alone', () => {
    const found = filesBelow(root, ['src'], /\.tsx?$/)
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith(FORMATTERS) && !Object.hasOwn(OTHER_USES, file) && !file.startsWith('src/core/checks/'))
      .flatMap((file) => handMade(file, readSource(root, file)).map((what) => `${file}:${what}`))
    expect(found).toEqual([])
  })

  it('written by hand are found', () => {
    const planted = [
      'const count = rows.toLocaleString("en")',
      'const clock = new Intl.DateTimeFormat("en-GB")',
      ['const share = `', '{points} %`'].join('$'),
      'const limit = "20 % of it"',
    ]
    expect(planted.filter((line) => handMade('planted.ts', line).length === 0)).toEqual([])
    expect(handMade('quiet.ts', 'const rest = count % 2; const name = text.toLocaleLowerCase()')).toEqual([])
  })
})
