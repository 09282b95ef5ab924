import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_POLICY, policyFile, readPolicy } from '../../../src/main/policy.ts'

let folder = ''
const file = () => join(folder, 'policy.json')
const policy = (text: string) => {
  writeFileSync(file(), text)
  return readPolicy(file(), '/home/ana')
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-policy-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what an administrator lays down', () => {
  it('is nothing where there is no file', () => {
    expect(readPolicy(file(), '/home/ana')).toEqual(NO_POLICY)
    expect(readPolicy(join(file(), 'below'), '/home/ana')).toEqual(NO_POLICY)
    expect(policy('{}')).toEqual(NO_POLICY)
  })

  it('is a data folder: one for all, or one in the home of each', () => {
    expect(policy('{"dataFolder": "/srv/rightsize"}')).toEqual({ dataFolder: '/srv/rightsize', checkReleases: true })
    expect(policy('\uFEFF{"dataFolder": "~/Work/Rightsize"}')?.dataFolder).toBe(join('/home/ana', 'Work/Rightsize'))
  })

  it('is whether users check releases themselves, with or without a folder', () => {
    expect(policy('{"checkReleases": false}')).toEqual({ dataFolder: null, checkReleases: false })
    expect(policy('{"dataFolder": "/srv/rightsize", "checkReleases": false}')).toEqual({
      dataFolder: '/srv/rightsize',
      checkReleases: false,
    })
  })

  it.each([
    '',
    '[]',
    'null',
    '{"dataFolder": "data"}',
    '{"dataFolder": "~ana/data"}',
    '{"dataFolder": 7}',
    '{"dataFolder": null}',
    '{"checkReleases": "no"}',
    '{"checkReleases": null}',
    '{"datafolder": "/srv"}',
    '{"dataFolder": "/srv"',
  ])('is not guessed from %s', (text) => {
    expect(policy(text)).toBeNull()
  })

  it('is not passed over where it is there and cannot be read', () => {
    mkdirSync(file())
    expect(readPolicy(file(), '/home/ana')).toBeNull()
  })

  it('stands where only administrators write', () => {
    expect(policyFile('linux', {})).toBe('/etc/rightsize/policy.json')
    expect(policyFile('darwin', {})).toBe('/etc/rightsize/policy.json')
    expect(policyFile('win32', { ProgramFiles: 'D:\\Program Files' })).toBe('D:\\Program Files\\Rightsize-policy\\policy.json')
    expect(policyFile('win32', {})).toBe('C:\\Windows\\Rightsize-policy\\policy.json')
  })
})
