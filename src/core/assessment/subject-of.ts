// Gathers one component with everything that belongs to it, and the two numbers derived from that.

import type { ComponentSubject, OwnerTime, Setting } from '../checks/subject.ts'
import { isCostTooLarge, knownMonthlyPart, monthlyCost } from '../costs/monthly-cost.ts'
import type { InventoryIndex } from '../inventory/inventory-index.ts'
import type { Component, Owner } from '../inventory/tables.ts'
import { creditsOf } from './credit-use.ts'

const NONE: readonly never[] = []

export function subjectOf(component: Component, index: InventoryIndex, setting: Setting): ComponentSubject {
  const owners = index.owners.get(component.id) ?? NONE
  const costLines = index.costLines.get(component.id) ?? NONE
  const cost = monthlyCost(costLines, setting)
  return {
    component,
    owners,
    costLines,
    projects: index.projects.get(component.id) ?? NONE,
    exemptions: index.exemptions.get(component.id) ?? NONE,
    decisions: index.decisions.get(component.id) ?? NONE,
    evidence: index.evidence.get(component.id) ?? NONE,
    credits: costLines.some(({ grantId }) => grantId !== null) ? creditsOf(costLines, setting.creditGrants, index) : NONE,
    ownerTime: ownerTimeOf(owners, setting.people),
    monthlyCost: cost,
    knownCost: cost ?? knownMonthlyPart(costLines, setting),
    isCostTooLarge: cost === null && isCostTooLarge(costLines, setting),
  }
}

/** Contractors count, vendor staff does not: 15 % of one person and 15 % of another are 3000. */
function ownerTimeOf(owners: readonly Owner[], people: Setting['people']): OwnerTime {
  let knownBp = 0
  let blankShares = 0
  let knownShares = 0
  let restsOnGuess = false
  for (const { personId, share, confidence } of owners) {
    if (personId !== null && people[personId]?.kind === 'vendor') continue
    if (share === null) blankShares += 1
    else {
      knownBp += share
      knownShares += 1
      if (confidence === 'guess') restsOnGuess = true
    }
  }
  return { knownBp, blankShares, knownShares, rows: owners.length, restsOnGuess }
}
