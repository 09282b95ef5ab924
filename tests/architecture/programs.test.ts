import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SYSTEM_NEEDS } from '../../scripts/system-needs.mjs'
import { programCalls } from './programs.ts'
import { filesBelow, readSource } from './syntax.ts'

const root = join(import.meta.dirname, '../..')

/** Programs that a Debian of debootstrap's minbase has, by package; Node, npm and git are what the two commands ask for. */
const BARE_DEBIAN: Readonly<Record<string, readonly string[]>> = {
  asked: ['node', 'npm', 'git'],
  apt: ['apt-cache', 'apt-get'],
  coreutils: 'cat chroot cp date dirname id install ln mkdir mkfifo mv readlink rm sha256sum tee'.split(' '),
  dash: ['sh'],
  dpkg: ['dpkg', 'dpkg-deb'],
  'libc-bin': ['ldconfig'],
  mawk: ['mawk'],
  mount: ['mount', 'umount'],
  'perl-base': ['perl'],
  sed: ['sed'],
  tar: ['tar'],
  'util-linux': ['unshare'],
}
/** What is called for another reason: Electron is fetched by electron-runtime.mjs, the others where they are called. */
const BROUGHT_ELSEWHERE = new Set(['electron', 'debootstrap'])
const WINDOWS = new Set(['taskkill'])

const known = new Set([
  ...Object.values(BARE_DEBIAN).flat(),
  // Optional ones come along on a machine that lacks the others; tests that want them are skipped without.
  ...Object.values(SYSTEM_NEEDS).flatMap((group) => group.flatMap(({ program, file }) => program ?? file ?? [])),
  ...BROUGHT_ELSEWHERE,
  ...WINDOWS,
])

function unknownIn(sources: Readonly<Record<string, string>>): string[] {
  return programCalls(sources)
    .filter(({ program }) => !known.has(program))
    .map(({ file, line, program }) => `${file}:${line} ${program}`)
}

const files = [...filesBelow(root, ['scripts', 'tests', 'bench'], /\.(m?js|cjs|ts|tsx|sh|py)$/), '.ci/run'].filter(
  (file) => !/\.d\.m?ts$|\/(planted|fixtures)\//.test(file),
)
const sources = Object.fromEntries(files.map((file) => [file, readSource(root, file)]))

describe('a program that tests or scripts start', () => {
  it('is there on a bare Debian or is brought by the set-up', () => {
    expect(unknownIn(sources)).toEqual([])
  })

  it('is named in no list that it has left', () => {
    const called = new Set(programCalls(sources).map(({ program }) => program))
    const listed = [...Object.values(BARE_DEBIAN).flat(), ...BROUGHT_ELSEWHERE, ...WINDOWS]
    expect(listed.filter((name) => !called.has(name))).toEqual([])
    expect(existsSync(join(root, 'scripts/electron-runtime.mjs'))).toBe(true)
    expect(sources['scripts/prove-fresh-machine.sh']).toMatch(/apt-get install .* debootstrap$/m)
  })

  it.each([
    ['a.ts', "import { execFileSync } from 'node:child_process'\nexecFileSync('unzip', ['a.zip'])", ['a.ts:2 unzip']],
    ['b.ts', "import { execFile as go } from 'node:child_process'\npromisify(go)('gs', [])", ['b.ts:2 gs']],
    ['c.ts', "import { spawn } from 'child_process'\nconst TOOL = '/opt/tool'\nspawn(TOOL)", ['c.ts:3 /opt/tool']],
    ['d.ts', "import { spawn } from 'node:child_process'\nconst run = (p: string) => spawn(p)\nrun('qpdf')", ['d.ts:3 qpdf']],
    ['e.ts', "import { execSync } from 'node:child_process'\nexecSync('cat a | jq . > b')", ['e.ts:2 jq']],
    ['f.ts', "import { spawn } from 'node:child_process'\nspawn('sh', ['-c', 'x=1 wget y'])", ['f.ts:2 wget']],
    ['g.ts', "import { spawn } from 'node:child_process'\nspawn(names[0])", ['g.ts:2 ? names[0]']],
    ['h.mjs', "import { runCommand } from './run-command.mjs'\nawait runCommand('curl', [])", ['h.mjs:2 curl']],
    ['i.sh', 'set -e\nif ! command -v node; then exec env -i A=b rsync "$(zstd x)"; fi', ['i.sh:2 env', 'i.sh:2 zstd', 'i.sh:2 rsync']],
    ['j.sh', "# a comment: ftp\nmy() { cp a b; }\nmy; bash -c 'cd x && scp y'", ['j.sh:3 bash', 'j.sh:3 scp']],
    ['k.py', 'import subprocess', ['k.py:1 ? subprocess']],
  ])('is noticed in %s when nothing brings it', (file, text, expected) => {
    expect(unknownIn({ [file]: text })).toEqual(expect.arrayContaining(expected))
    expect(unknownIn({ [file]: text })).toHaveLength(expected.length)
  })
})
