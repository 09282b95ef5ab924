// What the system tells the app: files that are handed over while it runs, several at its start, and the end of the session.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openSampleCompany } from '../helpers/inventory-page.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { show } from '../helpers/screens.ts'

const SENT = 'tests/fixtures/packs/locked-before.rightsize'

let place = ''
test.beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rightsize-system-'))
})
test.afterEach(() => removeFolder(place))

const kept = () => (existsSync(join(place, 'workbooks')) ? readdirSync(join(place, 'workbooks')) : [])

/** The same under an id and a name of its own, with the header that names it and the sum of what follows. */
function anotherWorkbook(): string {
  const id = '00000000-0000-4001-8000-000000000001'
  const [header = '', payload = ''] = readFileSync(SENT, 'utf8').split('\n')
  const body = payload.replace(JSON.parse(header).workbookId, id).replace('Acme AI', 'Beta AI')
  const sha256 = createHash('sha256').update(body).digest('hex')
  return `${JSON.stringify({ ...JSON.parse(header), workbookId: id, sha256 })}\n${body}`
}

test('several files at the start are taken in one after another, one whose name begins with "-" too', async () => {
  for (const name of ['first.rightsize', '-second.rightsize']) cpSync(SENT, join(place, name))
  writeFileSync(join(place, 'third.rightsize'), anotherWorkbook())
  const args = ['missing.rightsize', '--', '-second.rightsize', 'first.rightsize', 'third.rightsize'].map((arg) =>
    arg === '--' ? arg : join(place, arg),
  )
  const { page, close } = await launchApp({ userData: place, args })
  // The same workbook twice is one; the file that is not there keeps none from being opened.
  await expect.poll(() => kept().length).toBe(2)
  await expect(page.getByText('Beta AI').first()).toBeVisible()
  // What is said of it outlives the workbooks that were opened and left after it.
  await expect(page.getByRole('status').filter({ hasText: 'missing.rightsize' })).toBeVisible()
  await close()
})

test('a file that macOS hands over is opened', async () => {
  const { app, page, close } = await launchApp({ userData: place })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  cpSync(SENT, join(place, 'sent.rightsize'))
  await app.evaluate(
    (electron, file) => void electron.app.emit('open-file', { preventDefault: () => undefined }, file),
    join(place, 'sent.rightsize'),
  )
  await expect.poll(() => kept().length).toBe(1)
  await close()
})

test('what stands in an open field is saved when Windows ends the session', async () => {
  const { app, page, kill } = await launchApp({ userData: place })
  await openSampleCompany(page)
  await show(page, 'settings')
  await page.getByRole('textbox', { name: 'Company', exact: true }).fill('Saved at the end')
  await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('session-end'))
  const file = () => readFileSync(join(place, 'workbooks', kept()[0] ?? '', 'workbook.json'), 'utf8')
  await expect.poll(() => file().includes('Saved at the end')).toBe(true)
  // Windows does not wait for more.
  await kill()
})
