// Starts the app without Playwright, for what Playwright would change: a second start, a page that is not being debugged.
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { electronEnvironment, resolveElectron } from '../../scripts/electron-runtime.mjs'

/** The app, or the main file `app`, as the leader of a process group of its own. */
export async function startAlone(app: string, userData: string, env: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const runtime = await resolveElectron({ say: () => undefined })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return spawn(runtime.executable, [resolve(app), '--disable-gpu', ...asRoot], {
    env: { ...electronEnvironment(runtime), RIGHTSIZE_USER_DATA: userData, RIGHTSIZE_PROFILE: userData, ...env },
    stdio: 'ignore',
    detached: true,
  })
}

/** Ends it and what it started. */
export function endGroup(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
}
