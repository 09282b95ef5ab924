// A workbook that is in the library only once something is in it: an import from Welcome that is given up
// leaves nothing behind. Called by library.ts.

import type { RightsizeApi } from '#contract'
import { assess, type IsoDate, NO_HISTORY, ok, payloadOf, type Result, type Workbook } from '#core'
import type { WorkbookStore } from '../storage/workbook-store.ts'
import { createSession } from './create-session.ts'
import type { Session } from './session.ts'

export interface DraftParts {
  readonly ask: RightsizeApi['ask']
  readonly store: WorkbookStore
  readonly workbook: Workbook
  /** ISO time: when it was begun. */
  readonly at: string
  readonly asOf: IsoDate
}

export interface Draft {
  readonly session: Session
  /** Brings it into the library as it is; what needs its file asks for that first. */
  readonly create: () => Promise<Result<null>>
}

export function draftWorkbook({ ask, store, workbook, at, asOf }: DraftParts): Draft {
  let creating: Promise<Result<null>> | null = null

  async function bring(): Promise<Result<null>> {
    const created = await ask('library:create', { id: workbook.id, payload: payloadOf(workbook) })
    if (!created.ok) {
      creating = null
      return created
    }
    // Edits went to the working copy before the rows they rest on were there.
    void store.rebuild(session.state().workbook, null)
    return ok(null)
  }
  const create = () => {
    creating ??= bring()
    return creating
  }

  /** The first save makes the file that it is saved to. */
  const askOnceCreated = (async (channel, request) => {
    const created = await create()
    return created.ok ? ask(channel, request) : created
  }) as RightsizeApi['ask']

  const opened = {
    id: workbook.id,
    rev: workbook.rev,
    sha256: '',
    savedAt: at,
    source: 'current',
    openedFrom: null,
    keptApart: false,
    damaged: [],
    readOnly: null,
  } as const
  const session = createSession({ ask: askOnceCreated, store, workbook, opened, history: NO_HISTORY, assessment: assess(workbook, asOf) })
  return { session, create }
}
