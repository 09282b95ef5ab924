// The main process as the page sees it, over a real library in a folder, with a hand on the disk: saves
// can be held back, refused or left without an answer.

import { type AnswerOf, CHANNELS, type ChannelName, type RequestOf, type RightsizeApi, type SaveRequest } from '#contract'
import { fail, ok, type Problem, problem, type Result } from '#core'
import type { LibraryService } from '../../src/main/files/library-service.ts'

export interface FakeMain {
  readonly api: RightsizeApi
  /** Revisions that main was asked to save, in order. */
  readonly asked: () => readonly number[]
  readonly refuseSaves: (why: Problem | null) => void
  readonly holdSaves: () => void
  readonly releaseSaves: () => void
}

export const DISK_FULL = problem('save-failed', { reason: 'disk-full', detail: 'ENOSPC' })

/** @param chosen what the user answers when a dialog asks for a file. */
export function fakeMain(library: LibraryService, chosen: { file: string | null } = { file: null }): FakeMain {
  let refusal: Problem | null = null
  let held: (() => void)[] | null = null
  const asked: number[] = []

  async function save(request: SaveRequest) {
    asked.push(request.rev)
    if (held !== null) await new Promise<void>((release) => held?.push(release))
    return refusal ? fail(refusal) : library.save(request)
  }

  const handlers: { [C in ChannelName]?: (request: RequestOf<C>) => Promise<Result<AnswerOf<C>>> } = {
    'library:list': () => library.list(),
    'library:create': (request) => library.create(request),
    'workbook:open': (request) => library.open(request),
    'workbook:save': save,
    'history:read': ({ id }) => library.readHistory(id),
    'quarter:lock': (request) => library.quarters.lock(request),
    'quarter:read': (request) => library.quarters.read(request),
    'quarter:check': ({ id }) => library.quarters.check(id),
    'quarter:save-approval': async (request) =>
      chosen.file === null ? ok(null) : library.quarters.saveApproval({ ...request, target: chosen.file }),
    'quarter:take-approval': async (request) =>
      chosen.file === null ? ok(null) : library.quarters.takeApproval({ ...request, file: chosen.file }),
    'workbook:save-part': async (part) => library.keepPart(part),
  }

  return {
    api: {
      ask: async (channel, request) => {
        const handler = handlers[channel] as ((request: unknown) => Promise<Result<never>>) | undefined
        if (!handler) throw new Error(`No answer to ${channel}`)
        if (!CHANNELS[channel].accepts(request)) throw new Error(`Main refuses what the page sends on ${channel}`)
        // What crosses the border is a copy.
        return structuredClone(await handler(structuredClone(request)))
      },
      listen: () => () => undefined,
    },
    asked: () => asked,
    refuseSaves: (why) => {
      refusal = why
    },
    holdSaves: () => {
      held = []
    },
    releaseSaves: () => {
      const waiting = held ?? []
      held = null
      for (const release of waiting) release()
    },
  }
}
