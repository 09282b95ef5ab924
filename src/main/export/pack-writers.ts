// Each form of the pack from the same evaluated workbook: its bytes, and what they hold. Writers are most of the
// bundle, so each is loaded when it is asked for. Pages are printed by main, which has the windows.

import { setFlagsFromString } from 'node:v8'
import type { BoardSource } from '#board'
import type { ExportProgress } from '#contract'
import { ok, type PackContents, type PackFormat, type Result } from '#core'
import type { WriteProgress } from '#excel'

interface WrittenPack {
  readonly bytes: Uint8Array
  readonly contents: PackContents
}

/** @param signature of the lock; only an Excel pack holds one */
export type PackWriter = (
  source: BoardSource,
  onProgress: (progress: ExportProgress) => void,
  signature: string | null,
) => Promise<Result<WrittenPack>>

export type WrittenFormat = Exclude<PackFormat, 'pages'>

export const PACK_WRITERS: Readonly<Record<WrittenFormat, PackWriter>> = {
  workbook: async (source, onProgress, signature) => {
    const [{ planBoardWorkbook }, { SMALL_HEAP, writeBoardWorkbook }] = await Promise.all([import('#board'), import('#excel')])
    setFlagsFromString(SMALL_HEAP)
    onProgress({ step: 'planning', done: 0, total: 1 })
    const plan = planBoardWorkbook(source)
    if (!plan.ok) return plan
    const report = (progress: WriteProgress) => onProgress({ step: 'writing', ...progress })
    const { bytes, formulas } = await writeBoardWorkbook(plan.value, report, signature)
    return ok({ bytes, contents: { format: 'workbook', sheets: plan.value.sheets.length, formulas } })
  },
  slides: async (source, onProgress) => {
    const [{ planBoardSlides }, { writeBoardSlides }] = await Promise.all([import('#board'), import('#powerpoint')])
    onProgress({ step: 'planning', done: 0, total: 1 })
    const plan = planBoardSlides(source)
    if (!plan.ok) return plan
    const { bytes, slides } = await writeBoardSlides(plan.value)
    return ok({ bytes, contents: { format: 'slides', slides } })
  },
}
