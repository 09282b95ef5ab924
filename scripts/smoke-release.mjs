// `node scripts/smoke-release.mjs PROGRAM`: starts an installed program as it is, with a data folder of its own, and waits until it shows
// its page. On every system, with nothing but Node. For the jobs of a release, which start what they built and installed.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScript, SetupProblem } from './run-command.mjs'

const LIMIT_MS = 120_000
const END_LIMIT_MS = 20_000
const START_PAGE = 'app://rightsize/index.html'

await runScript(async () => {
  const installed = { executable: process.argv[2] }
  const program = installed.executable
  if (program === undefined) throw new SetupProblem('Which program? node scripts/smoke-release.mjs PROGRAM')
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-smoke-'))
  const env = { ...process.env, RIGHTSIZE_USER_DATA: folder }
  const child = spawn(installed.executable, ['--disable-gpu', '--remote-debugging-port=0'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((done) => {
    child.once('error', (error) => done(error.message))
    child.once('exit', (code, signal) => done(`it ended by itself (${signal ?? code})`))
  })
  try {
    const title = await Promise.race([shown(child), ended.then((why) => fail(program, why)), afterLimit(program)])
    console.log(`${program} shows ${START_PAGE}: ${title}`)
  } finally {
    child.kill()
    // It was seen to start; whoever starts it in a moment must not find it there still.
    const deaf = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS)
    await ended
    clearTimeout(deaf)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
})

/** The title of the page, once it is there. */
async function shown(child) {
  const port = await portOf(child)
  for (;;) {
    const pages = await fetch(`http://127.0.0.1:${port}/json/list`).then((answer) => answer.json())
    const page = pages.find(({ url, title }) => url === START_PAGE && title !== '' && title !== START_PAGE)
    if (page !== undefined) return page.title
    await new Promise((done) => setTimeout(done, 250))
  }
}

/** Chromium says it on its standard error. */
function portOf(child) {
  return new Promise((done) => {
    let said = ''
    child.stderr.on('data', (part) => {
      said += part
      const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said) ?? []
      if (port !== undefined) done(port)
    })
  })
}

function fail(program, why) {
  throw new SetupProblem(`${program} shows no page: ${why}.`)
}

function afterLimit(program) {
  return new Promise((_done, refuse) => {
    const error = new SetupProblem(`${program} shows no page within ${LIMIT_MS / 1000} s.`)
    setTimeout(() => refuse(error), LIMIT_MS).unref()
  })
}
