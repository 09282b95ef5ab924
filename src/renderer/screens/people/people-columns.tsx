// The columns of the people table: who, how they are employed, one for each component, and what it adds up to; with components
// as rows what it is, one for each person, and the sum.

import { Check, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  type CheckState,
  type ComponentAssessment,
  countsInTotals,
  type GivenTime,
  isTimeSum,
  ownTime,
  type PersonRow,
  type Setting,
  type TimeRow,
  type TimeUnit,
} from '#core'
import { COMMON_TEXT, formatFte, formatTime, NOT_SET, type NumberStyle, PEOPLE_TEXT, roundedDown, stateLabel } from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import { Bar } from '../../widgets/bar.tsx'
import hidden from '../../widgets/hidden.module.css'
import { Small } from '../../widgets/layout.tsx'
import notSet from '../../widgets/not-set.module.css'
import type { GridColumn } from '../../widgets/table-model/grid-column.ts'
import { timeAsTyped } from '../../widgets/typed-amounts.ts'
import { fieldColumn } from '../field-column.tsx'
import type { SeriesColumn } from '../filled-series.ts'
import styles from './people.module.css'
import type { PeopleMatrix } from './people-matrix.ts'
import { timeColumnId } from './people-view.ts'

export interface PeopleSurroundings {
  readonly style: NumberStyle
  readonly unit: TimeUnit
  readonly limits: Setting['limits']
}

const personOf = (row: TimeRow) => (row.kind === 'person' ? row.person : null)

interface TimeHead {
  /** Of a component, or where those are rows of a person or a sum. */
  readonly key: string
  readonly header: string
  /** Of the cell that adds up everything. */
  readonly mark: Mark | null
}

/** What columns of time are made of: plain data that seldom changes while time is typed. */
export function timeHeads(matrix: PeopleMatrix, isSwapped: boolean, surroundings: PeopleSurroundings): readonly TimeHead[] {
  const { style } = surroundings
  const across = [...matrix.people, ...matrix.teams, matrix.unassigned]
  if (isSwapped) return across.map((row) => ({ key: row.id, header: rowName(row, style), mark: tooMuch(row, style) }))
  return matrix.columns.map((component) => {
    const header = componentName(component)
    return { key: component.subject.component.id, header, mark: overLimit(component, surroundings) }
  })
}

export function peopleColumns(heads: readonly TimeHead[], surroundings: PeopleSurroundings): readonly SeriesColumn<TimeRow>[] {
  const { style, unit } = surroundings
  const typed = (row: TimeRow) => timeAsTyped(personOf(row)?.otherPromised ?? null, unit, style.locale)
  const promised = (row: TimeRow) => {
    const bp = personOf(row)?.otherPromised ?? null
    return bp === null ? null : formatTime(bp, unit, style)
  }
  return [
    fieldColumn('people', 'name', personOf, style, {
      header: PEOPLE_TEXT.person,
      width: 176,
      pin: 'start',
      render: (row) => <RowName row={row} style={style} />,
    }),
    fieldColumn('people', 'kind', personOf, style, { width: 104 }),
    ...heads.map((head) => timeColumn(head, surroundings)),
    // What is promised to other work leaves less for infrastructure; blank is not known.
    fieldColumn('people', 'otherPromised', personOf, style, { width: 112, text: typed, copyText: typed, render: promised }),
    fieldColumn('people', 'infraPrimary', personOf, style, { width: 128, cycles: true }),
    totalColumn(228, surroundings, (row) => <RowTotal row={row} surroundings={surroundings} />),
  ]
}

/** The columns where components are rows. */
export function componentColumns(heads: readonly TimeHead[], surroundings: PeopleSurroundings): readonly SeriesColumn<TimeRow>[] {
  const { style, unit } = surroundings
  const name = (row: TimeRow) => (row.kind === 'component' ? row.component.subject.component.name : '')
  return [
    {
      ...{ id: 'name', header: PEOPLE_TEXT.component, width: 232, pin: 'start', editor: null },
      ...{ sortValue: name, text: name, render: (row: TimeRow) => <RowName row={row} style={style} /> },
    },
    ...heads.map((head) => timeColumn(head, surroundings)),
    totalColumn(128, surroundings, (row) => (
      <Sum mark={row.kind === 'component' ? overLimit(row.component, surroundings) : null}>{timeText(row.total, unit, style)}</Sum>
    )),
  ]
}

function totalColumn(width: number, { unit, style }: PeopleSurroundings, render: (row: TimeRow) => ReactNode): GridColumn<TimeRow> {
  return {
    ...{ id: 'total', header: PEOPLE_TEXT.total, width, pin: 'end', editor: null, render },
    sortValue: ({ total }) => total.knownBp,
    text: ({ total }) => timeAsTyped(total.knownBp, unit, style.locale),
  }
}

function timeColumn({ key, header, mark }: TimeHead, { style, unit }: PeopleSurroundings): SeriesColumn<TimeRow> {
  const shareOf = ({ times }: TimeRow) => {
    const time = times.get(key)
    return time === undefined || isBlank(time) ? undefined : time.knownBp
  }
  const asTyped = (share: unknown) => timeAsTyped((share as number | undefined) ?? null, unit, style.locale)
  return {
    ...{ id: timeColumnId(key), header, width: 104, align: 'end', editor: { kind: 'text' } },
    sortValue: ({ times }) => times.get(key)?.knownBp,
    text: (row) => asTyped(shareOf(row)),
    range: { of: shareOf, asTyped },
    render: (row) => {
      const time = row.times.get(key)
      if (time === undefined) return null
      const text = timeText(time, unit, style)
      return isTimeSum(row.id) || isTimeSum(key) ? <Sum mark={row.kind === 'total' ? mark : null}>{text}</Sum> : text
    },
    isReadOnly: ({ id }) => isTimeSum(id) || isTimeSum(key),
  }
}

/** What a row is called, or the column where rows are components. */
function rowName(row: TimeRow, style: NumberStyle): string {
  if (row.kind === 'total') return PEOPLE_TEXT.everyone
  if (row.kind === 'team') return PEOPLE_TEXT.team(row.of, row.people, style)
  if (row.kind === 'unassigned') return PEOPLE_TEXT.unassigned
  if (row.kind === 'person') return row.person.active ? row.person.name : `${row.person.name}, ${PEOPLE_TEXT.inactive}`
  return componentName(row.component)
}

const componentName = ({ subject: { component } }: ComponentAssessment): string =>
  PEOPLE_TEXT.timeColumn(component.name, countsInTotals(component), component.lifecycle === 'planned')

function RowName({ row, style }: { readonly row: TimeRow; readonly style: NumberStyle }) {
  if (row.kind !== 'person') {
    const look = row.kind === 'unassigned' ? notSet.notSet : row.kind === 'component' ? styles.name : styles.sumName
    return <span className={look}>{rowName(row, style)}</span>
  }
  return (
    <span className={styles.name} data-retired={!row.person.active || undefined}>
      {row.person.name}
      {row.person.active ? null : <Small className={styles.retired}>{PEOPLE_TEXT.inactive}</Small>}
    </span>
  )
}

interface Mark {
  readonly state: CheckState
  /** What it means, read out. */
  readonly says: string
}

/** A component that takes more than the limit, in the colour of what the check says about it. */
function overLimit(component: ComponentAssessment, { limits, style }: PeopleSurroundings): Mark | null {
  const limitBp = limits['owner-time']
  const check = component.checks.find(({ rule }) => rule === 'owner-time')
  if (check === undefined || ownTime(component).knownBp <= limitBp) return null
  return { state: check.state, says: PEOPLE_TEXT.overLimit(limitBp, stateLabel(check.state, check, style), style) }
}

/** A person with too much to do, where there is no room for a bar. */
function tooMuch(row: TimeRow, style: NumberStyle): Mark | null {
  const verdict = row.kind === 'person' ? row.verdict : null
  if (verdict?.state !== 'FAIL' && verdict?.state !== 'WATCH') return null
  return { state: verdict.state, says: `, ${stateLabel(verdict.state, verdict, style)}` }
}

function Sum({ mark = null, children }: { readonly mark?: Mark | null; readonly children: ReactNode }) {
  if (mark === null) return <span className={styles.sum}>{children}</span>
  const Icon = mark.state === 'FAIL' ? OctagonAlert : mark.state === 'PASS' ? Check : TriangleAlert
  return (
    <span className={styles.over} data-state={mark.state}>
      <Icon aria-hidden="true" />
      {children}
      <span className={hidden.hidden}>{mark.says}</span>
    </span>
  )
}

function RowTotal({ row, surroundings }: { readonly row: TimeRow; readonly surroundings: PeopleSurroundings }) {
  const { style, unit, limits } = surroundings
  const text = timeText(row.total, unit, style)
  if (row.kind !== 'person') {
    return (
      <span className={styles.total}>
        <span className={styles.sum}>{text}</span>
        {isTimeSum(row.id) ? (
          <Small className={styles.note}>
            {row.kind === 'team' && row.of === 'vendor' ? PEOPLE_TEXT.notCounted : formatFte(row.total.knownBp, style)}
          </Small>
        ) : null}
      </span>
    )
  }
  const { verdict } = row
  const isMarked = verdict !== null && (verdict.state === 'FAIL' || verdict.state === 'WATCH')
  return (
    <span className={styles.total}>
      <span className={styles.load}>
        {text}
        <Bar
          value={row.total.knownBp}
          full={limits['person-full'] * 1.25}
          limit={limits['person-full']}
          {...(verdict === null ? {} : { state: verdict.state })}
        />
      </span>
      {isMarked ? <Badge state={verdict.state} word={stateLabel(verdict.state, verdict, style)} /> : <RowNote row={row} />}
    </span>
  )
}

function RowNote({ row }: { readonly row: PersonRow }) {
  if (!row.person.active && row.total.knownBp > 0) return <Badge state="WATCH" word={PEOPLE_TEXT.inactiveWithTime} />
  return row.person.kind === 'vendor' ? <Small className={styles.note}>{PEOPLE_TEXT.notCounted}</Small> : null
}

function timeText(time: GivenTime, unit: TimeUnit, style: NumberStyle): ReactNode {
  if (isBlank(time)) return <span className={notSet.notSet}>{NOT_SET}</span>
  return time.blanks > 0 ? COMMON_TEXT.atLeast(formatTime(time.knownBp, unit, roundedDown(style))) : formatTime(time.knownBp, unit, style)
}

function isBlank({ knownBp, blanks }: GivenTime): boolean {
  return blanks > 0 && knownBp === 0
}
