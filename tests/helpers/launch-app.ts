// Starts the built app in the real Electron for Playwright tests, with a data folder of its own, and ends only what it
// started. Called by the specs in tests/e2e, tests/storage and tests/faults.
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronEnvironment, resolveElectron } from '../../scripts/electron-runtime.mjs'
import { keepAnswers } from './answered-once.ts'
import { makeKeyboardPatient } from './patient-keyboard.ts'
import { removeFolder } from './remove-folder.ts'

export interface LaunchOptions {
  /** Folder with a package.json, or a main file. Default: this repository, that is out/main/boot.js. */
  readonly app?: string
  /** Arguments after the app's path, such as a workbook to open. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A data folder to start on, with the profile in it, kept afterwards. Default: a fresh one, removed by `close`. */
  readonly userData?: string
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  /** The first window. */
  readonly page: Page
  readonly userData: string
  /** What the app wrote on stdout and stderr so far. */
  readonly output: () => string
  /** Quits the app as a user would, and by force when that takes too long; removes a data folder made here. */
  readonly close: () => Promise<void>
  /** Ends the app and its processes at once, as a power cut would; the data folder stays. */
  readonly kill: () => Promise<void>
}

/** Minutes, because a machine may be busy: these end a hang. */
const START_LIMIT_MS = 120_000
const QUIT_LIMIT_MS = 60_000
const isRoot = process.getuid?.() === 0
let hasSaidWhichElectron = false

export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = await resolveElectron({ say: () => undefined })
  const environment = electronEnvironment(runtime)
  // Playwright finds Electron through its package, which reads this process's environment. Giving executablePath instead
  // would start without Playwright's loader and its switches against background network traffic.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = environment['ELECTRON_OVERRIDE_DIST_PATH']
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'rightsize-test-'))
  const app = await _electron.launch({
    args: [
      resolve(options.app ?? '.'),
      '--disable-gpu',
      ...(isRoot ? ['--no-sandbox'] : []), // as root Chromium refuses to start with its sandbox
      ...(options.args ?? []),
    ],
    // Playwright turns the sandbox off by default; tests shall run what users run.
    chromiumSandbox: !isRoot,
    env: definedOnly({ ...environment, RIGHTSIZE_USER_DATA: userData, RIGHTSIZE_PROFILE: userData, ...options.env }),
    timeout: START_LIMIT_MS,
  })
  keepAnswers(app)
  const child = app.process()
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part))
  const page = await app.firstWindow({ timeout: START_LIMIT_MS }).catch(async (error: unknown) => {
    await killTree(app)
    throw new Error(`The app opened no window. Its last words:\n${said.slice(-3000)}`, { cause: error })
  })
  // The window is there before what answers it, the menu included: the page's scripts wait for that.
  await page.waitForLoadState('domcontentloaded', { timeout: START_LIMIT_MS })
  makeKeyboardPatient(page)
  if (!hasSaidWhichElectron) {
    hasSaidWhichElectron = true
    const facts = await page.evaluate(() => window.rightsize.ask('app:facts', null))
    const electron = facts.ok ? facts.value.electron : '?'
    console.log(electron === runtime.version ? runtime.sentence : `Electron ${electron} (expected ${runtime.sentence})`)
  }
  return {
    app,
    page,
    userData,
    output: () => said,
    close: async () => {
      if (!(await endsWithin(app.close(), QUIT_LIMIT_MS))) await killTree(app)
      // Its other processes end a moment later.
      if (options.userData === undefined) await removeFolder(userData)
    },
    kill: () => killTree(app),
  }
}

async function killTree(app: ElectronApplication): Promise<void> {
  const child = app.process()
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
  // Playwright starts the app as the leader of its own process group, so this reaches its renderers and nothing else.
  else process.kill(-child.pid, 'SIGKILL')
  await gone
}

async function endsWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), limitMs)
  })
  const ended = await Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    limit,
  ])
  clearTimeout(timer)
  return ended
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
