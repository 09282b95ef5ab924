// Holds which system packages are asked for, and the text of the command. Called by vitest.
import { describe, expect, it } from 'vitest'
import { installCommand, missingMessage, missingNeeds, packagesFor, type SYSTEM_NEEDS } from '../../../scripts/system-needs.mjs'

type Need = (typeof SYSTEM_NEEDS)['app'][number]
const lacking =
  (...packages: string[]) =>
  (need: Need) =>
    !packages.includes(need.packages[0] ?? '')

describe('missing system packages', () => {
  it('asks for nothing on a machine that has everything', () => {
    expect(missingNeeds(['app', 'display', 'spreadsheets', 'pages'], () => true)).toEqual({ blocking: [], optional: [] })
  })

  it('asks only for the groups of the task', () => {
    const all = missingNeeds(['display'], () => false)
    expect(packagesFor([...all.blocking, ...all.optional])).toEqual(['xvfb', 'xauth'])
  })

  it('lets a library that Electron can do without block nobody', () => {
    const { blocking, optional } = missingNeeds(['app'], lacking('libnotify4', 'libnss3'))
    expect(packagesFor(blocking)).toEqual(['libnss3'])
    expect(packagesFor(optional)).toEqual(['libnotify4'])
  })

  it('takes the older name where the archive does not know the newer one', () => {
    const { blocking } = missingNeeds(['app'], lacking('libgtk-3-0t64'))
    expect(packagesFor(blocking, (name: string) => !name.endsWith('t64'))).toEqual(['libgtk-3-0'])
    expect(packagesFor(blocking, () => false)).toEqual(['libgtk-3-0t64'])
  })
})

describe('command for the missing packages', () => {
  it('leaves sudo out for root only', () => {
    expect(installCommand(['a', 'b'], { asRoot: true })).toBe('apt-get update && apt-get install -y --no-install-recommends a b')
    expect(installCommand(['a'], { asRoot: false })).toBe('sudo apt-get update && sudo apt-get install -y --no-install-recommends a')
  })

  it('gives a user the exact command in the message', () => {
    expect(missingMessage(['libnss3'], { hasApt: true })).toContain(`\n  ${installCommand(['libnss3'], { asRoot: false })}`)
  })

  it('names the packages but no command that would not run where there is no apt', () => {
    const message = missingMessage(['libnss3', 'xvfb'], { hasApt: false })
    expect(message).toContain('libnss3 xvfb')
    expect(message).not.toContain('apt-get')
  })
})
