// People whose main job is infrastructure, on Inputs: what each has promised elsewhere, and what follows from that for the
// capacity and for the signs that it is time to build.

import { infraPeople } from '#core'
import { calculated, type Sheet, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, limitCell } from '../../pack.ts'

export type Follows = (pack: BoardPack) => string

const ARE_PROMISES_KNOWN = 'AND(in_infra_hires>0,in_people_time_open=0)'

/** What follows from the people below and, for the capacity, from what is typed instead of it. */
export const INFRA_FIGURES: Readonly<Record<string, Follows>> = {
  infraHires: (pack) => `COUNTA(${peopleRange(pack, 'B')})`,
  peopleWithTime: (pack) => `SUM(${peopleRange(pack, 'D')})`,
  peopleTimeOpen: (pack) => `in_infra_hires-COUNT(${peopleRange(pack, 'C')})`,
  // A promise that is not known leaves a whole engineer: it is the most that there can be.
  capacityLeft: (pack) => `in_infra_hires-SUM(${peopleRange(pack, 'C')})`,
  capacityKnown: () => flag(`OR(ISNUMBER(typed_infra_capacity),${ARE_PROMISES_KNOWN})`),
  capacity: () => 'IF(ISNUMBER(typed_infra_capacity),in_infra_capacity,in_capacity_left)',
}

function peopleRange({ places }: BoardPack, column: string): string {
  const { first, last } = places.of('inputs').infraPeople
  return `$${column}$${first}:$${column}$${last}`
}

/** Promises below the limit leave time: compared in whole basis points, like everywhere. */
export function putInfraPeople(pack: BoardPack, sheet: Sheet): void {
  const { first, last } = pack.places.of('inputs').infraPeople
  const { setting } = pack.assessment
  const people = infraPeople(setting)
  for (let row = first; row <= last; row += 1) {
    const promised = people[row - first]?.otherPromised ?? null
    sheet.put('B', row, typed(people[row - first]?.name ?? null, 'input.text'))
    sheet.put('C', row, typed(promised === null ? null : promised / 10_000, 'input.share'))
    const hasTime = `AND(ISNUMBER($C${row}),ROUND(N($C${row})*10000,0)<=ROUND(${limitCell('infra-promised')}*10000,0))`
    sheet.put('D', row, calculated(flag(hasTime), 'formula.flag'))
  }
}
