// What a workbook file says of the states it went through, so that two copies that a sync service kept apart can be merged: the
// newest state that both went through is where the merge starts, and a backup holds it in full. A hint and no proof: what it leads
// to is verified by its hash. Called by main's saves and by its search for conflicted copies.

import type { FileHeader } from './envelope.ts'

/** As many as there are backups: ten newest and one of each of thirty days. */
const MOST = 40
/** Enough to tell states of one workbook apart. */
const DIGITS = 16

/** What the next header says once a backup of this state is kept. */
export function trailAfter(trail: readonly string[], sha256: string): readonly string[] {
  const mark = sha256.slice(0, DIGITS)
  return [...trail.filter((each) => each !== mark), mark].slice(-MOST)
}

/** The header stands outside the hash: anything odd in it is no trail. */
export function trailOf({ trail }: Pick<FileHeader, 'trail'>): readonly string[] {
  return Array.isArray(trail) ? trail.filter((mark) => typeof mark === 'string' && mark.length === DIGITS).slice(-MOST) : []
}

/** Whether a copy went through a state, or is it. */
export function hasGoneThrough(header: Pick<FileHeader, 'trail' | 'sha256'>, sha256: string): boolean {
  return header.sha256 === sha256 || trailOf(header).includes(sha256.slice(0, DIGITS))
}
