import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolderRefused } from '#wording'
import installer from '../../../scripts/package/builder/config.mjs'
import {
  APP_NAME,
  APP_USER_MODEL_ID,
  type DataFolderSurroundings,
  dataFolder,
  localProfile,
  ORIGIN,
  portableFolder,
  START_PAGE,
} from '../../../src/main/identity.ts'

const folderOf = (given: Partial<DataFolderSurroundings> = {}) =>
  dataFolder({ appDataFolder: '/home/ana/.config', env: {}, temporaryFolders: ['/tmp'], policy: null, portable: null, ...given })

describe('the names that must never change', () => {
  it('are the origin and the data folder under which Chromium keeps the working copy', () => {
    expect(ORIGIN).toBe('app://rightsize')
    expect(START_PAGE).toSay('app://rightsize/index.html')
    expect([APP_NAME, APP_USER_MODEL_ID]).toEqual(['Rightsize', installer.appId])
    expect(folderOf()).toEqual({ folder: join('/home/ana/.config', 'Rightsize'), from: 'default', doubt: null })
  })

  it('give way to RIGHTSIZE_USER_DATA, unless it is empty', () => {
    expect(folderOf({ env: { RIGHTSIZE_USER_DATA: '/tmp/data' } })).toEqual({ folder: '/tmp/data', from: 'environment', doubt: null })
    expect(folderOf({ env: { RIGHTSIZE_USER_DATA: '' } })).toEqual(folderOf())
  })
})

describe('the data folder', () => {
  it('is doubted where nobody named it and a system tidies up: without a home, Electron goes there', () => {
    const temporaryFolders = ['/tmp', '/var/tmp']
    for (const appDataFolder of ['/tmp/.config', '/tmp', '/var/tmp/a/.config']) {
      expect(folderOf({ appDataFolder, temporaryFolders }).doubt).toBe('temporary')
    }
    for (const appDataFolder of ['/tmpfiles/.config', '/home/tmp/.config', '/home/..tmp']) {
      expect(folderOf({ appDataFolder }).doubt).toBeNull()
    }
  })

  it('is refused where it is named by half a path', () => {
    for (const named of ['data', './data', '~/data', '../data']) {
      expect(folderOf({ env: { RIGHTSIZE_USER_DATA: named } }).doubt).toBe('refused')
    }
  })

  it('is refused where the home folder is half a path, which leads somewhere else from each folder, whoever named another', () => {
    for (const env of [{}, { RIGHTSIZE_USER_DATA: '/data' }])
      expect(folderOf({ appDataFolder: 'ana/.config', env, policy: '/srv/ana' })).toEqual({
        folder: 'ana/.config',
        from: 'default',
        doubt: 'refused',
      })
    expect(dataFolderRefused({ folder: 'ana/.config', from: 'default' })).toSay(
      'The folder for the data of apps is ana/.config, which isn’t a full path. Set HOME, or XDG_CONFIG_HOME where it is set, to a full path.',
    )
  })

  it('is the one that an administrator laid down, whatever else is named', () => {
    const env = { RIGHTSIZE_USER_DATA: '/tmp/data' }
    expect(folderOf({ env, policy: '/srv/ana', portable: '/stick/Rightsize-data' })).toMatchObject({ folder: '/srv/ana', from: 'policy' })
  })

  it('is the folder beside the program where somebody made one, unless the environment names another', () => {
    const portable = '/stick/Rightsize-data'
    expect(folderOf({ portable })).toEqual({ folder: portable, from: 'portable', doubt: null })
    expect(folderOf({ portable, env: { RIGHTSIZE_USER_DATA: '/data' } }).folder).toBe('/data')
    expect(folderOf({ portable: '/tmp/stick/Rightsize-data' }).doubt).toBeNull()
  })

  it.each([
    ['linux', '/opt/rightsize/rightsize', {}, '/opt/rightsize/Rightsize-data'],
    ['linux', '/tmp/.mount_x/rightsize', { APPIMAGE: '/home/ana/Rightsize.AppImage' }, '/home/ana/Rightsize-data'],
    ['win32', 'E:\\Rightsize\\Rightsize.exe', {}, 'E:\\Rightsize\\Rightsize-data'],
    ['darwin', '/Volumes/Stick/Rightsize.app/Contents/MacOS/Rightsize', {}, '/Volumes/Stick/Rightsize-data'],
  ] as const)('beside the program is, on %s of %s', (platform, executable, env, folder) => {
    const isThere = (path: string) => path === folder
    expect(portableFolder(executable, platform, env, isThere)).toBe(folder)
    expect(portableFolder(executable, platform, env, () => false)).toBeNull()
  })

  it('is never in the place from which macOS runs what was downloaded and not moved', () => {
    const executable = '/private/var/folders/x1/T/AppTranslocation/0A1B-2C3D/d/Rightsize.app/Contents/MacOS/Rightsize'
    expect(portableFolder(executable, 'darwin', {}, () => true)).toBeNull()
  })

  it('is never one that the installer of Windows empties', () => {
    const executable = 'C:\\Users\\ana\\AppData\\Local\\Programs\\rightsize\\Rightsize.exe'
    const beside = new Set(['Rightsize-data', 'Uninstall Rightsize.exe'].map((name) => executable.replace('Rightsize.exe', name)))
    expect(portableFolder(executable, 'win32', {}, (path) => beside.has(path))).toBeNull()
  })
})

describe('what Chromium keeps for itself', () => {
  const APP_DATA = '/home/ana/.config'
  const linux = { appDataFolder: APP_DATA, isOwnFolderLinked: false, platform: 'linux', env: {} } as const
  const windows = {
    appDataFolder: 'C:\\Users\\ana\\AppData\\Roaming',
    isOwnFolderLinked: false,
    platform: 'win32',
    env: { LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' },
  } as const

  it.each(['policy', 'environment'] as const)('stays on the computer where others may have the folder, one for each, by %s', (from) => {
    const team = localProfile({ folder: '/home/ana/Dropbox/Team', from }, linux)
    expect(team).toMatch(/^\/home\/ana\/\.config\/Rightsize\/profiles\/[0-9a-f]{16}$/)
    expect(localProfile({ folder: '/home/ana/Dropbox/Team', from }, linux)).toBe(team)
    expect(localProfile({ folder: '/home/ana/Dropbox/Other', from }, linux)).not.toBe(team)
    expect(localProfile({ folder: 'D:\\Team', from }, windows)).toMatch(
      /^C:\\Users\\ana\\AppData\\Local\\Rightsize\\profiles\\[0-9a-f]{16}$/,
    )
  })

  it('stays on the computer where the data folder roams, or is a link to somewhere else', () => {
    const roaming = { folder: `${windows.appDataFolder}\\Rightsize`, from: 'default' } as const
    expect(localProfile(roaming, windows)).toBe('C:\\Users\\ana\\AppData\\Local\\Rightsize\\profile')
    const shared = '/home/ana/Dropbox/Rightsize'
    for (const from of ['default', 'policy', 'environment'] as const)
      expect(localProfile({ folder: shared, from }, { ...linux, isOwnFolderLinked: true })).toMatch(
        /^\/home\/ana\/\.config\/Rightsize-local\/profiles\/[0-9a-f]{16}$/,
      )
  })

  it('lies with the workbooks where both belong together, by whatever name the folder is reached', () => {
    for (const from of ['default', 'policy', 'environment'] as const) {
      expect(localProfile({ folder: `${APP_DATA}/Rightsize`, from }, linux)).toBeNull()
    }
    expect(localProfile({ folder: 'E:\\Rightsize-data', from: 'portable' }, windows)).toBeNull()
  })
})
