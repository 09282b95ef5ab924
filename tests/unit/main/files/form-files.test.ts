import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { readFormFiles } from '../../../../src/main/files/form-files.ts'
import { okOf } from '../../../builders/workbook-files.ts'

describe('forms that were chosen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-form-files-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('come with name and bytes, each on its own', async () => {
    writeFileSync(join(folder, 'a.xlsx'), 'form')
    writeFileSync(join(folder, 'huge.xlsx'), '')
    truncateSync(join(folder, 'huge.xlsx'), 10_000_001)
    mkdirSync(join(folder, 'folder.xlsx'))
    const names = ['huge.xlsx', 'gone.xlsx', 'folder.xlsx', 'a.xlsx']
    const files = okOf(
      await readFormFiles(
        names.map((name) => join(folder, name)),
        nodeFileSystem,
      ),
    )
    expect(files.map(({ name, content }) => [name, content.ok ? Buffer.from(content.value).toString() : content.problem.code])).toEqual([
      ['huge.xlsx', 'file-too-large'],
      ['gone.xlsx', 'file-missing'],
      ['folder.xlsx', 'file-unreadable'],
      ['a.xlsx', 'form'],
    ])
  })

  it('are no more together than memory bears', async () => {
    const paths = Array.from({ length: 11 }, (_, at) => join(folder, `${at}.xlsx`))
    for (const path of paths) {
      writeFileSync(path, '')
      truncateSync(path, 10_000_000)
    }
    // As much as they may be, each and together, is read; little more is said to be more, not as much.
    truncateSync(join(folder, '10.xlsx'), 400_000)
    const files = okOf(await readFormFiles(paths, nodeFileSystem))
    expect(files.filter(({ content }) => content.ok)).toHaveLength(10)
    expect(files.at(-1)?.content).toMatchObject({ problem: { code: 'file-too-large', facts: { megabytes: 101, max: 100 } } })
  })
})
