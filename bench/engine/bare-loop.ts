// The least that has to be done to know every state: the same tables grouped, the same sums, the same
// rules as plain ifs. Answers states only; no order, no totals, no people, no sentences, margins or
// ways to turn them, and nothing that a next edit could start from.

import {
  type Component,
  type ComponentSubject,
  knownMonthlyPart,
  monthlyCost,
  type Owner,
  type OwnerTime,
  type Setting,
  type Tables,
  type Workbook,
} from '#core'
import type { JudgeBare } from './formula-code.ts'

/** The places of states in CHECK_STATES, rule by rule, component by component in the order of their table. */
export function bareStates({ tables }: Workbook, setting: Setting, judge: JudgeBare, rules: number): Uint8Array {
  const groups = grouped(tables)
  const components = Object.values(tables.components)
  const states = new Uint8Array(components.length * rules)
  for (let i = 0; i < components.length; i += 1) judge(subjectOf(components[i] as Component, groups, setting), setting, states, i * rules)
  return states
}

const GROUPED = ['owners', 'costLines', 'projects', 'exemptions', 'decisions', 'evidence'] as const
type Group = Pick<ComponentSubject, (typeof GROUPED)[number]>
type Groups = ReadonlyMap<string, Group>

const NO_CREDITS: ComponentSubject['credits'] = []
const EMPTY: Group = { owners: [], costLines: [], projects: [], exemptions: [], decisions: [], evidence: [] }

function grouped(tables: Tables): Groups {
  const groups = new Map<string, Record<keyof Group, unknown[]>>()
  for (const table of GROUPED) {
    const records = tables[table]
    for (const id in records) {
      const record = records[id] as { readonly componentId: string | null }
      if (record.componentId === null) continue
      let group = groups.get(record.componentId)
      if (group === undefined) {
        group = { owners: [], costLines: [], projects: [], exemptions: [], decisions: [], evidence: [] }
        groups.set(record.componentId, group)
      }
      group[table].push(record)
    }
  }
  return groups as ReadonlyMap<string, unknown> as Groups
}

function subjectOf(component: Component, groups: Groups, setting: Setting): ComponentSubject {
  const group = groups.get(component.id) ?? EMPTY
  const cost = monthlyCost(group.costLines, setting)
  // The list that is measured has no credits.
  return {
    ...group,
    component,
    credits: NO_CREDITS,
    ownerTime: ownerTimeOf(group.owners, setting.people),
    monthlyCost: cost,
    knownCost: cost ?? knownMonthlyPart(group.costLines, setting),
    isCostTooLarge: false,
  }
}

function ownerTimeOf(owners: readonly Owner[], people: Setting['people']): OwnerTime {
  const time = { knownBp: 0, blankShares: 0, knownShares: 0, rows: owners.length, restsOnGuess: false }
  for (const { personId, share, confidence } of owners) {
    if (personId !== null && people[personId]?.kind === 'vendor') continue
    if (share === null) time.blankShares += 1
    else {
      time.knownBp += share
      time.knownShares += 1
      if (confidence === 'guess') time.restsOnGuess = true
    }
  }
  return time
}
