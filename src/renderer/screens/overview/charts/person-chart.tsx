// Who gives how much time to what: one bar a person, with the line where all of it is given. A component that takes more
// than its limit, all its owners together, is outlined in every bar it is part of.

import {
  COMMON_TEXT,
  formatShare,
  layerName,
  type NumberStyle,
  OVERVIEW_TEXT,
  OWNER_FIELDS,
  PEOPLE_TEXT,
  personTimeFinding,
  personTimeText,
  shareAtLeast,
} from '#wording'
import { useNumberStyle } from '../../../session/use-number-style.ts'
import { ChartFigure } from '../../../widgets/charts/chart-figure.tsx'
import { StackedRows } from '../../../widgets/charts/stacked-rows.tsx'
import { MAX_BARS, type PersonBar, type PersonPart, type PersonTime } from './chart-facts.ts'

export function PersonChart({ time: { people, count, fullBp, limitBp, hasUnknown } }: { readonly time: PersonTime }) {
  const style = useNumberStyle()
  const drawn = people.slice(0, MAX_BARS)
  const isAnyMarked = drawn.some(({ parts }) => parts.some(({ isOverLimit }) => isOverLimit))
  const notes = [
    isAnyMarked ? OVERVIEW_TEXT.outlined(limitBp, style) : '',
    count > drawn.length ? OVERVIEW_TEXT.restOfPeople(count - drawn.length, style) : '',
  ].filter((note) => note !== '')
  return (
    <ChartFigure
      finding={personTimeFinding(
        drawn.flatMap(({ name, bp }) => (name === null ? [] : [{ name, bp }])),
        { fullBp, hasUnknown },
        style,
      )}
      text={personTimeText(
        drawn.map((bar) => ({
          name: nameOf(bar),
          said: `${timeOf(bar, style)}: ${bar.parts.map((part) => saidOf(part, style)).join(', ')}`,
        })),
        fullBp,
        style,
      )}
      table={{
        columns: [PEOPLE_TEXT.person, OWNER_FIELDS.share.label, COMMON_TEXT.components],
        rows: people.map((bar) => ({
          id: bar.id,
          name: nameOf(bar),
          cells: [timeOf(bar, style), bar.parts.map((part) => saidOf(part, style)).join(', ')],
        })),
      }}
      {...(notes.length === 0 ? {} : { note: notes.join(' ') })}
    >
      <StackedRows
        rows={drawn.map((bar) => ({
          id: bar.id,
          label: nameOf(bar),
          text: timeOf(bar, style),
          value: bar.bp,
          parts: bar.parts.map((part) => ({
            id: part.id,
            label: part.name,
            value: part.bp,
            layer: part.layer ?? 'none',
            isMarked: part.isOverLimit,
          })),
        }))}
        line={fullBp}
        lineText={OVERVIEW_TEXT.fullTime(fullBp, style)}
      />
    </ChartFigure>
  )
}

function nameOf({ name, hasLeft }: PersonBar): string {
  return name === null ? PEOPLE_TEXT.unassigned : OVERVIEW_TEXT.person(name, !hasLeft)
}

function timeOf({ bp, isAtLeast }: PersonBar, style: NumberStyle): string {
  return isAtLeast ? shareAtLeast(bp, style) : formatShare(bp, style)
}

function saidOf({ id, name, bp, layer, isOverLimit }: PersonPart, style: NumberStyle): string {
  return OVERVIEW_TEXT.componentShare(name, id === 'rest' ? null : layerName(layer), isOverLimit, formatShare(bp, style))
}
