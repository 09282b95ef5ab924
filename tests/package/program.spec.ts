// The untouched program, installed and started by an ordinary user: in Chromium's real sandbox, with no way in for who may set
// its environment, and with files handed over in every way that a desktop has.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createPackage, extractAll } from '@electron/asar'
import { type Page, test } from '@playwright/test'
import type { RightsizeApi } from '#contract'
import { writeArchiveSum } from '../../scripts/package/whole-archive.mjs'
import { CONTENT_SECURITY_POLICY } from '../../src/main/security.ts'
import { expect } from '../helpers/expect.ts'
import { debIn, dialogsOn, giveFile, type Machine, NOBODY, newMachine, packages, processesOf, socketsOf } from './installed.ts'

declare const window: { readonly rightsize: RightsizeApi }

let machine: Machine
/** A workbook as somebody would have received it. */
let first = ''
let laterPackage = ''

test.beforeAll(async () => {
  test.skip(process.getuid?.() !== 0, 'installs and steps down to an ordinary user: as root only')
  machine = newMachine()
  machine.dpkg('--install', debIn(packages))
  first = made('seed_5_people', 'Zwölf Räume.rightsize')
  made('series_a_40_people', '-second.rightsize')
  laterPackage = await packLater()
})
test.afterAll(() => machine?.close())

function made(list: string, name: string): string {
  const file = join(packages, 'made.rightsize')
  // Into one that is there an import would bring the differences: each is a workbook of its own.
  rmSync(file, { force: true })
  execFileSync('node', ['out/cli/rightsize.mjs', 'import', `resources/sample/${list}.csv`, '--to', file, '--accept-proposals'])
  return giveFile(machine, file, name)
}

const installed = () => ({ executable: join(machine.root, 'usr/lib/rightsize/rightsize') })
const dataFolder = () => join(machine.home, '.config/Rightsize')
const kept = () => (existsSync(join(dataFolder(), 'workbooks')) ? readdirSync(join(dataFolder(), 'workbooks')) : [])
const components = (page: Page) => page.getByRole('grid', { name: 'Components' })
const facts = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.rightsize.ask('app:facts', null)
    if (!answer.ok) throw new Error('no facts')
    return answer.value
  })

test('shows its page under the policy and in the sandbox, and asks the network for nothing', async () => {
  const started = await machine.start()
  const page = await started.page()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toBe('app://rightsize/index.html')
  const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'))
  expect(policy).toBe(CONTENT_SECURITY_POLICY)
  expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis))).toEqual([])
  expect(await facts(page)).toMatchObject({ blockedRequests: 0, dataFolder: dataFolder() })
  const renderers = processesOf(installed().executable).filter(({ type }) => type === 'renderer')
  expect(renderers).toMatchObject([{ type: 'renderer', uid: String(NOBODY), seccomp: '2', noNewPrivs: '1' }])
  const processes = processesOf(installed().executable)
  expect(processes.filter(({ uid }) => uid !== String(NOBODY))).toEqual([])
  // Chromium's port, through which this test looks at the page, and nothing else.
  const port = /ws:\/\/(127\.0\.0\.1:\d+)/.exec(started.output())?.[1] ?? ''
  const sockets = processes.flatMap(({ pid }) => socketsOf(pid))
  expect(sockets.filter((socket) => !socket.startsWith(`tcp ${port} `))).toEqual([])
  expect(sockets).toContain(`tcp ${port} 0.0.0.0:0`)
  expect(sockets.filter((socket) => !/ (?:127\.0\.0\.1:\d+|0\.0\.0\.0:0)$/.test(socket))).toEqual([])
  await started.quit()
})

test('has no way in for who sets its environment or its words', async () => {
  const evil = join(machine.home, 'evil.cjs')
  const marker = join(machine.home, 'evil-was-here')
  writeFileSync(evil, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
  const answers = join(machine.home, 'answers.json')
  writeFileSync(answers, '{}')
  const started = await machine.start({
    args: ['--inspect=0', '--inspect-brk=0', `--require=${evil}`, `--tour=${join(machine.home, 'tour')}`],
    env: {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${evil}`,
      ELECTRON_RENDERER_URL: 'http://localhost:9',
      RIGHTSIZE_DIALOG_ANSWERS: answers,
      ELECTRON_DISABLE_SANDBOX: '1',
    },
  })
  const page = await started.page()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toBe('app://rightsize/index.html')
  expect(started.output()).not.toContain('Debugger listening')
  expect(existsSync(marker)).toBe(false)
  expect(existsSync(join(machine.home, 'tour'))).toBe(false)
  const [renderer] = processesOf(installed().executable).filter(({ type }) => type === 'renderer')
  expect(readlinkSync(`/proc/${renderer?.pid}/ns/pid`)).not.toBe(readlinkSync('/proc/self/ns/pid'))
  await started.quit()
  // As Node it would run the file.
  spawnSync(installed().executable, [evil, '--version'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    uid: NOBODY,
    gid: NOBODY,
    timeout: 20_000,
  })
  expect(existsSync(marker)).toBe(false)
})

test('the program file itself, started without its script, gives its window a sandbox whatever its environment says, and the file', async () => {
  const log = join(machine.home, 'electron.log')
  const env = { ELECTRON_DISABLE_SANDBOX: '1', ELECTRON_ENABLE_LOGGING: 'file', ELECTRON_LOG_FILE: log, ELECTRON_NO_ASAR: '1' }
  const asked = giveFile(machine, first, 'without the script.rightsize')
  const started = await machine.start({ ...installed(), args: [asked], env })
  // Another process takes its place, which has what it writes to.
  const page = await started.page()
  await expect(components(page)).toBeVisible()
  expect(started.child.exitCode).toBe(0)
  const processes = processesOf(installed().executable)
  const renderers = processes.filter(({ type }) => type === 'renderer')
  expect(renderers).toMatchObject([{ seccomp: '2', noNewPrivs: '1' }])
  expect(readlinkSync(`/proc/${renderers[0]?.pid}/ns/pid`)).not.toBe(readlinkSync('/proc/self/ns/pid'))
  const mains = processes.filter(({ type }) => type === 'main')
  expect(mains).toHaveLength(1)
  const [main] = mains
  expect(readFileSync(`/proc/${main?.pid}/environ`, 'utf8')).not.toMatch(/ELECTRON_(?:DISABLE_SANDBOX|ENABLE_LOGGING|LOG_FILE|NO_ASAR)/)
  process.kill(main?.pid ?? Number.NaN, 'SIGTERM')
  expect(await started.ended).toBe(0)
})

test('opens a file by its path, takes another over from a second start, and keeps both', async () => {
  const started = await machine.start({ args: [first] })
  const page = await started.page()
  await expect(components(page)).toBeVisible()
  expect(kept()).toHaveLength(1)
  // A name that begins with "-" is a file, not a switch, for who says so.
  const other = await machine.start({ args: ['--', '-second.rightsize'] })
  expect(await other.ended, other.output()).toBe(0)
  await expect.poll(() => kept().length).toBe(2)
  await started.quit()
})

test('opens a file by its address, with a space and an umlaut', async () => {
  const started = await machine.start({ args: [pathToFileURL(first).href] })
  const page = await started.page()
  await expect(components(page)).toBeVisible()
  await started.quit()
})

/** As the system's own packages do once one is installed. */
function registerTypes(): void {
  const share = join(machine.root, 'usr/share')
  execFileSync('update-mime-database', [join(share, 'mime')], { stdio: 'ignore' })
  execFileSync('update-desktop-database', ['--quiet', join(share, 'applications')])
}

test('opens a file that is double-clicked, whether it runs or not', async () => {
  registerTypes()
  expect(machine.run('gio', ['info', '-a', 'standard::content-type', first])).toContain('application/x-rightsize')
  expect(machine.run('gio', ['mime', 'application/x-rightsize'])).toContain('rightsize.desktop')
  const before = kept().length
  const third = giveFile(machine, 'tests/fixtures/packs/locked-before.rightsize', 'third one.rightsize')
  const started = await machine.start()
  await expect((await started.page()).getByRole('heading', { level: 1 })).toBeVisible()
  machine.open(third)
  await expect.poll(() => kept().length).toBe(before + 1)
  await expect(components(await started.page())).toBeVisible()
  await started.quit()
  const fourth = made('seed_5_people', 'fourth.rightsize')
  machine.open(fourth)
  await expect.poll(() => kept().length, { timeout: 120_000 }).toBe(before + 2)
  // Nobody here started it: a signal is the only way to ask it to end, as a session does that ends.
  const main = () => processesOf(installed().executable).find(({ type }) => type === 'main')
  process.kill(main()?.pid ?? Number.NaN, 'SIGTERM')
  await expect.poll(main).toBeUndefined()
})

for (const [said, home] of [
  ['not set', undefined],
  ['empty', ''],
] as const) {
  test(`asks before it keeps workbooks in a temporary folder, with HOME ${said}`, async () => {
    // What there is instead of a home: the folder for temporary files, here one of this test's own.
    const run = join(machine.home, 'run')
    const started = await machine.start({ args: [giveFile(machine, first, 'sent.rightsize')], env: { HOME: home, TMPDIR: run } })
    await expect.poll(() => dialogsOn(process.env['DISPLAY'] ?? ''), { timeout: 120_000 }).toBe(1)
    expect(readdirSync(run, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('workbook'))).toEqual([])
    // Told to go, it goes: the question keeps nobody's session from ending.
    await started.quit()
  })
}

for (const [name, env, sentence] of [
  ['data folder', { RIGHTSIZE_USER_DATA: 'data' }, 'RIGHTSIZE_USER_DATA is data, which isn’t a full path.'],
  ['home folder', { HOME: 'ana' }, 'The folder for the data of apps is ana/.config, which isn’t a full path.'],
] as const) {
  test(`says in a window that half a path is no ${name}`, async () => {
    const started = await machine.start({ env })
    await expect.poll(() => dialogsOn(process.env['DISPLAY'] ?? ''), { timeout: 120_000 }).toBe(1)
    expect(started.output()).toContain(sentence)
    await started.quit()
  })
}

for (const [when, seenAt] of [
  ['just now', () => new Date()],
  ['long ago', () => new Date('2026-01-02T03:04:05Z')],
] as const) {
  test(`asks about a data folder that another computer used ${when}, before it reads anything`, async () => {
    const home = join(dirname(machine.home), `leased-${when.replace(' ', '-')}`)
    const folder = join(home, '.config/Rightsize')
    mkdirSync(folder, { recursive: true })
    const lease = JSON.stringify({ host: 'ana-laptop', id: 'other', seenAt: seenAt().toISOString() })
    writeFileSync(join(folder, 'in-use.json'), lease)
    for (const owned of ['', ...readdirSync(home, { recursive: true, encoding: 'utf8' })]) chownSync(join(home, owned), NOBODY, NOBODY)
    const started = await machine.start({ env: { HOME: home } })
    await expect.poll(() => dialogsOn(process.env['DISPLAY'] ?? ''), { timeout: 120_000 }).toBe(1)
    // Nobody answered: the folder is that computer's still.
    await started.quit()
    expect(readFileSync(join(folder, 'in-use.json'), 'utf8')).toBe(lease)
    expect(existsSync(join(folder, 'settings.json'))).toBe(false)
  })
}

test('says in a sentence that a double-clicked file may not be read, and goes on', async () => {
  const locked = giveFile(machine, first, 'not mine.rightsize')
  chmodSync(locked, 0)
  const before = kept()
  const started = await machine.start({ args: [locked] })
  const page = await started.page()
  await expect(page).toMention('not mine.rightsize can’t be read because you don’t have permission')
  const clicked = giveFile(machine, first, 'nor this.rightsize')
  chmodSync(clicked, 0)
  registerTypes()
  machine.open(clicked)
  await expect(page).toMention('nor this.rightsize can’t be read because you don’t have permission')
  expect(kept()).toEqual(before)
  await started.quit()
})

test('keeps workbooks where the policy of the machine says, before what its user says', async () => {
  const etc = policyThatSays('{ "dataFolder": "~/Laid down" }')
  const started = await machine.start({ etc, env: { RIGHTSIZE_USER_DATA: join(machine.home, 'typed') } })
  expect((await facts(await started.page())).dataFolder).toBe(join(machine.home, 'Laid down'))
  await started.quit()
  expect(readdirSync(join(machine.home, 'Laid down'))).toContain('last-version')
  expect(existsSync(join(machine.home, 'typed'))).toBe(false)
})

test('says in a window that the policy of the machine is none, and reads nothing', async () => {
  const before = kept()
  const started = await machine.start({
    etc: policyThatSays('{ "dataFolders": "~/Work" }'),
    args: [giveFile(machine, first, 'waiting.rightsize')],
  })
  await expect.poll(() => dialogsOn(process.env['DISPLAY'] ?? ''), { timeout: 120_000 }).toBe(1)
  expect(started.output()).toContain(
    '/etc/rightsize/policy.json isn’t a valid policy file. Ask your administrator to correct or remove it.',
  )
  await started.stop()
  expect([kept(), existsSync(join(machine.home, 'Work'))]).toEqual([before, false])
})

/** A folder with the file of an administrator. */
function policyThatSays(text: string): string {
  const etc = mkdtempSync(join(dirname(machine.home), 'etc-'))
  chmodSync(etc, 0o755)
  mkdirSync(join(etc, 'rightsize'))
  writeFileSync(join(etc, 'rightsize/policy.json'), text)
  return etc
}

test('takes over the lock that Chromium left on another computer: whether that one is at work is said by the file in the folder', async () => {
  const home = join(dirname(machine.home), 'brought-along')
  const folder = join(home, '.config/Rightsize')
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'SingletonLock')
  symlinkSync('ana-laptop-4711', lock)
  for (const owned of ['', ...readdirSync(home, { recursive: true, encoding: 'utf8' })]) lchownSync(join(home, owned), NOBODY, NOBODY)
  const started = await machine.start({ env: { HOME: home } })
  await expect((await started.page()).getByRole('heading', { level: 1 })).toBeVisible()
  expect(dialogsOn(process.env['DISPLAY'] ?? '')).toBe(0)
  expect(readlinkSync(lock)).not.toBe('ana-laptop-4711')
  expect(JSON.parse(readFileSync(join(folder, 'in-use.json'), 'utf8')).host).toBe(hostname())
  await started.quit()
})

test('says with a home folder that may only be read that what is entered is not saved, and why, and stays one app', async () => {
  const home = join(dirname(machine.home), 'read-only-home')
  mkdirSync(home, { mode: 0o755 })
  const temporary = join(machine.home, 'temporary')
  mkdirSync(temporary, { mode: 0o700 })
  chownSync(temporary, NOBODY, NOBODY)
  const env = { HOME: home, TMPDIR: temporary }
  const started = await machine.start({ env })
  const page = await started.page()
  await page.getByRole('button', { name: 'Open the sample company' }).click()
  await expect(page.getByText(/you don’t have permission to write there/).first()).toBeVisible()
  // It has a profile all the same, by which a second start finds the first, and the next start this one.
  const second = await machine.start({ env })
  expect(await second.ended, second.output()).toBe(0)
  await started.quit()
  const again = await machine.start({ env })
  await again.page()
  await again.quit()
  expect(readdirSync(temporary).filter((name) => name.startsWith('rightsize-profile-'))).toHaveLength(1)
  expect(readdirSync(home)).toEqual([])
})

/** What a damaged program says, and where it is. */
const damagedSentence = (file: string) =>
  `Rightsize is damaged: ${file} is damaged or missing. Install Rightsize again. Your workbooks are unchanged.`

/** A whole program of its own, which a test may damage. */
function ownProgram(name: string): { readonly program: string; readonly archive: string } {
  const folder = join(dirname(machine.home), name)
  cpSync(dirname(installed().executable), folder, { recursive: true })
  chmodSync(join(folder, 'chrome-sandbox'), 0o4755)
  return { program: join(folder, 'rightsize.sh'), archive: join(folder, 'resources/app.asar') }
}

for (const [what, damage] of [
  ['cut', (bytes: Buffer) => bytes.subarray(0, 200_000)],
  ['different in one bit', (bytes: Buffer) => bytes.fill(bytes.readUInt8(4_000_000) ^ 1, 4_000_000, 4_000_001)],
] as const) {
  test(`an archive that is ${what} is named in a window, with what to do, and no workbook is touched`, async () => {
    const { program, archive } = ownProgram(`damaged-${what.slice(0, 3)}`)
    writeFileSync(archive, damage(readFileSync(archive)))
    const before = kept()
    const broken = await machine.start({ executable: program })
    await expect.poll(() => dialogsOn(process.env['DISPLAY'] ?? ''), { timeout: 120_000 }).toBe(1)
    expect(broken.output()).toContain(damagedSentence(archive))
    await broken.stop()
    expect(kept()).toEqual(before)
  })
}

for (const [what, damage] of [
  ['missing', (archive: string) => rmSync(archive)],
  ['cut at its beginning', (archive: string) => writeFileSync(archive, readFileSync(archive).subarray(0, 1000))],
  ['overwritten at its beginning', (archive: string) => writeFileSync(archive, readFileSync(archive).fill(0, 0, 1000))],
] as const) {
  test(`an archive that is ${what}, from which nothing can start, is named by what the desktop shows messages with`, async () => {
    const { program, archive } = ownProgram(`damaged-${what.replaceAll(' ', '-')}`)
    damage(archive)
    const before = kept()
    // A desktop's own program for messages; this one writes down what it is to show.
    const tools = join(machine.home, `tools-${what.replaceAll(' ', '-')}`)
    mkdirSync(tools)
    const shown = join(machine.home, `shown-${what.replaceAll(' ', '-')}`)
    writeFileSync(join(tools, 'zenity'), `#!/bin/sh\nprintf '%s\\n' "$@" >"${shown}"\n`, { mode: 0o755 })
    const broken = await machine.start({ executable: program, env: { PATH: `${tools}:/usr/bin:/bin` } })
    expect(await broken.ended).toBe(1)
    expect(broken.output()).toContain(damagedSentence(archive))
    expect(readFileSync(shown, 'utf8')).toContain(`--text=${damagedSentence(archive).replace('Rightsize is damaged: ', '')}`)
    expect(kept()).toEqual(before)
  })
}

test('a whole archive without its hash is not trusted', async () => {
  const { program, archive } = ownProgram('without-hash')
  rmSync(`${archive}.sha256`)
  const broken = await machine.start({ executable: program })
  await expect.poll(() => dialogsOn(process.env['DISPLAY'] ?? ''), { timeout: 120_000 }).toBe(1)
  expect(broken.output()).toContain(damagedSentence(`${archive}.sha256`))
  await broken.stop()
})

test('a folder beside the program carries workbooks and settings along', async () => {
  const { program } = ownProgram('portable')
  const data = join(dirname(program), 'Rightsize-data')
  mkdirSync(data)
  chownSync(data, NOBODY, NOBODY)
  const before = kept()
  const started = await machine.start({ executable: program, args: [giveFile(machine, first, 'carried.rightsize')] })
  await expect((await started.page()).getByRole('navigation').first()).toBeVisible()
  await started.quit()
  expect(readdirSync(join(data, 'workbooks'))).toHaveLength(1)
  expect(kept()).toEqual(before)
})

test('two versions side by side are one app: the second hands its file over to the first', async () => {
  const { program, archive } = ownProgram('other-version')
  await setVersion(archive, '98.0.0')
  const started = await machine.start()
  await expect((await started.page()).getByRole('heading', { level: 1 })).toBeVisible()
  const before = kept().length
  const second = await machine.start({ executable: program, args: [made('seed_5_people', 'fifth.rightsize')] })
  expect(await second.ended, second.output()).toBe(0)
  await expect.poll(() => kept().length).toBe(before + 1)
  await started.quit()
})

test('a disk that fills up leaves no half of a program, or the version before, and room is all that it takes', async () => {
  const small = newMachine({ diskMegabytes: 120 })
  const state = () => small.dpkg('--status', 'rightsize')
  const page = async () => (await (await small.start()).page()).url()
  expect(() => small.dpkg('--install', debIn(packages))).toThrow(/No space left on device/)
  expect(existsSync(join(small.root, 'usr/bin/rightsize'))).toBe(false)
  small.growDisk(300)
  small.dpkg('--install', debIn(packages))
  const before = state()
  const files = () => readdirSync(join(small.root, 'usr'), { recursive: true, encoding: 'utf8' }).sort()
  const installedFiles = files()
  expect(() => small.dpkg('--install', laterPackage)).toThrow(/No space left on device/)
  expect([state(), files()]).toEqual([before, installedFiles])
  // It is whole: it says of itself when it is not.
  expect(await page()).toBe('app://rightsize/index.html')
  small.growDisk(900)
  small.dpkg('--install', laterPackage)
  expect(state()).toContain('Version: 99.0.0')
  await small.close()
})

test('an upgrade, a way back and a removal leave the workbooks; one of a newer version can only be looked at', async () => {
  const working = await machine.start({ args: [first] })
  await expect(components(await working.page())).toBeVisible()
  await working.quit()
  const before = kept()
  expect(before.length).toBeGreaterThan(0)
  machine.dpkg('--install', laterPackage)
  const upgraded = await machine.start()
  expect((await facts(await upgraded.page())).dataFolder).toBe(dataFolder())
  await upgraded.quit()
  machine.dpkg('--install', debIn(packages))
  expect(dialogsOn(process.env['DISPLAY'] ?? '')).toBe(0)
  const file = join(dataFolder(), 'workbooks', before[0] ?? '', 'workbook.json')
  const newer = ofAnotherFormat(readFileSync(file, 'utf8'))
  writeFileSync(file, newer)
  const back = await machine.start()
  const page = await back.page()
  // Which newer version was here is told in a message of the system, which a debugger cannot press away and SIGTERM ends.
  await expect.poll(() => dialogsOn(process.env['DISPLAY'] ?? '')).toBe(1)
  await page.getByRole('region', { name: 'Your workbooks' }).getByRole('button', { name: LATER_NAME }).first().click()
  await expect(page.getByText(/newer version of Rightsize/).first()).toBeVisible()
  await back.quit()
  expect(readFileSync(file, 'utf8')).toBe(newer)
  machine.dpkg('--remove', 'rightsize')
  expect(existsSync(installed().executable)).toBe(false)
  expect(kept()).toEqual(before)
})

const LATER_NAME = 'Of a later version'

/** As a version that knows another format would have left it. */
function ofAnotherFormat(text: string): string {
  const [head = '', line = ''] = text.split('\n')
  const workbook = JSON.parse(line)
  workbook.schemaVersion = 99
  workbook.tables.company.company.name = LATER_NAME
  const payload = JSON.stringify(workbook)
  const sums = { bytes: Buffer.byteLength(payload), sha256: createHash('sha256').update(payload).digest('hex') }
  return `${JSON.stringify({ ...JSON.parse(head), schemaVersion: 99, ...sums })}\n${payload}`
}

/** The same app as a later version, packed without being made smaller. */
async function packLater(): Promise<string> {
  const folder = join(dirname(machine.home), 'later')
  execFileSync('dpkg-deb', ['--raw-extract', debIn(packages), folder])
  const control = join(folder, 'DEBIAN/control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 99.0.0'))
  await setVersion(join(folder, 'usr/lib/rightsize/resources/app.asar'), '99.0.0')
  execFileSync('dpkg-deb', ['-Znone', '--build', folder, `${folder}.deb`], { stdio: 'ignore' })
  return `${folder}.deb`
}

/** The archive of the same app as another version. */
async function setVersion(archive: string, version: string): Promise<void> {
  const content = join(dirname(machine.home), `content-${version}`)
  extractAll(archive, content)
  const manifest = join(content, 'package.json')
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }))
  await createPackage(content, archive)
  writeArchiveSum(archive)
}
