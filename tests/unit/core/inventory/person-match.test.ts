// Whom a typed name means among the people who are there.
import { describe, expect, it } from 'vitest'
import { areAlike, meantPeople } from '#core'

const PEOPLE = ['Maria Lopez', 'Priya Raman', 'Jonas Weber', 'Jon Park']
const meant = (typed: string) => meantPeople([typed], PEOPLE)

describe('meantPeople', () => {
  it.each([
    ['ma', 'Maria Lopez'],
    ['PRIYA RAMAN', 'Priya Raman'],
    ['web', 'Jonas Weber'],
    ['jona', 'Jonas Weber'],
    ['Jonas', 'Jonas Weber'],
    ['Maria L', 'Maria Lopez'],
  ])('takes %s for %s', (typed, name) => expect(meant(typed)).toEqual({ names: [name], unknown: null }))

  it.each([
    ['Priya Ramann', 'Priya Raman'],
    ['Pryia Raman', 'Priya Raman'],
    ['Marai Lopez', 'Maria Lopez'],
    ['jo', 'Jonas Weber'],
    ['Zoe Klein', null],
    ['Maria Lopez Garcia', null],
    ['Mar', 'Maria Lopez'],
    ['Web', 'Jonas Weber'],
  ])('asks about %s, which may be %s', (typed, similar) => expect(meant(typed).unknown).toEqual({ typed, similar }))

  it('takes another number for another person', () => {
    expect(meantPeople(['Engineer 12'], ['Engineer 11', 'Engineer 2']).unknown).toEqual({ typed: 'Engineer 12', similar: null })
    expect(areAlike('Engineer 12', 'Engineer 13')).toBe(false)
    expect(areAlike('Enginer 12', 'Engineer 12')).toBe(true)
    expect(areAlike('Anna K.', 'Anna L.')).toBe(false)
    expect(areAlike('Anna K.', 'Ana K.')).toBe(true)
  })
})

describe('owners as they are typed', () => {
  it('are found by the beginning of their name', () => {
    expect(meantPeople(['ma', 'priya raman'], ['Maria Lopez', 'Priya Raman'])).toEqual({
      names: ['Maria Lopez', 'Priya Raman'],
      unknown: null,
    })
  })

  it('are asked about where a shorter name is a name of its own', () => {
    expect(meantPeople(['Ana'], ['Anastasia']).unknown).toEqual({ typed: 'Ana', similar: 'Anastasia' })
    expect(meantPeople(['+Ana'], ['Anastasia'])).toEqual({ names: ['Ana'], unknown: null })
  })

  it('are asked about where only accents differ, and begun without them', () => {
    const irish = ['Dónal O’Shea', 'Seán']
    expect(meantPeople(['Sean'], irish).unknown).toEqual({ typed: 'Sean', similar: 'Seán' })
    expect(meantPeople(['Donal'], irish).unknown).toEqual({ typed: 'Donal', similar: 'Dónal O’Shea' })
    expect(meantPeople(['don', 'sean'], irish)).toEqual({ names: ['Dónal O’Shea', 'Seán'], unknown: null })
  })

  it('are new with a plus sign, or where there is nobody yet', () => {
    expect(meantPeople(['+ma', 'Zoe'], []).names).toEqual(['ma', 'Zoe'])
    expect(meantPeople(['+Zoe'], ['Maria Lopez', 'Priya Raman'])).toEqual({ names: ['Zoe'], unknown: null })
  })

  it('are asked about, with who may be meant first', () => {
    const { unknown } = meantPeople(['ma', 'Priya Ramann'], ['Maria Lopez', 'Priya Raman'])
    expect(unknown).toEqual({ typed: 'Priya Ramann', similar: 'Priya Raman' })
  })
})
