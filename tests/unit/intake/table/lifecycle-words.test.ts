// What a name or a remark says of whether something still runs, in the languages of lists.
import { describe, expect, it } from 'vitest'
import { lifecycleSaid } from '../../../../src/intake/table/lifecycle-words.ts'

const ofNote = (note: string) => lifecycleSaid('Bus', note)?.lifecycle ?? null

describe('a remark', () => {
  it.each([
    'stopped in April',
    'gekündigt zum 30.6.2026',
    'spento a giugno',
    'wypowiedziane, koniec w maju',
    'opsagt pr. 1. maj',
    'ukončeno v květnu',
    'mayısta kapatıldı',
    'lopetettu toukokuussa',
    '5월 해지',
    '2026年5月解約',
    '已下线',
  ])('%s says that it has ended', (note) => expect(ofNote(note)).toBe('retired'))

  it.each([
    'starts January',
    'geplant ab Q1',
    'previsto per gennaio',
    'planowane od stycznia',
    'plánováno na leden',
    'starter i januar 2027',
    'ocak 2027 başlayacak',
    '1월 시작',
    '计划中',
  ])('%s says that it is planned', (note) => expect(ofNote(note)).toBe('planned'))

  it.each([
    'od kwietnia',
    'Business plan',
    'plan',
    'live since May',
    'archive',
    'start of the pipeline',
    'replaced Jenkins in 2024',
    'ended up cheaper',
    'Planned: move to EU region',
    'Planned: migrate to v2, stopped the old one',
    'geplant: Umzug',
    'new pricing, starts January',
    'EU region (planned for March)',
  ])('%s says nothing of it', (note) => expect(ofNote(note)).toBeNull())
})

describe('a name', () => {
  it.each([
    ['Intercom (cancelling)', 'retiring'],
    ['Alter Dienst (abgekündigt)', 'retired'],
    ['Nový portál (plánováno)', 'planned'],
    ['Eski sohbet – iptal edildi', 'retired'],
    ['Backup (nightly)', undefined],
  ])('%s', (name, lifecycle) => expect(lifecycleSaid(name, '')?.lifecycle).toBe(lifecycle))
})
