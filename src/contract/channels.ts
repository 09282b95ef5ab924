// Every question the page may ask, in one constant map: names, answer types and run-time guards
// all derive from it, so a channel cannot exist on one side only. Main answers with a Result;
// an exception would lose its class on the way.

import type { BoardPages, ComparedPack, FrozenQuarter, IsoDate, Problem, Result } from '#core'
import {
  isApprovalRequest,
  isAttachmentRequest,
  isBinKey,
  isCalendarRequest,
  isCommand,
  isCreateRequest,
  isDataRoomRequest,
  isExportRequest,
  isFiguresRequest,
  isId,
  isLockRequest,
  isMenuState,
  isNothing,
  isOpenRequest,
  isPackQuestion,
  isPageArea,
  isPagesRequest,
  isPinRequest,
  isQuarterRequest,
  isSavePart,
  isSaveRequest,
  isSendCopyRequest,
  isSlipsRequest,
  isTheme,
  isVerifyRequest,
  isVersionRequest,
} from './guards.ts'

import type {
  AppFacts,
  ApprovalRequest,
  AttachedFile,
  AttachmentRequest,
  BinEntry,
  CalendarRequest,
  CheckedPack,
  ChosenFile,
  CreateRequest,
  DataCheck,
  DataRoomRequest,
  EarlierFigures,
  EarlierVersion,
  Exported,
  ExportProgress,
  ExportRequest,
  HistoryLine,
  LibraryEntry,
  ListFile,
  LockRequest,
  MenuState,
  OpenedWorkbook,
  OpenRequest,
  PackQuestion,
  PageArea,
  PagesRequest,
  QuarterContent,
  QuarterRequest,
  Saved,
  SavePart,
  SaveRequest,
  SendCopyRequest,
  SlipsMade,
  SlipsRequest,
  TakenApproval,
  Theme,
  VerifyRequest,
  VersionContent,
  WrittenRoom,
} from './messages.ts'

interface Channel<Request, Answer> {
  readonly accepts: (raw: unknown) => raw is Request
  /** Carries the answer's type only; never present at run time. */
  readonly answer?: Answer
}

function channel<Request, Answer>(accepts: (raw: unknown) => raw is Request): Channel<Request, Answer> {
  return { accepts }
}

export const CHANNELS = {
  'app:facts': channel<null, AppFacts>(isNothing),
  'app:set-theme': channel<Theme, null>(isTheme),
  'app:show-data-folder': channel<null, null>(isNothing),
  /** A part of what the page shows, as an image on the clipboard. */
  'app:copy-image': channel<PageArea, null>(isPageArea),
  /** The page is ready to be closed: every acknowledged edit is on disk. */
  'app:ready-to-close': channel<null, null>(isNothing),
  'menu:state': channel<MenuState, null>(isMenuState),
  'library:list': channel<null, readonly LibraryEntry[]>(isNothing),
  /** A new workbook made by the page (blank or the sample company); main decodes it before it is written. */
  'library:create': channel<CreateRequest, OpenedWorkbook>(isCreateRequest),
  /** Shows the open dialog; null when the user cancels. */
  'library:open-file': channel<null, OpenedWorkbook | null>(isNothing),
  'library:duplicate': channel<{ readonly id: string }, null>(isId),
  'library:pin': channel<{ readonly id: string; readonly isPinned: boolean }, null>(isPinRequest),
  /** Into the bin, backups and all. */
  'library:delete': channel<{ readonly id: string }, null>(isId),
  /** Reads every copy of every workbook and compares it with its hash. */
  'library:check': channel<null, DataCheck>(isNothing),
  'bin:list': channel<null, readonly BinEntry[]>(isNothing),
  'bin:give-back': channel<{ readonly key: string }, null>(isBinKey),
  /** For good; answers how many workbooks it was. */
  'bin:empty': channel<null, number>(isNothing),
  /** Shows the open dialog for a list of somebody's (CSV); null when the user cancels. Main reads its bytes and understands none of them. */
  'import:choose-file': channel<null, ListFile | null>(isNothing),
  /** Shows the open dialog and copies the file beside the workbook; null when the user cancels. */
  'attachment:choose': channel<{ readonly id: string }, AttachedFile | null>(isId),
  /** Shows the save dialog and writes a copy of an attached file; nothing is ever opened. Answers its path, null when the user cancels. */
  'attachment:save-copy': channel<AttachmentRequest, string | null>(isAttachmentRequest),
  /** Shows the open dialog for several Excel files; null when the user cancels. Main reads their bytes and understands none of them. */
  'slips:choose-files': channel<null, readonly ChosenFile[] | null>(isNothing),
  'workbook:open': channel<OpenRequest, OpenedWorkbook>(isOpenRequest),
  /** null: main could not follow the steps; the same again with the whole. */
  'workbook:save': channel<SaveRequest, Saved | null>(isSaveRequest),
  'workbook:save-part': channel<SavePart, null>(isSavePart),
  /** Shows the save dialog and writes a portable copy; answers its path, null when the user cancels. */
  'workbook:send-copy': channel<SendCopyRequest, string | null>(isSendCopyRequest),
  'workbook:earlier-versions': channel<{ readonly id: string }, readonly EarlierVersion[]>(isId),
  /** Of the last version saved before a day, else of the oldest; null when there is none from before today. */
  'workbook:figures-before': channel<{ readonly id: string; readonly day: IsoDate }, EarlierFigures | null>(isFiguresRequest),
  /** Makes a backup of the present first; without it, nothing is handed over. */
  'workbook:earlier-version': channel<{ readonly id: string; readonly key: string }, VersionContent>(isVersionRequest),
  /** Freezes what is saved into a file of its own; the page then names it in the workbook, and only that locks the quarter. */
  'quarter:lock': channel<LockRequest, FrozenQuarter>(isLockRequest),
  'quarter:read': channel<QuarterRequest, QuarterContent>(isQuarterRequest),
  /** Shows the save dialog and writes a calendar entry; answers its path, null when the user cancels. */
  'review:save-calendar': channel<CalendarRequest, string | null>(isCalendarRequest),
  /** Compares every locked quarter and approval with its hash; what is gone or changed. */
  'quarter:check': channel<{ readonly id: string }, readonly Problem[]>(isId),
  /** Shows the save dialog and writes an approval of exactly this locked quarter; answers its path, null when the user cancels. */
  'quarter:save-approval': channel<ApprovalRequest, string | null>(isApprovalRequest),
  /** Shows the open dialog; an approval of this locked quarter is kept beside it. null when the user cancels. */
  'quarter:take-approval': channel<QuarterRequest, TakenApproval | null>(isQuarterRequest),
  'history:read': channel<{ readonly id: string }, readonly HistoryLine[]>(isId),
  /** The pages of the board, from the saved file in a side process: the newest question ends the one before. */
  'workbook:pages': channel<PagesRequest, BoardPages>(isPagesRequest),
  /** Shows the save dialog, exports from the saved file in a side process; null when the user cancels the dialog. */
  'workbook:export': channel<ExportRequest, Exported | null>(isExportRequest),
  /** Shows a folder dialog and writes a slip for each person, from the saved file in a side process; null when the user cancels the dialog. */
  'workbook:make-slips': channel<SlipsRequest, SlipsMade | null>(isSlipsRequest),
  /** Shows the save dialog and writes all locked quarters as one archive, in a side process; null when the user cancels the dialog. */
  'workbook:data-room': channel<DataRoomRequest, WrittenRoom | null>(isDataRoomRequest),
  /** Ends an export or the making of slips; what was finished stays. */
  'workbook:cancel-export': channel<null, null>(isNothing),
  /** Compares a pack with what the saved workbook has locked, in a side process: the newest question ends the one before. null when the user cancels the dialog. */
  'pack:verify': channel<VerifyRequest, CheckedPack | null>(isVerifyRequest),
  /** Holds a pack that came back against what it was made from, in a side process, likewise. */
  'pack:compare': channel<VerifyRequest, ComparedPack | null>(isVerifyRequest),
  'pack:cancel': channel<PackQuestion, null>(isPackQuestion),
  'workbook:show-exported': channel<'file' | 'folder', null>((raw): raw is 'file' | 'folder' => raw === 'file' || raw === 'folder'),
} as const

/**
 * From preload to main, not of the page's: `ask` does not know it. Carries the path of a file dropped on the window,
 * which only preload can learn, and the purpose of the place it was dropped on, where that has one.
 */
export const DROPPED_FILE = 'preload:dropped-file'

export type ChannelName = keyof typeof CHANNELS
export type RequestOf<C extends ChannelName> = (typeof CHANNELS)[C] extends { accepts: (raw: unknown) => raw is infer R } ? R : never
export type AnswerOf<C extends ChannelName> = (typeof CHANNELS)[C] extends { answer?: infer A } ? A : never

/** What main tells the page unasked. */
export const SIGNALS = {
  'menu:command': isCommand,
  'export:progress': (raw: unknown): raw is ExportProgress => typeof raw === 'object' && raw !== null && 'step' in raw,
  /** The window wants to close: flush, then answer app:ready-to-close. */
  'app:close-requested': isNothing,
  /** A file was dropped where packs are compared; main keeps its path. */
  'pack:dropped': isNothing,
  /** An Excel file was dropped on the window; main keeps its path, the page gets its name. */
  'pack:returned': (raw: unknown): raw is string => typeof raw === 'string',
  /** A file handed over by a second start or the command line was taken into the library. */
  'library:opened': (raw: unknown): raw is Result<OpenedWorkbook> => typeof raw === 'object' && raw !== null && 'ok' in raw,
} as const

export type SignalName = keyof typeof SIGNALS
export type SignalOf<S extends SignalName> = (typeof SIGNALS)[S] extends (raw: unknown) => raw is infer P ? P : never

/** The whole object that preload exposes as window.rightsize. */
export interface RightsizeApi {
  readonly ask: <C extends ChannelName>(channel: C, request: RequestOf<C>) => Promise<Result<AnswerOf<C>>>
  /** Listens until the returned function is called. */
  readonly listen: <S extends SignalName>(signal: S, listener: (payload: SignalOf<S>) => void) => () => void
}
