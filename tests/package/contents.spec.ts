// What lies in the package, without starting it: the list of its files, the fuses, and what the tools of Debian and of desktops
// say of it.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { FUSES, readFuses } from '../../scripts/package/fuses.mjs'
import { releaseOf } from '../../scripts/package/release.mjs'
import { makeRpmPackage } from '../../scripts/package/rpm-package.mjs'
import { reasonsAgainst } from '../../scripts/package/sums.mjs'
import { repositoryRoot } from '../../scripts/run-command.mjs'
import { debIn, newMachine, packages } from './installed.ts'

const unpacked = join(packages, 'linux-unpacked')
const GOLDEN = join(import.meta.dirname, 'file-list.txt')
const MEGABYTE = 1_000_000

/** Names without what the bundler makes from the content: the hash of a file, and into how many chunks it cuts main. */
const withoutHash = (name: string) =>
  name.replace(/^(.*\/main\/chunks\/).*\.js$/, '$1*.js').replace(/-[\w-]{8}\.(js|css|woff2)$/, '-HASH.$1')

test('the files in the package are the listed ones', () => {
  const lines = execFileSync('dpkg-deb', ['--contents', debIn(packages)], { encoding: 'utf8' })
    .trim()
    .split('\n')
  // Only a package for tests says so.
  const installed = lines
    .filter((line) => !line.endsWith('/') && !line.endsWith('NEVER-SHIP.txt'))
    .map((line) => `${line.slice(0, 21)} ${line.replace(/^.* \.\//, '')}`)
  const archive = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false })
  const inArchive = archive.filter((name) => /\.\w+$/.test(name)).map((name) => `app.asar${withoutHash(name)}`)
  const found = [...installed, '', ...[...new Set(inArchive)].sort()]
  const text = `${found.join('\n')}\n`
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, text)
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'))
})

test('the package is as small as it was', () => {
  const sizes = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(235 * MEGABYTE)
  expect(statSync(join(unpacked, 'resources/app.asar')).size).toBeLessThan(7 * MEGABYTE)
  expect(getRawHeader(join(unpacked, 'resources/app.asar')).headerString).not.toMatch(/\.map"|node_modules|\.test\.|seed_5_people/)
})

test('what starts first needs nothing of the archive but its beginning', () => {
  const archive = join(unpacked, 'resources/app.asar')
  const boot = extractFile(archive, 'out/main/boot.js').toString('utf8')
  expect([...boot.matchAll(/from"([^"]+)"/g)].map(([, name]) => name)).toEqual(['node:child_process', 'electron', 'node:crypto', 'node:fs'])
  expect(statFile(archive, 'out/main/boot.js')).toMatchObject({ offset: expect.stringMatching(/^\d{1,3}$/) })
})

test('all fuses of the program are set as they are listed', async () => {
  const found = await readFuses(join(unpacked, 'rightsize'))
  const names = Object.keys(found)
  expect(found).toEqual(Object.fromEntries(names.map((name) => [name, FUSES[name]])))
  // The ninth came with Electron 43, which the copy for tests is not.
  expect(names).toEqual(Object.keys(FUSES).slice(0, debIn(packages).includes('-nevership.') ? 8 : 9))
})

test('the checksums are those of the files, and a package for tests is refused for publishing', async () => {
  const sums = readFileSync(join(packages, 'SHA256SUMS'), 'utf8').trim().split('\n')
  expect(sums.length).toBeGreaterThanOrEqual(2)
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(readFileSync(join(packages, name)))
        .digest('hex'),
    ).toBe(sum)
  }
  const { status, stderr } = spawnSync('node', ['scripts/check-release.mjs', packages], { encoding: 'utf8' })
  const isForTests = debIn(packages).includes('-nevership.')
  expect(status).toBe(1)
  if (isForTests) expect(stderr).toContain('must never be shipped')
  else expect(await reasonsAgainst(packages)).toEqual([])
  // Until the addresses are ones of the project's own, nothing is published.
  expect(stderr).toContain('package.json names https://rightsize.invalid')
})

test('built and packed again in another folder, every file is the same to the last byte', () => {
  const cache = join(repositoryRoot, '.cache')
  mkdirSync(cache, { recursive: true })
  const again = mkdtempSync(join(cache, 'again-'))
  const checkout = join(again, 'elsewhere')
  execFileSync('git', ['clone', '--quiet', repositoryRoot, checkout])
  // What nobody has committed yet is in the package that is compared.
  const changed = ['ls-files', '--modified', '--others', '--exclude-standard', '-z']
  for (const file of execFileSync('git', changed, { cwd: repositoryRoot, encoding: 'utf8' }).split('\0').filter(Boolean))
    if (existsSync(join(repositoryRoot, file))) cpSync(join(repositoryRoot, file), join(checkout, file))
    else rmSync(join(checkout, file))
  // The packages of npm are the same files under another name: their copy would take longer than all the rest.
  execFileSync('cp', ['-al', join(repositoryRoot, 'node_modules'), checkout])
  // Whoever packs with another umask and at another time gets what everybody gets.
  const umask = process.umask(0o077)
  const { status, stderr } = spawnSync('node', ['scripts/package.mjs', '--out', join(again, 'out')], { cwd: checkout, encoding: 'utf8' })
  process.umask(umask)
  expect(status, stderr).toBe(0)
  expect(stderr).toContain('Building the app')
  expect(readFileSync(join(again, 'out/SHA256SUMS'), 'utf8')).toBe(readFileSync(join(packages, 'SHA256SUMS'), 'utf8'))
  rmSync(again, { recursive: true })
})

test('Debian and desktops find nothing wrong with the package', () => {
  const lintian = spawnSync('lintian', ['--allow-root', '--tag-display-limit=0', '--fail-on', 'error,warning', debIn(packages)], {
    encoding: 'utf8',
  })
  expect(lintian.stdout + lintian.stderr).toBe('')
  expect(lintian.status).toBe(0)
  const content = mkdtempSync(join(tmpdir(), 'rightsize-content-'))
  execFileSync('dpkg-deb', ['--extract', debIn(packages), content])
  const share = join(content, 'usr/share')
  expect(spawnSync('desktop-file-validate', [join(share, 'applications/rightsize.desktop')], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stdout: '',
  })
  const appStream = ['validate', '--no-net', '--pedantic', join(share, 'metainfo/app.rightsize.rightsize.metainfo.xml')]
  expect(spawnSync('appstreamcli', appStream, { encoding: 'utf8' })).toMatchObject({ status: 0 })
  rmSync(content, { recursive: true })
})

test('the .rpm holds what the .deb holds, needs nothing that it has itself, and installs, upgrades, goes back and goes, with the data kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-rpm-'))
  const machine = newMachine({ diskMegabytes: 120 })
  try {
    const rpm = join(folder, 'rightsize.rpm')
    const release = releaseOf({ runtime: { version: versionOfElectron() } })
    const make = (target: string, version: string) =>
      makeRpmPackage({
        ...{ release: { ...release, debianVersion: version }, programFolder: unpacked, target },
        ...{ workplace: join(folder, version), root: repositoryRoot },
      })
    const later = join(folder, 'later.rpm')
    await make(rpm, release.debianVersion)
    await make(later, '99.0.0')
    const asked = (...args: string[]) =>
      execFileSync('rpm', ['-qp', ...args, rpm], { encoding: 'utf8' })
        .trim()
        .split('\n')
    const ofDebian = /doc\/rightsize\/(changelog\.gz|copyright)|\/lintian\//
    expect(
      asked('--list')
        .filter((path) => !FOLDERS_OF_RPM.includes(path))
        .sort(),
    ).toEqual(filesIn(debIn(packages)).filter((path) => !ofDebian.test(path)))
    const needs = asked('--requires')
    expect(needs).toEqual(expect.arrayContaining(['libgtk-3.so.0()(64bit)', 'libnss3.so()(64bit)']))
    expect(needs.filter((need) => readdirSync(unpacked).some((name) => need.startsWith(`${name}(`)))).toEqual([])
    const installer = (...args: string[]) => execFileSync('rpm', ['--root', machine.root, '--nodeps', ...args], { stdio: 'pipe' })
    const installed = () => execFileSync('rpm', ['--root', machine.root, '-q', '--qf', '%{VERSION}', 'rightsize'], { encoding: 'utf8' })
    // rpm counts what it needs before it writes a file.
    const tooSmall = /installing package rightsize-\S+ needs \d+[KMG]?B more space on the \S+ filesystem/
    expect(() => installer('--install', rpm)).toThrow(tooSmall)
    expect(existsSync(join(machine.root, 'usr/lib/rightsize'))).toBe(false)
    machine.growDisk(300)
    installer('--install', rpm)
    expect(statSync(join(machine.root, 'usr/lib/rightsize/chrome-sandbox')).mode & 0o7777).toBe(0o4755)
    const startsAndEnds = async () => {
      const started = await machine.start()
      await started.page()
      await started.quit()
    }
    await startsAndEnds()
    const data = () => readdirSync(join(machine.home, '.config/Rightsize'))
    const before = data()
    expect(() => installer('--upgrade', later)).toThrow(tooSmall)
    expect(installed()).toBe(release.debianVersion)
    machine.growDisk(900)
    installer('--upgrade', later)
    expect(installed()).toBe('99.0.0')
    expect(() => installer('--upgrade', rpm)).toThrow(/is already installed/)
    installer('--upgrade', '--oldpackage', rpm)
    expect(installed()).toBe(release.debianVersion)
    await startsAndEnds()
    installer('--erase', 'rightsize')
    expect(existsSync(join(machine.root, 'usr/lib/rightsize'))).toBe(false)
    expect([before.length > 0, data()]).toEqual([true, before])
  } finally {
    await machine.close()
    rmSync(folder, { recursive: true })
  }
})

/** They belong to the package; a .deb lists those of the system with them. */
const FOLDERS_OF_RPM = ['/usr/lib/rightsize', '/usr/lib/rightsize/locales', '/usr/lib/rightsize/resources']

function filesIn(deb: string): readonly string[] {
  const lines = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' }).trim().split('\n')
  return lines.flatMap((line) => (line.endsWith('/') ? [] : line.replace(/^.* \.(\/[^ ]*)( ->.*)?$/, '$1'))).sort()
}

/** The Electron inside, as the bill of materials names it. */
function versionOfElectron(): string {
  const bill = readdirSync(packages).find((name) => name.endsWith('.cdx.json')) ?? ''
  const { components } = JSON.parse(readFileSync(join(packages, bill), 'utf8'))
  return components.find(({ name }: { readonly name: string }) => name === 'electron').version
}
