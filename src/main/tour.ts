// `--tour=DIR`: shows that the app runs where nobody can look at it. Opens the sample company like
// the menu would, exports its board workbook into DIR, takes a picture and says where both are.

import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { WebContents } from 'electron'
import type { Exported } from '#contract'
import type { Result } from '#core'
import { type BoardFileFacts, suggestedName, TOUR_TEXT } from '#wording'
import type { LibraryService } from './files/library-service.ts'
import type { PageLink } from './page-link.ts'

export interface TourSurroundings {
  readonly folder: string
  readonly contents: Pick<WebContents, 'capturePage' | 'executeJavaScript'>
  readonly link: PageLink
  readonly library: Pick<LibraryService, 'list'>
  /** True once the page shows a workbook. */
  readonly hasWorkbook: () => boolean
  readonly exportWorkbook: (id: string, chooseTarget: (facts: BoardFileFacts) => Promise<string>) => Promise<Result<Exported | null>>
  readonly say: (line: string) => void
}

/** By this whoever started the tour finds the line. */
const TOUR_MARK = 'RIGHTSIZE-TOUR'
const LIMIT_MS = 60_000
const LOOK_EVERY_MS = 100
/** Longer than the longest transition of the page's tokens. */
const SCREEN_SETTLES_MS = 600
const AFTER_TWO_FRAMES =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))'

/** Throws with a sentence when a part of the walk does not come about. */
export async function takeTour({ folder, contents, link, library, hasWorkbook, exportWorkbook, say }: TourSurroundings): Promise<void> {
  await mkdir(folder, { recursive: true })
  link.tell('menu:command', 'new-sample')
  const id = await within(LIMIT_MS, TOUR_TEXT.sampleNotOpen, async () => {
    const entries = await library.list()
    return hasWorkbook() && entries.ok ? (entries.value[0]?.id ?? null) : null
  })
  const exported = await exportWorkbook(id, async (facts) => join(folder, suggestedName(facts, 'workbook')))
  if (!exported.ok) throw new Error(`the export failed: ${JSON.stringify(exported.problem)}`)
  if (exported.value === null) throw new Error('the export was cancelled')
  const workbook = join(folder, basename(exported.value.file))
  link.tell('menu:command', 'show-overview')
  await sleep(SCREEN_SETTLES_MS)
  await contents.executeJavaScript(AFTER_TWO_FRAMES)
  const screenshot = join(folder, 'rightsize-overview.png')
  await writeFile(screenshot, (await contents.capturePage()).toPNG())
  say(`${TOUR_MARK} ${JSON.stringify({ workbook, screenshot })}`)
}

async function within<T>(limitMs: number, complaint: string, look: () => Promise<T | null>): Promise<T> {
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += LOOK_EVERY_MS) {
    const found = await look()
    if (found !== null) return found
    await sleep(LOOK_EVERY_MS)
  }
  throw new Error(`${complaint} within ${limitMs / 1000} s`)
}
