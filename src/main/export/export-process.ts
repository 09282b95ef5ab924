// The side process of an export: takes orders from main, answers with progress and the outcome. It
// runs outside of the window and of main, and may be ended at any moment.

import { compareFile } from './compare-file.ts'
import type { ExportAnswer, ExportOrder } from './export-messages.ts'
import { createExportSteps } from './export-steps.ts'
import { createRoomSteps } from './room-steps.ts'
import { verifyFile } from './verify-file.ts'

const port = process.parentPort
const answer = (message: ExportAnswer) => port.postMessage(message)
const steps = createExportSteps((progress) => answer({ kind: 'progress', progress }))
const room = createRoomSteps()

port.on('message', ({ data }: { data: ExportOrder }) => {
  void stepFor(data).then(answer)
})

function stepFor(order: ExportOrder): Promise<ExportAnswer> {
  switch (order.kind) {
    case 'begin-room':
      return room.begin(order)
    case 'add-quarter':
      return room.addQuarter(order)
    case 'add-pages':
      return room.addPages(order)
    case 'write-room':
      return room.write(order)
    case 'verify':
      return verifyFile(order)
    case 'compare-pack':
      return compareFile(order)
    case 'read':
      return steps.read(order)
    case 'plan-pages':
      return steps.planPages(order)
    case 'write':
      return steps.write(order)
    case 'write-printed':
      return steps.writePrinted(order)
    case 'name-forms':
      return steps.nameForms(order)
    case 'write-forms':
      return steps.writeForms()
  }
}
