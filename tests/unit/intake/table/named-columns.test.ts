// A first line of column names in a pasted block, told from a line of values.
import { describe, expect, it } from 'vitest'
import { namedColumns } from '../../../../src/intake/table/named-columns.ts'

const COLUMNS = [
  { id: 'name', header: 'Component', field: 'name' },
  { id: 'owners', header: 'Owner', field: 'owner' },
  { id: 'cost', header: 'Cost (USD/mo)', field: 'cost' },
]

describe('namedColumns', () => {
  it('knows columns by their header and by the words of lists, in any order', () => {
    expect(namedColumns(['Owner', 'Component'], COLUMNS)).toEqual(['owners', 'name'])
    expect(namedColumns(['monthly cost', 'Budget', 'Owned by', 'cost (usd/mo)'], COLUMNS)).toBeNull()
    expect(namedColumns(['COST (USD/MO)', 'Budget', 'Owner'], COLUMNS)).toEqual(['cost', null, 'owners'])
  })

  it('takes a single name for a header only where the block goes into that very column', () => {
    expect(namedColumns(['Component'], COLUMNS, 'name')).toEqual(['name'])
    expect(namedColumns(['Owned by'], COLUMNS, 'owners')).toEqual(['owners'])
    expect(namedColumns(['Component'], COLUMNS, 'owners')).toBeNull()
    expect(namedColumns(['Kafka'], COLUMNS, 'name')).toBeNull()
    expect(namedColumns(['Component', ''], COLUMNS, 'name')).toBeNull()
  })

  it('takes a line of values for one', () => {
    for (const line of [['Owner'], ['Queue', '12'], ['', ''], ['Owner', 'Owner'], ['Owner', 'x', 'y', 'Component']])
      expect(namedColumns(line, COLUMNS)).toBeNull()
  })
})
