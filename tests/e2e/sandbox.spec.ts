import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { electronEnvironment, resolveElectron } from '../../scripts/electron-runtime.mjs'
import { withVirtualDisplay } from '../../scripts/virtual-display.mjs'
import { removeFolder } from '../helpers/remove-folder.ts'

/** "nobody" on every Linux. */
const NOBODY = 65_534
const isLinux = process.platform === 'linux'
const isRoot = process.getuid?.() === 0

interface SeenProcess {
  readonly type: string
  readonly uid: string
  readonly seccomp: string
  readonly noNewPrivs: string
}

// Everybody else runs all other specs in the sandbox already; only root has to step down for it.
test('the window of an ordinary user runs in the sandbox of the system', async () => {
  test.skip(!isLinux || !isRoot, 'steps down from root to an ordinary user, on Linux')
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-sandbox-'))
  try {
    chmodSync(folder, 0o755)
    const runtime = await resolveElectron({ say: () => undefined })
    const electron = join(folder, 'electron')
    linkTree(runtime.dist, electron)
    const app = join(folder, 'app')
    mkdirSync(app)
    cpSync('package.json', join(app, 'package.json'))
    for (const part of ['main', 'preload', 'renderer']) cpSync(join('out', part), join(app, 'out', part), { recursive: true })
    const home = join(folder, 'home')
    for (const owned of [home, join(home, 'run'), join(home, 'data'), join(home, 'tour')]) {
      mkdirSync(owned, { mode: 0o700 })
      chownSync(owned, NOBODY, NOBODY)
    }
    await withVirtualDisplay({ ...electronEnvironment(runtime), XAUTHORITY: undefined }, async (env: NodeJS.ProcessEnv) => {
      const child = spawn(join(electron, 'electron'), [app, '--disable-gpu', `--tour=${join(home, 'tour')}`], {
        cwd: home,
        uid: NOBODY,
        gid: NOBODY,
        detached: true,
        env: { ...env, HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), RIGHTSIZE_USER_DATA: join(home, 'data') },
      })
      const { code, output, seen } = await watch(child, electron)
      const refused = /No usable sandbox|Failed to move to new namespace|setuid sandbox|SUID sandbox helper/.exec(output)
      if (refused) console.log(`Not tried: this machine gives ordinary users no sandbox (${refused[0]}).`)
      test.skip(refused !== null, 'this machine gives ordinary users no sandbox')
      const renderers = seen.filter(({ type }) => type === 'renderer')
      expect(renderers.length, output).toBeGreaterThan(0)
      for (const renderer of renderers) expect(renderer).toEqual({ type: 'renderer', uid: String(NOBODY), seccomp: '2', noNewPrivs: '1' })
      // And it is no empty window: in the sandbox the whole walk works.
      expect(output).toContain('RIGHTSIZE-TOUR ')
      expect(code, output).toBe(0)
      expect(readdirSync(join(home, 'data', 'workbooks'))).toHaveLength(1)
    })
  } finally {
    await removeFolder(folder)
  }
})

/** Hard links where the file system allows it: the runtime weighs 250 MB and root's cache is closed to others. */
function linkTree(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (!tryLink(source, target)) cpSync(source, target)
  }
}

function tryLink(source: string, target: string): boolean {
  try {
    linkSync(source, target)
    return true
  } catch {
    return false
  }
}

/** Looks at the child's processes until it ends. */
async function watch(child: ChildProcess, electron: string) {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
  const seen = new Map<string, SeenProcess>()
  const looking = setInterval(() => {
    for (const [pid, found] of processesOf(electron)) seen.set(pid, found)
  }, 50)
  const limit = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), 60_000)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  clearInterval(looking)
  clearTimeout(limit)
  return { code, output, seen: [...seen.values()] }
}

function processesOf(electron: string): readonly (readonly [pid: string, found: SeenProcess])[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // A renderer is forked from Chromium's zygote and writes its words with spaces between them.
        const words = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').split(/[\0 ]/)
        if (!words[0]?.startsWith(electron)) return []
        const status = readFileSync(join('/proc', pid, 'status'), 'utf8')
        const field = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? ''
        const type = words.find((word) => word.startsWith('--type='))?.slice('--type='.length) ?? 'main'
        return [[pid, { type, uid: field('Uid'), seccomp: field('Seccomp'), noNewPrivs: field('NoNewPrivs') }] as const]
      } catch {
        // It ended while we looked.
        return []
      }
    })
}
