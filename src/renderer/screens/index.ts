// Every screen of an open workbook, by the name it has in wording/screen-table.ts. Rail, tabs, menu, palette, commands and what is
// shown derive from the two: a new screen is its folder, its line here and its line there.

import type { ScreenId } from '#wording'
import type { ScreenDescription } from '../navigation/screen-description.ts'
import { BEFORE_YOU_BUILD } from './before-you-build/before-you-build-screen.tsx'
import { BILL_IMPORT } from './bill-import/bill-import-screen.tsx'
import { BILLS } from './bills/bills-screen.tsx'
import { BOOKS } from './books/books-screen.tsx'
import { CHECKS } from './checks/checks-screen.tsx'
import { COMPARE } from './compare/compare-screen.tsx'
import { COMPONENT } from './component/component-screen.tsx'
import { COSTS } from './costs/costs-screen.tsx'
import { DATA_ROOM } from './data-room/data-room-screen.tsx'
import { DECISIONS } from './decisions/decisions-screen.tsx'
import { EVIDENCE } from './evidence/evidence-screen.tsx'
import { EXPORT } from './export/export-screen.tsx'
import { IMPORT } from './import/import-screen.tsx'
import { QUESTIONS_PAGE } from './import/questions-screen.tsx'
import { INVENTORY } from './inventory/inventory-screen.tsx'
import { MERGE } from './merge/merge-screen.tsx'
import { OVERVIEW } from './overview/overview-screen.tsx'
import { PEOPLE } from './people/people-screen.tsx'
import { RENEWALS } from './renewals/renewals-screen.tsx'
import { EARLIER_VERSIONS } from './restore/restore-screen.tsx'
import { RETURNED_PACK } from './returned-pack/returned-pack-screen.tsx'
import { REVIEW } from './review/review-screen.tsx'
import { SETTINGS } from './settings/settings-screen.tsx'
import { TRENDS } from './trends/trends-screen.tsx'
import { VERIFY } from './verify/verify-screen.tsx'
import { WHAT_IF } from './what-if/what-if-screen.tsx'

export const SCREENS: Readonly<Record<ScreenId, ScreenDescription>> = {
  overview: OVERVIEW,
  inventory: INVENTORY,
  people: PEOPLE,
  component: COMPONENT,
  import: IMPORT,
  questions: QUESTIONS_PAGE,
  merge: MERGE,
  costs: COSTS,
  bills: BILLS,
  'bill-import': BILL_IMPORT,
  books: BOOKS,
  review: REVIEW,
  decisions: DECISIONS,
  renewals: RENEWALS,
  compare: COMPARE,
  trends: TRENDS,
  evidence: EVIDENCE,
  'before-you-build': BEFORE_YOU_BUILD,
  'what-if': WHAT_IF,
  export: EXPORT,
  'verify-pack': VERIFY,
  'returned-pack': RETURNED_PACK,
  'data-room': DATA_ROOM,
  settings: SETTINGS,
  checks: CHECKS,
  'earlier-versions': EARLIER_VERSIONS,
}
