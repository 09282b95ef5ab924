// Where workbooks lie, and who may say so: a folder that nobody chose, half a path, a disk that is away, and a page that
// somebody else would like to load.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import type { RightsizeApi } from '#contract'
import { expect } from '../helpers/expect.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { show, type } from '../helpers/screens.ts'

declare const window: { readonly rightsize: RightsizeApi }

let place = ''
test.beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rightsize-where-'))
})
test.afterEach(() => removeFolder(place))

test('nobody’s workbooks go to a temporary folder without a word', async () => {
  const answers = join(place, 'answers.json')
  // As without a home folder: what Electron falls back to lies among temporary files.
  const env = { RIGHTSIZE_USER_DATA: '', XDG_CONFIG_HOME: join(place, 'config'), RIGHTSIZE_DIALOG_ANSWERS: answers }
  writeFileSync(answers, JSON.stringify({ answers: { 'temporary-folder': 'continue' } }))
  const going = await launchApp({ userData: place, env })
  await expect(going.page.getByRole('heading', { level: 1 })).toBeVisible()
  await going.close()
  writeFileSync(answers, JSON.stringify({ answers: { 'temporary-folder': 'quit' } }))
  const refused = await launchApp({ userData: place, env }).catch(() => null)
  if (refused !== null) await expect.poll(() => refused.page.isClosed()).toBe(true)
})

test('half a path is refused in one sentence', async () => {
  const refused = await launchApp({ env: { RIGHTSIZE_USER_DATA: 'data' } }).catch((error: unknown) => String(error))
  expect(refused).toContain('RIGHTSIZE_USER_DATA is data, which isn’t a full path. Set it to the full path of a folder, or remove it.')
  expect(refused).not.toMatch(/\n\s+at .*(main|index)\.js/)
  expect(existsSync('data')).toBe(false)
})

test('a data folder on a disk that is away says so, and no workbook is taken for none', async () => {
  const userData = join(place, 'data')
  symlinkSync(join(place, 'disk', 'data'), userData)
  const { page, close } = await launchApp({ userData })
  await expect(page).toMention(`leads to ${join(place, 'disk', 'data')}, which isn’t there.`)
  await expect(page).not.toMention('No workbooks yet')
  await close()
})

test('a data folder that another computer uses is opened only by who says so', async () => {
  const answers = join(place, 'answers.json')
  const env = { RIGHTSIZE_DIALOG_ANSWERS: answers }
  const lease = join(place, 'in-use.json')
  const ofOther = (seenAt: Date) => JSON.stringify({ host: 'ana-laptop', id: 'other', seenAt: seenAt.toISOString() })
  writeFileSync(lease, ofOther(new Date()))
  writeFileSync(answers, '{}')
  const refused = await launchApp({ userData: place, env }).catch((error: unknown) => String(error))
  // It ended before there was a window.
  expect(refused).toEqual(expect.any(String))
  expect([JSON.parse(readFileSync(lease, 'utf8')).host, existsSync(join(place, 'settings.json'))]).toEqual(['ana-laptop', false])
  writeFileSync(answers, JSON.stringify({ answers: { 'folder-in-use': 'continue' } }))
  const going = await launchApp({ userData: place, env })
  await expect(going.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(JSON.parse(readFileSync(lease, 'utf8')).host).toBe(hostname())
  await going.close()
  expect(existsSync(lease)).toBe(false)
})

test('a data folder that another computer takes meanwhile is left to it by who says so', async () => {
  const answers = join(place, 'answers.json')
  const lease = join(place, 'in-use.json')
  writeFileSync(answers, JSON.stringify({ answers: { 'folder-taken': 'quit' } }))
  const { app, page, close } = await launchApp({ userData: place, env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  writeFileSync(lease, JSON.stringify({ host: 'ana-laptop', id: 'other', seenAt: new Date().toISOString() }))
  // A computer that slept looks at once; nobody here waits for the next minute.
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await expect.poll(() => page.isClosed()).toBe(true)
  await close()
  expect(JSON.parse(readFileSync(lease, 'utf8')).host).toBe('ana-laptop')
})

test('a data folder that others may have gets nothing of Chromium, by whatever name it is reached', async () => {
  const [shared, link, config] = [join(place, 'shared'), join(place, 'link'), join(place, 'config')]
  mkdirSync(shared)
  symlinkSync('shared', link)
  // As a user starts it: with a place for the data of apps, and no profile named.
  const env = { RIGHTSIZE_PROFILE: '', XDG_CONFIG_HOME: config }
  const profiles = join(config, 'Rightsize', 'profiles')
  for (const userData of [shared, link]) await expectNothingOfChromium(shared, profiles, { userData, env })
})

test('a folder of the app that is a link to a shared one gets nothing of Chromium either', async () => {
  const [shared, config, answers] = [join(place, 'shared'), join(place, 'config'), join(place, 'answers.json')]
  for (const folder of [shared, config]) mkdirSync(folder)
  symlinkSync(shared, join(config, 'Rightsize'))
  writeFileSync(answers, JSON.stringify({ answers: { 'temporary-folder': 'continue' } }))
  const env = { RIGHTSIZE_USER_DATA: '', RIGHTSIZE_PROFILE: '', XDG_CONFIG_HOME: config, RIGHTSIZE_DIALOG_ANSWERS: answers }
  await expectNothingOfChromium(shared, join(config, 'Rightsize-local', 'profiles'), { userData: place, env })
})

async function expectNothingOfChromium(shared: string, profiles: string, launch: Parameters<typeof launchApp>[0]) {
  const { page, close } = await launchApp(launch)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const [profile = '', ...others] = readdirSync(profiles)
  expect(others).toEqual([])
  for (const name of ['crash-reports', 'Local Storage', 'SingletonLock', 'computer-id'])
    await expect.poll(() => readdirSync(join(profiles, profile)), name).toContain(name)
  const ours = ['in-use.json', 'last-version', 'logs', 'settings.json', 'workbooks']
  // A file of ours that is just being written has another name until it is whole.
  await expect.poll(() => readdirSync(shared).filter((name) => !ours.includes(name))).toEqual([])
  await close()
}

test('a computer that never closed the data folder is named, and keeps nobody from it', async () => {
  const answers = join(place, 'answers.json')
  writeFileSync(answers, '{}')
  const lease = join(place, 'in-use.json')
  writeFileSync(lease, JSON.stringify({ host: 'ana-laptop', id: 'other', seenAt: '2026-01-02T03:04:05Z' }))
  const { page, close } = await launchApp({ userData: place, env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(JSON.parse(readFileSync(lease, 'utf8')).host).toBe(hostname())
  await close()
})

test('no page comes from a server, whatever the environment says', async () => {
  let visits = 0
  const server = createServer((_, response) => {
    visits += 1
    response.end('<h1>Not Rightsize</h1>')
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  const { page, close } = await launchApp({ env: { ELECTRON_RENDERER_URL: `http://127.0.0.1:${port}/` } })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect([new URL(page.url()).protocol, visits]).toEqual(['app:', 0])
  await close()
  server.close()
})

test('a backup that was put back is opened where the user says so, and what was saved after it is in the version history', async () => {
  const [data, kept, profile] = ['data', 'kept', 'profile'].map((name) => join(place, name)) as [string, string, string]
  const answers = join(place, 'answers.json')
  const env = { RIGHTSIZE_PROFILE: profile, RIGHTSIZE_DIALOG_ANSWERS: answers }
  const called = async (page: Page, name: string) => expect.poll(async () => (await page.title()).includes(` – ${name}`)).toBe(true)
  const rename = async (page: Page, name: string) => {
    await show(page, 'settings')
    await type(page, 'Company', name)
    await called(page, name)
    await expect(page.locator('[data-save="saved"]')).toBeVisible()
  }
  const open = async (name: RegExp) => {
    const launched = await launchApp({ userData: data, env })
    await launched.page.getByRole('button', { name }).first().click()
    return launched
  }
  writeFileSync(answers, '{}')
  const first = await open(/sample company/i)
  await rename(first.page, 'As kept')
  await first.close()
  cpSync(data, kept, { recursive: true })
  const second = await open(/As kept/)
  await rename(second.page, 'After it')
  await second.close()
  const putBack = () => {
    rmSync(data, { recursive: true })
    cpSync(kept, data, { recursive: true })
  }
  putBack()
  // Nobody says otherwise: what was saved last is never given up unasked.
  const third = await open(/As kept/)
  await called(third.page, 'After it')
  await rename(third.page, 'Last of all')
  await third.close()
  putBack()
  writeFileSync(answers, JSON.stringify({ answers: { 'file-older': 'file' } }))
  const fourth = await open(/As kept/)
  await called(fourth.page, 'As kept')
  // Ended as by a power cut: what was said holds.
  await fourth.kill()
  writeFileSync(answers, '{}')
  const { page, close } = await open(/As kept/)
  await called(page, 'As kept')
  const id = readdirSync(join(data, 'workbooks'))[0] ?? ''
  const versions = await page.evaluate((workbook) => window.rightsize.ask('workbook:earlier-versions', { id: workbook }), id)
  if (!versions.ok) throw new Error('no versions')
  const texts = await Promise.all(
    versions.value.map(({ key }) => page.evaluate((request) => window.rightsize.ask('workbook:earlier-version', request), { id, key })),
  )
  expect(texts.some((text) => text.ok && text.value.payload.includes('Last of all'))).toBe(true)
  await close()
})
