// The worker in which foreign tables are read. Started by import-host.ts; the work itself is in import-desk.ts.

import { createImportDesk } from './import-desk.ts'
import type { ListAsk } from './import-messages.ts'
import { serveDesk } from './serve-desk.ts'

const desk = createImportDesk(() => crypto.randomUUID())
// The host of lists asks about nothing else.
serveDesk((ask, pace) => desk.answer(ask as ListAsk, pace))
