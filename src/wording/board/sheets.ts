// The sheets of a board pack: what each is called and holds, and why a pack omits it. The heads and labels of a plain sheet stand
// beside its name; those of a larger one in a file of its own.

interface SheetWords {
  /** At most 31 characters. */
  readonly name: string
  /** Beside its name on the cover. */
  readonly summary: string
  /** Said on the cover of a pack that has nothing for it; absent: every pack has it, or nobody misses it. */
  readonly omitted?: string
}

export const SHEET_WORDS = {
  cover: { name: 'Cover', summary: 'Status, contents and how to read this file' },
  summary: { name: 'Summary', summary: 'Headline, decisions requested, and key figures of cash, cost and time' },
  decisions: {
    name: 'Decisions',
    summary: 'Decisions requested with savings, payback and resolution. Decisions and exceptions with their effect',
    omitted: 'Decisions: none needed and none made.',
  },
  runway: {
    name: 'Cash bridge',
    summary: 'From net burn to the cash-out date, month by month. Low, base, high and further scenarios',
    omitted: 'Cash bridge: no cash, burn or scenario is set.',
  },
  margin: {
    name: 'Cost and gross margin',
    summary: 'What infrastructure costs: by category, per customer, by quarter and by vendor, and the margin it leaves',
    omitted: 'Cost and gross margin: no price is set.',
  },
  changes: {
    name: 'Changes',
    summary: 'Quarter by quarter, and what changed since the last locked quarter',
    omitted: 'Changes: no earlier quarter is locked.',
  },
  inputs: { name: 'Inputs', summary: 'Company, limits and dates. Change a blue cell to recalculate.' },
  components: { name: 'Components', summary: 'One row per component: what it is, verdict, reason and advice' },
  answers: { name: 'Answers', summary: 'Further answers per component, exceptions and decisions in force' },
  time: { name: 'Engineer time', summary: 'Who spends time on what' },
  costs: {
    name: 'Costs',
    summary: 'Prices by year, seat, currency or bill, converted to monthly cost',
    omitted: 'Costs: every price is a monthly amount, shown on Components.',
  },
  costsByMonth: {
    name: 'Costs by month',
    summary: 'This quarter and the following year, and what credits pay',
    omitted: 'Costs by month: no price is set.',
  },
  drivers: {
    name: 'Drivers',
    summary: 'Changes by scenario, and the cost driver of every price',
    omitted: 'Drivers: no cash, burn or scenario is set.',
  },
  commitments: {
    name: 'Commitments',
    summary: 'Contracts and credits by the date to act, and the remaining cost',
    omitted: 'Commitments: no contract dates and no credits.',
  },
  buildVsBuy: {
    name: 'Build vs. buy',
    summary: 'Calculators: managed quote, break-even, savings, upkeep and options',
    omitted: 'Build vs. buy: no component has a quote, upkeep hours, options or anything else to compare.',
  },
  written: {
    name: 'Notes and log',
    summary: 'Every note, reason and log entry with its date, and recent changes. For the team only',
    omitted: 'Notes and log: for the team only.',
  },
  checks: { name: 'Checks', summary: 'Checks, their outcomes and the values that cells can take' },
  workings: { name: 'Workings', summary: 'How each check is computed, rule by rule' },
  verdicts: { name: 'Verdicts', summary: 'How the verdict of each component follows, compared with the app' },
  reconciliation: {
    name: 'Reconciliation',
    summary: 'Inventory vs. ledger for hosting and software, vendor by vendor',
    omitted: 'Reconciliation: no ledger lines for a completed month.',
  },
  bills: { name: 'Bills', summary: 'Imported bills: what each file comes to, and where every part of it stands' },
  modelChecks: { name: 'Model checks', summary: 'Whether the model adds up and agrees with the app' },
  asExported: { name: 'As exported', summary: 'Every input as exported, to count changes since' },
  notes: { name: 'About', summary: 'Glossary, known limits and omitted sheets' },
} as const satisfies Readonly<Record<string, SheetWords>>

export type SheetId = keyof typeof SHEET_WORDS

/** The names alone. */
export const SHEETS = Object.fromEntries(Object.entries(SHEET_WORDS).map(([id, { name }]) => [id, name])) as Readonly<
  Record<SheetId, string>
>

export function omittedReason(id: SheetId): string {
  const words: SheetWords = SHEET_WORDS[id]
  return words.omitted ?? ''
}

/** On the cover, before the reasons. */
export const OMITTED = 'Empty sheets are omitted.'
