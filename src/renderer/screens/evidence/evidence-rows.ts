// The evidence log as lines of the grid: what is shown of each record, filtered by component and in the order asked for.

import { type Assessment, type Edit, type Evidence, isManaged, leavesOf, openLimits, recordsOf, type Workbook } from '#core'
import type { EvidenceCounts } from '#wording'
import type { SelectOption } from '../../widgets/select.tsx'
import type { CellPlace } from '../../widgets/table-model/grid-column.ts'

export interface EvidenceRow {
  readonly id: string
  readonly line: Evidence
  /** null: no component is named. */
  readonly componentName: string | null
}

/** @param componentId only what is logged about it; null: the whole log */
export function evidenceRows({ tables }: Workbook, componentId: string | null): readonly EvidenceRow[] {
  return Object.values(tables.evidence)
    .filter((line) => componentId === null || line.componentId === componentId)
    .map((line) => ({
      id: line.id,
      line,
      componentName: line.componentId === null ? null : (tables.components[line.componentId]?.name ?? null),
    }))
}

/** The cells that an edit changed, one for each step of it. */
export function changedLines(edit: Edit): readonly CellPlace[] {
  return [...leavesOf(edit)].flatMap((leaf) => {
    if (leaf.table !== 'evidence') return []
    if (leaf.op !== 'set') return [{ rowId: leaf.record.id, columnId: 'customer' }]
    return [{ rowId: leaf.recordId, columnId: leaf.field === 'componentId' ? 'component' : leaf.field }]
  })
}

/** What the log comes to; lately is what `inflection` counts. */
export function evidenceCounts(workbook: Workbook, { setting, byId }: Assessment): EvidenceCounts {
  const lines = recordsOf(workbook, 'evidence')
  const losses = lines.filter(({ kind }) => kind !== 'blocking-limit')
  const isLately = ({ date, componentId }: Evidence) => {
    const component = byId.get(componentId ?? '')?.subject.component
    const isRecent = date !== null && date >= setting.lastQuarterStart && date <= setting.asOf
    return isRecent && component !== undefined && isManaged(component)
  }
  return {
    losses: losses.length,
    recentLosses: losses.filter(isLately).length,
    openLimits: openLimits({ evidence: lines }).length,
  }
}

/** Components to filter by: those with evidence, and the one that is asked for, by name. */
export function evidenceChoices({ tables }: Workbook, componentId: string | null): readonly SelectOption<string>[] {
  const ids = new Set(Object.values(tables.evidence).flatMap((line) => line.componentId ?? []))
  if (componentId !== null) ids.add(componentId)
  return [...ids]
    .flatMap((value) => (tables.components[value] === undefined ? [] : [{ value, label: tables.components[value].name }]))
    .sort((a, b) => a.label.localeCompare(b.label))
}
