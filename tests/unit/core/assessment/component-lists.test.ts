import { expect, it } from 'vitest'
import { assess, isInList } from '#core'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

const FACTS = { me: 'p-ana', limitBp: 2000, topCost: new Set<string>(), topLeast: 0, quarterStart: AS_OF }

it('lists as mine whatever I work on, whoever else does', () => {
  const owners = (...names: readonly string[]) => names.map((person) => ({ person, share: 500 }))
  const components = [
    { name: 'Queue', owners: owners('Ben', 'Ana') },
    { name: 'Cache', owners: owners('Ben') },
    { name: 'Search', owners: owners('Ana') },
  ]
  const assessed = assess(aWorkbook({ components }), AS_OF)
  const mine = assessed.components.filter((entry) => isInList(entry, 'mine', FACTS))
  expect(mine.map(({ subject }) => subject.component.name)).toEqual(['Queue', 'Search'])
})
