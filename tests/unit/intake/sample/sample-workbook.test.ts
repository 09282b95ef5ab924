import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type IsoTime, readWorkbook } from '#core'
import { sampleWorkbook } from '#intake'
import { SEED_COMPANY, SEED_LIST } from '../../../../src/intake/sample/seed-files.ts'

const resource = (name: string) => readFileSync(new URL(`../../../../resources/sample/${name}`, import.meta.url), 'utf8')

function sample() {
  let count = 0
  return sampleWorkbook({ id: 'sample', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++count}` })
}

describe('the sample company', () => {
  it('is byte for byte the list and the company file in resources/sample', () => {
    expect(SEED_LIST).toBe(resource('seed_5_people.csv'))
    expect(SEED_COMPANY).toBe(resource('seed_5_people.company.json'))
  })

  it('has 15 components, 3 owners and the company record', () => {
    const { tables } = sample()
    expect(Object.keys(tables.components)).toHaveLength(15)
    expect(Object.values(tables.people).map((person) => person.name)).toEqual(['Jonas Weber', 'Maya Okafor', 'Priya Raman'])
    expect(tables.company['company']).toMatchObject({
      name: 'Acme AI',
      stage: 'seed',
      headcount: 5,
      engineers: 3,
      engineerMonthlyCost: 1_500_000,
    })
  })

  it('is a workbook that the file decoder accepts unchanged', () => {
    const workbook = sample()
    expect(readWorkbook(JSON.parse(JSON.stringify(workbook)))).toEqual({ ok: true, value: workbook })
  })

  it('holds the row that the walk changes: bought, not the edge, 5 %', () => {
    const { components, owners } = sample().tables
    const row = Object.values(components).find((component) => component.name === 'API containers and load balancer')
    expect(row).toMatchObject({ approach: 'buy', edge: 'no', hosting: 'managed', hardManual: 'no', vendor: 'AWS Fargate' })
    expect(Object.values(owners).filter((owner) => owner.componentId === row?.id)).toMatchObject([{ share: 500, confidence: 'estimate' }])
  })
})
