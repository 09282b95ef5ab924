// The door's one function: a workbook and what the app says of it in, the board workbook as plain
// data out. Called by the command line and by the app's export, which hand the plan to src/excel.

import { fail, ok, problem, type Result, RULE_SET_VERSION } from '#core'
import type { BoardSource } from './board-source.ts'
import { type BoardContext, boardContext } from './context.ts'
import { planBuildVsBuy } from './sheets/build-vs-buy/sheet.ts'
import { planChanges } from './sheets/changes/sheet.ts'
import { planChecks } from './sheets/checks/sheet.ts'
import { planCommitments } from './sheets/commitments/sheet.ts'
import { planComponents } from './sheets/components/sheet.ts'
import { planCosts } from './sheets/costs/sheet.ts'
import { planCostsByMonth } from './sheets/costs-by-month/sheet.ts'
import { planCover, statusText } from './sheets/cover/sheet.ts'
import { planDecisions } from './sheets/decisions/sheet.ts'
import { companyName, quarterName } from './sheets/frame.ts'
import { inputNames, planInputs } from './sheets/inputs/sheet.ts'
import { planMargin } from './sheets/margin/sheet.ts'
import { failedChecks } from './sheets/model-checks/list.ts'
import { planModelChecks } from './sheets/model-checks/sheet.ts'
import { planNotes } from './sheets/notes/sheet.ts'
import { planReconciliation } from './sheets/reconciliation/sheet.ts'
import { planRunway } from './sheets/runway/sheet.ts'
import { planSummary } from './sheets/summary/sheet.ts'
import { planTime } from './sheets/time/sheet.ts'
import { planWrittenDown } from './sheets/written-down/sheet.ts'
import type { DocumentProperties, WorkbookPlan } from './workbook-plan.ts'

/**
 * Every formula cell carries the result that the app shows. Pure: the same source gives the same plan. The pack of a
 * quarter that was approved is refused while a model check fails; a draft says so on every sheet.
 * @param source fingerprint: the first characters of the hash of the saved workbook
 */
export function planBoardWorkbook(source: BoardSource): Result<WorkbookPlan> {
  const context = boardContext(source)
  return refusalOf(context) ?? ok(planOf(context))
}

/** Why a pack is not written; null: it is. */
export function refusalOf(context: BoardContext): Result<never> | null {
  const { locked = null } = context
  if (locked?.approvedBy == null) return null
  const failed = failedChecks(context)
  return failed.length === 0 ? null : fail(problem('pack-checks-fail', { quarter: locked.quarter, checks: failed }))
}

export function documentProperties(context: BoardContext): DocumentProperties {
  const { fingerprint, appVersion, assessment } = context
  return {
    title: `${companyName(context)} · infrastructure review ${quarterName(context)}`,
    subject: 'Build, buy or borrow: what the infrastructure costs in money and in people',
    company: companyName(context),
    creator: `Rightsize ${appVersion}`,
    keywords: `${statusText(context.locked ?? null)}, ${context.words.cover}, ${quarterName(context)}, rules ${RULE_SET_VERSION}, ${fingerprint}`,
    description: 'Every verdict is a live formula. Change a blue cell and recalculate.',
    asOf: assessment.asOf,
  }
}

export function planOf(context: BoardContext): WorkbookPlan {
  return {
    properties: documentProperties(context),
    names: inputNames(context),
    currency: { code: context.style.currency, decimals: context.decimals },
    sheets: [
      planCover(context),
      planSummary(context),
      ...(context.margin === null ? [] : [planMargin(context, context.margin)]),
      ...(context.decisions === null ? [] : [planDecisions(context, context.decisions)]),
      ...(context.changes === null ? [] : [planChanges(context, context.changes)]),
      ...(context.runway === null ? [] : [planRunway(context, context.runway)]),
      planInputs(context),
      planComponents(context),
      planTime(context),
      ...(context.costs === null ? [] : [planCosts(context, context.costs)]),
      ...(context.costsByMonth === null ? [] : [planCostsByMonth(context, context.costsByMonth)]),
      ...(context.commitments === null ? [] : [planCommitments(context, context.commitments)]),
      ...(context.buildVsBuy === null ? [] : [planBuildVsBuy(context, context.buildVsBuy)]),
      ...(context.written === null ? [] : [planWrittenDown(context, context.written)]),
      planChecks(context),
      ...(context.reconciliation === null ? [] : [planReconciliation(context, context.reconciliation)]),
      planModelChecks(context),
      planNotes(context),
    ],
  }
}
