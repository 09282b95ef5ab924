// What Electron reads of the environment for developers is gone before a packaged app is there, and the files of the start are not.
import { describe, expect, it } from 'vitest'
import { launcherScript } from '../../../scripts/package/launcher.mjs'
import { readLaunch } from '../../../src/main/launch-arguments.ts'
import { dropDevelopersWords, FOR_DEVELOPERS, wordsAgain } from '../../../src/main/own-environment.ts'

describe('an environment for developers of Electron', () => {
  it('is taken out, also where it is empty, and all else stays', () => {
    const env = { HOME: '/home/ana', ELECTRON_DISABLE_SANDBOX: '', ELECTRON_OZONE_PLATFORM_HINT: 'auto' }
    expect(dropDevelopersWords(env)).toBe(true)
    expect(env).toEqual({ HOME: '/home/ana', ELECTRON_OZONE_PLATFORM_HINT: 'auto' })
    expect(dropDevelopersWords(env)).toBe(false)
  })

  it('is the one that the script of the packages for Linux takes out, too', () => {
    const [, dropped = ''] = /^unset (.*)$/m.exec(launcherScript('rightsize')) ?? []
    expect(dropped.split(' ')).toEqual(FOR_DEVELOPERS)
  })
})

describe('the words of a second start', () => {
  const filesOf = (words: readonly string[]) =>
    readLaunch(['rightsize', ...words], { workingDirectory: '/home/ana', appPath: '/usr/lib/rightsize/resources/app.asar' }).files

  it('name the same files', () => {
    const argv = ['/usr/lib/rightsize/rightsize', '--disable-gpu', 'a.rightsize', '--', '-b.rightsize']
    expect(wordsAgain(argv, [])).toEqual(argv.slice(1))
    expect(filesOf(wordsAgain(argv, ['/tmp/-c.rightsize']))).toEqual([
      '/home/ana/a.rightsize',
      '/home/ana/-b.rightsize',
      '/tmp/-c.rightsize',
    ])
  })

  it('name those that macOS handed over', () => {
    expect(filesOf(wordsAgain(['/Applications/Rightsize'], ['/Users/ana/plan.rightsize']))).toEqual(['/Users/ana/plan.rightsize'])
  })
})
