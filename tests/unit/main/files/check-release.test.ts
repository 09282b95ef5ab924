import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkRelease } from '../../../../src/main/files/check-release.ts'

const PACKAGE = 'rightsize_1.4.0 beta_amd64.deb'
const OTHER = 'rightsize-1.4.0.tar.gz'
const CONTENT = 'a package, as far as sums are concerned'
const SHA256 = createHash('sha256').update(CONTENT).digest('hex')

let folder: string
const path = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-release-'))
  writeFileSync(path(PACKAGE), CONTENT)
  writeFileSync(path(OTHER), 'another one')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const listed = (...lines: readonly string[]) => writeFileSync(path('SHA256SUMS'), lines.map((line) => `${line}\n`).join(''))

describe('a downloaded package', () => {
  it('is whole where it is the file that the sums beside it list, as sha256sum itself wrote them', async () => {
    writeFileSync(path('SHA256SUMS'), execFileSync('sha256sum', [OTHER, PACKAGE], { cwd: folder }))
    expect(await checkRelease(path(PACKAGE))).toEqual({ ok: true, value: { file: PACKAGE, sha256: SHA256 } })
  })

  it.each([
    ['written for binary files, in capitals', `${SHA256.toUpperCase()} *${PACKAGE}`],
    ['with the ends of lines of Windows', `${SHA256}  ${PACKAGE}\r`],
  ])('is found in sums %s', async (_, line) => {
    listed(line)
    expect(await checkRelease(path(PACKAGE))).toMatchObject({ ok: true })
  })

  it.each([
    ['there are no sums', 'release-without-sums', null],
    ['the sums are of other files', 'release-not-listed', [`${SHA256}  ${OTHER}`, `${SHA256}  elsewhere/${PACKAGE}`]],
    ['the sums are a page', 'release-sums-unreadable', [`<html>${PACKAGE}</html>`]],
    ['the sums are empty', 'release-sums-unreadable', []],
    ['the sums are written another way', 'release-sums-unreadable', [`SHA256 (${PACKAGE}) = ${SHA256}`]],
    ['one byte is another', 'release-differs', [`${SHA256.replace(/./, (digit) => (digit === '0' ? '1' : '0'))}  ${PACKAGE}`]],
    ['it is listed twice, and differently', 'release-differs', [`${SHA256}  ${PACKAGE}`, `${'0'.repeat(64)}  ${PACKAGE}`]],
  ])('is refused where %s', async (_, code, lines) => {
    if (lines !== null) listed(...lines)
    expect(await checkRelease(path(PACKAGE))).toMatchObject({ ok: false, problem: { code } })
  })

  it('is refused where it is a folder, or the sums are one', async () => {
    mkdirSync(path('a.deb'))
    listed(`${SHA256}  a.deb`)
    expect(await checkRelease(path('a.deb'))).toMatchObject({ ok: false, problem: { code: 'file-unreadable' } })
    rmSync(path('SHA256SUMS'))
    mkdirSync(path('SHA256SUMS'))
    expect(await checkRelease(path(PACKAGE))).toMatchObject({ ok: false, problem: { code: 'file-unreadable' } })
  })

  it.skipIf(process.platform === 'win32')(
    'is refused where it is a pipe, or the sums lead to a device, and nothing is waited for',
    async () => {
      listed(`${SHA256}  pipe.deb`)
      execFileSync('mkfifo', [path('pipe.deb')])
      const unreadable = { ok: false, problem: { code: 'file-unreadable', facts: { reason: 'not-a-file' } } }
      expect(await checkRelease(path('pipe.deb'))).toMatchObject(unreadable)
      rmSync(path('SHA256SUMS'))
      symlinkSync('/dev/zero', path('SHA256SUMS'))
      expect(await checkRelease(path(PACKAGE))).toMatchObject(unreadable)
    },
  )
})
