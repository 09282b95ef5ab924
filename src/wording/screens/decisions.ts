// The decision log: what decisions were expected to change, and what they did change.

export const DECISIONS_TEXT = {
  outcomes: 'Decision outcomes',
  actual: 'Actual',
  outcome: 'Outcome',
  deleted: 'Deleted component',
} as const
