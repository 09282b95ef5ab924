// The day that is baked into the app, which Help › About shows: that of the commit, so that two builds of it are the same. Used by
// electron.vite.config.ts, and by build.mjs, because a commit alone may change it.
import { execFileSync } from 'node:child_process'
import { repositoryRoot } from './run-command.mjs'

/** "2026-11-24"; empty outside of a repository. */
export function builtOn(root = repositoryRoot, env = process.env) {
  try {
    const git = () =>
      execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return new Date(Number(env.SOURCE_DATE_EPOCH ?? git()) * 1000).toISOString().slice(0, 10)
  } catch {
    return ''
  }
}
