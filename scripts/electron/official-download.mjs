// Fetches the Electron that package.json names from Electron's own host, with a limit that knows the difference between a
// slow network and one that swallows, and remembers a failure for a day. Called by electron-runtime.mjs.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '../cache-folder.mjs'
import { packageTool, repositoryRoot } from '../run-command.mjs'

const packageFolder = join(repositoryRoot, 'node_modules/electron')
// 130 MB in 60 s would shut out slow but honest lines, so the short limit is for silence: nothing arrived for this long.
const SILENCE_LIMIT_MS = 25_000
const TOTAL_LIMIT_MS = 15 * 60_000
const LOOK_EVERY_MS = 1_000

export function officialVersion() {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
}

/** The official binary in node_modules, or undefined. path.txt is written last, so it tells a whole one from a half one. */
export function findOfficial() {
  const dist = join(packageFolder, 'dist')
  const name = readText(join(packageFolder, 'path.txt'))?.trim()
  if (!name || !existsSync(join(dist, name))) return undefined
  return readText(join(dist, 'version'))?.trim().replace(/^v/, '') === officialVersion() ? dist : undefined
}

export function lastDownloadFailure() {
  try {
    const { version, at, reason } = JSON.parse(readFileSync(failurePath(), 'utf8'))
    return version === officialVersion() ? { at, reason } : undefined
  } catch {
    return undefined
  }
}

/** Answers { ok: true } or { ok: false, reason }, and keeps the failure for the next run. */
export async function downloadOfficial({ say }) {
  say(`Fetching Electron ${officialVersion()} from its own host (about 130 MB, once) …`)
  // The download goes to a folder of ours, so that its growth can be watched.
  const incoming = await mkdtemp(join(tmpdir(), 'rightsize-electron-'))
  try {
    const reason = await runInstaller(incoming)
    if (reason === undefined && findOfficial()) return { ok: true }
    await rememberFailure(reason ?? 'the installer left no binary')
    return { ok: false, reason: reason ?? 'the installer left no binary' }
  } finally {
    await rm(incoming, { recursive: true, force: true })
  }
}

function runInstaller(incoming) {
  const [command, ...args] = packageTool('electron', 'install-electron')
  const env = { ...process.env, TMPDIR: incoming, TEMP: incoming, TMP: incoming }
  // Without this word the downloader ignores the proxy that everything else here goes through.
  if (env.HTTPS_PROXY || env.https_proxy) env.ELECTRON_GET_USE_PROXY ??= 'true'
  // An override names where to run from, not where to install to.
  delete env.ELECTRON_OVERRIDE_DIST_PATH
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: repositoryRoot, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    let limit
    child.stderr.on('data', (part) => (errors += part))
    const startedAt = Date.now()
    let lastSize = 0
    let lastGrowthAt = startedAt
    const watch = setInterval(() => {
      const size = folderSize(incoming) + folderSize(join(packageFolder, 'dist'))
      if (size !== lastSize) [lastSize, lastGrowthAt] = [size, Date.now()]
      if (Date.now() - lastGrowthAt > SILENCE_LIMIT_MS) limit = `nothing arrived for ${SILENCE_LIMIT_MS / 1000} s`
      if (Date.now() - startedAt > TOTAL_LIMIT_MS) limit = `not done after ${TOTAL_LIMIT_MS / 60_000} minutes`
      if (limit) child.kill('SIGKILL')
    }, LOOK_EVERY_MS)
    child.on('error', (error) => (errors += error.message))
    child.on('close', (code) => {
      clearInterval(watch)
      resolve(code === 0 ? undefined : (limit ?? firstReason(errors)))
    })
  })
}

/** One line a reader understands: the installer prints a stack, and often only Node's bare "fetch failed". */
export function firstReason(errors) {
  const cause = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|CERT_\w+)\b/.exec(errors)
  if (cause) return `the host could not be reached (${cause[1]})`
  if (errors.includes('fetch failed')) return 'the host could not be reached'
  return errors.trim().split('\n')[0]?.slice(0, 160) || 'the installer failed without a word'
}

async function rememberFailure(reason) {
  await mkdir(cacheFolder(), { recursive: true })
  await writeFile(failurePath(), JSON.stringify({ version: officialVersion(), at: Date.now(), reason }))
}

function failurePath() {
  return join(cacheFolder(), 'electron-download-failed.json')
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function folderSize(folder) {
  try {
    return readdirSync(folder, { recursive: true }).reduce((sum, name) => sum + fileSize(join(folder, name)), 0)
  } catch {
    return 0
  }
}

function fileSize(path) {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
