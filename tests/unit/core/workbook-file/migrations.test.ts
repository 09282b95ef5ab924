import { describe, expect, it } from 'vitest'
import { MIGRATIONS, type Migration, migrate, SCHEMA_VERSION } from '#core'

const steps: readonly Migration[] = [
  { from: 2, up: ({ title, ...rest }) => ({ ...rest, name: title }) },
  { from: 1, up: (workbook) => ({ ...workbook, title: `${workbook['heading']}!` }) },
]

describe('migrations', () => {
  it('takes the steps one by one in the order of versions, however they are listed', () => {
    expect(migrate({ heading: 'A', schemaVersion: 1 }, 1, steps, 3)).toEqual({ heading: 'A', name: 'A!', schemaVersion: 3 })
    expect(migrate({ title: 'B', schemaVersion: 2 }, 2, steps, 3)).toEqual({ name: 'B', schemaVersion: 3 })
  })

  it('leaves the newest shape alone', () => {
    const newest = { name: 'C', schemaVersion: 3 }
    expect(migrate(newest, 3, steps, 3)).toBe(newest)
  })

  it('refuses a version that no step starts from', () => {
    expect(migrate({}, 0, steps, 3)).toBeNull()
  })

  it('lead from every released version to this one without a gap', () => {
    for (let version = 1; version < SCHEMA_VERSION; version += 1) expect(MIGRATIONS.filter(({ from }) => from === version)).toHaveLength(1)
    expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION - 1)
  })
})
