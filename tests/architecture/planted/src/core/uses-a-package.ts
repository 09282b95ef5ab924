import type { Table } from 'dexie'

export type Rows = Table
