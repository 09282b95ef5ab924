// Inputs that several rules share, each read in one way.

import type { Stage } from '../inventory/company.ts'
import type { Edge, Hosting } from '../inventory/component.ts'
import type { InputSpec } from './define-check.ts'
import type { ComponentSubject } from './subject.ts'

/** Blank unless every share is known. */
export const wholeOwnerTimeInput: InputSpec<ComponentSubject, number> = {
  unit: 'bp',
  from: 'owners',
  probes: [0, 10_000],
  required: true,
  read: ({ ownerTime }) => (ownerTime.rows > 0 && ownerTime.blankShares === 0 ? ownerTime.knownBp : null),
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
}

/** Length of the written reason, 0 when there is none: a missing reason is a fact, not an unknown. It counts only with the date it was written. */
export const rationaleInput: InputSpec<ComponentSubject, number> = {
  unit: 'count',
  from: 'component',
  probes: [0],
  read: ({ component }) => (component.meta['ownerTimeRationale'] === undefined ? 0 : (component.ownerTimeRationale?.length ?? 0)),
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
