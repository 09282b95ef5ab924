// A hook of the page that stays drawn, with what it needs around it: its answers and actions as they are by now. What it starts a worker
// for is done by the worker's own desk, in this process.

import { createElement, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { onTestFinished, vi } from 'vitest'
import { readFormFile } from '#intake'
import { createBillDesk } from '../../src/renderer/session/bill-desk.ts'
import type { FormQuestion } from '../../src/renderer/session/form-host.ts'
import { createImportDesk, type ImportPace } from '../../src/renderer/session/import-desk.ts'
import type { ImportQuestionMessage } from '../../src/renderer/session/import-messages.ts'

export interface LiveHook<T> {
  /** As it was drawn last. */
  readonly now: () => T
  /** One click: what it shows at once is drawn when this returns. */
  readonly does: (click: (drawn: T) => void) => void
}

/** Call it in a file of the environment happy-dom. @param around the providers that the hook asks for */
export function liveHook<T>(use: () => T, around: (drawn: ReactNode) => ReactNode = (drawn) => drawn): LiveHook<T> {
  const drawn: T[] = []
  const root = createRoot(document.createElement('div'))
  flushSync(() => root.render(around(createElement(Drawn, { draw: () => void drawn.push(use()) }))))
  onTestFinished(() => root.unmount())
  // Drawn above.
  const now = () => drawn.at(-1) as T
  return { now, does: (click) => flushSync(() => click(now())) }
}

function Drawn({ draw }: { readonly draw: () => void }) {
  draw()
  return null
}

/** Until the test is over; each that is started has a desk of its own, and answers nothing once it is ended. */
export function workersHere(): void {
  class WorkerHere {
    onmessage: ((event: { readonly data: unknown }) => void) | null = null
    readonly #answer: (ask: never, pace: ImportPace) => Promise<unknown>
    constructor(url: URL) {
      const desk = /bill-worker/.test(String(url)) ? createBillDesk : createImportDesk
      this.#answer = desk(() => crypto.randomUUID()).answer
    }
    postMessage(question: ImportQuestionMessage | FormQuestion): void {
      void this.#reply(question).then((data) => this.onmessage?.({ data: structuredClone(data) }))
    }
    async #reply(question: ImportQuestionMessage | FormQuestion): Promise<unknown> {
      const { id } = question
      if ('bytes' in question) return { id, read: await readFormFile(question.bytes, question.name) }
      const pace = { onProgress: () => undefined, breathe: async () => true }
      return { id, answer: await this.#answer(question.ask as never, pace) }
    }
    terminate(): void {
      this.onmessage = null
    }
  }
  vi.stubGlobal('Worker', WorkerHere)
  onTestFinished(() => void vi.unstubAllGlobals())
}
