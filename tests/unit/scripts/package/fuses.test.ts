// Holds that every fuse is set, whatever Electron has: eight before 43, nine since. On made files, which are all bytes around a wire.
// Called by vitest.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FUSES, readFuses, setFuses } from '../../../../scripts/package/fuses.mjs'

interface Packed {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: { readonly executableName: string; readonly appInfo: { readonly productFilename: string } }
}
const { default: builder } = (await import(join(import.meta.dirname, '../../../../scripts/package/builder/config.mjs'))) as {
  readonly default: { readonly afterPack: (packed: Packed) => Promise<void>; readonly mac: Readonly<Record<string, unknown>> }
}

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const NAMES = Object.keys(FUSES)
const wire = (states: string, version = 1) =>
  Buffer.concat([Buffer.from(SENTINEL), Buffer.from([version, states.length]), Buffer.from(states), Buffer.from('code of Electron')])

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-fuses-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function made(name: string, ...parts: readonly Buffer[]): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.concat([Buffer.from('\x7fELF'), ...parts]), { mode: 0o755 })
  return file
}

describe('the fuses', () => {
  it.each([
    ['eight', '10111111'],
    ['nine', '101111110'],
  ])('of an Electron with %s are all set, and nothing else is', async (_, states) => {
    const file = made('electron', wire(states))
    const before = readFileSync(file)
    await setFuses(file)
    expect(await readFuses(file)).toEqual(Object.fromEntries(NAMES.slice(0, states.length).map((name) => [name, FUSES[name]])))
    const after = readFileSync(file)
    const wanted = NAMES.slice(0, states.length).map((name) => (FUSES[name] ? '1' : '0'))
    expect(after.equals(Buffer.concat([Buffer.from('\x7fELF'), wire(wanted.join(''))]))).toBe(true)
    expect(after).toHaveLength(before.length)
  })

  it('are set one at a time for who tests, and all others stay', async () => {
    const file = made('electron', wire('00000000'))
    await setFuses(file, { EnableNodeCliInspectArguments: true })
    expect(Object.entries(await readFuses(file)).filter(([, isOn]) => isOn)).toEqual([['EnableNodeCliInspectArguments', true]])
  })

  it('are set for both processors of a universal file, and read as set only where both are', async () => {
    const file = made('electron', wire('000000000'), wire('111111111'))
    expect((await readFuses(file))['RunAsNode']).toBeUndefined()
    await setFuses(file)
    expect(await readFuses(file)).toEqual(FUSES)
  })

  it.each([
    ['ten', [wire('0000000000')], 'has 10 fuses'],
    ['seven', [wire('0000000')], 'has 7 fuses'],
    ['another version', [wire('00000000', 2)], 'has fuses of version 2'],
    ['none', [], 'has no fuses'],
  ])('are never guessed: a file with %s is refused and left as it was', async (_, parts, why) => {
    const file = made('electron', ...parts)
    const before = readFileSync(file)
    await expect(setFuses(file)).rejects.toThrow(why)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('that Electron took out are said, not passed over', async () => {
    const file = made('electron', wire('0000000r0'))
    expect(await readFuses(file)).toHaveProperty('GrantFileProtocolExtraPrivileges', undefined)
  })
})

describe('what electron-builder packs', () => {
  const packager = { executableName: 'rightsize', appInfo: { productFilename: 'Rightsize' } }
  const framework = 'Rightsize.app/Contents/Frameworks/Electron Framework.framework/Electron Framework'
  const packed = (electronPlatformName: string, appOutDir = folder) => builder.afterPack({ appOutDir, electronPlatformName, packager })

  it.each([
    ['linux', 'rightsize'],
    ['win32', 'Rightsize.exe'],
    ['darwin', framework],
  ])('has all fuses set and the hash of its archive, on %s', async (platform, name) => {
    const file = made(name, wire('111111111'))
    made('resources/app.asar')
    await packed(platform)
    expect(await readFuses(file)).toEqual(FUSES)
    expect(readFileSync(join(folder, 'resources/app.asar.sha256'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}app\.asar\n/)
  })

  it('of one processor waits until both are one file: what is put together is signed', async () => {
    const part = join(folder, 'mac-universal-arm64-temp')
    const file = made(join('mac-universal-arm64-temp', framework), wire('111111111'))
    made('mac-universal-arm64-temp/resources/app.asar')
    await packed('darwin', part)
    expect((await readFuses(file))['RunAsNode']).toBe(true)
  })

  it('is signed for macOS also without a certificate: changed and not signed again it would not start', () => {
    expect(builder.mac).toMatchObject({ identity: '-', hardenedRuntime: true })
    expect(builder).not.toHaveProperty('electronFuses')
  })
})
