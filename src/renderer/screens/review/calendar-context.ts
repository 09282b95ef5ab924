// How a calendar entry is saved: main shows the dialog and writes the file. Given by the screen, taken by what offers it.

import { createContext } from 'react'
import { ok } from '#core'
import type { Library } from '../../session/library.ts'

export const CalendarContext = createContext<Library['saveCalendar']>(async () => ok(null))
