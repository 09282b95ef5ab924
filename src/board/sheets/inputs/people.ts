// People whose main job is infrastructure, on Inputs: what each has promised elsewhere, and what follows from that for the
// capacity and for the signs that it is time to build.

import { capacityLeft, infraPeople } from '#core'
import { type Content, computed, type Sheet, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, limitCell } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'

type InfraFigure = 'infraHires' | 'peopleWithTime' | 'peopleTimeOpen' | 'capacityLeft' | 'capacityKnown' | 'capacity'

/** What follows from the people below and, for the capacity, from what is typed instead of it. */
export function ofInfraPeople(pack: BoardPack, name: InfraFigure, style: StyleName): Content {
  const { formulaInputs, assessment } = pack
  const inputs = pack.places.of('inputs')
  const { first, last } = inputs.infraPeople
  const [names, promised, hasTime] = ['B', 'C', 'D'].map((column) => `$${column}$${first}:$${column}$${last}`)
  const share = (bp: number | null) => (bp ?? 0) / 10_000
  switch (name) {
    case 'infraHires':
      return computed(`COUNTA(${names})`, Number(formulaInputs[name]), style)
    case 'peopleWithTime':
      return computed(`SUM(${hasTime})`, Number(formulaInputs[name]), style)
    case 'peopleTimeOpen':
      return computed(`in_infra_hires-COUNT(${promised})`, Number(formulaInputs[name]), style)
    case 'capacityLeft':
      return computed(`IF(${ARE_PROMISES_KNOWN},in_infra_hires-SUM(${promised}),0)`, share(capacityLeft(assessment.setting)), style)
    case 'capacityKnown':
      return computed(flag(`OR(ISNUMBER(in_infra_capacity),${ARE_PROMISES_KNOWN})`), Number(formulaInputs[name]), style)
    case 'capacity':
      return computed('IF(ISNUMBER(in_infra_capacity),in_infra_capacity,in_capacity_left)', share(Number(formulaInputs[name])), style)
  }
}

const ARE_PROMISES_KNOWN = 'AND(in_infra_hires>0,in_people_time_open=0)'

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
    sheet.put('D', row, computed(flag(hasTime), promised !== null && promised <= setting.limits['infra-promised'] ? 1 : 0, 'formula.flag'))
  }
}
