// Dispatches an edit and answers as soon as it is in the workbook: whether it is on the disk yet is the
// status bar's to say. For imports and accepted suggestions, which may be long edits.

import { type Edit, ok, type Result } from '#core'
import type { WorkWatch } from './next-task.ts'
import type { Session } from './session.ts'

export function applyNow(session: Session, edit: Edit, watch: WorkWatch = {}): Promise<Result<null>> {
  const { readOnly } = session.state().opened
  if (readOnly !== null) return Promise.resolve({ ok: false, problem: readOnly })
  const before = session.state().workbook
  return new Promise((settle) => {
    const saving = session.dispatch(edit, { ...watch, onApplied: () => settle(ok(null)) })
    // A short edit is there at once; one that is refused or given up settles with its saving.
    if (session.state().workbook !== before) settle(ok(null))
    else void saving.then(settle)
  })
}
