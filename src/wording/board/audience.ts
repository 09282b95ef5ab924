// Who a pack is for: what the choice is called, how its cover and its file name say so, and the words of its verdicts.

import { type Audience, CHECK_STATES, type CheckState, type Standing, type StatedVerdict } from '#core'
import { STANDING_WORDS } from '../counts.ts'
import type { LocaleStyle } from '../quantities.ts'
import { DECISION_STATUS, type DecisionStatus, exceptionUntil, STATE_WORDS, VERDICT_WORDS } from '../states.ts'
import { GLOSSARY } from './workbook.ts'

interface AudienceWords {
  /** Of the choice on screen. */
  readonly name: string
  /** "for the board", on the cover and in the document properties. */
  readonly cover: string
  /** Ends the file name; the board's has none. */
  readonly fileWord: string
  /** What it holds and what stays out, in a sentence. */
  readonly holds: string
  readonly states: Readonly<Record<CheckState, string>>
  /** Of components, where minor ones and what is planned stand apart. */
  readonly standings: Readonly<Record<Standing, string>>
  readonly decisionStatus: Readonly<Record<DecisionStatus, string>>
  readonly glossary: readonly (readonly [string, string])[]
}

/** Stands for a text that investors do not see. */
export const ON_FILE = 'On file'

const OURS = { states: STATE_WORDS, standings: STANDING_WORDS, decisionStatus: DECISION_STATUS, glossary: GLOSSARY }

const INVESTOR_STATES: Readonly<Record<CheckState, string>> = {
  FAIL: 'Open',
  WATCH: VERDICT_WORDS.watch,
  UNKNOWN: 'No data',
  EXEMPT: `${VERDICT_WORDS.exception} until`,
  PASS: STATE_WORDS.PASS,
  'N/A': STATE_WORDS['N/A'],
}

const OUR_STATES: ReadonlySet<string> = new Set(Object.values(OURS.states))

const EXCEPTION_UNTIL = INVESTOR_STATES.EXEMPT

export const AUDIENCE_WORDS: Readonly<Record<Audience, AudienceWords>> = {
  board: {
    ...OURS,
    ...{ name: 'Board', cover: 'for the board', fileWord: '' },
    holds: 'Includes names and reasons.',
  },
  investor: {
    ...{ name: 'Investors', cover: 'for investors', fileWord: 'INVESTOR' },
    holds: 'People appear by role. Notes, reasons, addresses and the change log are left out. Worst first.',
    states: INVESTOR_STATES,
    standings: {
      ...STANDING_WORDS,
      'to-decide': INVESTOR_STATES.FAIL,
      'needs-input': INVESTOR_STATES.UNKNOWN,
      kept: STANDING_WORDS.kept,
      ok: INVESTOR_STATES.PASS,
    },
    decisionStatus: { ...DECISION_STATUS, kept: EXCEPTION_UNTIL, ended: 'Open, lapsed' },
    glossary: [
      ...GLOSSARY.filter(([word]) => !OUR_STATES.has(word)),
      ['Open', 'The check needs a decision. It forbids nothing. Keeping things as they are, with a reason, is also a decision.'],
      ['No data', 'Input is missing that could change the verdict. No verdict takes a blank for zero.'],
      [EXCEPTION_UNTIL, 'Accepted as is until this date, with a named approver and a reason. The verdict then returns.'],
      [VERDICT_WORDS.watch, 'No decision needed. It is close to the limit, or a rationale or plan is still to be recorded.'],
      [STATE_WORDS.PASS, 'The check is met. No decision needed.'],
      [ON_FILE, 'Recorded in the company’s own workbook and not shown here.'],
    ],
  },
  team: {
    ...OURS,
    ...{ name: 'Team', cover: 'for the team', fileWord: 'TEAM' },
    holds: 'Includes every note and log entry with its date, and recent changes.',
  },
}

interface Readers {
  readonly audience: Audience
  readonly withNotes: boolean
}

/** Ends the line of a cover for the board: elsewhere notes are never or always there. */
const WITH_NOTES = ', with notes'

/** Of the cover: "Infrastructure review · Q4 2026 · for the board, with notes" */
export function coverLine(quarter: string, { audience, withNotes }: Readers): string {
  return `Infrastructure review · ${quarter} · ${AUDIENCE_WORDS[audience].cover}${audience === 'board' && withNotes ? WITH_NOTES : ''}`
}

/** For whom a pack says it is; null: it does not say. */
export function readCoverLine(text: string): Readers | null {
  const withNotes = text.endsWith(WITH_NOTES)
  const line = withNotes ? text.slice(0, -WITH_NOTES.length) : text
  const found = Object.entries(AUDIENCE_WORDS).find(([, { cover }]) => line.endsWith(` · ${cover}`))
  return found === undefined ? null : { audience: found[0] as Audience, withNotes }
}

const ROLES = { employee: 'Engineer', contractor: 'Contractor', vendor: 'Vendor staff' } as const

/** "Engineer 2" */
export function roleName(kind: keyof typeof ROLES, number: number): string {
  return `${ROLES[kind]} ${number}`
}

/** In the place of a first or last name that several people have, with a number for each such name: "Team member 1". */
export function somebodyName(number: number): string {
  return `Team member ${number}`
}

/** What was said of a component, in the words of investors. */
export function investorBadge({ state, standing, reason }: StatedVerdict, style: LocaleStyle): string {
  if (standing === 'minor' || standing === 'planned') return AUDIENCE_WORDS.investor.standings[standing]
  const known = CHECK_STATES.find((each) => each === state)
  if (known === undefined) return state
  const word = AUDIENCE_WORDS.investor.states[known]
  if (known !== 'EXEMPT') return word
  const until = reason?.kind === 'judged' ? reason.verdict.facts['exemptUntil'] : undefined
  return typeof until === 'string' ? exceptionUntil(until, style) : VERDICT_WORDS.exception
}

export const WRITTEN_WORDS = {
  texts: ['Type', 'About', 'Field', 'Text', 'Recorded on', 'Source'],
  changesHeading: 'Recent changes',
  changes: ['Type', 'About', '', 'Fields', 'Recorded on', 'Source'],
} as const
