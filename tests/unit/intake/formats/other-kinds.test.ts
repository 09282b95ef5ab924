// Files that are called a list and are something else: a sentence each says what they are.
import { describe, expect, it } from 'vitest'
import { readList } from '../../../../src/intake/formats/read-list.ts'

const problemOf = async (content: string | Uint8Array, file: string) => {
  const book = await readList(typeof content === 'string' ? new TextEncoder().encode(content) : content, file)
  return book.ok ? null : book.problem
}
const utf32 = (text: string) => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]))

describe('a file that is called a list', () => {
  it.each([
    ['<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>Tool</td></tr></table></html>', 'costs.xls', 'web-page'],
    ['\n<!DOCTYPE html>\n<table>', 'costs.csv', 'web-page'],
    ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', 'costs.xls', 'web-page'],
    ['[{"tool": "Kafka", "cost": 90}]', 'costs.csv', 'json'],
    ['{\n  "tools": []\n}\n', 'costs.csv', 'json'],
  ])('%s is no list', async (content, file, kind) => {
    expect(await problemOf(content, file)).toMatchObject({ code: 'list-kind', facts: { file, kind } })
  })

  it('is named by four bytes a letter', async () => {
    const list = 'Tool,Cost\nKafka,90\n'
    const wanted = { code: 'csv-wrong-encoding', facts: { encoding: 'UTF-32' } }
    expect(await problemOf(utf32(list), 'costs.csv')).toMatchObject(wanted)
    expect(await problemOf(Uint8Array.from([0xff, 0xfe, 0, 0, ...utf32(list)]), 'costs.csv')).toMatchObject(wanted)
  })

  it('may begin with a bracket', async () => {
    expect(await problemOf('[Tool],Cost\nKafka,90\n', 'costs.csv')).toBeNull()
    expect(await problemOf('{"Tool,Cost\nKafka,90\n', 'costs.csv')).toBeNull()
  })
})
