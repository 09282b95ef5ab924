// Holds the shape of the release workflow, which cannot run here: whose actions it runs, what they may do, and that nothing is
// published that was not started. actionlint reads it as GitHub would. Called by vitest.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const path = join(import.meta.dirname, '../../../.github/workflows/release.yml')
const text = readFileSync(path, 'utf8')

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly 'runs-on': string
  readonly 'timeout-minutes'?: number
  readonly permissions?: Readonly<Record<string, string>>
  readonly needs?: readonly string[]
  readonly if?: string
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly arch: string; readonly runner: string }[] } }
  readonly steps: readonly Step[]
}
interface Finding {
  readonly line: number
  readonly message: string
}

const workflow = parse(text) as { readonly permissions: unknown; readonly jobs: Readonly<Record<string, Job>> }
const jobs = Object.entries(workflow.jobs)
const runsOf = (job: Job | undefined) => (job?.steps ?? []).map(({ run = '' }) => run).join('\n')
const { jobs: named } = workflow

/** The version on the npm registry is of 2022: it knows neither today's runners nor the permission for attestations. */
const NEWER_THAN_IT =
  /^label "(ubuntu-24\.04|ubuntu-24\.04-arm|windows-2025|windows-11-arm|macos-15)" is unknown|^unknown permission scope "attestations"/

async function lint(source: string): Promise<readonly string[]> {
  // By require, as it has types of a module that TypeScript would have to find first.
  const { createLinter } = createRequire(import.meta.url)('actionlint') as {
    readonly createLinter: () => Promise<(source: string, file: string) => readonly Finding[]>
  }
  const findings = (await createLinter())(source, 'release.yml')
  return findings.map(({ line, message }) => `${line}: ${message}`).filter((finding) => !NEWER_THAN_IT.test(finding.replace(/^\d+: /, '')))
}

describe('the release workflow', () => {
  it('has no finding of actionlint, which finds something in a broken one', async () => {
    expect(await lint(text)).toEqual([])
    expect(await lint(text.replace('installed, linux,', 'installed, linus,'))).not.toEqual([])
    expect(await lint(text.replace('matrix.arch', 'matrix.ark'))).not.toEqual([])
  })

  it('runs actions of GitHub alone, each by the hash of a commit and with the version beside it', () => {
    const lines = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line))
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    // One action in one version.
    const used = new Set(lines.map((line) => line.replace(/^.*uses: /, '')))
    expect(new Set([...used].map((use) => use.split('@')[0])).size).toBe(used.size)
  })

  it('gives no right by default, and the right to write to the draft alone', () => {
    expect(workflow.permissions).toEqual({})
    for (const [name, { permissions }] of jobs) {
      const expected = { contents: 'write', 'id-token': 'write', attestations: 'write' }
      expect(permissions, name).toEqual(name === 'draft' ? expected : { contents: 'read' })
    }
    for (const [name, { steps }] of jobs) {
      for (const step of steps.filter(({ uses }) => uses?.includes('/checkout@')))
        expect(step.with?.['persist-credentials'], name).toBe(false)
    }
  })

  it('puts no text from outside into a script, where it would be run', () => {
    for (const [, job] of jobs) {
      for (const { 0: expression } of runsOf(job).matchAll(/\$\{\{[^}]*\}\}/g)) expect(expression).toMatch(/^\$\{\{ matrix\.arch \}\}$/)
    }
  })

  it('is for every system that packages are made for, and ends in time', () => {
    const matrix = (job: string) => named[job]?.strategy?.matrix.include.map(({ arch }) => arch)
    expect([matrix('linux'), matrix('windows')]).toEqual([
      ['x64', 'arm64'],
      ['x64', 'arm64'],
    ])
    expect(runsOf(named['linux'])).toMatch(/npm run package[\s\S]*--linux AppImage /)
    expect(runsOf(named['windows'])).toContain('--win nsis zip')
    expect(runsOf(named['macos'])).toContain('--mac dmg zip --universal')
    for (const [name, job] of jobs) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(90)
  })

  it.each([
    ['linux', 4],
    ['windows', 2],
    ['macos', 2],
  ] as const)('starts everything that %s built before it is kept', (name, kinds) => {
    const steps = named[name]?.steps ?? []
    const started = steps.findIndex(({ run = '' }) => run.includes('smoke-release.mjs'))
    const kept = steps.findIndex(({ uses = '' }) => uses.includes('/upload-artifact@'))
    expect(started).toBeGreaterThan(0)
    expect(kept).toBeGreaterThan(started)
    expect(steps[started]?.run?.match(/^\s*(smoke |.*\bsmoke "|node scripts\/smoke-release\.mjs)/gm)).toHaveLength(kinds)
  })

  it('has the packager write the hash by which the app knows that it is whole', () => {
    const config = readFileSync(join(path, '../../../scripts/package/builder/config.mjs'), 'utf8')
    expect(config).toMatch(/writeArchiveSum\([\s\S]*afterPack: finish/)
  })

  it('signs where there are certificates, and says so in the name where there are none', () => {
    for (const job of ['windows', 'macos']) expect(runsOf(named[job])).toContain('if [ "$RIGHTSIZE_SIGNED" = true ]; then')
    const config = readFileSync(join(path, '../../../scripts/package/builder/config.mjs'), 'utf8')
    // A certificate that doesn't sign ends the job: the packager would only warn, and the name would say nothing.
    for (const part of ["'-unsigned'", 'forceCodeSigning: isSigned']) expect(config).toContain(part)
    expect(runsOf(named['macos']).match(/\$\{NOTARY_\w+:\?\}/g)).toHaveLength(3)
  })

  it('makes nothing before every test has passed, those of the installed package too', () => {
    expect(runsOf(named['test'])).toMatch(/^\s*sudo env .* npm test$/m)
    // With the Electron that ships, and with the older one that everybody else tests with.
    expect(runsOf(named['installed']).match(/^\s*sudo env .* npm run test:package$/gm)).toHaveLength(2)
    const tests = ['test', 'installed']
    for (const [name, { needs }] of jobs.filter(([name]) => ![...tests, 'draft'].includes(name))) expect(needs, name).toEqual(tests)
  })

  it('makes a draft of a tag, after everything passed, with sums that are checked and attested', () => {
    const { needs, if: condition, steps = [] } = named['draft'] ?? {}
    expect(needs).toEqual(Object.keys(named).filter((name) => name !== 'draft'))
    expect(condition).toBe("github.event_name == 'push' && github.ref_type == 'tag'")
    const order = ['check-release.mjs dist --write-sums', 'attest-build-provenance@', 'gh release create "$TAG" --draft --verify-tag']
    const places = order.map((part) => steps.findIndex(({ run = '', uses = '' }) => run.includes(part) || uses.includes(part)))
    expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true)
    expect(runsOf(named['twice'])).toContain('diff first/dist/SHA256SUMS second/elsewhere/dist/SHA256SUMS')
  })
})
