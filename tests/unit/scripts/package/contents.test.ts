// Holds what stands in a package beside the program: what it depends on, what it is made of, and the texts for desktops.
// Called by vitest.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DAMAGED_PROGRAM } from '#wording'
import { billOfMaterials } from '../../../../scripts/package/bill-of-materials.mjs'
import { desktopEntry, metainfo, mimeType } from '../../../../scripts/package/desktop-texts.mjs'
import { DAMAGED_TEXT, DAMAGED_TITLE, launcherScript, SAID_DAMAGED } from '../../../../scripts/package/launcher.mjs'
import { dependenciesOf } from '../../../../scripts/package/linked-libraries.mjs'
import { reducedManifest } from '../../../../scripts/package/program-folder.mjs'
import { SAID_DAMAGED as SAID_BY_THE_APP } from '../../../../src/main/whole-archive.ts'

const root = join(import.meta.dirname, '../../../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const release = {
  manifest,
  version: '1.2.3-nevership.7',
  debianVersion: '1.2.3~nevership.7',
  epoch: 1_700_000_000,
  electron: '33.2.1',
  neverShip: true,
}

describe('the dependencies of a package', () => {
  const table = (...lines: string[]) => lines.join('\n')

  it('are the packages of the linked libraries, each once, and the glibc that is asked for', () => {
    const tables = table(
      '  NEEDED   libnss3.so',
      '  NEEDED   libsmime3.so',
      '  NEEDED   libffmpeg.so',
      '  NEEDED   libc.so.6',
      'GLIBC_2.9',
      'GLIBC_2.25',
    )
    expect(dependenciesOf(tables, ['libffmpeg.so'])).toEqual(['libc6 (>= 2.25)', 'libnss3'])
  })

  it('are not made up for a library that is new', () => {
    expect(() => dependenciesOf('NEEDED libnew.so.1', [])).toThrow('libnew.so.1')
  })
})

describe('the package.json inside a package', () => {
  it('has what Electron reads, and nothing of how the app is developed', () => {
    expect(Object.keys(reducedManifest(release)).sort()).toEqual(
      ['name', 'productName', 'version', 'description', 'type', 'main', 'desktopName', 'releasedAt'].sort(),
    )
  })
})

describe('the bill of materials', () => {
  const bundles = [join(root, 'out/.packages/app')]

  it('names what is bundled, with the hash that npm keeps of it, and Electron', () => {
    const bill = billOfMaterials({ release, bundles, root })
    const react = bill.components.find(({ name }: { readonly name: string }) => name === 'react')
    const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages['node_modules/react']
    expect(react).toMatchObject({ purl: `pkg:npm/react@${locked.version}`, licenses: [{ license: { id: 'MIT' } }] })
    expect(Buffer.from(react?.hashes?.[0]?.content ?? '', 'hex').toString('base64')).toBe(locked.integrity.split('-')[1])
    expect(bill.components.map(({ name }: { readonly name: string }) => name)).toEqual(
      expect.arrayContaining(['exceljs', 'dexie', 'electron']),
    )
    expect(bill.components.map(({ name }: { readonly name: string }) => name)).not.toContain('vitest')
    expect(bill.metadata.timestamp).toBe('2023-11-14T22:13:20.000Z')
  })

  it('has a reference for everything that it says the app depends on', () => {
    const bill = billOfMaterials({ release, bundles, root })
    const known = bill.components.map((component: { readonly 'bom-ref': string }) => component['bom-ref'])
    expect(new Set(known).size).toBe(known.length)
    expect(bill.dependencies).toEqual([{ ref: 'rightsize', dependsOn: known }])
  })
})

describe('the script that starts the program', () => {
  it('says of a damaged archive what the app says, and leaves it to the app where that has', () => {
    expect(DAMAGED_PROGRAM.title).toSay(DAMAGED_TITLE)
    expect(DAMAGED_PROGRAM.text('$archive')).toSay(DAMAGED_TEXT)
    expect(SAID_DAMAGED).toBe(SAID_BY_THE_APP)
  })

  it('is one that the shell of every Linux reads', () => {
    const { status, stderr } = spawnSync('sh', ['-n'], { input: launcherScript('rightsize'), encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('a program that the system gives no sandbox', () => {
  const MAY_NOT = 'kernel/apparmor_restrict_unprivileged_userns'

  /** The program is one that ends with `ending`; nothing of this machine's desktop is found to show a window with. */
  function started(ending: string, facts: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'rightsize-launcher-'))
    for (const part of ['resources', 'proc/kernel', 'proc/user', 'bin']) mkdirSync(join(folder, part), { recursive: true })
    for (const [name, value] of Object.entries(facts)) writeFileSync(join(folder, 'proc', name), `${value}\n`)
    writeFileSync(join(folder, 'rightsize'), `#!/bin/sh\n[ "$1" = 'a file' ] || exit 9\n${ending}\n`, { mode: 0o755 })
    writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 })
    writeFileSync(join(folder, 'resources/app.asar'), 'whole')
    execFileSync('sh', ['-c', 'sha256sum app.asar > app.asar.sha256'], { cwd: join(folder, 'resources') })
    writeFileSync(join(folder, 'rightsize.sh'), launcherScript('rightsize', join(folder, 'proc')), { mode: 0o755 })
    for (const tool of ['sh', 'cat', 'stat', 'dirname', 'readlink', 'sha256sum']) symlinkSync(`/usr/bin/${tool}`, join(folder, 'bin', tool))
    const { status, stderr } = spawnSync('sh', [join(folder, 'rightsize.sh'), 'a file'], {
      env: { PATH: join(folder, 'bin') },
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    return { status, said: stderr.replaceAll(folder, '') }
  }

  it.each([
    [MAY_NOT, '1'],
    ['kernel/unprivileged_userns_clone', '0'],
    ['user/max_user_namespaces', '0'],
  ])('says what to do, in one sentence (%s = %s)', (fact, value) => {
    const { status, said } = started('kill -TRAP $$', { [fact]: value })
    expect(status).toBe(1)
    expect(said).toMention(
      'Rightsize cannot start: This system lets no program make a sandbox of its own. Run this once and start again: sudo chown root:root /chrome-sandbox && sudo chmod 4755 /chrome-sandbox\n',
    )
  })

  it('says nothing where the system allows one, or where the program ends in another way', () => {
    expect(started('exit 0', { [MAY_NOT]: '1' })).toEqual({ status: 0, said: '' })
    expect(started('exit 7', { [MAY_NOT]: '1' })).toEqual({ status: 7, said: '' })
    expect(started('kill -TRAP $$', { [MAY_NOT]: '0', 'user/max_user_namespaces': '60000' }).said).toBe('')
    expect(started('kill -TRAP $$', {}).said).toBe('')
  })
})

describe('what desktops are told', () => {
  it('is the same kind of file everywhere', () => {
    const [, type] = /type="([^"]+)"/.exec(mimeType()) ?? []
    expect(desktopEntry(release)).toContain(`MimeType=${type};`)
    expect(metainfo(release)).toContain(`<mediatype>${type}</mediatype>`)
    expect(desktopEntry(release)).toContain('Exec=rightsize %f')
  })

  it.each(readdirSync(join(root, 'resources/icons')))('has an icon as large as its name says: %s', (file) => {
    const png = readFileSync(join(root, 'resources/icons', file))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(file.replace('.png', '')), Number(file.replace('.png', ''))])
  })
})
