// The JSON of `bill --report`: names, order and units as docs/bills.md promises them. Amounts are texts, because a number would lose
// their last digits.

import {
  type AppliedRule,
  amountsOfProof,
  type BilledGroup,
  type BillImportPlan,
  type BillProof,
  billedMonths,
  componentNames,
  type Decimal,
  exactText,
  type ProblemFacts,
  ruleOfGroup,
  ruleUses,
  type Workbook,
} from '#core'
import { type BillAnswers, type BillRead, partsGiven } from '#intake'
import { billFaultText, billFilesText, billImportQuestionText, billProofText, billQuestionText, ownTotalText, PLAIN_STYLE } from '#wording'

/** @param rules that a workbook has for it, in their order: each group says which one places it, from 1 */
export function billReport(bill: BillRead, proofs: readonly BillProof[], rules: readonly AppliedRule[] = []): object {
  const { files, leftMonths, source, lines, blankLines, basis, unknownKinds, tags, emails, totals, groups, control, ownTotals } = bill
  const { faults, faultyLines } = bill
  const places = new Map(rules.map((rule, at) => [rule, at + 1]))
  const placeOf = (group: BilledGroup) => {
    const rule = ruleOfGroup(group, rules)
    return rule === null ? null : (places.get(rule) ?? null)
  }
  return {
    ...{
      bill: billFilesText(files),
      files,
      partsMissing: partsGiven(files) === 'some-missing',
      leftMonths,
      source,
      lines,
      blankLines,
      basis,
      unknownKinds: unknownKinds.map((unknown) => ({ ...unknown, amount: exactText(unknown.amount) })),
      tags,
      emails,
    },
    totals: totals.map(({ currency, amount, effective, lines: count }) => {
      return { currency, amount: exactText(amount), effective: textOf(effective), lines: count }
    }),
    months: billedMonths(groups).map(({ currency, month, amount, byCategory }) => {
      const categories = Object.fromEntries([...byCategory].map(([category, sum]) => [category, exactText(sum)]))
      return { currency, month, amount: exactText(amount), categories }
    }),
    groups: groups.map((group) => ({
      ...group,
      ...{ amount: exactText(group.amount), effective: textOf(group.effective), rule: placeOf(group) },
    })),
    control:
      control === null ? null : { column: control.column, sums: control.sums.map((sum) => ({ ...sum, amount: exactText(sum.amount) })) },
    ownTotals: ownTotals.map((own) => ({
      ...{
        file: own.file,
        line: own.line,
        of: own.of,
        stated: exactText(own.stated),
        summed: exactText(own.summed),
        tied: own.isTied,
        balance: own.isBalance,
      },
      text: ownTotalText(own, PLAIN_STYLE),
    })),
    notUnderstood: faults.map((fault) => ({ ...fault, text: billFaultText(fault, PLAIN_STYLE) })),
    linesNotUnderstood: faultyLines,
    proof: proofs.map((proof) => ({ ...amountsOfProof(proof), text: billProofText(proof, PLAIN_STYLE, files.length) })),
  }
}

/** Of an estimate, which is no bill: what it comes to per month, project by project. */
export function estimateReport({ file, isTied, ...estimate }: ProblemFacts['bill-estimate']): object {
  return { bill: file, kind: 'estimate', tied: isTied, ...estimate }
}

/** What an import changes, or would once its questions are answered. Components by their names. */
export function importJson(plan: BillImportPlan, workbook: Workbook, groups: readonly BilledGroup[]): object {
  const { changes, questions, rules, newComponents, bills, endedBillIds, replacedBillIds, replacedLineIds, newGrants } = plan
  const nameOf = componentNames(plan, workbook)
  return {
    questions: questions.map(({ id, code, facts, choices, proposed, answer }) => ({
      ...{ id, code, text: billImportQuestionText({ code, facts }) },
      choices: choices.map(nameOf),
      proposed: proposed === null ? null : nameOf(proposed),
      answer: answer === null ? null : nameOf(answer),
    })),
    amounts: {
      added: changes.added.length,
      changed: changes.changed.length,
      removed: changes.removed.length,
      restated: changes.restated.map(({ isOtherKind, ...month }) => {
        return { ...month, before: exactText(month.before), after: exactText(month.after), otherKind: isOtherKind }
      }),
    },
    rules: ruleUses(groups, rules).map(({ rule: { conditions, target, componentId, shares }, groups: count, sums }) => ({
      if: conditions,
      to: target,
      component: componentId === null ? null : nameOf(componentId),
      split: Object.fromEntries(shares.map(({ componentId: id, share }) => [nameOf(id), share / 100])),
      groups: count,
      sums: sums.map(({ currency, amount }) => ({ currency, amount: exactText(amount) })),
    })),
    newComponents: newComponents.map(({ name, vendor, kind, layer }) => ({ name, vendor, kind, layer })),
    bills: bills.map(({ vendor, currency, per, amount, date, takenFrom, parts, belowZeroMinor, term }) => ({
      ...{ vendor, currency, per, amountMinor: amount, date, takenFrom, term, belowZeroMinor },
      parts: parts.map(({ componentId, minor }) => ({ component: nameOf(componentId), amountMinor: minor })),
    })),
    endedBills: endedBillIds.length,
    replaced: { bills: replacedBillIds.length, prices: replacedLineIds.length },
    pricesGone: plan.pricesGone.map(({ componentId: _id, minor, ...price }) => ({ ...price, amountMinor: minor })),
    contractsGone: plan.contractsGone.map(({ componentId: _id, ...contract }) => contract),
    newCredits: newGrants.map(({ vendor, currency, asOf }) => ({ vendor, currency, asOf })),
    tagLost: plan.tagLost,
    partialMonths: plan.partialMonths,
    withoutFullMonth: plan.withoutFullMonth,
    paidOnce: plan.paidOnce.map(({ amount, ...once }) => ({ ...once, amount: exactText(amount) })),
    pastPurchases: plan.pastPurchases.map(({ exact, ...past }) => ({ ...past, amount: exactText(exact) })),
    taxLeft: plan.taxLeft.map(({ exact, ...tax }) => ({ ...tax, amount: exactText(exact) })),
    waitingPurchases: plan.waitingPurchases.map(({ exact, ...waiting }) => ({ ...waiting, amount: exactText(exact) })),
    withoutAmount: plan.withoutAmount.map(({ minor, ...month }) => ({ ...month, amountMinor: minor })),
  }
}

/** What is printed where something has to be asked first. */
export function openBillQuestions({ files, source, questions }: BillRead, proposed: BillAnswers = {}): object {
  const asked = questions.map((question) => ({
    ...question,
    ...('sums' in question
      ? { sums: question.sums.map(({ currency, all, last }) => ({ currency, all: exactText(all), last: exactText(last) })) }
      : {}),
    text: billQuestionText(question),
    ...(question.id === 'columns' || 'proposed' in question ? {} : { proposed: proposed[question.id] ?? null }),
  }))
  return { bill: billFilesText(files), source, questions: asked }
}

function textOf(amount: Decimal | null): string | null {
  return amount === null ? null : exactText(amount)
}
