import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { dropFile } from '../helpers/drop-file.ts'
import { expect } from '../helpers/expect.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { pdfFacts } from '../helpers/read-pdf.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show } from '../helpers/screens.ts'
import { unpackElsewhere } from '../helpers/system-python.ts'
import { chooseMenu, chooseTheme } from '../helpers/window-menu.ts'

const room = (page: Page) => page.getByRole('region', { name: 'Data room' })

test('Export writes all locked quarters as an archive that is whole without the app, and Help says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-room-'))
  const [archive, kept, unpacked, answers] = ['room.zip', 'kept.zip', 'unpacked', 'answers.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ]
  writeFileSync(answers, JSON.stringify({ save: archive }))
  const launched = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  const { page } = launched
  await show(page, 'data-room')
  await room(page).getByRole('button', { name: 'Save data room…' }).focus()
  await page.keyboard.press('Enter')
  await expect(room(page).getByText(/^4 quarters, 18 files, saved to /)).toBeVisible()
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(launched, theme)
    await expectAccessible(page)
  }

  unpackElsewhere(archive, unpacked)
  expect(execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: unpacked, encoding: 'utf8' }).match(/: OK$/gm)).toHaveLength(17)
  const quarters = readdirSync(unpacked).filter((name) => /^\d{4}Q\d$/.test(name))
  expect(quarters).toHaveLength(4)
  for (const quarter of quarters) {
    const files = readdirSync(join(unpacked, quarter))
    expect(files.map((name) => name.slice(name.lastIndexOf('.'))).sort()).toEqual(['.html', '.pdf', '.pptx', '.xlsx'])
    expect(pdfFacts(join(unpacked, quarter, files.find((name) => name.endsWith('.pdf')) ?? ''))).toMatchObject({ isTagged: true })
  }

  await chooseMenu(launched, 'show-verify-pack')
  await dropFile(launched, archive)
  await expect(page.getByRole('heading', { level: 2 })).toSay(
    // Printed pages depend on the program that prints.
    'This data room is intact: 17 files match by hash and 4 packs match as locked. 4 files were not compared.',
  )
  await expect(page.getByRole('row', { name: /\.xlsx This pack matches Q[1-4] \d{4} as locked\.$/ })).toHaveCount(4)
  await expectAccessible(page)

  // Stopped in the middle, the archive of before is still there, and nothing beside it.
  writeFileSync(kept, 'of before')
  writeFileSync(answers, JSON.stringify({ save: kept }))
  await show(page, 'data-room')
  await room(page).getByRole('button', { name: 'Save data room…' }).click()
  await expect(room(page).getByText('Preparing pages')).toBeVisible()
  await room(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(room(page)).toMention('Canceled. Nothing was written.')
  expect(readFileSync(kept, 'utf8')).toBe('of before')
  expect(readdirSync(folder).sort()).toEqual(['answers.json', 'kept.zip', 'room.zip', 'unpacked'])
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

test('Export says where a data room comes from while no quarter is locked', async () => {
  const { page, close } = await launchApp({})
  await page.getByRole('button', { name: /^Start blank/ }).click()
  await show(page, 'data-room')
  await expect(page).toMention('Lock a quarter in Review first.')
  await expect(room(page).getByRole('button', { name: 'Save data room…' })).toBeDisabled()
  await expectAccessible(page)
  await close()
})
