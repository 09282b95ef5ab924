// The JSON of `compare --json`: names, order and units as docs/command-line.md promises them.

import type { ComparedSide, FieldMove, StateComparison, StatedVerdict } from '#core'
import { causeText, comparisonSentence, type NumberStyle, statedSentence, statedWord } from '#wording'
import type { SideNames } from './compare-text.ts'

export function compareJson(comparison: StateComparison, [before, after]: SideNames, style: NumberStyle): object {
  const { components, limits } = comparison
  const { totalMinor, unallocatedMinor, byRatesMinor, moves, variances } = comparison.costs
  return {
    text: comparisonSentence(comparison, before, after, style),
    before: sideJson(comparison.before, before),
    after: sideJson(comparison.after, after),
    components: components.map(({ kind, name, by, sameNameId }) => ({ kind, name, by, sameName: sameNameId !== null })),
    verdicts: comparison.verdicts.map(({ name, before: was, after: is, causes, isProved }) => ({
      name,
      before: statedJson(was, style),
      after: statedJson(is, style),
      causes: causes.map((cause) => ({ ...cause, text: causeText(cause, style) })),
      isProved,
    })),
    costs: {
      ...{ totalMinor, unallocatedMinor, byRatesMinor },
      moves: moves.map(({ name, before: was, after: is, differenceMinor }) => {
        const sides = {
          beforeMinor: was.monthlyCost,
          beforeKnownMinor: was.knownCost,
          afterMinor: is.monthlyCost,
          afterKnownMinor: is.knownCost,
        }
        return { name, ...sides, differenceMinor }
      }),
      variances: variances.map(({ componentId: _, notKnown: __, ...variance }) => variance),
    },
    fields: comparison.fields.map(fieldJson),
    limits,
  }
}

function sideJson({ figures, ai: _, ...side }: ComparedSide, name: string): object {
  return { name, ...side, figures }
}

function statedJson(said: StatedVerdict, style: NumberStyle): object {
  return { state: said.state, word: statedWord(said, style), rule: said.reason?.verdict.rule ?? null, text: statedSentence(said, style) }
}

function fieldJson({ name, table, change, about, field, unit, before, after }: FieldMove): object {
  return { name, table, change, about, field, unit, before, after }
}
