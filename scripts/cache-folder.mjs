// Decides where things live that must outlast `npm ci` and stay out of the repository: the fallback Electron, what was
// learned about the network, the data of `npm run dev`. Called by the runtime scripts and dev.mjs.
import { homedir } from 'node:os'
import { join } from 'node:path'

export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'rightsize')
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'rightsize', 'cache')
  return join(home, '.cache', 'rightsize')
}
