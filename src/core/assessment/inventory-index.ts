// Records grouped by the component or person they belong to, so that no rule searches a table.
// Built once; after an edit only the groups of the tables it touched are built again.

import type { CostLine, Decision, Exemption, Owner, Project, TableName, Tables } from '../inventory/tables.ts'

type Groups<R> = ReadonlyMap<string, readonly R[]>

export interface InventoryIndex {
  /** The tables it was built from: the records before the next edit. */
  readonly tables: Tables
  readonly owners: Groups<Owner>
  readonly costLines: Groups<CostLine>
  readonly projects: Groups<Project>
  readonly exemptions: Groups<Exemption>
  readonly decisions: Groups<Decision>
  /** Exemptions of the portfolio. */
  readonly portfolioExemptions: readonly Exemption[]
}

/** Tables whose records belong to one component. */
export const COMPONENT_TABLES = ['owners', 'costLines', 'projects', 'exemptions', 'decisions'] as const satisfies readonly TableName[]

export function indexOf(tables: Tables, before?: InventoryIndex): InventoryIndex {
  const isSame = (table: TableName) => before !== undefined && before.tables[table] === tables[table]
  return {
    tables,
    owners: isSame('owners') && before ? before.owners : byComponent(tables.owners),
    costLines: isSame('costLines') && before ? before.costLines : byComponent(tables.costLines),
    projects: isSame('projects') && before ? before.projects : byComponent(tables.projects),
    exemptions: isSame('exemptions') && before ? before.exemptions : byComponent(tables.exemptions),
    decisions: isSame('decisions') && before ? before.decisions : byComponent(tables.decisions),
    portfolioExemptions: isSame('exemptions') && before ? before.portfolioExemptions : ofPortfolio(tables.exemptions),
  }
}

function byComponent<R extends { readonly componentId: string | null }>(table: Readonly<Record<string, R>>): Groups<R> {
  const groups = new Map<string, R[]>()
  for (const id in table) {
    const record = table[id] as R
    if (record.componentId === null) continue
    const group = groups.get(record.componentId)
    if (group === undefined) groups.set(record.componentId, [record])
    else group.push(record)
  }
  return groups
}

function ofPortfolio(table: Tables['exemptions']): readonly Exemption[] {
  return Object.values(table).filter((exemption) => exemption.componentId === null)
}
