// Inputs that several rules share, each read in one way.

import type { Stage } from '../inventory/company.ts'
import type { Edge, Hosting } from '../inventory/component.ts'
import type { InputSpec } from './explain-check.ts'
import type { LimitId } from './limits.ts'
import type { ComponentSubject, Setting } from './subject.ts'
import type { InputFrom, Unit } from './verdict.ts'

/** Blank unless every share is known. */
export const wholeOwnerTimeInput: InputSpec<ComponentSubject, number> = {
  unit: 'bp',
  from: 'owners',
  probes: [0, 10_000],
  required: true,
  read: ({ ownerTime }) => (ownerTime.rows > 0 && ownerTime.blankShares === 0 ? ownerTime.knownBp : null),
  cells: (ownerTime) => ({ ownerTime, timeKnown: 1 }),
}

/** The same, but known as soon as the known shares alone exceed the limit: more of them changes nothing. */
export const ownerTimeInput: InputSpec<ComponentSubject, number> = {
  ...wholeOwnerTimeInput,
  read: (subject, setting) => {
    const { knownBp } = subject.ownerTime
    return knownBp > setting.limits['owner-time'] ? knownBp : wholeOwnerTimeInput.read(subject, setting)
  },
}

export const edgeInput: InputSpec<ComponentSubject, Edge> = {
  unit: 'choice',
  from: 'component',
  probes: ['no', 'yes'],
  read: ({ component }) => component.edge,
  turns: (value) => (value === 'yes' ? ['no'] : ['yes']),
}

/** A number of things, or the length of a text: what turns it is one where there is none, and none where there are some. */
export function countInput<S>(from: InputFrom, read: (subject: S, setting: Setting) => number): InputSpec<S, number> {
  return { unit: 'count', from, probes: [], read, turns: (value) => (value > 0 ? [0] : [1]) }
}

/** A number that is asked for whenever it is missing, whatever the rest says. @param probe any answer: the state does not depend on it */
export function requiredNumber<S>(unit: Unit, from: InputFrom, probe: number, read: InputSpec<S, number>['read']): InputSpec<S, number> {
  return { unit, from, probes: [probe], required: true, read }
}

/** The nearest number on the other side of a limit that is reached at the limit itself. */
export const turnsAt =
  (limit: LimitId) =>
  (value: number, { limits }: Setting): readonly number[] => [value < limits[limit] ? limits[limit] : limits[limit] - 1]

/** Length of the written reason, 0 when there is none: a missing reason is a fact, not an unknown. It counts only with the date it was written. */
export const rationaleInput: InputSpec<ComponentSubject, number> = {
  unit: 'count',
  from: 'component',
  probes: [0],
  read: ({ component }) => (component.meta['ownerTimeRationale'] === undefined ? 0 : (component.ownerTimeRationale?.length ?? 0)),
  cells: (length, _, { asOf }) => ({ reason: textOf(length), reasonDate: asOf }),
}

/** Any text of that length; formulas ask for no more of it. */
export function textOf(length: number): string | null {
  return length === 0 ? null : '–'.repeat(length)
}

/** Whether the company is up to seed; only said where the stage is set. */
export const stageInput: InputSpec<unknown, Stage> = {
  unit: 'choice',
  from: 'company',
  probes: ['seed', 'series-a'],
  read: (_, { company }) => company.stage,
  turns: (value) => (isUpToSeed(value) ? ['series-a'] : ['seed']),
}

export function isUpToSeed(stage: Stage): boolean {
  return stage === 'pre-seed' || stage === 'seed'
}

/** Who runs it; a rule about what we run ourselves is cleared by somebody else doing it. */
export const hostingInput: InputSpec<ComponentSubject, Hosting> = {
  unit: 'choice',
  from: 'component',
  probes: [],
  read: ({ component }) => component.hosting,
  turns: (value) => (value === 'managed' ? ['self-run'] : ['managed']),
}

/** Up to seed, or when the stage is not set: rent by use before signing a contract. */
export function isEarly(stage: Stage | null): boolean {
  return stage === null || isUpToSeed(stage)
}
