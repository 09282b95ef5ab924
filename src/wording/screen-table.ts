// Every screen of an open workbook once: the entry of the rail it belongs to, what its tab is called, its key. The commands that
// show them (commands.ts), the native menu (main), and rail, tabs and palette (renderer) derive from it.

/** The entries of the rail, in its order; Settings stands at the bottom. */
export const RAIL_ENTRIES = {
  overview: 'Overview',
  inventory: 'Inventory',
  costs: 'Costs',
  review: 'Review',
  plan: 'Plan',
  pack: 'Board pack',
  settings: 'Settings',
} as const
export type RailEntryId = keyof typeof RAIL_ENTRIES

export interface ScreenEntry {
  readonly railEntry: RailEntryId
  /** Of its tab. */
  readonly title: string
  /** What else someone may call it who looks for it. */
  readonly also?: string
  /** Absent: reached by rail, tab, menu and palette only. */
  readonly accelerator?: string
  /** A page of an entry that no tab leads to: something else opens it. */
  readonly isPage?: true
}

/** The order is that of the tabs. */
export const SCREEN_TABLE = {
  overview: { railEntry: 'overview', title: 'Overview', accelerator: 'Mod+1' },
  inventory: { railEntry: 'inventory', title: 'Components', accelerator: 'Mod+2' },
  people: { railEntry: 'inventory', title: 'People', also: 'owners time', accelerator: 'Mod+3' },
  component: { railEntry: 'inventory', title: 'Component page', isPage: true },
  import: { railEntry: 'inventory', title: 'Import a list', isPage: true },
  questions: { railEntry: 'inventory', title: 'Open questions', isPage: true },
  merge: { railEntry: 'inventory', title: 'Merge', isPage: true },
  costs: { railEntry: 'costs', title: 'Costs', also: 'credits budget exchange rates', accelerator: 'Mod+5' },
  bills: { railEntry: 'costs', title: 'Bills', also: 'invoice unallocated' },
  'bill-import': { railEntry: 'costs', title: 'Import a bill', isPage: true },
  books: { railEntry: 'costs', title: 'Reconciliation', also: 'books ledger accounting', accelerator: 'Mod+8' },
  review: { railEntry: 'review', title: 'This quarter', also: 'prepare lock', accelerator: 'Mod+Shift+R' },
  decisions: { railEntry: 'review', title: 'Decisions', also: 'timeline outcomes' },
  renewals: { railEntry: 'review', title: 'Renewals', also: 'contracts notice deadlines credits exceptions calendar' },
  compare: { railEntry: 'review', title: 'Compare', also: 'changes movements', accelerator: 'Mod+9' },
  trends: { railEntry: 'review', title: 'Trends', also: 'quarters charts' },
  evidence: { railEntry: 'review', title: 'Evidence', also: 'lost deals customers', accelerator: 'Mod+7' },
  'before-you-build': { railEntry: 'plan', title: 'Before you build', accelerator: 'Mod+B' },
  'what-if': { railEntry: 'plan', title: 'What-if', also: 'scenario', accelerator: 'Mod+Shift+F' },
  export: { railEntry: 'pack', title: 'Export', also: 'excel pdf slides', accelerator: 'Mod+4' },
  'verify-pack': { railEntry: 'pack', title: 'Verify', also: 'does this pack show the quarter hash data room' },
  'returned-pack': { railEntry: 'pack', title: 'Returned packs', also: 'came back' },
  'data-room': { railEntry: 'pack', title: 'Data room', also: 'archive zip' },
  settings: { railEntry: 'settings', title: 'General', also: 'company currency theme', accelerator: 'Mod+,' },
  checks: { railEntry: 'settings', title: 'Rules and limits', also: 'checks thresholds', accelerator: 'Mod+6' },
  'earlier-versions': { railEntry: 'settings', title: 'Version history', also: 'earlier versions backup restore' },
} as const satisfies Readonly<Record<string, ScreenEntry>>

export type ScreenId = keyof typeof SCREEN_TABLE

/** Screens that a tab, and a command of their own, lead to. */
export type TabId = { [S in ScreenId]: (typeof SCREEN_TABLE)[S] extends { readonly isPage: true } ? never : S }[ScreenId]

export const SCREEN_IDS = Object.keys(SCREEN_TABLE) as readonly ScreenId[]
export const RAIL_ENTRY_IDS = Object.keys(RAIL_ENTRIES) as readonly RailEntryId[]

export function screenEntry(screen: ScreenId): ScreenEntry {
  return SCREEN_TABLE[screen]
}

/** The first is what the rail opens. */
export function tabsOf(railEntry: RailEntryId): readonly TabId[] {
  return SCREEN_IDS.filter((id): id is TabId => screenEntry(id).railEntry === railEntry && screenEntry(id).isPage !== true)
}

/** "Inventory: Components", for lists where the rail is not beside it; "Costs" where both are called the same. */
export function screenName(screen: ScreenId): string {
  const { railEntry, title } = screenEntry(screen)
  return title === RAIL_ENTRIES[railEntry] ? title : `${RAIL_ENTRIES[railEntry]}: ${title}`
}
