// What the Welcome screen, the menu and the export screen can ask for: workbooks in and out. Each
// function answers with a session or a Problem; null means that the user cancelled a dialog.

import type {
  AttachedFile,
  AttachmentRequest,
  CheckedPack,
  DataRoomRequest,
  EarlierFigures,
  EarlierVersion,
  Exported,
  ExportProgress,
  ExportRequest,
  FormsMade,
  MergeOffer,
  OpenedWorkbook,
  PagesRequest,
  RightsizeApi,
  VerifyRequest,
  WrittenRoom,
} from '#contract'
import {
  type BoardPages,
  type ComparedPack,
  companyFields,
  emptyWorkbook,
  freeName,
  type IsoDate,
  type IsoTime,
  localDate,
  ok,
  payloadOf,
  type Result,
  RULE_SET_VERSION,
  setField,
  type Workbook,
} from '#core'
import { type SampleHistory, sampleHistory, sampleWorkbook } from '#intake'
import { createWorkbookStore } from '../storage/workbook-store.ts'
import { type Draft, draftWorkbook } from './draft-workbook.ts'
import { listEarlierVersions, type RestoreVersion, restoreEarlierVersion } from './earlier-versions.ts'
import { openWorkbook, startSession } from './open-workbook.ts'
import type { Session } from './session.ts'

export interface Library {
  /** A question for main that needs nothing done before or after; every other one has its function here. */
  readonly ask: RightsizeApi['ask']
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
  /** Saves, then what the pages of the board show, from the saved file. A newer question ends this one with a Problem. */
  readonly boardPages: (session: Session, what: Omit<PagesRequest, 'id'>) => Promise<Result<BoardPages>>
  /** Saves, then compares a pack with what the workbook has locked: one that is asked for, or the one that was dropped last. null: cancelled. */
  readonly verifyPack: (session: Session, from: VerifyRequest['from']) => Promise<Result<CheckedPack | null>>
  /** Saves, then holds a pack that came back against what it was made from. null: cancelled. */
  readonly comparePack: (session: Session, from: VerifyRequest['from']) => Promise<Result<ComparedPack | null>>
  /** A file was dropped where packs are compared; listens until the returned function is called. */
  readonly onDroppedPack: (listener: () => void) => () => void
  /** Saves, then exports from the saved file. Refused while the newest edits are not on disk. */
  readonly exportPack: (
    session: Session,
    what: Omit<ExportRequest, 'id'>,
    onProgress: (progress: ExportProgress) => void,
  ) => Promise<Result<Exported | null>>
  /** Saves, then writes all locked quarters as one archive. */
  readonly makeDataRoom: (
    session: Session,
    what: Omit<DataRoomRequest, 'id'>,
    onProgress: (progress: ExportProgress) => void,
  ) => Promise<Result<WrittenRoom | null>>
  /**
   * The company's name is the workbook's: an edit that undo takes back once it is open. null when it is done; a
   * session when the workbook has to be looked at first.
   */
  readonly rename: (id: string, name: string) => Promise<Result<Session | null>>
  /** Into the bin. Not for the workbook that is open. */
  readonly delete: (id: string) => Promise<Result<null>>
  readonly earlierVersions: (session: Session) => Promise<Result<readonly EarlierVersion[]>>
  /** Of the version to compare with, null when there is none from before today. @param day first of the quarter. */
  readonly figuresBefore: (session: Session, day: IsoDate) => Promise<Result<EarlierFigures | null>>
  readonly restore: RestoreVersion
  /** Saves, then makes forms from the saved file, into a folder that the user chooses; cancelExport ends it. */
  readonly makeForms: (
    session: Session,
    people: readonly string[],
    onProgress: (progress: ExportProgress) => void,
  ) => Promise<Result<FormsMade | null>>
  /** Shows the open dialog and copies the file beside the workbook; the record that names it is an edit of the screen's. */
  readonly attach: (session: Session) => Promise<Result<AttachedFile | null>>
  /** Shows the save dialog; answers the path written. */
  readonly saveAttachment: (session: Session, file: Omit<AttachmentRequest, 'id'>) => Promise<Result<string | null>>
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

  /** Saves, then has main write from the saved file. */
  async function exporting<T>(
    session: Session,
    onProgress: (progress: ExportProgress) => void,
    write: (id: string) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const flushed = await inLibrary(session)
    if (!flushed.ok) return flushed
    const stop = listen('export:progress', onProgress)
    try {
      return await write(session.state().workbook.id)
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
      const { workbook, quarters } = sampleHistory(list, localDate(new Date()))
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
      const { id } = session.state().workbook
      const flushed = await inLibrary(session)
      // The way out when the disk is full: the copy takes what the page has, to wherever there is room.
      if (!flushed.ok) {
        const { workbook } = session.state()
        return ask('workbook:send-copy', { id, unsaved: { rev: workbook.rev, payload: payloadOf(workbook) } })
      }
      const sent = await ask('workbook:send-copy', { id, unsaved: null })
      // A failure to remember shows in the status bar like that of any other save.
      if (sent.ok && sent.value !== null && session.state().workbook.rev > 0) await session.rememberSent()
      return sent
    },
    boardPages: async (session, what) => {
      const kept = await inLibrary(session)
      return kept.ok ? ask('workbook:pages', { id: session.state().workbook.id, ...what }) : kept
    },
    verifyPack: async (session, from) => {
      const kept = await inLibrary(session)
      return kept.ok ? ask('pack:verify', { id: session.state().workbook.id, from }) : kept
    },
    comparePack: async (session, from) => {
      const kept = await inLibrary(session)
      return kept.ok ? ask('pack:compare', { id: session.state().workbook.id, from }) : kept
    },
    onDroppedPack: (listener) => listen('pack:dropped', listener),
    exportPack: (session, what, onProgress) => exporting(session, onProgress, (id) => ask('workbook:export', { id, ...what })),
    makeDataRoom: (session, what, onProgress) => exporting(session, onProgress, (id) => ask('workbook:data-room', { id, ...what })),
    makeForms: (session, people, onProgress) => exporting(session, onProgress, (id) => ask('workbook:make-forms', { id, people })),
    attach: async (session) => {
      const kept = await inLibrary(session)
      return kept.ok ? ask('attachment:choose', { id: session.state().workbook.id }) : kept
    },
    saveAttachment: (session, file) => ask('attachment:save-copy', { ...file, id: session.state().workbook.id }),
    rename: async (id, name) => {
      const opened = await openWorkbook(id, services)
      return opened.ok ? renameAndClose(opened.value, name) : opened
    },
    delete: async (id) => {
      const deleted = await ask('library:delete', { id })
      if (deleted.ok) await store.forget(id)
      return deleted
    },
    earlierVersions: async (session) => {
      const flushed = await inLibrary(session)
      return flushed.ok ? listEarlierVersions(ask, session) : flushed
    },
    figuresBefore: (session, day) => ask('workbook:figures-before', { id: session.state().workbook.id, day }),
    restore: (session, version) => restoreEarlierVersion(ask, session, version),
  }
}

async function renameAndClose(session: Session, name: string): Promise<Result<Session | null>> {
  const { workbook, opened } = session.state()
  // Something is to be told about it: then it is opened instead, and renamed there.
  if (opened.readOnly !== null || opened.source !== 'current' || opened.damaged.length > 0) return ok(session)
  const renamed = await dispatchName(session, workbook, name)
  const closed = await session.close()
  if (!renamed.ok) return renamed
  return closed.ok ? ok(null) : closed
}

async function dispatchName(session: Session, workbook: Workbook, name: string): Promise<Result<null>> {
  const context = { workbook, at: new Date().toISOString() as IsoTime, newId: () => crypto.randomUUID(), source: 'typed' as const }
  const edit = setField(context, 'company', 'company', 'name', name, { code: 'change-company', facts: { field: 'name' } })
  return edit.ok ? session.dispatch(edit.value) : edit
}
