// The columns of the people table: who, how they are employed, one for each component, and what it adds up to.

import { Check, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { type ComponentAssessment, countsInTotals, type Setting, type TimeUnit } from '#core'
import { formatFte, formatTime, NOT_SET, type NumberStyle, PEOPLE_TEXT, PERSON_FIELDS, stateLabel } from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import { Bar } from '../../widgets/bar.tsx'
import type { GridColumn } from '../../widgets/grid/grid-column.ts'
import hidden from '../../widgets/hidden.module.css'
import { Small } from '../../widgets/layout.tsx'
import notSet from '../../widgets/not-set.module.css'
import { timeAsTyped } from '../../widgets/typed-amounts.ts'
import { fieldColumn } from '../field-column.tsx'
import styles from './people.module.css'
import { type MatrixRow, ownTime, type PersonRow, type Time } from './people-matrix.ts'
import { timeColumnId } from './people-view.ts'

export interface PeopleSurroundings {
  readonly style: NumberStyle
  readonly unit: TimeUnit
  readonly limits: Setting['limits']
}

const personOf = (row: MatrixRow) => (row.kind === 'person' ? row.person : null)

export function peopleColumns(
  components: readonly ComponentAssessment[],
  surroundings: PeopleSurroundings,
): readonly GridColumn<MatrixRow>[] {
  const { style } = surroundings
  return [
    fieldColumn('people', 'name', personOf, style, {
      header: PEOPLE_TEXT.person,
      width: 176,
      pin: 'start',
      render: (row) => <RowName row={row} />,
    }),
    fieldColumn('people', 'kind', personOf, style, { width: 104 }),
    ...components.map((component) => timeColumn(component, surroundings)),
    promisedColumn(surroundings),
    fieldColumn('people', 'infraPrimary', personOf, style, { width: 128, cycles: true }),
    {
      id: 'total',
      header: PEOPLE_TEXT.total,
      width: 214,
      pin: 'end',
      sortValue: ({ total }) => total.knownBp,
      text: ({ total }) => timeAsTyped(total.knownBp, surroundings.unit, surroundings.style.locale),
      render: (row) => <RowTotal row={row} surroundings={surroundings} />,
      editor: null,
    },
  ]
}

/** What is promised to other work leaves less for infrastructure; blank is not known. */
function promisedColumn({ style, unit }: PeopleSurroundings): GridColumn<MatrixRow> {
  const promised = (row: MatrixRow) => personOf(row)?.otherPromised ?? null
  return {
    id: 'otherPromised',
    header: PERSON_FIELDS.otherPromised.label,
    width: 112,
    align: 'end',
    sortValue: (row) => promised(row) ?? undefined,
    text: (row) => timeAsTyped(promised(row), unit, style.locale),
    render: (row) => {
      const bp = promised(row)
      return bp === null ? null : formatTime(bp, unit, style)
    },
    editor: { kind: 'text' },
    isReadOnly: ({ kind }) => kind !== 'person',
  }
}

function timeColumn(component: ComponentAssessment, { style, unit, limits }: PeopleSurroundings): GridColumn<MatrixRow> {
  const { id, name, lifecycle } = component.subject.component
  return {
    id: timeColumnId(id),
    header: PEOPLE_TEXT.timeColumn(name, countsInTotals(component.subject.component), lifecycle === 'planned'),
    width: 104,
    align: 'end',
    sortValue: ({ times }) => times.get(id)?.knownBp,
    text: ({ times }) => {
      const time = times.get(id)
      return time === undefined || isBlank(time) ? '' : timeAsTyped(time.knownBp, unit, style.locale)
    },
    render: (row) => {
      const time = row.times.get(id)
      if (time === undefined) return null
      return row.kind === 'total' ? (
        <ColumnTotal component={component} limitBp={limits['owner-time']} style={style}>
          {timeText(time, unit, style)}
        </ColumnTotal>
      ) : (
        timeText(time, unit, style)
      )
    },
    editor: { kind: 'text' },
    isReadOnly: ({ kind }) => kind === 'total',
  }
}

function RowName({ row }: { readonly row: MatrixRow }) {
  if (row.kind === 'total') return <span className={styles.sumName}>{PEOPLE_TEXT.everyone}</span>
  if (row.kind === 'unassigned') return <span className={notSet.notSet}>{PEOPLE_TEXT.unassigned}</span>
  return (
    <span className={styles.name} data-retired={!row.person.active || undefined}>
      {row.person.name}
      {row.person.active ? null : <Small className={styles.retired}>{PEOPLE_TEXT.inactive}</Small>}
    </span>
  )
}

interface ColumnTotalProps {
  readonly component: ComponentAssessment
  readonly limitBp: number
  readonly style: NumberStyle
  readonly children: ReactNode
}

/** Marked when it is over the limit, in the colour of what the check says about it; the mark is read out. */
function ColumnTotal({ component, limitBp, style, children }: ColumnTotalProps) {
  const check = component.checks.find(({ rule }) => rule === 'owner-time')
  if (check === undefined || ownTime(component).knownBp <= limitBp) return <span className={styles.sum}>{children}</span>
  const Icon = check.state === 'FAIL' ? OctagonAlert : check.state === 'PASS' ? Check : TriangleAlert
  return (
    <span className={styles.over} data-state={check.state}>
      <Icon aria-hidden="true" />
      {children}
      <span className={hidden.hidden}>{PEOPLE_TEXT.overLimit(limitBp, stateLabel(check.state, check, style), style)}</span>
    </span>
  )
}

function RowTotal({ row, surroundings }: { readonly row: MatrixRow; readonly surroundings: PeopleSurroundings }) {
  const { style, unit, limits } = surroundings
  const text = timeText(row.total, unit, style)
  if (row.kind !== 'person') {
    return (
      <span className={styles.total}>
        <span className={styles.sum}>{text}</span>
        {row.kind === 'total' ? <Small className={styles.note}>{formatFte(row.total.knownBp, style)}</Small> : null}
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

function timeText(time: Time, unit: TimeUnit, style: NumberStyle): ReactNode {
  if (isBlank(time)) return <span className={notSet.notSet}>{NOT_SET}</span>
  return `${time.blanks > 0 ? '≥ ' : ''}${formatTime(time.knownBp, unit, style)}`
}

function isBlank({ knownBp, blanks }: Time): boolean {
  return blanks > 0 && knownBp === 0
}
