// The page of the grid yardstick: ag-grid with the columns of our inventory as plain texts and
// numbers. Offers the probe what it needs to mount it and to reach its rows.

import { AllCommunityModule, type ColDef, createGrid, type GridApi, ModuleRegistry } from 'ag-grid-community'
import type { PlainRow } from '../plain-row.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const COLUMNS: ColDef<PlainRow>[] = [
  { field: 'name', width: 236, pinned: 'left' },
  { field: 'layer', width: 84 },
  { field: 'approach', width: 116 },
  { field: 'owners', width: 108 },
  { field: 'time', width: 92, editable: true },
  { field: 'cost', width: 108 },
  { field: 'edge', width: 82 },
  { field: 'verdict', width: 240, pinned: 'right' },
  { field: 'advice', width: 168 },
]

let rows: PlainRow[] = []
let grid: GridApi<PlainRow> | null = null

const page = {
  give: (given: PlainRow[]) => {
    rows = given
  },
  unmount: () => {
    grid?.destroy()
    document.body.replaceChildren()
  },
  mount: () => {
    const host = document.createElement('div')
    host.style.height = '820px'
    document.body.append(host)
    grid = createGrid(host, { columnDefs: COLUMNS, rowData: rows, rowHeight: 32, getRowId: ({ data }) => data.id, rowBuffer: 12 })
  },
  grid: () => grid,
}

export type AgGridPage = typeof page

Object.assign(window, { agGridPage: page })
