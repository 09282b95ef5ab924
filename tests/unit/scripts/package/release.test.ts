// Holds what a package says of itself, and that what was packed for tests can never be published. Called by vitest.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archiveFileName, makeProgramArchive } from '../../../../scripts/package/program-archive.mjs'
import { neverShipText, releaseOf, unreachableAddresses } from '../../../../scripts/package/release.mjs'
import { reasonsAgainst, writeSums } from '../../../../scripts/package/sums.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-release-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function commit(): void {
  const manifest = { name: 'rightsize', version: '1.2.3', devDependencies: { electron: '45.4.1' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, stdio: 'ignore' })
  git('init')
  git('add', '.')
  git('commit', '-m', 'Add', '--date', '2026-01-02T03:04:05Z')
}

const release = (electron: string, env = {}) => releaseOf({ runtime: { version: electron }, root: folder, env })

describe('addresses of the project', () => {
  it('are named while they are reserved ones, which nobody has', () => {
    const author = 'Rightsize maintainers <maintainers@rightsize.invalid>'
    const ours = { homepage: 'https://rightsize.example/en', author: 'Rightsize <hello@rightsize.example>' }
    expect(unreachableAddresses(ours)).toEqual([])
    expect(unreachableAddresses({ ...ours, author })).toEqual([expect.stringContaining(`package.json names ${author}`)])
    expect(unreachableAddresses({ ...ours, homepage: 'https://rightsize.invalid' })).toHaveLength(1)
  })
})

describe('what a package says of itself', () => {
  beforeEach(commit)

  it('is the version of package.json with the Electron that it names', () => {
    expect(release('45.4.1')).toMatchObject({ version: '1.2.3', debianVersion: '1.2.3', neverShip: false })
  })

  it('is a version before the release, in the order of Debian too, with any other Electron', () => {
    const made = release('33.2.1')
    expect(made).toMatchObject({ version: '1.2.3-nevership.1', debianVersion: '1.2.3~nevership.1', neverShip: true })
    expect(neverShipText(made)).toContain('Electron 33.2.1, which is out of support')
  })

  it('is dated by its commit, or by SOURCE_DATE_EPOCH, which has to be a number', () => {
    const seconds = Number(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: folder, encoding: 'utf8' }))
    expect(release('45.4.1').epoch).toBe(seconds)
    expect(release('45.4.1', { SOURCE_DATE_EPOCH: '1700000000' }).epoch).toBe(1_700_000_000)
    expect(() => release('45.4.1', { SOURCE_DATE_EPOCH: 'yesterday' })).toThrow('SOURCE_DATE_EPOCH has to be seconds')
  })

  it('needs a commit', () => {
    rmSync(join(folder, '.git'), { recursive: true })
    expect(() => release('45.4.1')).toThrow('make it in a git checkout')
  })
})

describe('a folder of packages', () => {
  beforeEach(async () => {
    writeFileSync(join(folder, 'rightsize_1.2.3_amd64.deb'), 'a package')
    writeFileSync(join(folder, 'rightsize-1.2.3.cdx.json'), '{}')
    await writeSums(folder)
  })

  it('may be published when every file is the one that its sums list', async () => {
    expect(await reasonsAgainst(folder)).toEqual([])
    // In the form that `sha256sum --check` reads.
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toMatch(
      /^[0-9a-f]{64} {2}rightsize-1\.2\.3\.cdx\.json\n[0-9a-f]{64} {2}rightsize_1\.2\.3_amd64\.deb\n$/,
    )
  })

  it.each([
    ['rightsize_1.2.3-nevership.7_amd64.deb', (name: string) => writeFileSync(join(folder, name), '')],
    [
      'NEVER-SHIP.txt',
      (name: string) => [mkdirSync(join(folder, 'linux-unpacked')), writeFileSync(join(folder, 'linux-unpacked', name), '')],
    ],
  ])('is refused for %s', async (name, plant) => {
    plant(name)
    await writeSums(folder)
    expect(await reasonsAgainst(folder)).toEqual([expect.stringContaining(`${name} says that it must never be shipped`)])
  })

  it('is refused for a file that changed, one that is not listed, one that is gone, and without sums', async () => {
    writeFileSync(join(folder, 'rightsize_1.2.3_amd64.deb'), 'another package')
    writeFileSync(join(folder, 'extra.zip'), '')
    rmSync(join(folder, 'rightsize-1.2.3.cdx.json'))
    expect(await reasonsAgainst(folder)).toEqual([
      'rightsize-1.2.3.cdx.json is listed and not there.',
      'extra.zip is not listed in SHA256SUMS.',
      'rightsize_1.2.3_amd64.deb is not the file that SHA256SUMS lists.',
    ])
    rmSync(join(folder, 'SHA256SUMS'))
    expect(await reasonsAgainst(folder)).toEqual([expect.stringContaining('has no SHA256SUMS')])
  })

  it('is refused for sums that are none, and a link in their place is not written through', async () => {
    const sums = join(folder, 'SHA256SUMS')
    writeFileSync(sums, `${readFileSync(sums, 'utf8')}<html>\n`)
    expect(await reasonsAgainst(folder)).toEqual([expect.stringContaining('SHA256SUMS holds no sum and file name in line 3')])
    rmSync(sums)
    mkdirSync(sums)
    expect(await reasonsAgainst(folder)).toEqual([expect.stringContaining('is no file')])
    rmSync(sums, { recursive: true })
    symlinkSync('rightsize-1.2.3.cdx.json', sums)
    await writeSums(folder)
    expect([readFileSync(join(folder, 'rightsize-1.2.3.cdx.json'), 'utf8'), await reasonsAgainst(folder)]).toEqual(['{}', []])
  })

  it('is refused when it holds no package', async () => {
    rmSync(join(folder, 'rightsize_1.2.3_amd64.deb'))
    await writeSums(folder)
    expect(await reasonsAgainst(folder)).toEqual([expect.stringContaining('holds no package')])
  })
})

describe('the archive of a program folder', () => {
  it('is the same from the same files, whoever packed them and when, and unpacks into a folder of its version', async () => {
    const [first, second] = [join(folder, 'a/linux-unpacked'), join(folder, 'b/linux-unpacked')]
    for (const each of [first, second]) mkdirSync(join(each, 'locales'), { recursive: true })
    for (const name of ['rightsize', 'locales/en-US.pak']) writeFileSync(join(first, name), name, { mode: 0o755 })
    for (const name of ['locales/en-US.pak', 'rightsize']) writeFileSync(join(second, name), name, { mode: 0o755 })
    utimesSync(join(second, 'rightsize'), 5, 5)
    const packed = await Promise.all(
      [first, second].map(async (programFolder) => {
        const target = join(programFolder, '..', archiveFileName({ version: '1.2.3' }, 'x64'))
        await makeProgramArchive({ release: { version: '1.2.3', epoch: 1_700_000_000 }, programFolder, target })
        return target
      }),
    )
    const [one = '', other = ''] = packed
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
    expect(execFileSync('tar', ['-tzf', one], { encoding: 'utf8' }).trim().split('\n')).toEqual([
      'rightsize-1.2.3/',
      'rightsize-1.2.3/locales/',
      'rightsize-1.2.3/locales/en-US.pak',
      'rightsize-1.2.3/rightsize',
    ])
    expect(one).toMatch(/rightsize-1\.2\.3-linux-x64\.tar\.gz$/)
  })
})
