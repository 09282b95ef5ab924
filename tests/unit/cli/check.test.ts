import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RULES } from '#core'
import { CHECK_TEXT, FIGURE_TEXT } from '#wording'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
})
afterAll(() => workshop.close())

const SEED = sampleFile('seed_5_people.csv')
const SEED_COMPANY = sampleFile('seed_5_people.company.json')

async function checkJson(file: string, ...words: string[]) {
  const { code, stdout, stderr } = await workshop.run('check', file, '--as-of', '2026-11-25', '--json', ...words)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** The seed list with another share for one row. */
function seedWithShare(share: string): string {
  return readFileSync(SEED, 'utf8').replace('Priya Raman,5,96.00', `Priya Raman,${share},96.00`)
}

describe('check --json', () => {
  it('has the promised names in the promised order', async () => {
    const json = await checkJson(SEED, '--company', SEED_COMPANY)
    expect(Object.keys(json)).toEqual([
      'asOf',
      'ruleSetVersion',
      'company',
      'totals',
      'components',
      'people',
      'portfolio',
      'companyWide',
      'asks',
    ])
    expect(Object.keys(json.totals)).toEqual([
      'components',
      'toDecide',
      'toDecideSmall',
      'monthlyCostMinor',
      'ownerTimeBp',
      'buildingProductBp',
      'keepingAliveBp',
      'unallocatedMinor',
      'cashAfterCreditsMinor',
      'requestPaths',
      'toDecideMaterial',
      'toDecideCompanyWide',
      'planned',
      'kept',
      'watch',
      'needsInput',
      'ok',
      'withoutTime',
      'componentsWithoutCost',
      'billsWithoutCost',
    ])
    expect(Object.keys(json.components[0])).toEqual([
      'name',
      'layer',
      'kind',
      'approach',
      'hosting',
      'lifecycle',
      'edge',
      'vendor',
      'owners',
      'ownerTimeBp',
      'monthlyCostMinor',
      'knownMonthlyCostMinor',
      'monthlyCostTooLarge',
      'verdict',
      'small',
      'recommendation',
      'notes',
      'checks',
    ])
    expect(Object.keys(json.people[0])).toEqual(['name', 'shareBp', 'checks'])
    expect(Object.keys(json.company).slice(0, 6)).toEqual([
      'name',
      'currency',
      'stage',
      'headcount',
      'engineers',
      'engineerMonthlyCostMinor',
    ])
  })

  it('gives every built rule for every component, each with its text', async () => {
    const { components } = await checkJson(SEED)
    const ids = RULES.filter((rule) => rule.ofComponent !== undefined).map((rule) => rule.id)
    for (const component of components) {
      expect(component.checks.map((check: { rule: string }) => check.rule)).toEqual(ids)
      for (const check of component.checks) expect(check.text).toMatch(/\S/)
    }
  })

  // Added up from the lists by another program.
  it('adds up the seed list: 3 of 15 to decide', async () => {
    const { asOf, totals, components } = await checkJson(SEED, '--company', SEED_COMPANY)
    expect(asOf).toBe('2026-11-25')
    expect(totals).toEqual({
      components: 15,
      toDecide: 3,
      toDecideSmall: 0,
      monthlyCostMinor: 170_250,
      unallocatedMinor: 0,
      cashAfterCreditsMinor: 170_250,
      ownerTimeBp: 12_100,
      buildingProductBp: 3500,
      keepingAliveBp: 8600,
      componentsWithoutCost: 0,
      billsWithoutCost: 0,
      requestPaths: 0,
      toDecideMaterial: 3,
      toDecideCompanyWide: 0,
      planned: 0,
      kept: 0,
      watch: 2,
      needsInput: 0,
      ok: 10,
      withoutTime: 0,
    })
    const failing = components.filter((component: { verdict: string }) => component.verdict === 'FAIL')
    expect(failing.map((component: { name: string; approach: string }) => [component.name, component.approach])).toEqual([
      ['Kubernetes cluster', 'self-host'],
      ['Feature store (bespoke)', 'build'],
      ['Evaluation harness', 'build'],
    ])
  })

  it('adds up the Series A list: 10 of 40 to decide, a row without an owner as such', async () => {
    const { totals, components } = await checkJson(sampleFile('series_a_40_people.csv'))
    expect(totals).toMatchObject({
      components: 40,
      toDecide: 10,
      monthlyCostMinor: 5_177_100,
      unallocatedMinor: 0,
      cashAfterCreditsMinor: 5_177_100,
      ownerTimeBp: 43_100,
      buildingProductBp: 17_800,
    })
    const onCall = components.find((component: { name: string }) => component.name === 'On-call and paging')
    expect(onCall).toMatchObject({ owners: [{ name: null, shareBp: 0 }], ownerTimeBp: 0 })
    const owner = onCall.checks.find((check: { rule: string }) => check.rule === 'data-quality')
    expect(owner.facts.findings).toContain('missing-owner')
  })

  it.each([
    ['5', 'PASS', 3],
    ['20', 'WATCH', 3],
    ['20.01', 'FAIL', 4],
    ['21', 'FAIL', 4],
  ])('judges the API containers at %s %%: %s', async (share, verdict, toDecide) => {
    workshop.write('walk.csv', seedWithShare(share))
    const json = await checkJson('walk.csv', '--company', SEED_COMPANY)
    const row = json.components.find((component: { name: string }) => component.name === 'API containers and load balancer')
    expect([row.verdict, json.totals.toDecide]).toEqual([verdict, toDecide])
  })

  it('keeps what is not known as null, never 0', async () => {
    const [header] = readFileSync(SEED, 'utf8').split('\n')
    workshop.write('blank.csv', `${header}\nQueue,,buy,,,,,,,\n`)
    const { components, company, totals } = await checkJson('blank.csv')
    expect(components[0]).toMatchObject({
      layer: null,
      kind: null,
      edge: null,
      vendor: null,
      owners: [],
      ownerTimeBp: null,
      monthlyCostMinor: null,
    })
    expect(company).toMatchObject({ stage: null, headcount: null, cashMinor: null })
    expect(totals).toMatchObject({ components: 1, monthlyCostMinor: 0, ownerTimeBp: 0 })
  })

  it('lays the company file over the workbook field by field', async () => {
    workshop.write('company.json', '{"headcount": 0, "stage": "series-b"}')
    await workshop.run('import', SEED, '--to', 'seed.rightsize', '--company', SEED_COMPANY)
    const { company, components } = await checkJson('seed.rightsize', '--company', 'company.json')
    expect(company).toMatchObject({ name: 'Acme AI', headcount: 0, stage: 'series-b', engineers: 3 })
    const share = components[0].checks.find((check: { rule: string }) => check.rule === 'headcount-share')
    expect(share).toMatchObject({ state: 'UNKNOWN', text: expect.stringContaining('Needs') })
  })
})

describe('check', () => {
  it('begins with the finding and ends with every component in a table', async () => {
    const { code, stdout, stderr } = await workshop.run('check', SEED, '--company', SEED_COMPANY, '--as-of', '2026-11-25')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines[0]).toBe(CHECK_TEXT.heading('Acme AI', 'Nov 25, 2026'))
    expect(lines[2]?.match(/\d+/g)).toEqual(['3', '15'])
    expect(lines[3]).toBe(`${FIGURE_TEXT.cost}: $1,702.50`)
    const cells = lines.at(-2)?.split(/ {2,}/)
    expect([0, 3, 4, 5].map((at) => cells?.[at])).toEqual(['Sign-in and billing', 'Priya Raman', '3%', '25.00'])
  })

  it('prints how it is used, and its version', async () => {
    expect(await workshop.run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('rightsize check FILE') })
    expect(await workshop.run('check', '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--as-of DATE') })
    expect((await workshop.run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('import', () => {
  it('makes a workbook that says the same as the list', async () => {
    const { code, stdout } = await workshop.run('import', SEED, '--to', 'same.rightsize', '--company', SEED_COMPANY)
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Wrote same.rightsize: 15 components, 3 people.\n' })
    expect(await checkJson('same.rightsize')).toEqual(await checkJson(SEED, '--company', SEED_COMPANY))
    expect(workshop.files().filter((name) => name.endsWith('.rightsize-tmp'))).toEqual([])
  })

  it('takes the same list twice without doubling it, and leaves a file alone that is no workbook', async () => {
    for (const _ of ['first', 'again']) expect((await workshop.run('import', SEED, '--to', 'old.rightsize')).code).toBe(0)
    expect((await checkJson('old.rightsize')).totals.components).toBe(15)
    workshop.write('other.rightsize', 'x'.repeat(1_000_000))
    expect((await workshop.run('import', SEED, '--to', 'other.rightsize')).code).toBe(2)
  })
})
