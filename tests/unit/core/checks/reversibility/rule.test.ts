import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#core'
import { checkOf } from '../../../../builders/judged.ts'
import { AS_OF, type ComponentSketch, type WorkbookSketch } from '../../../../builders/workbook.ts'

const check = (component: ComponentSketch, asOf: string = AS_OF, workbook: WorkbookSketch = {}) =>
  checkOf('reversibility', { edge: 'no', ...component }, workbook, asOf as IsoDate)

describe('reversibility', () => {
  it('is not asked until somebody describes leaving', () => {
    expect(check({})).toMatchObject({ state: 'N/A', code: 'leaving-not-described' })
    expect(check({ contract: { start: '2026-01-01' } }).code).toBe('leaving-not-described')
    expect(check({ contract: { minMonths: 36 } }).code).toBe('leaving-not-described')
    expect(check({ hardManual: 'no' })).toMatchObject({ state: 'PASS', code: 'easy' })
  })

  it('judges our edge only while a decision to move it is open', () => {
    const hard = { hardManual: 'yes', edge: 'yes' } as const
    expect(check(hard)).toMatchObject({ state: 'N/A', code: 'edge-stays' })
    expect(check({ ...hard, decisions: [{ choice: 'move' }] }).state).toBe('WATCH')
    expect(check({ ...hard, decisions: [{ choice: 'keep' }] }).state).toBe('N/A')
    expect(check({ ...hard, decisions: [{ choice: 'move', outcome: 'Moved in May' }] }).state).toBe('N/A')
    expect(check({ ...hard, decisions: [{ choice: 'move', closedOn: '2026-11-26' }] }).state).toBe('WATCH')
    expect(check({ ...hard, decisions: [{ choice: 'move', closedOn: '2026-11-25' }] }).state).toBe('N/A')
    expect(check({ hardManual: 'yes', edge: null }).state).toBe('WATCH')
    expect(check({ hardManual: 'yes', edge: 'unsure' }).state).toBe('WATCH')
  })

  it.each([
    ['2026-11-25', '2027-05-25', 'PASS'],
    ['2026-11-25', '2027-05-26', 'WATCH'],
    ['2026-08-31', '2027-02-28', 'PASS'],
    ['2026-08-31', '2027-03-01', 'WATCH'],
    ['2027-08-31', '2028-02-29', 'PASS'],
    ['2027-08-31', '2028-03-01', 'WATCH'],
    ['2028-02-29', '2028-08-29', 'PASS'],
    ['2028-02-29', '2028-08-30', 'WATCH'],
    ['2026-12-31', '2027-06-30', 'PASS'],
    ['2026-12-31', '2027-07-01', 'WATCH'],
    ['2026-11-25', '2020-01-01', 'PASS'],
  ])('on %s takes a term until %s as %s', (asOf, end, state) => {
    expect(check({ contract: { end } }, asOf).state).toBe(state)
  })

  it('takes the later of the contract end and the minimum term', () => {
    expect(check({ contract: { start: '2026-06-01', minMonths: 12, end: '2026-12-31' } }).value).toEqual({
      value: '2027-05-31',
      unit: 'date',
    })
    expect(check({ contract: { start: '2026-06-01', minMonths: 6, end: '2027-12-31' } })).toMatchObject({ value: { value: '2027-12-31' } })
    expect(check({ contract: { start: '2026-06-01', minMonths: 12 } }).state).toBe('WATCH')
  })

  it('finds four weeks of switching easy and five hard', () => {
    expect(check({ switchWeeks: 4 })).toMatchObject({ state: 'PASS', margin: 0 })
    expect(check({ switchWeeks: 5 })).toMatchObject({ state: 'WATCH', margin: -1, limit: { id: 'switch-weeks' } })
  })

  it('lets a manual "no" overrule neither the contract nor the effort', () => {
    expect(check({ hardManual: 'no', switchWeeks: 5 }).state).toBe('WATCH')
    expect(check({ hardManual: 'no', contract: { end: '2028-01-01' } }).state).toBe('WATCH')
  })

  it('passes once the note on leaving is written, and never fails', () => {
    expect(check({ hardManual: 'yes' })).toMatchObject({ state: 'WATCH', code: 'hard-without-exit-note', facts: { causes: ['manual'] } })
    expect(check({ hardManual: 'yes', exitNote: 'Dump and restore' })).toMatchObject({ state: 'PASS', code: 'hard-with-exit-note' })
  })

  it('names as causes what is beyond its limit, and nothing that meets it', () => {
    const causesOf = (component: ComponentSketch) => check(component).facts['causes']
    expect(causesOf({ contract: { end: '2027-05-25' }, switchWeeks: 4, hardManual: 'yes' })).toEqual(['manual'])
    expect(causesOf({ contract: { end: '2027-05-26' }, switchWeeks: 5, hardManual: 'no' })).toEqual(['term', 'switch'])
  })

  it('shows the exit fee without judging it', () => {
    expect(check({ hardManual: 'no', contract: { exitFee: 1_000_000 } })).toMatchObject({ state: 'PASS', facts: { exitFee: 1_000_000 } })
  })

  it('counts the begun months beyond the limit', () => {
    expect(check({ contract: { end: '2027-05-25' } }).margin).toBe(0)
    expect(check({ contract: { end: '2027-05-26' } }).margin).toBe(-1)
    expect(check({ contract: { end: '2026-11-26' } }).margin).toBe(5)
  })

  it('offers the note first and the day the term would have to end by', () => {
    expect(check({ contract: { end: '2027-12-31' } }).flip).toEqual([
      { input: 'exitNote', unit: 'count', from: 0, to: 1, state: 'PASS' },
      { input: 'termEnd', unit: 'date', from: '2027-12-31', to: '2027-05-25', state: 'PASS' },
    ])
    expect(check({ switchWeeks: 4 }).flip).toContainEqual({ input: 'switchWeeks', unit: 'weeks', from: 4, to: 5, state: 'WATCH' })
  })

  it('says nothing of retired components and request paths', () => {
    expect(check({ hardManual: 'yes', lifecycle: 'retired' }).state).toBe('N/A')
    expect(check({ hardManual: 'yes', kind: 'request-path' }).state).toBe('N/A')
  })
})
