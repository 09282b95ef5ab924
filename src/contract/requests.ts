// What each channel takes and answers, as types that follow from the table of channels; and the object that the page asks by.

import type { Result } from '#core'
import type { CHANNELS, SIGNALS } from './channels.ts'

export type ChannelName = keyof typeof CHANNELS
export type RequestOf<C extends ChannelName> = (typeof CHANNELS)[C] extends { accepts: (raw: unknown) => raw is infer R } ? R : never
export type AnswerOf<C extends ChannelName> = (typeof CHANNELS)[C] extends { answer?: infer A } ? A : never

export type ApprovalRequest = RequestOf<'quarter:save-approval'>
export type AttachmentRequest = RequestOf<'attachment:save-copy'>
export type CalendarRequest = RequestOf<'review:save-calendar'>
export type CreateRequest = RequestOf<'library:create'>
export type DataRoomRequest = RequestOf<'workbook:data-room'>
export type ExportRequest = RequestOf<'workbook:export'>
export type Judged = SaveRequest['judged']
export type LockRequest = RequestOf<'quarter:lock'>
export type MenuState = RequestOf<'menu:state'>
export type OpenRequest = RequestOf<'workbook:open'>
export type PageArea = RequestOf<'app:copy-image'>
export type PagesRequest = RequestOf<'workbook:pages'>
export type PastQuarterState = NonNullable<CreateRequest['past']>[number]
export type QuarterRequest = RequestOf<'quarter:read'>
export type SavePart = RequestOf<'workbook:save-part'>
export type SaveRequest = RequestOf<'workbook:save'>
export type SaveStep = SaveRequest['steps'][number]
export type SlidesRequest = RequestOf<'workbook:slides'>
export type VerifyRequest = RequestOf<'pack:verify'>
export type WorkingCopyOffer = NonNullable<OpenRequest['workingCopy']>

export type SignalName = keyof typeof SIGNALS
export type SignalOf<S extends SignalName> = (typeof SIGNALS)[S] extends (raw: unknown) => raw is infer P ? P : never

/** The whole object that preload exposes as window.rightsize. */
export interface RightsizeApi {
  readonly ask: <C extends ChannelName>(channel: C, request: RequestOf<C>) => Promise<Result<AnswerOf<C>>>
  /** Listens until the returned function is called. */
  readonly listen: <S extends SignalName>(signal: S, listener: (payload: SignalOf<S>) => void) => () => void
}
