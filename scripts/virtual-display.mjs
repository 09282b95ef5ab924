// A screen for machines without one: starts Xvfb on a free display number and ends exactly that process again.
// Called by start (tour), test, e2e and faults. Electron has no headless mode that works (its headless platform crashes).
import { spawn } from 'node:child_process'
import { SetupProblem } from './run-command.mjs'

const START_LIMIT_MS = 60_000

let endsOnSignals = false

/** A signal ends a script through `exit`, which takes its screens along. */
function endOnSignals() {
  if (endsOnSignals) return
  endsOnSignals = true
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143))
}

export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Runs `task(env)` with DISPLAY set; outside Linux the task gets the machine's own screen. */
export async function withVirtualDisplay(env, task) {
  return withVirtualDisplays(1, env, task)
}

/**
 * The same with several screens for programs that run side by side: each has a clipboard and a focus of its own. DISPLAY is
 * the first, RIGHTSIZE_DISPLAYS names all of them (":1 :2"). Outside Linux there is the machine's own screen alone.
 */
export async function withVirtualDisplays(count, env, task) {
  if (process.platform !== 'linux') return task(env)
  const started = await Promise.allSettled(Array.from({ length: count }, startDisplay))
  const displays = started.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const { WAYLAND_DISPLAY: _, ...rest } = env // else Electron would prefer the user's Wayland screen
  try {
    const failure = started.find(({ status }) => status === 'rejected')
    if (failure !== undefined) throw failure.reason
    return await task({ ...rest, DISPLAY: displays[0].name, RIGHTSIZE_DISPLAYS: displays.map(({ name }) => name).join(' ') })
  } finally {
    for (const display of displays) display.stop()
  }
}

function startDisplay() {
  endOnSignals()
  // -displayfd lets Xvfb pick the number itself, so parallel runs never fight over one.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const stop = () => server.kill('SIGTERM')
  process.once('exit', stop)
  return new Promise((resolve, reject) => {
    let errors = ''
    let number = ''
    const fail = (why) => reject(new SetupProblem(`The virtual display (Xvfb) did not start: ${why}`))
    const timer = setTimeout(() => fail(errors.trim() || `no answer in ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS)
    server.stderr.on('data', (part) => (errors = (errors + part).slice(-2000)))
    server.on('error', (error) => fail(error.message))
    server.on('exit', () => fail(errors.trim() || 'it ended at once'))
    server.stdio[3].on('data', (part) => {
      number += part
      if (!number.endsWith('\n')) return
      clearTimeout(timer)
      resolve({ name: `:${number.trim()}`, stop })
    })
  })
}
