// The function of the entry point: a workbook and what the app says of it in, the board workbook as plain
// data out. Called by the command line and by the app's export, which hand the plan to src/excel.

import { fail, ok, problem, type Result, RULE_SET_VERSION } from '#core'
import { madeWith, PACK_DESCRIPTION, PACK_SUBJECT, packKeywords, packTitle, usualPaper } from '#wording'
import type { BoardSource } from './board-source.ts'
import { type BoardPack, shownSheets } from './pack.ts'
import { statusText } from './sheets/cover/sheet.ts'
import { companyName, quarterName } from './sheets/frame.ts'
import { boardPack } from './sheets/index.ts'
import { failedChecks } from './sheets/model-checks/list.ts'
import type { DocumentProperties, WorkbookPlan } from './workbook-plan.ts'

/**
 * Every formula cell carries the result that the app shows. Pure: the same source gives the same plan. The pack of a
 * quarter that was approved is refused while a check of the model fails; a draft says so on every sheet. What was entered
 * refuses none: the quarter was approved with it.
 * @param source fingerprint: the first characters of the hash of the saved workbook
 */
export function planBoardWorkbook(source: BoardSource): Result<WorkbookPlan> {
  const pack = boardPack(source)
  return refusalOf(pack) ?? ok(planOf(pack))
}

/** Why a pack is not written; null: it is. */
export function refusalOf(pack: BoardPack): Result<never> | null {
  const { locked = null } = pack
  if (locked?.approvedBy == null) return null
  const failed = failedChecks(pack)
  return failed.length === 0 ? null : fail(problem('pack-checks-fail', { quarter: locked.quarter, checks: failed }))
}

export function documentProperties(pack: BoardPack): DocumentProperties {
  const { fingerprint, appVersion, assessment } = pack
  return {
    title: packTitle(companyName(pack), quarterName(pack)),
    subject: PACK_SUBJECT,
    company: companyName(pack),
    creator: madeWith(appVersion),
    keywords: packKeywords(statusText(pack.locked ?? null), pack.words.cover, quarterName(pack), RULE_SET_VERSION, fingerprint),
    description: PACK_DESCRIPTION,
    asOf: assessment.asOf,
  }
}

export const paperOf = ({ paper, style }: BoardPack) => paper ?? usualPaper(style.locale)

export function planOf(pack: BoardPack): WorkbookPlan {
  return {
    properties: documentProperties(pack),
    names: pack.names(),
    currency: { code: pack.style.currency, decimals: pack.decimals },
    paper: paperOf(pack),
    sheets: shownSheets(pack).map(pack.plans.of),
  }
}
