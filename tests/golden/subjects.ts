// What the golden files hold besides the sample of the list alone: the sample in the app, and companies that reach what it does not.

import type { Audience, LockedQuarter, Workbook } from '#core'
import type { SheetId } from '#wording'
import { sampleInTheApp } from '../excel/history-subject.ts'
import { marginWorkbook } from '../excel/margin-subject.ts'
import { everyRuleWorkbook } from '../excel/subjects.ts'
import { oddCompany } from './odd-company.ts'

interface GoldenSubject {
  /** In the names of its files. */
  readonly name: string
  readonly workbook: Workbook
  readonly past: LockedQuarter | null
  readonly audience: Audience
  /** Sheets of which it shows more than others do: every cell of them is held. */
  readonly inFull: readonly SheetId[]
  /** Sheets of which it shows what others do. */
  readonly leftOut: readonly SheetId[]
}

/** Much text that is the same in every pack. */
const REPEATED = ['checks', 'asExported', 'notes'] as const
const ALIKE = [...REPEATED, 'inputs', 'modelChecks'] as const
const OF_RULES = ['workings', 'verdicts'] as const

export const GOLDEN_SUBJECTS: readonly GoldenSubject[] = [
  {
    ...{ name: 'in-the-app', ...sampleInTheApp(), audience: 'team' },
    inFull: ['summary', 'decisions', 'runway', 'margin', 'changes', 'reconciliation'],
    leftOut: [...ALIKE, ...OF_RULES],
  },
  {
    ...{ name: 'every-rule', workbook: everyRuleWorkbook(), past: null, audience: 'board' },
    inFull: ['buildVsBuy'],
    leftOut: ALIKE,
  },
  {
    ...{ name: 'margin', workbook: marginWorkbook(true), past: null, audience: 'investor' },
    inFull: ['margin'],
    leftOut: [...ALIKE, ...OF_RULES],
  },
  {
    ...{ name: 'odd', ...oddCompany(), audience: 'board' },
    inFull: ['costs', 'costsByMonth', 'commitments', 'buildVsBuy', 'reconciliation', 'bills', 'time'],
    leftOut: REPEATED,
  },
]
