// The records of a workbook as lines: what differs from a record that nobody has touched, and what somebody gave although it is the same.

import { type AnyRecord, newRecord, recordsOf, type TableName, type Workbook } from '#core'

/** Told by what stands around them, or by their order. */
const UNSAID: ReadonlySet<string> = new Set(['id', 'meta', 'position', 'name', 'componentId', 'at'])

/** A component with its owners and its costs below it, then what is nobody's, people, and whatever else the tables hold. */
export function workbookText(workbook: Workbook): readonly string[] {
  const say = sayingFacts(workbook)
  const ofComponent = (table: 'owners' | 'costLines', id: string | null) =>
    recordsOf(workbook, table).flatMap((record) => (record.componentId === id ? [`  ${say(table, record)}`] : []))
  const components = recordsOf(workbook, 'components').toSorted((a, b) => a.position - b.position)
  const others = (['costLines'] as const).flatMap((table) => ofComponent(table, null))
  return [
    ...components.flatMap((component) => [
      `${component.name} · ${say('components', component)}`,
      ...ofComponent('owners', component.id),
      ...ofComponent('costLines', component.id),
    ]),
    ...(others.length === 0 ? [] : ['no component', ...others]),
    ...OTHER_TABLES.flatMap((table) =>
      (recordsOf(workbook, table) as readonly AnyRecord[]).flatMap((record) => {
        const facts = say(table, record)
        const name = record['name'] === undefined ? '' : ` ${record['name']}`
        return facts === '' && name === '' ? [] : [`[${table}]${name} ${facts}`.trimEnd()]
      }),
    ),
  ]
}

const OTHER_TABLES = [
  ...([
    'people',
    'settings',
    'company',
    'ownColumns',
    'imports',
    'projects',
    'bills',
    'billRules',
    'creditGrants',
    'exchangeRates',
  ] as const),
  ...(['ledger', 'bookAccounts', 'bookVendors', 'billed'] as const),
] satisfies readonly TableName[]

function sayingFacts(workbook: Workbook) {
  const names = new Map<string, string>()
  for (const table of ['components', 'people', 'ownColumns', 'bills', 'creditGrants'] as const) {
    for (const record of recordsOf(workbook, table) as readonly AnyRecord[])
      names.set(record.id, String(record['name'] ?? record['vendor']))
  }
  const named = (text: string) => names.get(text) ?? text
  return (table: TableName, record: AnyRecord): string => {
    const initial = new Map(leavesOf(newRecord(table, record.id)))
    return leavesOf(record)
      .filter(([path, value]) => value !== initial.get(path) || (record.meta[path] !== undefined && !path.includes('.')))
      .map(([path, value]) => {
        const source = record.meta[path]?.source ?? 'imported'
        const field = path.split('.').map(named).join('.')
        const text = value.startsWith('"') ? shortText(named(JSON.parse(value))) : value
        return `${field} ${source === 'imported' ? '' : `(${source}) `}${text}`
      })
      .join(', ')
  }
}

/** Without marks around it where it has none of its own. */
export function shortText(value: unknown): string {
  return typeof value === 'string' && /^[\p{L}\p{N}][^"\\\n,:;[\]{}→·]*$/u.test(value) ? value : JSON.stringify(value)
}

/** "contract.end" → its value as JSON. */
function leavesOf(record: object, path = ''): readonly (readonly [path: string, value: string])[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (path === '' && UNSAID.has(key)) return []
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isGroup ? leavesOf(value, `${path}${key}.`) : [[`${path}${key}`, JSON.stringify(value)] as const]
  })
}
