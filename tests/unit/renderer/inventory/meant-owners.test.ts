// Whom the names in an owner cell mean, and what is asked about one that nobody has.
import { describe, expect, it } from 'vitest'
import { askOwner, meantOwners } from '../../../../src/renderer/screens/inventory/meant-owners.ts'

const PEOPLE = ['Maria Lopez', 'Priya Raman']

describe('owners as they are typed', () => {
  it('are found by the beginning of their name', () => {
    expect(meantOwners('ma; priya raman', PEOPLE)).toEqual({ names: ['Maria Lopez', 'Priya Raman'], unknown: null })
  })

  it('are new with a plus sign, or where there is nobody yet', () => {
    expect(meantOwners('+ma; Zoe', []).names).toEqual(['ma', 'Zoe'])
    expect(meantOwners('+Zoe', PEOPLE)).toEqual({ names: ['Zoe'], unknown: null })
  })

  it('are asked about, with who may be meant first', () => {
    const { unknown } = meantOwners('ma; Priya Ramann', PEOPLE)
    expect(unknown).toEqual({ typed: 'Priya Ramann', similar: 'Priya Raman' })
    expect(unknown && askOwner(unknown, ['ma', 'Priya Ramann'])).toEqual({
      sentence: 'No one is called “Priya Ramann” yet.',
      options: [
        { label: 'Priya Raman', value: 'ma; Priya Raman' },
        { label: 'Add Priya Ramann as a new person', value: 'ma; +Priya Ramann' },
      ],
    })
  })
})
