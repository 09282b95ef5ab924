// The packages that were made, installed into a root of their own and started as an ordinary user, who has Chromium's real
// sandbox. The program is the untouched one: it is looked at through the port that Chromium has for that.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { removeFolder } from '../helpers/remove-folder.ts'

/** "nobody" on every Linux. */
export const NOBODY = 65_534
const START_LIMIT_MS = 120_000
const QUIT_LIMIT_MS = 60_000

/** Where scripts/test-package.mjs put what it made; a later version of the same app in a folder below. */
export const packages = resolve(process.env['RIGHTSIZE_PACKAGES'] ?? 'dist')

/** The .deb in a folder. */
export function debIn(folder: string): string {
  const name = readdirSync(folder).find((file) => file.endsWith('.deb'))
  if (name === undefined) throw new Error(`No .deb in ${folder}: make it with npm run test:package`)
  return join(folder, name)
}

export interface Machine {
  /** Of the file system that packages are installed into. */
  readonly root: string
  /** The ordinary user's. */
  readonly home: string
  readonly dpkg: (...args: string[]) => string
  /** Only with a disk of its own. */
  readonly growDisk: (megabytes: number) => void
  readonly start: (options?: StartOptions) => Promise<Started>
  /** Runs any program as that user, in their surroundings. */
  readonly run: (program: 'gio', args: readonly string[]) => string
  /** As a double click in a file manager. */
  readonly open: (file: string) => void
  readonly close: () => Promise<void>
}

interface StartOptions {
  /** Another one than the installed program. */
  readonly executable?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** Files that lie over those of /etc, for this program alone. */
  readonly etc?: string
}

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
  /** The window, once it is there. */
  readonly page: () => Promise<Page>
  readonly quit: () => Promise<void>
  /** The same for one that could not start: its launcher waits for it, to say why. */
  readonly stop: () => Promise<void>
}

/**
 * A root with nothing in it, where Debian's own installer works as in any other; the libraries are this machine's.
 * @param diskMegabytes of a disk of its own, which can fill up; without it, whatever this machine has
 */
export function newMachine({ diskMegabytes }: { readonly diskMegabytes?: number } = {}): Machine {
  // Not among temporary files, where the app asks whether workbooks shall really be kept.
  const folder = mkdtempSync('/srv/rightsize-machine-')
  chmodSync(folder, 0o755)
  const [root, home] = [join(folder, 'root'), join(folder, 'home')]
  mkdirSync(root)
  if (diskMegabytes !== undefined) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m,mode=755`, 'tmpfs', root])
  for (const part of ['updates', 'info', 'triggers']) mkdirSync(join(root, 'var/lib/dpkg', part), { recursive: true })
  writeFileSync(join(root, 'var/lib/dpkg/status'), '')
  for (const owned of [home, join(home, 'run')]) {
    mkdirSync(owned, { mode: 0o700 })
    chownSync(owned, NOBODY, NOBODY)
  }
  const env = {
    PATH: `${join(root, 'usr/bin')}:/usr/bin:/bin`,
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_DATA_DIRS: join(root, 'usr/share'),
    DISPLAY: process.env['DISPLAY'],
  }
  const started: Started[] = []
  const asUser = { env: definedOnly(env), uid: NOBODY, gid: NOBODY, cwd: home, timeout: START_LIMIT_MS }
  const run: Machine['run'] = (program, args) => execFileSync(program, args, { encoding: 'utf8', ...asUser })
  return {
    root,
    home,
    dpkg: (...args) =>
      execFileSync('dpkg', [`--root=${root}`, '--force-depends', '--force-unsafe-io', ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    start: async (options = {}) => {
      const { executable = join(root, 'usr/bin/rightsize') } = options
      const one = startIn({ executable, home, env }, options)
      started.push(one)
      return one
    },
    run,
    open: (file) => {
      // The app that it starts would keep a pipe open.
      execFileSync('gio', ['open', file], { stdio: 'ignore', ...asUser })
    },
    growDisk: (megabytes) => {
      execFileSync('mount', ['-o', `remount,size=${megabytes}m`, root])
    },
    close: async () => {
      for (const one of started) if (one.child.exitCode === null && one.child.signalCode === null) await one.quit()
      if (diskMegabytes !== undefined) await unmount(root)
      await removeFolder(folder)
    },
  }
}

/** The last processes of an app end a moment after it, and hold the disk until then. */
async function unmount(folder: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      execFileSync('umount', [folder], { stdio: 'pipe' })
      return
    } catch (error) {
      if (tries === 300) throw error
      await sleep(100)
    }
  }
}

/** A file that the ordinary user may read. */
export function giveFile(machine: Machine, from: string, to: string): string {
  const path = join(machine.home, to)
  cpSync(from, path)
  chownSync(path, NOBODY, NOBODY)
  return path
}

interface Place {
  readonly executable: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

function startIn(place: Place, { args = [], env, cwd, etc }: StartOptions): Started {
  const words = ['--disable-gpu', '--remote-debugging-port=0', ...args]
  const surroundings = { cwd: cwd ?? place.home, detached: true, env: definedOnly({ ...place.env, ...env }) }
  const child =
    etc === undefined
      ? spawn(place.executable, words, { ...surroundings, uid: NOBODY, gid: NOBODY })
      : spawn('unshare', ['--mount', 'sh', '-c', WITH_ETC, etc, place.executable, ...words], surroundings)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
  const ended = new Promise<number | null>((done) => child.once('close', done))
  let browser: Browser | undefined
  return {
    child,
    output: () => output,
    ended,
    page: async () => {
      await expect.poll(() => output, { timeout: START_LIMIT_MS }).toContain('DevTools listening on')
      const [, address = ''] = /DevTools listening on (\S+)/.exec(output) ?? []
      browser = await chromium.connectOverCDP(address)
      const pages = () => browser?.contexts().flatMap((context) => context.pages()) ?? []
      await expect.poll(() => pages().length, { timeout: START_LIMIT_MS }).toBe(1)
      const [page] = pages()
      if (page === undefined) throw new Error('The window was closed')
      await expect(page.getByRole('main')).toBeVisible({ timeout: START_LIMIT_MS })
      return page
    },
    quit: async () => {
      await browser?.close().catch(() => undefined)
      // To the app alone, as a session says it: told together with its helpers, it would end because they are gone.
      child.kill('SIGTERM')
      expect(await endOf(child, ended), 'ends by itself when it is asked to').toBe(0)
    },
    stop: async () => {
      endGroup(child, 'SIGTERM')
      expect(await endOf(child, ended), 'ends when all of it is told to').not.toBe('not over')
    },
  }
}

/** Each step becomes the next one, so that the process which is told to end is the app's own. */
const WITH_ETC = `mount -t overlay -o "lowerdir=$0:/etc" overlay /etc && exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "$@"`

/** How it ended by itself within the limit; what is left of it then is ended. */
async function endOf(child: ChildProcess, ended: Promise<number | null>): Promise<number | null | 'not over'> {
  const code = await Promise.race([ended, sleep(QUIT_LIMIT_MS, 'not over' as const)])
  endGroup(child, 'SIGKILL')
  await ended
  return code
}

/** The app with the processes that it started, by their group. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** How many windows of a display are dialogs of the system that are shown. */
export function dialogsOn(display: string): number {
  const env = { PATH: '/usr/bin:/bin', DISPLAY: display }
  // It fails where a window goes while it lists them: then it lists them again.
  const listed = () => spawnSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8', env })
  let { status, stdout: tree } = listed()
  for (let tries = 0; status !== 0 && tries < 20; tries++) ({ status, stdout: tree } = listed())
  if (status !== 0) throw new Error('The windows of the display can’t be listed.')
  return [...tree.matchAll(/^\s+(0x[\da-f]+) .*\("rightsize"/gm)].filter(([, id = '']) => {
    // A window may be gone by now.
    const { stdout } = spawnSync('xwininfo', ['-id', id, '-all'], { encoding: 'utf8', env })
    return /Window type:\s+Dialog/.test(stdout) && stdout.includes('IsViewable')
  }).length
}

export interface SeenProcess {
  readonly pid: number
  readonly type: string
  readonly uid: string
  readonly seccomp: string
  readonly noNewPrivs: string
}

/** The processes of a program, as the kernel sees them. */
export function processesOf(executable: string): readonly SeenProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // A renderer is forked from Chromium's zygote and writes its words with spaces between them.
        const words = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').split(/[\0 ]/)
        // By the link in usr/bin, too.
        if (readlinkSync(join('/proc', pid, 'exe')) !== executable) return []
        const status = readFileSync(join('/proc', pid, 'status'), 'utf8')
        const field = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? ''
        const type = words.find((word) => word.startsWith('--type='))?.slice('--type='.length) ?? 'main'
        return [{ pid: Number(pid), type, uid: field('Uid'), seccomp: field('Seccomp'), noNewPrivs: field('NoNewPrivs') }]
      } catch {
        // It ended while we looked.
        return []
      }
    })
}

/** What a process has open to other computers, or to whoever asks this one: "tcp 127.0.0.1:9222". */
export function socketsOf(pid: number): readonly string[] {
  return PROTOCOLS.flatMap((protocol) => {
    const table = readFileSync(join('/proc', String(pid), 'net', protocol), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    const open = new Set(openFilesOf(pid))
    return table.flatMap((line) => {
      const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/)
      return open.has(`socket:[${inode}]`) ? [`${protocol} ${addressOf(local)} ${addressOf(remote)}`] : []
    })
  })
}

const PROTOCOLS = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6']

function openFilesOf(pid: number): readonly string[] {
  const folder = join('/proc', String(pid), 'fd')
  return readdirSync(folder).flatMap((name) => {
    try {
      return readlinkSync(join(folder, name))
    } catch {
      // It was closed while we looked.
      return []
    }
  })
}

/** "0100007F:2406" → "127.0.0.1:9222", as this processor orders bytes; of the longer kind the digits. */
function addressOf(digits: string): string {
  const [host = '', port = ''] = digits.split(':')
  const bytes = host.length === 8 ? [...Buffer.from(host, 'hex')].reverse().join('.') : host
  return `${bytes}:${Number.parseInt(port, 16)}`
}
