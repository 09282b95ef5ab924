// The JSON of `bill --report`: names, order and units as docs/bills.md promises them. Amounts are texts, because a number would lose
// their last digits.

import {
  addedExact,
  type BilledGroup,
  type BillImportPlan,
  type BillProof,
  type Decimal,
  exactText,
  NO_AMOUNT,
  recordOf,
  type Workbook,
} from '#core'
import type { BillRead } from '#intake'
import { billFaultText, billImportQuestionText, billProofText, billQuestionText, ownTotalText, PLAIN_STYLE } from '#wording'

export function billReport(file: string, bill: BillRead, proofs: readonly BillProof[]): object {
  const { source, lines, blankLines, basis, tags, emails, totals, groups, control, ownTotals, faults, faultyLines } = bill
  return {
    ...{ bill: file, source, lines, blankLines, basis, tags, emails },
    totals: totals.map(({ currency, amount, effective, lines: count }) => {
      return { currency, amount: exactText(amount), effective: textOf(effective), lines: count }
    }),
    months: monthsOf(groups).map(({ currency, month, amount, byCategory }) => {
      const categories = Object.fromEntries([...byCategory].map(([category, sum]) => [category, exactText(sum)]))
      return { currency, month, amount: exactText(amount), categories }
    }),
    groups: groups.map(({ amount, effective, ...group }) => ({ ...group, amount: exactText(amount), effective: textOf(effective) })),
    control:
      control === null ? null : { column: control.column, sums: control.sums.map((sum) => ({ ...sum, amount: exactText(sum.amount) })) },
    ownTotals: ownTotals.map((own) => ({
      ...{ line: own.line, of: own.of, stated: exactText(own.stated), summed: exactText(own.summed), tied: own.isTied },
      text: ownTotalText(own, PLAIN_STYLE),
    })),
    notUnderstood: faults.map((fault) => ({ ...fault, text: billFaultText(fault, PLAIN_STYLE) })),
    linesNotUnderstood: faultyLines,
    proof: proofs.map(proofJson),
  }
}

export function proofJson(proof: BillProof): object {
  return {
    ...{ currency: proof.currency, file: exactText(proof.file), groups: exactText(proof.groups), tied: proof.isTied },
    parts: Object.fromEntries(Object.entries(proof.parts).map(([part, sum]) => [part, exactText(sum)])),
    text: billProofText(proof, PLAIN_STYLE),
  }
}

/** What an import changes, or would once its questions are answered. Components by their names. */
export function importJson(plan: BillImportPlan, workbook: Workbook): object {
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
      restated: changes.restated.map((month) => ({ ...month, before: exactText(month.before), after: exactText(month.after) })),
    },
    rules: rules.map(({ conditions, target, componentId, shares }) => ({
      if: conditions,
      to: target,
      component: componentId === null ? null : nameOf(componentId),
      split: Object.fromEntries(shares.map(({ componentId: id, share }) => [nameOf(id), share / 100])),
    })),
    newComponents: newComponents.map(({ name, vendor, kind, layer }) => ({ name, vendor, kind, layer })),
    bills: bills.map(({ vendor, currency, per, amount, date, takenFrom, parts, belowZeroMinor, term }) => ({
      ...{ vendor, currency, per, amountMinor: amount, date, takenFrom, term, belowZeroMinor },
      parts: parts.map(({ componentId, minor }) => ({ component: nameOf(componentId), amountMinor: minor })),
    })),
    endedBills: endedBillIds.length,
    replaced: { bills: replacedBillIds.length, prices: replacedLineIds.length },
    newCredits: newGrants.map(({ vendor, currency, asOf }) => ({ vendor, currency, asOf })),
    withoutFullMonth: plan.withoutFullMonth,
  }
}

/** Of components by their ids; any other word is itself. */
export function componentNames({ newComponents }: BillImportPlan, workbook: Workbook): (id: string) => string {
  const added = new Map(newComponents.map(({ id, name }) => [id, name]))
  return (id) => recordOf(workbook, 'components', id)?.name ?? added.get(id) ?? id
}

/** What is printed where something has to be asked first. */
export function openBillQuestions(file: string, { source, questions }: BillRead): object {
  return { bill: file, source, questions: questions.map((question) => ({ ...question, text: billQuestionText(question) })) }
}

function textOf(amount: Decimal | null): string | null {
  return amount === null ? null : exactText(amount)
}

interface BilledMonth {
  readonly currency: string
  readonly month: string
  readonly amount: Decimal
  readonly byCategory: ReadonlyMap<BilledGroup['category'], Decimal>
}

/** In the order of currency and month. */
export function monthsOf(groups: readonly BilledGroup[]): readonly BilledMonth[] {
  const months = new Map<string, { currency: string; month: string; amount: Decimal; byCategory: Map<BilledGroup['category'], Decimal> }>()
  for (const { currency, month, category, amount } of groups) {
    const key = `${currency} ${month}`
    const known = months.get(key) ?? { currency, month, amount: NO_AMOUNT, byCategory: new Map() }
    known.amount = addedExact(known.amount, amount)
    known.byCategory.set(category, addedExact(known.byCategory.get(category) ?? NO_AMOUNT, amount))
    months.set(key, known)
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month)
}
