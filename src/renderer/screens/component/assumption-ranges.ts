// The sensitivity of a verdict as ranges to draw and as rows of a table: what turns it first, then what does not.

import { type Assumption, type CheckState, type NumberAssumption, turnsVerdict } from '#core'
import { ASSUMPTION_TEXT, assumedValue, assumptionName, assumptionText, type NumberStyle, STATE_WORDS } from '#wording'
import type { VerdictRange } from '../../widgets/charts/verdict-ranges.tsx'

/** A chart of more would hide the one that decides; the table holds all of them. */
const MAX_RANGES = 6

export function rangesOf(assumptions: readonly Assumption[], verdict: CheckState, style: NumberStyle): readonly VerdictRange[] {
  const turning = assumptions.filter(turnsVerdict)
  const shown = turning.length === 0 ? assumptions.slice(0, 3) : turning.slice(0, MAX_RANGES)
  return shown.map((assumption) => ({
    id: assumption.name,
    label: assumptionName(assumption.name),
    text: assumptionText(assumption, verdict, style),
    ...(assumption.kind === 'number' ? drawnNumber(assumption, style) : drawnAnswers(assumption, style)),
  }))
}

/** For "show as table". */
export function assumptionRows(assumptions: readonly Assumption[], verdict: CheckState, style: NumberStyle) {
  return assumptions.map((assumption) => {
    const first = assumption.kind === 'number' ? assumption.spans[0]?.from : null
    const last = assumption.kind === 'number' ? assumption.spans.at(-1)?.to : null
    const range =
      first == null || last == null
        ? ASSUMPTION_TEXT.eachAnswer
        : `${assumedValue(assumption, first, style)} – ${assumedValue(assumption, last, style)}`
    return {
      id: assumption.name,
      name: assumptionName(assumption.name),
      cells: [assumedValue(assumption, assumption.value, style), range, assumptionText(assumption, verdict, style)],
    }
  })
}

type Drawn = Pick<VerdictRange, 'stretches' | 'now' | 'ends'>

function drawnNumber(assumption: NumberAssumption, style: NumberStyle): Drawn {
  const { spans, value } = assumption
  const [low, high] = [spans[0]?.from ?? value, spans.at(-1)?.to ?? value]
  // Limits may reach from 1 to 100 times: on a scale of ratios what is near stays visible.
  const isWide = low > 0 && high / low > 20
  const scaled = (at: number) => (isWide ? Math.log(at) : at)
  const place = (at: number) => (high === low ? 0 : (scaled(at) - scaled(low)) / (scaled(high) - scaled(low)))
  return {
    stretches: spans.map(({ from, verdict }, index) => ({
      key: String(from),
      width: place(spans[index + 1]?.from ?? high) - place(from),
      state: verdict,
      word: STATE_WORDS[verdict],
    })),
    now: place(value),
    ends: [assumedValue(assumption, low, style), assumedValue(assumption, high, style)],
  }
}

function drawnAnswers(assumption: Exclude<Assumption, NumberAssumption>, style: NumberStyle): Drawn {
  const { answers } = assumption
  const width = 1 / answers.length
  return {
    stretches: answers.map(({ value, verdict }) => ({
      key: value,
      width,
      state: verdict,
      word: `${assumedValue(assumption, value, style)}: ${STATE_WORDS[verdict]}`,
      isNow: value === assumption.value,
    })),
    now: null,
    ends: null,
  }
}
