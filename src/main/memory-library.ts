// A library that forgets everything at the end: stands in until the one on disk is wired.

import { createHash } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenedWorkbook } from '#contract'
import { fail, ok, problem } from '#core'
import type { LibraryService } from './files/library-service.ts'

export function createLibraryService({ userData, now }: { userData: string; appVersion: string; now: () => Date }): LibraryService {
  const kept = new Map<string, OpenedWorkbook>()
  const keep = (id: string, payload: string, rev: number) => {
    const sha256 = createHash('sha256').update(payload).digest('hex')
    const savedAt = now().toISOString()
    const opened = {
      id,
      payload,
      rev,
      sha256,
      savedAt,
      source: 'current',
      readOnly: null,
      damaged: [],
      openedFrom: null,
      keptApart: null,
    } as unknown as OpenedWorkbook
    kept.set(id, opened)
    return opened
  }
  return {
    list: async () =>
      ok([...kept.values()].map(({ id, rev, savedAt }) => ({ id, name: 'Workbook', savedAt, rev, components: 0, problem: null }))),
    create: async ({ id, payload }) => ok(keep(id, payload, 0)),
    open: async ({ id }) => {
      const opened = kept.get(id)
      return opened ? ok(opened) : fail(problem('workbook-missing', { id }))
    },
    save: async ({ id, rev, payload }) => ok(keep(id, payload, rev)),
    sendCopy: async ({ target }) => ok(target),
    importFile: async (file) => fail(problem('file-not-ours', { file })),
    readHistory: async () => ok([]),
    appendHistory: async () => ok(null),
    savedFile: (id) => join(userData, id),
    idle: async () => undefined,
  }
}

export const temporaryFile = (target: string) => `${target}.tmp`

export async function writeTextWhole(file: string, text: string): Promise<void> {
  const temporary = temporaryFile(file)
  try {
    await writeFile(temporary, text)
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
}
