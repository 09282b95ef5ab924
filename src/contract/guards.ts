// Run-time checks of what arrives from the page. Main refuses a request whose guard says no; the
// size of a message is capped before its guard runs.

import {
  AUDIENCES,
  type Audience,
  FILE_HASH,
  type IsoDate,
  MAX_NAME_LENGTH,
  PACK_FORMATS,
  PAPERS,
  type Paper,
  parseIsoDate,
  parseQuarterId,
} from '#core'
import {
  type ApprovalRequest,
  type AttachmentRequest,
  type CalendarRequest,
  COMMANDS,
  type Command,
  type CreateRequest,
  type DataRoomRequest,
  DROP_PURPOSES,
  type DropPurpose,
  type ExportRequest,
  type HistoryLine,
  type LockRequest,
  type MenuState,
  type OpenRequest,
  PACK_QUESTIONS,
  type PackQuestion,
  type PageArea,
  type PagesRequest,
  type PastQuarterState,
  type QuarterRequest,
  type SavePart,
  type SaveRequest,
  type SendCopyRequest,
  type SlipsRequest,
  type Theme,
  type VerifyRequest,
  type WorkingCopyOffer,
} from './messages.ts'

/** A save of 100,000 components is about 60 MB; nothing larger is read. */
export const MAX_MESSAGE_CHARACTERS = 200_000_000

/** Unsaved steps that one request may carry; beyond, the whole is sent, with the newest of them for the history. */
export const MAX_SAVE_STEPS = 500

type Loose = Readonly<Record<string, unknown>>

function isObject(raw: unknown): raw is Loose {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function isWorkbookId(raw: unknown): raw is string {
  return typeof raw === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(raw)
}

function isRev(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0
}

function isTextOrNull(raw: unknown, max: number): raw is string | null {
  return raw === null || (typeof raw === 'string' && raw.length <= max)
}

export function isNothing(raw: unknown): raw is null {
  return raw === null
}

export function isTheme(raw: unknown): raw is Theme {
  return raw === 'system' || raw === 'light' || raw === 'dark'
}

export function isCommand(raw: unknown): raw is Command {
  return (COMMANDS as readonly unknown[]).includes(raw)
}

export function isId(raw: unknown): raw is { readonly id: string } {
  return isObject(raw) && isWorkbookId(raw['id'])
}

const MAX_CALENDAR_CHARACTERS = 100_000

/** A name without a folder; nothing but a calendar entry. */
export function isCalendarRequest(raw: unknown): raw is CalendarRequest {
  if (!isObject(raw)) return false
  const { fileName, text } = raw
  if (typeof fileName !== 'string' || !/^[\w-]{1,100}\.ics$/.test(fileName)) return false
  return typeof text === 'string' && text.length <= MAX_CALENDAR_CHARACTERS && text.startsWith('BEGIN:VCALENDAR\r\n')
}

export function isPinRequest(raw: unknown): raw is { readonly id: string; readonly isPinned: boolean } {
  return isObject(raw) && isWorkbookId(raw['id']) && typeof raw['isPinned'] === 'boolean'
}

/** "<workbook id>.<time of deletion>": the name of a folder in the bin. */
export const BIN_KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{8}T\d{9}$/

export function isBinKey(raw: unknown): raw is { readonly key: string } {
  return isObject(raw) && typeof raw['key'] === 'string' && BIN_KEY.test(raw['key'])
}

/** Names of files that main itself gave: no other can be asked for. */
export function isVersionRequest(raw: unknown): raw is { readonly id: string; readonly key: string } {
  if (!isObject(raw) || !isWorkbookId(raw['id']) || typeof raw['key'] !== 'string') return false
  return raw['key'] === 'previous' || /^r\d{10}-\d{8}T\d{6}(-format\d+)?\.json$/.test(raw['key'])
}

const MAX_PAGE_LENGTH = 20_000

export function isPageArea(raw: unknown): raw is PageArea {
  const isLength = (value: unknown) => typeof value === 'number' && value >= 0 && value <= MAX_PAGE_LENGTH
  return isObject(raw) && ['x', 'y', 'width', 'height'].every((name) => isLength(raw[name]))
}

export function isFiguresRequest(raw: unknown): raw is { readonly id: string; readonly day: IsoDate } {
  return isObject(raw) && isWorkbookId(raw['id']) && isDay(raw['day'])
}

/** A day of the calendar is not checked: it is compared, never counted from. */
function isDay(raw: unknown): raw is IsoDate {
  return typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw)
}

/** A path that preload took from a file the user dropped on the window. */
export function isDroppedPath(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.length > 0 && raw.length < 32_768
}

/** What a dropped file is for, by the place that it was dropped on; anything else is for the window as a whole. */
export function isDropPurpose(raw: unknown): raw is DropPurpose {
  return DROP_PURPOSES.some((purpose) => purpose === raw)
}

export function isVerifyRequest(raw: unknown): raw is VerifyRequest {
  return isObject(raw) && isWorkbookId(raw['id']) && (raw['from'] === 'dialog' || raw['from'] === 'dropped')
}

export function isPackQuestion(raw: unknown): raw is PackQuestion {
  return PACK_QUESTIONS.some((question) => question === raw)
}

export function isCreateRequest(raw: unknown): raw is CreateRequest {
  if (!isObject(raw) || !isWorkbookId(raw['id']) || typeof raw['payload'] !== 'string') return false
  const past = raw['past'] ?? []
  return Array.isArray(past) && past.length <= MAX_PAST_QUARTERS && past.every(isPastQuarter)
}

const MAX_PAST_QUARTERS = 400

function isPastQuarter(raw: unknown): raw is PastQuarterState {
  if (!isObject(raw)) return false
  const { quarter, asOf, payload } = raw
  if (typeof quarter !== 'string' || typeof asOf !== 'string' || typeof payload !== 'string') return false
  return parseQuarterId(quarter) !== null && parseIsoDate(asOf) !== null
}

export function isExportRequest(raw: unknown): raw is ExportRequest {
  if (!isObject(raw) || !PACK_FORMATS.some((format) => format === raw['format'])) return false
  if (!isAudience(raw['audience'])) return false
  if (raw['paper'] !== undefined && !isPaper(raw['paper'])) return false
  return isQuarterRequest(raw) || (raw['recordId'] === null && isId(raw))
}

function isAudience(raw: unknown): raw is Audience {
  return AUDIENCES.some((audience) => audience === raw)
}

function isPaper(raw: unknown): raw is Paper {
  return PAPERS.some((paper) => paper === raw)
}

export function isPagesRequest(raw: unknown): raw is PagesRequest {
  if (!isObject(raw) || !isPaper(raw['paper']) || !isAudience(raw['audience'])) return false
  return isQuarterRequest(raw) || (raw['recordId'] === null && isId(raw))
}

export function isDataRoomRequest(raw: unknown): raw is DataRoomRequest {
  return isObject(raw) && isWorkbookId(raw['id']) && isPaper(raw['paper']) && isAudience(raw['audience'])
}

/** By its hash: no path comes from the page. */
export function isAttachmentRequest(raw: unknown): raw is AttachmentRequest {
  if (!isObject(raw) || !isWorkbookId(raw['id']) || typeof raw['name'] !== 'string' || raw['name'].length > MAX_NAME_LENGTH) return false
  return typeof raw['sha256'] === 'string' && FILE_HASH.test(raw['sha256'])
}

/** Slips that are made in one go: more people than any team has who looks after infrastructure. */
export const MAX_SLIPS = 500

export function isSlipsRequest(raw: unknown): raw is SlipsRequest {
  if (!isId(raw) || !('people' in raw) || !Array.isArray(raw.people)) return false
  return raw.people.length <= MAX_SLIPS && raw.people.every((person) => typeof person === 'string' && person.length <= 64)
}

export function isOpenRequest(raw: unknown): raw is OpenRequest {
  if (!isObject(raw) || !isWorkbookId(raw['id']) || typeof (raw['isDoubted'] ?? false) !== 'boolean') return false
  return isWorkingCopyOfferOrNull(raw['workingCopy'])
}

function isWorkingCopyOfferOrNull(raw: unknown): raw is WorkingCopyOffer | null {
  return raw === null || (isObject(raw) && isRev(raw['rev']) && typeof raw['payload'] === 'string')
}

export function isSendCopyRequest(raw: unknown): raw is SendCopyRequest {
  return isObject(raw) && isWorkbookId(raw['id']) && isWorkingCopyOfferOrNull(raw['unsaved'] ?? null)
}

export function isSaveRequest(raw: unknown): raw is SaveRequest {
  return (
    isObject(raw) &&
    isWorkbookId(raw['id']) &&
    isRev(raw['rev']) &&
    isObject(raw['base']) &&
    isRev(raw['base']['rev']) &&
    typeof raw['base']['sha256'] === 'string' &&
    Array.isArray(raw['steps']) &&
    raw['steps'].length <= MAX_SAVE_STEPS &&
    raw['steps'].every(isSaveStep) &&
    (raw['whole'] === null || typeof raw['whole'] === 'string') &&
    isRev(raw['records']) &&
    isObject(raw['judged']) &&
    isRev(raw['judged']['toDecide']) &&
    isDay(raw['judged']['asOf'])
  )
}

function isSaveStep(raw: unknown): boolean {
  if (!isObject(raw) || !isRev(raw['rev'])) return false
  if (raw['kind'] === 'sent') return typeof raw['sha256'] === 'string' && /^[0-9a-f]{64}$/.test(raw['sha256'])
  return isStepKind(raw['kind']) && (raw['edit'] === null || typeof raw['edit'] === 'string')
}

export function isSavePart(raw: unknown): raw is SavePart {
  return isObject(raw) && isWorkbookId(raw['id']) && isRev(raw['rev']) && isRev(raw['part']) && typeof raw['text'] === 'string'
}

const QUARTER = /^\d{4}Q[1-4]$/
const LOCKED_QUARTER = /^\d{4}Q[1-4]-r\d{1,5}(-[0-9a-f]{8})?$/
const MAX_NAME = 200
const MAX_REASON = 5000

export function isLockRequest(raw: unknown): raw is LockRequest {
  return (
    isObject(raw) &&
    isWorkbookId(raw['id']) &&
    isRev(raw['rev']) &&
    typeof raw['quarter'] === 'string' &&
    QUARTER.test(raw['quarter']) &&
    isRev(raw['revision']) &&
    raw['revision'] > 0 &&
    isDay(raw['asOf']) &&
    isTextOrNull(raw['lockedBy'], MAX_NAME) &&
    isTextOrNull(raw['dataReason'], MAX_REASON)
  )
}

/** Names one of the files that locking writes, and no other. */
export function isQuarterRequest(raw: unknown): raw is QuarterRequest {
  return isObject(raw) && isWorkbookId(raw['id']) && typeof raw['recordId'] === 'string' && LOCKED_QUARTER.test(raw['recordId'])
}

export function isApprovalRequest(raw: unknown): raw is ApprovalRequest {
  if (!isObject(raw) || !isQuarterRequest(raw)) return false
  return isTextOrNull(raw['by'], MAX_NAME) && isTextOrNull(raw['statement'], MAX_REASON) && raw['by'] !== null && raw['statement'] !== null
}

export function isMenuState(raw: unknown): raw is MenuState {
  return isObject(raw) && typeof raw['hasWorkbook'] === 'boolean' && isTextOrNull(raw['undo'], 300) && isTextOrNull(raw['redo'], 300)
}

/** A line of the history log, which lies outside every hash. */
export function isHistoryLine(raw: unknown): raw is HistoryLine {
  return isObject(raw) && isRev(raw['rev']) && isStepKind(raw['kind']) && typeof raw['edit'] === 'string'
}

function isStepKind(raw: unknown): raw is HistoryLine['kind'] {
  return raw === 'do' || raw === 'undo' || raw === 'redo'
}
