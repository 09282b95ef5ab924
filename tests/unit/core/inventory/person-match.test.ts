// Whom a typed name means among the people who are there.
import { describe, expect, it } from 'vitest'
import { matchPerson } from '#core'

const PEOPLE = ['Maria Lopez', 'Priya Raman', 'Jonas Weber', 'Jon Park']
const meant = (typed: string) => matchPerson(typed, PEOPLE)

describe('matchPerson', () => {
  it.each([
    ['ma', 'Maria Lopez'],
    ['PRIYA RAMAN', 'Priya Raman'],
    ['web', 'Jonas Weber'],
    ['jona', 'Jonas Weber'],
  ])('takes %s for %s', (typed, name) => expect(meant(typed)).toEqual({ kind: 'known', name }))

  it.each([
    ['Priya Ramann', 'Priya Raman'],
    ['Pryia Raman', 'Priya Raman'],
    ['Marai Lopez', 'Maria Lopez'],
    ['jo', 'Jonas Weber'],
    ['Zoe Klein', null],
    ['Maria Lopez Garcia', null],
  ])('asks about %s, which may be %s', (typed, similar) => expect(meant(typed)).toEqual({ kind: 'unknown', similar }))
})
