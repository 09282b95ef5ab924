// What a filter that shows nothing is called: which of its parts belong together is seen from the sentence alone.
import { describe, expect, it } from 'vitest'
import { INVENTORY_TEXT } from '#wording'
import { filterNames } from '../../../../src/renderer/screens/inventory/condition-chips.tsx'
import type { InventoryFilter } from '../../../../src/renderer/screens/inventory/inventory-filter.ts'
import type { InventoryColumn } from '../../../../src/renderer/screens/inventory/more-columns.tsx'

const columnOf = (id: string): InventoryColumn => ({
  ...{ id, header: id, width: 80, editor: null, sortValue: () => undefined, text: () => '', render: () => null },
})
const COLUMNS = ['A', 'B', 'C', 'D'].map(columnOf)

/** @param groups 'AB' is a group of two, 'C' one that stands by itself */
function sentence(groups: readonly string[], more: Partial<InventoryFilter> = {}): string {
  const conditions = groups.flatMap((group, at) =>
    [...group].map((id) => ({ id, value: { kind: 'between', min: 1, max: null } as const, group: group.length === 1 ? null : at })),
  )
  const text = INVENTORY_TEXT.noMatch(filterNames({ text: '', chip: 'all', conditions, ...more }, COLUMNS, [], 'Minor'))
  return text.replaceAll(': at least 1', '')
}

describe('the sentence of a filter that shows nothing', () => {
  it('has no brackets where all parts are joined alike', () => {
    expect(sentence(['A', 'B'])).toSay('No component matches “A” and “B”.')
    expect(sentence(['A', 'B', 'C'], { isAny: true })).toSay('No component matches “A” or “B” or “C”.')
    expect(sentence(['AB'])).toSay('No component matches “A” or “B”.')
    expect(sentence(['AB'], { isAny: true, chip: 'minor' })).toSay('No component matches “Minor” and “A” and “B”.')
    expect(sentence([], { chip: 'minor', text: 'kube' })).toSay('No component matches “Minor” and the text “kube”.')
  })

  it('puts what belongs together in brackets where it stands beside others', () => {
    expect(sentence(['AB', 'C'])).toSay('No component matches (“A” or “B”) and “C”.')
    expect(sentence(['AB', 'CD'])).toSay('No component matches (“A” or “B”) and (“C” or “D”).')
    expect(sentence(['AB'], { text: 'kube' })).toSay('No component matches the text “kube” and (“A” or “B”).')
    expect(sentence(['AB', 'C'], { isAny: true })).toSay('No component matches (“A” and “B”) or “C”.')
    expect(sentence(['A', 'B'], { isAny: true, chip: 'minor' })).toSay('No component matches “Minor” and (“A” or “B”).')
    expect(sentence(['AB', 'C'], { isAny: true, text: 'kube' })).toSay('No component matches the text “kube” and ((“A” and “B”) or “C”).')
  })
})
