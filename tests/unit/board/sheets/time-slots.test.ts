import { expect, it } from 'vitest'
import { assess } from '#core'
import { timeSlots } from '../../../../src/board/sheets/time/slots.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

it('has a column for those who give most time, where there are more people than columns, and none of them is lost', () => {
  const owners = Array.from({ length: 203 }, (_, at) => ({ person: `Person ${at}`, share: 10 + ((at * 5) % 203) }))
  const assessment = assess(aWorkbook({ components: owners.map((owner, at) => ({ name: `Part ${at}`, owners: [owner] })) }), AS_OF)
  const slots = timeSlots(assessment)
  const named = slots.filter(({ title }) => title === 'name').flatMap((slot) => [...slot.owners.values()])
  const others = slots.filter(({ title }) => title === 'others').flatMap((slot) => [...slot.owners.values()])
  const least = (shares: readonly (number | null)[]) => shares.map(Number).toSorted((a, b) => a - b)
  expect(least(others.map(({ share }) => share))).toEqual([10, 11, 12])
  expect(named).toHaveLength(200)
})
