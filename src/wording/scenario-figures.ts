// The figures of the present beside those of scenarios, in three groups that are never added up: cash, capacity, verdicts.

import { type CashBridge, decisionsNeeded, type Runway, type ScenarioFigures, type VolumeShare } from '#core'
import { totalCostText } from './component-cost.ts'
import { formatCount, formatDate, formatFteCell, formatMoney, formatShare, formatValue, NOT_SET, type NumberStyle } from './quantities.ts'
import { changeText } from './screens/overview.ts'
import { VERDICT_WORDS } from './states.ts'

/** "62% of cost scales with volume (41% assumed)": in the app and in board packs. */
export function volumeText({ shareBp, assumedBp }: VolumeShare, style: NumberStyle): string {
  const assumed = assumedBp === 0 ? '' : ` (${roughShare(assumedBp, style)} assumed)`
  return `${roughShare(shareBp ?? 0, style)} of cost scales with volume${assumed}`
}

/** Whole percents: an assumption has no tenths. A share that is more than nothing never reads 0%. */
function roughShare(bp: number, style: NumberStyle): string {
  return formatShare(bp < 100 ? bp : Math.round(bp / 100) * 100, style)
}

interface FigureCell {
  readonly text: string
  /** "+$1,200", "unchanged"; null where there is nothing to compare. */
  readonly change: string | null
}

interface FigureRow {
  readonly label: string
  readonly now: string
  /** One for each scenario. */
  readonly then: readonly FigureCell[]
}

interface FigureGroup {
  readonly title: string
  readonly rows: readonly FigureRow[]
}

export function scenarioFigureGroups(
  base: ScenarioFigures,
  scenarios: readonly ScenarioFigures[],
  style: NumberStyle,
): readonly FigureGroup[] {
  const money = (label: string, read: Read) => rowOf(label, read, 'money', (value) => formatMoney(value, style))
  /** Of what costs are made of. */
  const cost = (label: string, read: Read): FigureRow => {
    return atLeast(money(label, read), ({ withoutCost }) => withoutCost)
  }
  const ofCredits = (label: string, read: Read): FigureRow => atLeast(money(label, read), creditsWithoutRate)
  /** @param open how many of its parts are not known */
  function atLeast(row: FigureRow, open: (figures: ScenarioFigures) => number): FigureRow {
    const shown = (text: string, figures: ScenarioFigures) => (text === NOT_SET ? text : totalCostText(0, () => text, open(figures), style))
    const then = row.then.map((cell, place) => ({ ...cell, text: shown(cell.text, scenarios[place] ?? base) }))
    return { ...row, now: shown(row.now, base), then }
  }
  const count = (label: string, read: Read) => rowOf(label, read, 'count', (value) => formatCount(value, style))
  const time = (label: string, read: Read) => rowOf(label, read, 'engineers', (value) => formatFteCell(value, style))

  function rowOf(label: string, read: Read, unit: 'money' | 'count' | 'engineers', shown: (value: number) => string): FigureRow {
    const cell = (value: number | null) => (value === null ? NOT_SET : shown(value))
    const now = read(base)
    const then = scenarios.map((figures) => ({ text: cell(read(figures)), change: changeText(read(figures), now, unit, style) }))
    return { label, now: cell(now), then }
  }

  const moved = (read: (bridge: CashBridge) => number) => [base, ...scenarios].some(({ bridge }) => read(bridge) !== 0)
  const isRateMissing = [base, ...scenarios].some((figures) => creditsWithoutRate(figures) > 0)
  const isRevenueSet = [base, ...scenarios].some(({ revenue }) => revenue !== null)
  return [
    {
      title: 'Cash',
      rows: [
        cost('Monthly infrastructure cost', ({ monthlyCost }) => monthlyCost),
        cost('Net of credits', ({ cashAfterCredits }) => cashAfterCredits),
        money('One-time cost', ({ oneOff }) => oneOff),
        ...(isRevenueSet ? [money('Monthly revenue', ({ revenue }) => revenue)] : []),
        money('Base burn', ({ bridge }) => bridge.baseBurn),
        money('Monthly net burn with these costs', ({ burn }) => burn),
        ...(isRateMissing || moved(({ creditsEnding }) => creditsEnding)
          ? [ofCredits('Ending credits', ({ bridge }) => bridge.creditsEnding)]
          : []),
        ...(moved(({ saved }) => saved) ? [money('Planned decisions', ({ bridge }) => bridge.saved)] : []),
        money('Net burn after credits and decisions', ({ bridge }) => bridge.burnAfter),
        ...(isRateMissing || moved(({ lapsing }) => lapsing) ? [ofCredits('Credits lapsing unused', ({ bridge }) => bridge.lapsing)] : []),
        money('Cash', ({ cash }) => cash),
        runwayRow(base, scenarios, style),
        lastingRow(base, scenarios, style),
        cashOutRow(base, scenarios, style),
      ],
    },
    {
      title: 'Capacity',
      rows: [
        time('Engineers on infrastructure (FTE)', ({ ownerTime }) => ownerTime),
        time('Product work (FTE)', ({ buildingProduct }) => buildingProduct),
        time('Keeping the lights on (FTE)', ({ keepingAlive }) => keepingAlive),
        count('Engineers', ({ engineers }) => engineers),
        count('Headcount', ({ headcount }) => headcount),
      ],
    },
    {
      title: 'Verdicts',
      rows: [
        count(VERDICT_WORDS.needsDecision, decisionsNeeded),
        count(VERDICT_WORDS.minor, ({ toDecideMinor }) => toDecideMinor),
        count(VERDICT_WORDS.watch, ({ nearLimit }) => nearLimit),
        count(VERDICT_WORDS.needsInput, ({ missing }) => missing),
      ],
    },
  ]
}

/** Pools that no exchange rate turns into the workbook's currency. */
function creditsWithoutRate({ bridge }: ScenarioFigures): number {
  return bridge.credits.filter(({ isRateMissing }) => isRateMissing).length
}

type Read = (figures: ScenarioFigures) => number | null

function runwayRow(base: ScenarioFigures, scenarios: readonly ScenarioFigures[], style: NumberStyle): FigureRow {
  const then = scenarios.map(({ runway }) => ({
    text: runwayText(runway, style, base.runway),
    change: runwayChange(base.runway, runway, style),
  }))
  return { label: 'Runway', now: runwayText(base.runway, style), then }
}

/** Month by month, as credits end and decisions fall due. */
function lastingRow(base: ScenarioFigures, scenarios: readonly ScenarioFigures[], style: NumberStyle): FigureRow {
  const text = ({ bridge: { lasting } }: ScenarioFigures, apartFrom: ScenarioFigures | null) =>
    lastingText(lasting, style, apartFrom?.bridge.lasting ?? null)
  const then = scenarios.map((figures) => ({
    text: text(figures, base),
    change: runwayChange(base.bridge.lasting, figures.bridge.lasting, style),
  }))
  return { label: 'Runway after credits and decisions', now: text(base, null), then }
}

const NOT_ENDING = 'Does not run out'

/** How long the cash lasts, credits and decisions included. @param apartFrom as of a runway */
export function lastingText(lasting: CashBridge['lasting'], style: NumberStyle, apartFrom: Runway = null): string {
  return lasting?.kind === 'not-burning' ? NOT_ENDING : runwayText(lasting, style, apartFrom)
}

/** "Jan 20, 2028" */
export function cashOutText(lasting: CashBridge['lasting'], style: NumberStyle): string {
  if (lasting === null) return NOT_SET
  if (lasting.kind === 'not-burning') return NOT_ENDING
  return lasting.outOn === null ? 'In over 100 years' : formatDate(lasting.outOn, style)
}

/** "12.9 months after credits and decisions, to Dec 20, 2027". @param now the runway without them; "" where they make no other */
export function lastingLine(lasting: CashBridge['lasting'], now: Runway, style: NumberStyle): string {
  if (lasting === null || now?.kind !== 'lasts') return ''
  if (lasting.kind === 'not-burning') return 'does not run out after credits and decisions'
  if (lasting.monthHundredths === now.monthHundredths) return ''
  const until = lasting.outOn === null ? '' : `, to ${formatDate(lasting.outOn, style)}`
  return `${lastingText(lasting, style, now)} after credits and decisions${until}`
}

function cashOutRow(base: ScenarioFigures, scenarios: readonly ScenarioFigures[], style: NumberStyle): FigureRow {
  const text = ({ bridge: { lasting } }: ScenarioFigures) => cashOutText(lasting, style)
  const then = scenarios.map((figures) => ({ text: text(figures), change: text(figures) === text(base) ? 'unchanged' : null }))
  return { label: 'Cash-out date', now: text(base), then }
}

/** "12.5 months", "Not burning". @param apartFrom the runway beside it: the two never read alike when they differ */
function runwayText(runway: Runway, style: NumberStyle, apartFrom: Runway = null): string {
  if (runway === null) return NOT_SET
  const other = apartFrom?.kind === 'lasts' ? apartFrom.monthHundredths : undefined
  return runway.kind === 'not-burning' ? 'Not burning' : formatValue(runway.monthHundredths, 'month-hundredths', style, other)
}

/** "−1.5 months", "unchanged"; null where there is nothing to compare. */
function runwayChange(now: Runway, then: Runway, style: NumberStyle): string | null {
  if (now?.kind !== 'lasts' || then?.kind !== 'lasts') return now?.kind === then?.kind && now !== null ? 'unchanged' : null
  return changeText(then.monthHundredths, now.monthHundredths, 'month-hundredths', style)
}
