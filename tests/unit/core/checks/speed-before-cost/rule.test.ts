import { describe, expect, it } from 'vitest'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const MANAGED = { name: 'Managed', weeks: 1, cost: 30_000, chosen: false }
const OWN = { name: 'Self-hosted', weeks: 6, cost: 8000, chosen: true }
const check = (options: readonly object[], component: ComponentSketch = {}, company: WorkbookSketch['company'] = {}) =>
  checkOf('speed-before-cost', { projects: [{ options } as never], ...component }, { company })

describe('speed-before-cost', () => {
  it('says that the chosen one is slower and easy to reverse', () => {
    expect(check([OWN, MANAGED])).toMatchObject({
      state: 'PASS',
      code: 'slower-chosen',
      informational: true,
      value: { value: 1, unit: 'weeks' },
      facts: { options: ['Managed', 'Self-hosted'], chosen: 'Self-hosted', chosenWeeks: 6 },
    })
    expect(check([OWN, MANAGED], { hardManual: 'yes' }).code).toBe('slower-but-hard')
  })

  it('ranks ties by cost, and the fastest of them is not slower', () => {
    const dear = { ...MANAGED, name: 'Dear', cost: 90_000, chosen: true }
    expect(check([OWN, { ...MANAGED, chosen: true }])).toMatchObject({ code: 'fastest-chosen', facts: { chosen: 'Managed' } })
    expect(check([dear, MANAGED])).toMatchObject({ code: 'fastest-chosen', facts: { options: ['Managed', 'Dear'] } })
    expect(
      check([
        { ...MANAGED, cost: null },
        { ...MANAGED, name: 'Priced' },
      ]).facts['options'],
    ).toEqual(['Priced', 'Managed'])
  })

  it('says what is fastest where none is chosen', () => {
    expect(check([MANAGED, { ...OWN, chosen: false }]).code).toBe('none-chosen')
  })

  it('says nothing of one option or past seed', () => {
    expect(check([OWN])).toMatchObject({ state: 'N/A', code: 'one-option' })
    expect(check([])).toMatchObject({ state: 'N/A', code: 'one-option' })
    expect(check([], { projects: [{ options: [OWN] }, { options: [OWN, MANAGED] }] as never }).code).toBe('slower-chosen')
    expect(check([OWN, MANAGED], {}, { stage: 'series-a' })).toMatchObject({ state: 'N/A', code: 'past-seed-options' })
  })

  it('is open without weeks or stage', () => {
    expect(check([OWN, { ...MANAGED, weeks: null }])).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['fastestWeeks'] } })
    expect(check([OWN, MANAGED], {}, { stage: null }).facts['missing']).toEqual(['stage'])
  })
})
