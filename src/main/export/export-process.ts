// The side process of an export: takes orders from main, answers with progress and the outcome. It
// runs outside of the window and of main, and may be ended at any moment.

import { compareSteps } from './compare-file.ts'
import type { ExportAnswer, Order, OrderKind, Steps } from './export-messages.ts'
import { createExportSteps } from './export-steps.ts'
import { createRoomSteps } from './room-steps.ts'
import { verifySteps } from './verify-file.ts'

const port = process.parentPort
const answer = (message: ExportAnswer) => port.postMessage(message)
const steps: Steps<OrderKind> = {
  ...createExportSteps((progress) => answer({ kind: 'progress', progress })),
  ...createRoomSteps(),
  ...verifySteps,
  ...compareSteps,
}

port.on('message', ({ data }: { data: Order }) => {
  // The step of this very order; the type system cannot follow a kind known only at run time.
  const step = steps[data.kind] as (order: Order) => Promise<ExportAnswer>
  void step(data).then(answer)
})
