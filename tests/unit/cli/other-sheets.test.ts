// A command that only reads a list says what of its file it leaves, also where the first table is one that it reads exactly.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foreignXlsx, textRow } from '../../builders/foreign-xlsx.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
})
afterAll(() => workshop.close())

const rowsOf = (...rows: readonly (readonly string[])[]) => rows.map((row, at) => textRow(at + 1, [...row])).join('')

it('check names the other lists of a file whose first one is read exactly', async () => {
  const exact = rowsOf(['name', 'layer', 'approach'], ['Postgres', 'data', 'buy'], ['Redis', 'data', 'buy'])
  const other = rowsOf(['Tool', 'Owner', 'Cost / mo'], ['vLLM', 'Ana', '$900'], ['Kafka', 'Ben', '$90'])
  const file = join(workshop.folder, 'two.xlsx')
  writeFileSync(
    file,
    await foreignXlsx({
      sheets: [
        { name: 'First', rows: exact },
        { name: 'Second', rows: other },
      ],
    }),
  )
  const { stderr } = await workshop.run('check', 'two.xlsx', '--json')
  expect(stderr).toContain('“Second”, another list in the file with 2 rows, wasn’t imported.')
})
