import { describe, expect, it } from 'vitest'
import {
  addRecord,
  applyEdit,
  changesNothing,
  type Edit,
  type EditContext,
  emptyWorkbook,
  type IsoTime,
  inOneGo,
  inverseOf,
  type Layer,
  type Result,
  RULE_SET_VERSION,
  recordOf,
  type Workbook,
} from '../../../../src/core/index.ts'
import { type Suggested, suggestFor } from '../../../../src/intake/index.ts'
import type { SuggestionEntry } from '../../../../src/renderer/session/import-messages.ts'
import {
  acceptingSuggestions,
  groupedQuestions,
  openSuggestions,
  questionsAfterImport,
  sayApproach,
  sayKind,
} from '../../../../src/renderer/session/import-suggestions.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const EMPTY = emptyWorkbook({ id: '0b8f4a52-6f0e-4c55-9c57-0a1b2c3d4e5f', ruleSetVersion: RULE_SET_VERSION })

const contextOf = (workbook: Workbook, source: EditContext['source'] = 'typed'): EditContext => ({
  workbook,
  at: '2026-11-25T10:00:00.000Z' as IsoTime,
  newId: () => crypto.randomUUID(),
  source,
})

function changed(workbook: Workbook, edit: Result<Edit>): Workbook {
  if (!edit.ok) throw new Error(edit.problem.code)
  const applied = applyEdit(workbook, edit.value)
  if (!applied.ok) throw new Error(applied.problem.code)
  return applied.value
}

/** A workbook into which a list brought one component. */
function imported(values: Parameters<typeof addRecord<'components'>>[2]): Workbook {
  return changed(EMPTY, addRecord(contextOf(EMPTY, 'imported'), 'components', { id: ID, ...values }))
}

const K8S = imported({ name: 'K8s' })
const entryOf = (workbook: Workbook, id: string): SuggestionEntry => {
  const component = recordOf(workbook, 'components', id)
  return [id, suggestFor(component?.name ?? '', component?.vendor ?? null)]
}
const rowOf = (workbook: Workbook) => {
  const [row] = questionsAfterImport(workbook, [entryOf(workbook, ID)])
  if (row === undefined) throw new Error('no row')
  return row
}

describe('the questions after an import', () => {
  it('suggest where the list says nothing', () => {
    const row = rowOf(K8S)
    expect([row.approach.said, row.approach.suggested?.value]).toEqual([null, 'self-host'])
    expect([row.edge.suggested?.value, row.kind.suggested?.value, row.layer?.value]).toEqual(['no', 'kubernetes', 'compute'])
    expect(openSuggestions([row])).toBe(3)
  })

  it('leave alone what the list says', () => {
    const row = rowOf(imported({ name: 'K8s', approach: 'buy', edge: 'yes', kind: 'other', layer: 'other' }))
    expect([row.approach.said, row.edge.said, row.kind.said, row.layer]).toEqual(['buy', 'yes', 'other', null])
    expect(openSuggestions([row])).toBe(0)
  })

  it('are gone with the components when the import is taken back', () => {
    expect(questionsAfterImport(EMPTY, [entryOf(K8S, ID)])).toEqual([])
  })

  it('set approach, origin and hosting as one step that undo takes back', () => {
    const edit = sayApproach(contextOf(K8S), ID, 'self-host')
    const after = changed(K8S, edit)
    expect(recordOf(after, 'components', ID)).toMatchObject({ approach: 'build', origin: 'third-party', hosting: 'self-run' })
    expect(rowOf(after).approach).toEqual({ said: 'self-host', suggested: null })
    if (edit.ok) expect(changed(after, { ok: true, value: inverseOf(edit.value) }).tables).toEqual(K8S.tables)
  })

  it('store that something is bought, although that is what was taken for granted', () => {
    const after = changed(K8S, sayApproach(contextOf(K8S), ID, 'buy'))
    expect(rowOf(after).approach).toEqual({ said: 'buy', suggested: null })
    const again = sayApproach(contextOf(after), ID, 'buy')
    expect(again.ok && changesNothing(again.value)).toBe(true)
  })

  it('keep a hosting that the list itself names', () => {
    const workbook = imported({ name: 'K8s', hosting: 'rented-bare' })
    expect(recordOf(changed(workbook, sayApproach(contextOf(workbook), ID, 'buy')), 'components', ID)?.hosting).toBe('rented-bare')
  })

  it('set a layer with the kind only where one is given', () => {
    const layerOf = (layer: Suggested<Layer> | null) =>
      recordOf(changed(K8S, sayKind(contextOf(K8S), ID, 'kubernetes', { layer })), 'components', ID)?.layer
    expect([layerOf({ value: 'compute', because: 'K8s' }), layerOf(null)]).toEqual(['compute', null])
  })

  it('say with the kind that a provider runs it, unless the list says who does or that it is no purchase', () => {
    const hostingOf = (values: Parameters<typeof imported>[0]) => {
      const workbook = imported(values)
      const after = changed(workbook, inOneGo(acceptingSuggestions(contextOf(workbook), [rowOf(workbook)])))
      const { hosting, meta } = recordOf(after, 'components', ID) ?? {}
      return [hosting, meta?.['hosting']?.source]
    }
    expect(hostingOf({ name: 'EKS prod', approach: 'buy' })).toEqual(['provider-managed', 'derived'])
    expect(hostingOf({ name: 'EKS prod', approach: 'buy', hosting: 'self-run' })).toEqual(['self-run', 'imported'])
    expect(hostingOf({ name: 'EKS prod', approach: 'build' })[0]).not.toBe('provider-managed')
    expect(hostingOf({ name: 'Postgres (Neon)', approach: 'buy' })[0]).toBe('managed')
  })

  it('accept all that waits in one step', () => {
    const edit = inOneGo(acceptingSuggestions(contextOf(K8S), [rowOf(K8S)]))
    const after = changed(K8S, edit)
    expect(recordOf(after, 'components', ID)).toMatchObject({ approach: 'build', edge: 'no', kind: 'kubernetes', layer: 'compute' })
    expect(openSuggestions([rowOf(after)])).toBe(0)
    expect(edit.ok && edit.value.label).toEqual({ code: 'accept-suggestions', facts: { name: 'K8s', count: 1 } })
  })

  it('count and name the rows with something to accept, not those between them', () => {
    const workbook = changed(K8S, addRecord(contextOf(K8S, 'imported'), 'components', { id: 'c-2', name: 'Ledger thing' }))
    const rows = questionsAfterImport(workbook, [entryOf(workbook, 'c-2'), entryOf(workbook, ID)])
    const edit = inOneGo(acceptingSuggestions(contextOf(workbook), rows))
    expect(edit.ok && edit.value.label.facts).toEqual({ name: 'K8s', count: 1 })
  })

  it('are grouped by kind and by vendor, the largest group first and what nothing is known of last', () => {
    const names = ['Ledger thing', 'Redis', 'Postgres', 'MySQL']
    const workbook = names.reduce(
      (before, name, at) =>
        changed(before, addRecord(contextOf(before, 'imported'), 'components', { id: `c-${at}`, name, vendor: at < 2 ? 'Acme' : null })),
      EMPTY,
    )
    const rows = questionsAfterImport(
      workbook,
      names.map((_, at) => entryOf(workbook, `c-${at}`)),
    )
    const shown = (by: 'kind' | 'vendor') => groupedQuestions(rows, by).map((group) => [group.key, group.rows.map(({ name }) => name)])
    expect(shown('kind')).toEqual([
      ['database', ['Postgres', 'MySQL']],
      ['cache', ['Redis']],
      [null, ['Ledger thing']],
    ])
    expect(shown('vendor')).toEqual([
      ['Acme', ['Ledger thing', 'Redis']],
      [null, ['Postgres', 'MySQL']],
    ])
  })
})
