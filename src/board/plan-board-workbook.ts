// The door's one function: a workbook and what the app says of it in, the board workbook as plain
// data out. Called by the command line and by the app's export, which hand the plan to src/excel.

import { RULE_SET_VERSION } from '#core'
import { type BoardSource, boardContext } from './context.ts'
import { planBuildVsBuy } from './sheets/build-vs-buy.ts'
import { planChecks } from './sheets/checks.ts'
import { planCommitments } from './sheets/commitments.ts'
import { planComponents } from './sheets/components.ts'
import { planCosts } from './sheets/costs.ts'
import { planCostsByMonth } from './sheets/costs-by-month.ts'
import { planCover } from './sheets/cover.ts'
import { companyName, quarterName } from './sheets/frame.ts'
import { inputNames, planInputs } from './sheets/inputs.ts'
import { planModelChecks } from './sheets/model-checks.ts'
import { planNotes } from './sheets/notes.ts'
import { planSummary } from './sheets/summary.ts'
import { planTime } from './sheets/time.ts'
import type { WorkbookPlan } from './workbook-plan.ts'

/**
 * Every formula cell carries the result that the app shows. Pure: the same source gives the same plan.
 * @param source fingerprint: the first characters of the hash of the saved workbook
 */
export function planBoardWorkbook(source: BoardSource): WorkbookPlan {
  const context = boardContext(source)
  return {
    properties: {
      title: `${companyName(context)} · infrastructure review ${quarterName(context)}`,
      subject: 'Build, buy or borrow: what the infrastructure costs in money and in people',
      company: companyName(context),
      creator: `Rightsize ${source.appVersion}`,
      keywords: `${quarterName(context)}, rules ${RULE_SET_VERSION}, ${source.fingerprint}`,
      description: 'Every verdict is a live formula. Change a blue cell and recalculate.',
      asOf: source.assessment.asOf,
    },
    names: inputNames(context),
    currency: { code: context.style.currency, decimals: context.decimals },
    sheets: [
      planCover(context),
      planSummary(context),
      planInputs(context),
      planComponents(context),
      planTime(context),
      ...(context.costs === null ? [] : [planCosts(context, context.costs)]),
      ...(context.costsByMonth === null ? [] : [planCostsByMonth(context, context.costsByMonth)]),
      ...(context.commitments === null ? [] : [planCommitments(context, context.commitments)]),
      ...(context.buildVsBuy === null ? [] : [planBuildVsBuy(context, context.buildVsBuy)]),
      planChecks(context),
      planModelChecks(context),
      planNotes(context),
    ],
  }
}
