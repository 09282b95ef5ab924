// The side process of an export: takes orders from main, answers with progress and the outcome. It
// runs outside of the window and of main, and may be ended at any moment.

import type { ExportAnswer, ExportOrder } from './export-messages.ts'
import { createExportSteps } from './export-steps.ts'

const port = process.parentPort
const answer = (message: ExportAnswer) => port.postMessage(message)
const steps = createExportSteps((progress) => answer({ kind: 'progress', progress }))

port.on('message', ({ data }: { data: ExportOrder }) => {
  void (data.kind === 'read' ? steps.read(data) : steps.write(data)).then(answer)
})
