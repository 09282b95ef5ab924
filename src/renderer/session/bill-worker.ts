// The worker in which bills are read: apart from that of lists, because neither needs what the other one is made of. Started by
// use-bill-import.ts; the work itself is in bill-desk.ts.

import { createBillDesk } from './bill-desk.ts'
import type { BillDeskAsk } from './bill-messages.ts'
import { serveDesk } from './serve-desk.ts'

const desk = createBillDesk(() => crypto.randomUUID())
// The host of bills asks about nothing else.
serveDesk((ask, pace) => desk.answer(ask as BillDeskAsk, pace))
