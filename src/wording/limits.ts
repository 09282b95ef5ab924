// What each limit is called and what it decides, in Settings and on the Inputs sheet of the board workbook.

import type { LimitId } from '#core'

export interface LimitWords {
  /** Short enough for a table row. */
  readonly name: string
  /** What happens at the limit, in one clause. */
  readonly decides: string
}

export const LIMIT_WORDS: Readonly<Record<LimitId, LimitWords>> = {
  'owner-time': { name: 'Time on one component', decides: 'More of one engineer’s time asks for a decision' },
  'owner-time-watch': { name: 'Near the time limit from', decides: 'From here on a component is near the limit' },
  'rationale-length': { name: 'Shortest reason', decides: 'Characters a written reason needs to count' },
  'edge-share': { name: 'Share called our edge', decides: 'More of the list than this is asked to be looked at again' },
  'edge-share-answers': { name: 'Answers needed for that share', decides: 'With fewer answers the share is not judged' },
  'reverse-months': { name: 'Contract that binds', decides: 'A longer term makes a component hard to reverse' },
  'switch-weeks': { name: 'Effort to switch', decides: 'More weeks of one person make it hard to reverse' },
  'small-share': { name: 'Small: time below', decides: 'Small items are gathered and decided together' },
  'small-cost': { name: 'Small: cost a month below', decides: 'Money and time together; both must be below' },
  'person-full': { name: 'A person’s whole time', decides: 'More than this must be put right before a quarter is locked' },
  'person-busy': { name: 'A busy person from', decides: 'From here on a person is asked to be looked at' },
  'cost-age-months': { name: 'Oldest cost', decides: 'Older costs are asked to be confirmed' },
  'hours-disagree': { name: 'Hours against share', decides: 'Logged hours may differ this much from the stated share' },
  'hours-per-page': { name: 'Hours a page takes', decides: 'Turns pages into hours of upkeep, follow-up included' },
  'guess-band': { name: 'A guess near a limit', decides: 'Within this distance a verdict says that it rests on a guess' },
}
