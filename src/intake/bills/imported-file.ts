// What a workbook notes of a bill that came in, whoever imported it: how many charges, its own total beside their sum, and the proof.

import { type BillProof, currencyDecimals, type Decimal, exactText, type ImportedFile, type MinorUnits, roundedExact } from '#core'
import { billFilesText, billProofText, PLAIN_STYLE } from '#wording'
import type { BillOrder, BillRead } from './bill-read.ts'

/** @param currency the workbook's: sums are in it, or not at all */
export function importedFile(
  bill: BillRead,
  proofs: readonly BillProof[],
  currency: string,
  { columns, answers }: Pick<BillOrder, 'columns' | 'answers'>,
): ImportedFile {
  const only = bill.totals.length === 1 && bill.totals[0]?.currency === currency ? bill.totals[0] : null
  const whole = bill.ownTotals.find(({ of, isBalance }) => of === null && !isBalance)
  const minorOf = (amount: Decimal | undefined) =>
    only === null || amount === undefined ? null : (roundedExact(amount, currencyDecimals(currency)) as MinorUnits | null)
  return {
    ...{ name: billFilesText(bill.files.map(nameOnly)), lines: bill.lines },
    controlTotal: minorOf(whole?.stated),
    rowsTotal: minorOf(only?.amount),
    map: columns === null || bill.source !== 'mapped' ? null : { columns, answers: { ...answers } },
    proof: JSON.stringify(
      proofs.map((proof) => ({
        months: monthsIn(bill, proof.currency),
        ...proofJson(proof, bill.files.length),
        ...(whole === undefined || bill.totals.length > 1 ? {} : { stated: exactText(whole.stated) }),
      })),
    ),
  }
}

/** Where a file is on somebody's computer stays out of the workbook. */
function nameOnly(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}

function monthsIn({ groups }: BillRead, currency: string): readonly string[] {
  return [...new Set(groups.flatMap((group) => (group.currency === currency ? [group.month] : [])))].sort()
}

/** With amounts as texts: a number would lose their last digits. */
export function proofJson(proof: BillProof, files: number): object {
  return {
    ...{ currency: proof.currency, file: exactText(proof.file), groups: exactText(proof.groups), tied: proof.isTied },
    parts: Object.fromEntries(Object.entries(proof.parts).map(([part, sum]) => [part, exactText(sum)])),
    text: billProofText(proof, PLAIN_STYLE, files),
  }
}
