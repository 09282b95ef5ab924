// What the Welcome screen, the menu and the export screen can ask for: workbooks in and out. Each
// function answers with a session or a Problem; null means that the user cancelled a dialog.

import type { AnswerOf, ChannelName, ExportProgress, MergeOffer, OpenedWorkbook, RequestOf, RightsizeApi } from '#contract'
import {
  companyFields,
  emptyWorkbook,
  fail,
  freeName,
  type IsoTime,
  localDate,
  ok,
  payloadOf,
  problem,
  type Result,
  RULE_SET_VERSION,
  setField,
  type Workbook,
} from '#core'
import { type SampleHistory, sampleCompany, sampleHistory, sampleWorkbook } from '#intake'
import { createWorkbookStore } from '../storage/workbook-store.ts'
import { type Draft, draftWorkbook } from './draft-workbook.ts'
import { openWorkbook, startSession } from './open-workbook.ts'
import type { Session } from './session.ts'
import { typedNow } from './typed-now.ts'

/** What main is asked about one workbook, beside which one. */
export type WorkbookQuestion<C extends WorkbookChannel> = Omit<RequestOf<C>, 'id'>
export type WorkbookChannel = { [C in ChannelName]: RequestOf<C> extends { readonly id: string } ? C : never }[ChannelName]

/** Whoever asks about a saved file may follow the answer, and stop waiting for it. */
interface Following {
  readonly onProgress?: (progress: ExportProgress) => void
  /** Aborted before main is asked: nothing is asked any more. What main has begun is stopped by asking main. */
  readonly signal?: AbortSignal
}

export interface Library {
  /** A question for main that needs nothing done before or after. */
  readonly ask: RightsizeApi['ask']
  /** Saves, then asks main about the saved file. Refused while the newest edits are not on disk. */
  readonly askSaved: <C extends WorkbookChannel>(
    session: Session,
    channel: C,
    what: WorkbookQuestion<C>,
    following?: Following,
  ) => Promise<Result<AnswerOf<C>>>
  readonly open: (id: string) => Promise<Result<Session>>
  readonly createBlank: () => Promise<Result<Session>>
  /** Nothing of it is in the library before its first edit: a list is to be looked at first. */
  readonly beginBlank: () => Promise<Session>
  /** A new workbook each time: a sample is never put over anything. */
  readonly createSample: () => Promise<Result<Session>>
  /** Shows the open dialog. */
  readonly openFile: () => Promise<Result<Session | null>>
  /** For what main took in unasked (library:opened): a file given at the start or to a second start. */
  readonly adopt: (opened: OpenedWorkbook) => Promise<Result<Session>>
  /** The copy that the user wants merged into a workbook that was just opened; null when it was opened as it is. */
  readonly mergeOffer: (session: Session) => MergeOffer | null
  /** Saves, then writes a portable copy where the user says; answers its path. Works while saving fails, too. */
  readonly sendCopy: (session: Session) => Promise<Result<string | null>>
  /**
   * The company's name is the workbook's: an edit that undo takes back once it is open. null when it is done; a
   * session when the workbook has to be looked at first.
   */
  readonly rename: (id: string, name: string) => Promise<Result<Session | null>>
  /** Into the bin. Not for the workbook that is open. */
  readonly delete: (id: string) => Promise<Result<null>>
}

export function createLibrary({ ask, listen }: RightsizeApi): Library {
  const store = createWorkbookStore()
  const services = { ask, store }
  const drafts = new WeakMap<Session, Draft>()
  const offers = new WeakMap<Session, MergeOffer>()

  /** What main opened before the page had saved its last edits is opened again to be merged into. */
  async function start({ merge, ...opened }: OpenedWorkbook): Promise<Result<Session>> {
    const session = merge === undefined ? await startSession(opened, services) : await openWorkbook(opened.id, services)
    if (session.ok && merge !== undefined) offers.set(session.value, merge)
    return session
  }

  /** Everything on disk, the workbook itself included. */
  async function inLibrary(session: Session): Promise<Result<null>> {
    const created = await (drafts.get(session)?.create() ?? ok(null))
    return created.ok ? session.flush() : created
  }

  const askSaved: Library['askSaved'] = async <C extends WorkbookChannel>(
    session: Session,
    channel: C,
    what: WorkbookQuestion<C>,
    { onProgress = () => undefined, signal }: Following = {},
  ) => {
    const flushed = await Promise.race([inLibrary(session), ...(signal === undefined ? [] : [cancelledBy(signal)])])
    if (!flushed.ok) return flushed
    const stop = listen('export:progress', onProgress)
    try {
      return await ask(channel, { ...what, id: session.state().workbook.id } as RequestOf<C>)
    } finally {
      stop()
    }
  }

  /** Under a name that no other has: two that are called the same cannot be told apart on Welcome. */
  async function blank(): Promise<Workbook> {
    const listed = await ask('library:list', null)
    const companyName = freeName(companyFields.name.initial, new Set(listed.ok ? listed.value.map(({ name }) => name) : []))
    return emptyWorkbook({ id: crypto.randomUUID(), ruleSetVersion: RULE_SET_VERSION, companyName })
  }

  async function create(workbook: Workbook, quarters: SampleHistory['quarters'] = []): Promise<Result<Session>> {
    const past = quarters.map(({ quarter, asOf, workbook: then }) => ({ quarter, asOf, payload: payloadOf(then) }))
    const created = await ask('library:create', { id: workbook.id, payload: payloadOf(workbook), past })
    return created.ok ? startSession(created.value, services) : created
  }

  return {
    ask,
    askSaved,
    open: (id) => openWorkbook(id, services),
    createBlank: async () => create(await blank()),
    beginBlank: async () => {
      const workbook = await blank()
      const draft = draftWorkbook({ ask, store, workbook, at: new Date().toISOString(), asOf: localDate(new Date()) })
      drafts.set(draft.session, draft)
      return draft.session
    },
    createSample: () => {
      const list = sampleWorkbook({ id: crypto.randomUUID(), at: new Date().toISOString() as IsoTime, newId: () => crypto.randomUUID() })
      const today = localDate(new Date())
      const { workbook, quarters } = sampleHistory(sampleCompany(list, today), today)
      return create(workbook, quarters)
    },
    openFile: async () => {
      const opened = await ask('library:open-file', null)
      if (!opened.ok) return opened
      return opened.value === null ? ok(null) : start(opened.value)
    },
    adopt: start,
    mergeOffer: (session) => offers.get(session) ?? null,
    sendCopy: async (session) => {
      const { save, workbook: shown } = session.state()
      const { id } = shown
      // The way out when the disk is full or doesn't answer: the copy takes what the page has, to wherever there is room.
      const isLate = save.kind === 'saving' && save.isLate
      const flushed = isLate ? null : await inLibrary(session)
      if (!flushed?.ok) {
        const { workbook } = session.state()
        return ask('workbook:send-copy', { id, unsaved: { rev: workbook.rev, payload: payloadOf(workbook) } })
      }
      const sent = await ask('workbook:send-copy', { id, unsaved: null })
      // A failure to remember shows in the status bar like that of any other save.
      if (sent.ok && sent.value !== null && session.state().workbook.rev > 0) await session.rememberSent()
      return sent
    },
    rename: async (id, name) => {
      const opened = await openWorkbook(id, services)
      return opened.ok ? renameAndClose(opened.value, name) : opened
    },
    delete: async (id) => {
      const deleted = await ask('library:delete', { id })
      if (deleted.ok) await store.forget(id)
      return deleted
    },
  }
}

/** A save goes on whoever waits for it: only the waiting ends. */
function cancelledBy(signal: AbortSignal): Promise<Result<never>> {
  const cancelled = fail(problem('export-cancelled', {}))
  if (signal.aborted) return Promise.resolve(cancelled)
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(cancelled), { once: true }))
}

async function renameAndClose(session: Session, name: string): Promise<Result<Session | null>> {
  const { workbook, opened } = session.state()
  // Something is to be told about it: then it is opened instead, and renamed there.
  if (opened.readOnly !== null || opened.source !== 'current' || opened.damaged.length > 0) return ok(session)
  const facts = { field: 'name' }
  const edit = setField(typedNow(workbook), 'company', 'company', 'name', name, { code: 'change-company', facts })
  const renamed = edit.ok ? await session.dispatch(edit.value) : edit
  const closed = await session.close()
  if (!renamed.ok) return renamed
  return closed.ok ? ok(null) : closed
}
