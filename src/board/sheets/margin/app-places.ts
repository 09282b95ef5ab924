// Where Cost and gross margin keeps what the app said, beside its figures.

export const APP_LETTERS = { now: 'L', withDecisions: 'M', differs: 'N', tolerance: 'O' } as const
