// The one way from the page into main: every channel of the contract is registered here, behind the
// same checks. Who asks, how large, which shape; then the handler; and always a Result back.

import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { type AnswerOf, CHANNELS, type ChannelName, type RequestOf } from '#contract'
import { fail, problem, type Result } from '#core'
import { messageCharacters } from './message-size.ts'

export type Handlers = {
  readonly [C in ChannelName]: (request: RequestOf<C>) => Result<AnswerOf<C>> | Promise<Result<AnswerOf<C>>>
}

export interface Registration {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly handlers: Handlers
  /** True for the main frame of our own window on our own origin, and for nothing else. */
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean
  /** Hears of exceptions nobody expected, for the log. */
  readonly onBug: (channel: ChannelName, error: unknown) => void
}

export function registerChannels(registration: Registration): void {
  for (const channel of Object.keys(CHANNELS) as ChannelName[]) {
    // Arguments after the first are not ours and are never looked at.
    registration.ipcMain.handle(channel, (event, raw: unknown) => answer(channel, event, raw, registration))
  }
}

async function answer(
  channel: ChannelName,
  event: IpcMainInvokeEvent,
  raw: unknown,
  { handlers, isOurPage, onBug }: Registration,
): Promise<Result<unknown>> {
  if (!isOurPage(event)) return refuse(channel, 'sender')
  const { accepts, size } = CHANNELS[channel]
  if (messageCharacters(raw) > size) return refuse(channel, 'size')
  if (!accepts(raw)) return refuse(channel, 'shape')
  try {
    // The guard of this very channel said yes; the type system cannot follow a name known only at run time.
    const handler = handlers[channel] as (request: unknown) => Result<unknown> | Promise<Result<unknown>>
    return await handler(raw)
  } catch (error) {
    onBug(channel, error)
    return fail(problem('app-failed', { channel, detail: error instanceof Error ? error.message : String(error) }))
  }
}

function refuse(channel: ChannelName, reason: 'sender' | 'size' | 'shape'): Result<never> {
  return fail(problem('request-refused', { channel, reason }))
}
