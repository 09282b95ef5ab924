// Every question the page may ask, described once: the name, the request in the words of core's schema language, the
// answer's type and the largest message. Types, run-time guards, main's handlers and the preload derive from this map.
// Main answers with a Result; an exception would lose its class on the way.

import type { BoardPages } from '#board/types'
import {
  AUDIENCES,
  type ComparedPack,
  choice,
  decimal,
  type Field,
  type FrozenQuarter,
  flag,
  type IsoDate,
  isPlainObject,
  list,
  MAX_NAME_LENGTH,
  MAX_TEXT_LENGTH,
  type OutlinedSlide,
  PACK_FORMATS,
  PAPERS,
  type Problem,
  type Result,
} from '#core'
import { anyText, count, DAY, either, guardOf, HASH, message, NOTHING, orNull, textOf, WORKBOOK_ID, word } from './message.ts'
import {
  type AboutApp,
  type AppFacts,
  type AttachedFile,
  type BinEntry,
  type CheckedPack,
  type CheckedRelease,
  type ChosenFile,
  type DataCheck,
  DROP_PURPOSES,
  type EarlierFigures,
  type EarlierVersion,
  type Exported,
  type ExportProgress,
  type FormsMade,
  type HistoryLine,
  type KeyState,
  type LibraryEntry,
  type ListFile,
  type OpenedWorkbook,
  PACK_QUESTIONS,
  type QuarterContent,
  type QuarterSignatures,
  type Saved,
  type TakenApproval,
  THEMES,
  type VersionContent,
  type WrittenRoom,
} from './messages.ts'

interface Channel<Request, Answer> {
  readonly accepts: (raw: unknown) => raw is Request
  /** Characters of the largest request; a larger one is refused before its guard runs. */
  readonly size: number
  /** Carries the answer's type only; never present at run time. */
  readonly answer?: Answer
}

const FEW_WORDS = 10_000
/** A save of 100,000 components is about 60 MB. */
const A_WORKBOOK = 200_000_000

function channel<Request>(request: Field<Request>, size = FEW_WORDS) {
  return { answers: <Answer>(): Channel<Request, Answer> => ({ accepts: guardOf(request), size }) }
}

/** Unsaved steps that one request may carry; beyond, the whole is sent, with the newest of them for the history. */
export const MAX_SAVE_STEPS = 500
/** Owner forms that are made in one go: more people than any team has who looks after infrastructure. */
const MAX_FORMS = 500
const MAX_PAST_QUARTERS = 400
const MAX_PAGE_LENGTH = 20_000
const MAX_CALENDAR_CHARACTERS = 10_000_000
/** All columns of as many rows as a workbook may hold. */
const MAX_VIEW_CHARACTERS = 100_000_000

/** "<workbook id>.<time of deletion>": the name of a folder in the bin. */
export const BIN_KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{8}T\d{9}$/

const THEME = word(...THEMES)
const AUDIENCE = choice(AUDIENCES, 'board')
const PAPER = choice(PAPERS, 'a4')
const PACK_QUESTION = word(...PACK_QUESTIONS)
const PASSPHRASE = anyText(500)
const PIXELS = decimal(0, MAX_PAGE_LENGTH, 0)
/** Payload JSON of a workbook. */
const PAYLOAD = anyText()
const WORKBOOK = message({ id: WORKBOOK_ID })
/** "2026Q3-r1": one of the files that locking writes, and no other. */
const LOCKED_QUARTER = textOf(/^\d{4}Q[1-4]-r\d{1,5}(-[0-9a-f]{8})?$/)
const QUARTER = textOf(/^\d{4}Q[1-4]$/)
const QUARTER_REQUEST = message({ id: WORKBOOK_ID, recordId: LOCKED_QUARTER })
/** A locked quarter, as it was locked; null: the present, as a draft. */
const STATE = orNull(LOCKED_QUARTER)

/** The workbook as it was on the last day of a quarter, to be locked as that. */
const PAST_QUARTER = message({ quarter: QUARTER, asOf: DAY, payload: PAYLOAD })

/** rev and payload of what the page has in its working copy. */
const WORKING_COPY = message({ rev: count(), payload: PAYLOAD })

const STEP_KIND = word('do', 'undo', 'redo')
const HISTORY_LINE = message({ rev: count(), kind: STEP_KIND, edit: anyText() })

/** edit: the edit as JSON, null when its text was handed over before (workbook:save-part). */
const SAVE_STEP = either(
  message({ rev: count(), kind: STEP_KIND, edit: orNull(anyText()) }),
  message({ rev: count(), kind: word('sent'), sha256: HASH }),
)

/**
 * What the page made of the saved state. Main makes the same steps on its own copy and writes the result; where it
 * cannot follow, it answers null and gets the whole (ADR 0014).
 */
const SAVE_REQUEST = message({
  id: WORKBOOK_ID,
  rev: count(),
  /** The saved state that the steps start from; a workbook that was never saved has no hash. */
  base: message({ rev: count(), sha256: anyText(64) }),
  /** Oldest first; with a whole, what goes into the history log. */
  steps: list(SAVE_STEP, MAX_SAVE_STEPS),
  /** The payload of the whole workbook, when main asked for it; else null. */
  whole: orNull(PAYLOAD),
  /** Records of the result: main compares them with its own. */
  records: count(),
  /** How many components ask for a decision, and for which day that holds: the list of workbooks shows it. */
  judged: message({ asOf: DAY, toDecide: count() }),
})

const LOCK_REQUEST = message({
  id: WORKBOOK_ID,
  /** The saved state that is locked. */
  rev: count(),
  quarter: QUARTER,
  revision: count(1),
  asOf: DAY,
  lockedBy: orNull(anyText(MAX_NAME_LENGTH)),
  /** Why it is locked although a data check fails. */
  dataReason: orNull(anyText(MAX_TEXT_LENGTH)),
})

/** A file to compare with what the workbook has locked: one that the user is asked for, or the one that was dropped last. */
const VERIFY_REQUEST = message({ id: WORKBOOK_ID, from: word('dialog', 'dropped') })

export const CHANNELS = {
  'app:facts': channel(NOTHING).answers<AppFacts>(),
  'app:set-theme': channel(THEME).answers<null>(),
  'app:show-data-folder': channel(NOTHING).answers<null>(),
  'app:about': channel(NOTHING).answers<AboutApp>(),
  'app:show-logs': channel(NOTHING).answers<null>(),
  /** Shows the save dialog and writes versions, sizes, counts and the last lines of the log, no word of a workbook; answers its path, null when the user cancels. */
  'app:save-diagnostics': channel(NOTHING).answers<string | null>(),
  /** Asks for a package that was downloaded, and holds it against the sums of its release beside it; null when the user cancels. */
  'app:check-release': channel(NOTHING).answers<CheckedRelease | null>(),
  /** Name, version and license of everything that the app is made of. */
  'app:third-party-notices': channel(NOTHING).answers<string>(),
  /** A rectangle of the page, in its own pixels from the window's upper left corner, as an image on the clipboard. */
  'app:copy-image': channel(message({ x: PIXELS, y: PIXELS, width: PIXELS, height: PIXELS })).answers<null>(),
  /** Pastes where the focus is, as Ctrl+V would: the page is told by the paste event, and cannot read the clipboard by itself. */
  'app:paste': channel(NOTHING).answers<null>(),
  /** The page is ready to be closed: every acknowledged edit is on disk. */
  'app:ready-to-close': channel(NOTHING).answers<null>(),
  /** What the menu shows for the workbook that is open. */
  'menu:state': channel(message({ hasWorkbook: flag(), undo: orNull(anyText(300)), redo: orNull(anyText(300)) })).answers<null>(),
  /**
   * The file that the app was started with, once it is opened; null: the user wants neither it nor what the library has of it, or it
   * was answered before. Asked for, since what the page shows meanwhile would be thrown away.
   */
  'library:handed-over': channel(NOTHING).answers<OpenedWorkbook | null>(),
  'library:list': channel(NOTHING).answers<readonly LibraryEntry[]>(),
  /**
   * A new workbook made by the page, with the quarters it has behind it, the oldest first: blank has none, the sample
   * company four. Main decodes it before it is written.
   */
  'library:create': channel(
    message({ id: WORKBOOK_ID, payload: PAYLOAD }, { past: list(PAST_QUARTER, MAX_PAST_QUARTERS) }),
    A_WORKBOOK,
  ).answers<OpenedWorkbook>(),
  /** Shows the open dialog; null when the user cancels. */
  'library:open-file': channel(NOTHING).answers<OpenedWorkbook | null>(),
  'library:duplicate': channel(WORKBOOK).answers<null>(),
  'library:pin': channel(message({ id: WORKBOOK_ID, isPinned: flag() })).answers<null>(),
  /** Into the bin, backups and all. */
  'library:delete': channel(WORKBOOK).answers<null>(),
  /** Reads every copy of every workbook and compares it with its hash. */
  'library:check': channel(NOTHING).answers<DataCheck>(),
  'bin:list': channel(NOTHING).answers<readonly BinEntry[]>(),
  'bin:give-back': channel(message({ key: textOf(BIN_KEY) })).answers<null>(),
  /** For good; answers how many workbooks it was. */
  'bin:empty': channel(NOTHING).answers<number>(),
  /** Shows the open dialog for a list of somebody's (CSV); null when the user cancels. Main reads its bytes and understands none of them. */
  'import:choose-file': channel(NOTHING).answers<ListFile | null>(),
  /** Shows the open dialog and copies the file beside the workbook; null when the user cancels. */
  'attachment:choose': channel(WORKBOOK).answers<AttachedFile | null>(),
  /**
   * Shows the save dialog, which suggests the name, and writes a copy of the attached file of that hash; nothing is ever
   * opened. Answers its path, null when the user cancels.
   */
  'attachment:save-copy': channel(message({ id: WORKBOOK_ID, sha256: HASH, name: anyText(MAX_NAME_LENGTH) })).answers<string | null>(),
  /** Shows the open dialog for several Excel files; null when the user cancels. Main reads their bytes and understands none of them. */
  'forms:choose-files': channel(NOTHING).answers<readonly ChosenFile[] | null>(),
  /**
   * isDoubted: what main handed over could not be read, and it reads every copy to the end now. wasSaved: the working copy was
   * in the file once, so that a file before it is one that somebody put back, or that the disk lost. isPassedOver: in this opening
   * the user chose the older file, and the working copy belongs to what was not chosen.
   */
  'workbook:open': channel(
    message({ id: WORKBOOK_ID, workingCopy: orNull(WORKING_COPY) }, { isDoubted: flag(), wasSaved: flag(), isPassedOver: flag() }),
    A_WORKBOOK,
  ).answers<OpenedWorkbook>(),
  /** null: main could not follow the steps; the same again with the whole. */
  'workbook:save': channel(SAVE_REQUEST, A_WORKBOOK).answers<Saved | null>(),
  /**
   * A long edit's text goes in parts: one message of it would hold the window's thread. rev is that of its step; part
   * counts from 0, and the first forgets what was handed over for this step before.
   */
  'workbook:save-part': channel(message({ id: WORKBOOK_ID, rev: count(), part: count(), text: anyText() }), A_WORKBOOK).answers<null>(),
  /**
   * Shows the save dialog and writes a portable copy; answers its path, null when the user cancels. unsaved: what the page
   * has while saving fails, so that the copy holds the unsaved edits too.
   */
  'workbook:send-copy': channel(message({ id: WORKBOOK_ID, unsaved: orNull(WORKING_COPY) }), A_WORKBOOK).answers<string | null>(),
  'workbook:earlier-versions': channel(WORKBOOK).answers<readonly EarlierVersion[]>(),
  /** Of the last version saved before a day, else of the oldest; null when there is none from before today. */
  'workbook:figures-before': channel(message({ id: WORKBOOK_ID, day: DAY })).answers<EarlierFigures | null>(),
  /** Makes a backup of the present first; without it, nothing is handed over. The keys are names of files that main gave. */
  'workbook:earlier-version': channel(
    message({ id: WORKBOOK_ID, key: textOf(/^(previous|r\d{10}-\d{8}T\d{6}(-format\d+)?(-aside)?\.json)$/) }),
  ).answers<VersionContent>(),
  /** Freezes what is saved into a file of its own; the page then names it in the workbook, and only that locks the quarter. */
  'quarter:lock': channel(LOCK_REQUEST).answers<FrozenQuarter>(),
  'quarter:read': channel(QUARTER_REQUEST).answers<QuarterContent>(),
  /**
   * Shows the save dialog and writes a day for a calendar, text of RFC 5545, under a name without a folder; answers its
   * path, null when the user cancels.
   */
  'review:save-calendar': channel(
    message({ fileName: textOf(/^[\w-]{1,100}\.ics$/), text: textOf(/^BEGIN:VCALENDAR\r\n/, MAX_CALENDAR_CHARACTERS) }),
    MAX_CALENDAR_CHARACTERS + FEW_WORDS,
  ).answers<string | null>(),
  /** Shows the save dialog and writes the rows and columns in view as CSV, under a name without a folder; answers its path, null when the user cancels. */
  'inventory:save-view': channel(
    message({ fileName: textOf(/^[\w-]{1,100}\.csv$/), text: anyText(MAX_VIEW_CHARACTERS) }),
    MAX_VIEW_CHARACTERS + FEW_WORDS,
  ).answers<string | null>(),
  /** Compares every locked quarter and approval with its hash; what is gone or changed. */
  'quarter:check': channel(WORKBOOK).answers<readonly Problem[]>(),
  'quarter:signatures': channel(WORKBOOK).answers<readonly QuarterSignatures[]>(),
  /** Shows the save dialog and writes an approval of exactly this locked quarter; answers its path, null when the user cancels. */
  'quarter:save-approval': channel(
    message({ id: WORKBOOK_ID, recordId: LOCKED_QUARTER, by: anyText(MAX_NAME_LENGTH), statement: anyText(MAX_TEXT_LENGTH) }),
  ).answers<string | null>(),
  /** Shows the open dialog; an approval of this locked quarter is kept beside it. null when the user cancels. */
  'quarter:take-approval': channel(QUARTER_REQUEST).answers<TakenApproval | null>(),
  'key:state': channel(NOTHING).answers<KeyState>(),
  /** null: the keychain keeps it. */
  'key:create': channel(message({ passphrase: orNull(PASSPHRASE) })).answers<KeyState>(),
  'key:unlock': channel(message({ passphrase: PASSPHRASE })).answers<KeyState>(),
  'key:change-passphrase': channel(message({ passphrase: PASSPHRASE, next: PASSPHRASE })).answers<KeyState>(),
  /** Shows the save dialog; answers the path, null when the user cancels. passphrase: of a key that the keychain keeps. */
  'key:save-backup': channel(message({ passphrase: orNull(PASSPHRASE) })).answers<string | null>(),
  /** Shows the open dialog; null when the user cancels. */
  'key:take-backup': channel(message({ passphrase: PASSPHRASE })).answers<KeyState | null>(),
  /** From this computer; what it signed goes on holding. */
  'key:forget': channel(NOTHING).answers<KeyState>(),
  /** Keeps a key that signed something as known; answers the day it was first seen, which is today for a new one. */
  'key:remember': channel(message({ publicKey: textOf(/^[A-Za-z0-9+/]{43}=$/) })).answers<IsoDate>(),
  'history:read': channel(WORKBOOK).answers<readonly HistoryLine[]>(),
  /** What the pages of the board show, from the saved file in a side process: the newest question ends the one before. */
  'workbook:pages': channel(
    message({ id: WORKBOOK_ID, recordId: STATE, audience: AUDIENCE, paper: PAPER }, { withNotes: flag() }),
  ).answers<BoardPages>(),
  /** Which slides would be written, and what each says; likewise. */
  'workbook:slides': channel(message({ id: WORKBOOK_ID, recordId: STATE, audience: AUDIENCE })).answers<readonly OutlinedSlide[]>(),
  /**
   * Shows the save dialog, exports from the saved file in a side process; null when the user cancels the dialog. paper: of
   * pages and sheets; absent: A4 for pages, the usual one for sheets. withNotes: for a board that asked for notes; absent: it did not.
   */
  'workbook:export': channel(
    message(
      { id: WORKBOOK_ID, recordId: STATE, format: choice(PACK_FORMATS, 'workbook'), audience: AUDIENCE },
      { paper: PAPER, withNotes: flag() },
    ),
  ).answers<Exported | null>(),
  /**
   * Shows a folder dialog and writes a form for each of the people who owns something, from the saved file in a side
   * process; null when the user cancels the dialog.
   */
  'workbook:make-forms': channel(
    message({ id: WORKBOOK_ID, people: list(anyText(64), MAX_FORMS) }),
    MAX_FORMS * 100,
  ).answers<FormsMade | null>(),
  /** Shows the save dialog and writes all locked quarters as one archive, in a side process; null when the user cancels the dialog. */
  'workbook:data-room': channel(message({ id: WORKBOOK_ID, audience: AUDIENCE, paper: PAPER })).answers<WrittenRoom | null>(),
  /** Ends an export or the making of forms; what was finished stays. */
  'workbook:cancel-export': channel(NOTHING).answers<null>(),
  /** Compares a pack with what the saved workbook has locked, in a side process: the newest question ends the one before. null when the user cancels the dialog. */
  'pack:verify': channel(VERIFY_REQUEST).answers<CheckedPack | null>(),
  /** Holds a pack that came back against what it was made from, in a side process, likewise. */
  'pack:compare': channel(VERIFY_REQUEST).answers<ComparedPack | null>(),
  /** Ends that question alone, if it runs. */
  'pack:cancel': channel(PACK_QUESTION).answers<null>(),
  'workbook:show-exported': channel(word('file', 'folder')).answers<null>(),
} as const

/**
 * From preload to main, not of the page's: `ask` does not know it. Carries the path of a file dropped on the window,
 * which only preload can learn, and the purpose of the place it was dropped on, where that has one.
 */
export const DROPPED_FILE = 'preload:dropped-file'
export const isDroppedPath = guardOf(anyText(32_767))
/** What a dropped file is for, by the place that it was dropped on; anything else is for the window as a whole. */
export const isDropPurpose = guardOf(word(...DROP_PURPOSES))

/** A line of the history log, which lies outside every hash. */
export const isHistoryLine = guardOf(HISTORY_LINE)

/** What main tells the page unasked. */
export const SIGNALS = {
  /** The name of a command; which ones there are, and what each does, the page knows. */
  'menu:command': guardOf(anyText()),
  'export:progress': (raw: unknown): raw is ExportProgress => isPlainObject(raw) && 'step' in raw,
  /** The window wants to close: flush, then answer app:ready-to-close. */
  'app:close-requested': guardOf(NOTHING),
  /** A file was dropped where packs are compared; main keeps its path. */
  'pack:dropped': guardOf(NOTHING),
  /** A list was dropped: any kind where lists come in, on the rest of the window what can be nothing else. */
  'list:dropped': (raw: unknown): raw is Result<ListFile> => isPlainObject(raw) && 'ok' in raw,
  /** An Excel file was dropped on the window; main keeps its path, the page gets its name. */
  'pack:returned': guardOf(anyText()),
  /** A file handed over by a second start or the command line was taken into the library. */
  'library:opened': (raw: unknown): raw is Result<OpenedWorkbook> => isPlainObject(raw) && 'ok' in raw,
} as const
