// What moved between two states: verdicts with the reason, components that came and went, money, and changed fields.

import type { ReactNode } from 'react'
import {
  type ComponentMove,
  type ComponentMoveKind,
  isCheckState,
  type SaidOfComponent,
  type StateComparison,
  type VerdictMove,
} from '#core'
import {
  byRatesText,
  type CountedNoun,
  causesText,
  componentMoveText,
  counted,
  fieldMoveLabel,
  fieldMoveValue,
  formatCount,
  formatMoney,
  LIMIT_WORDS,
  limitValueText,
  MOVE_TITLES,
  NOT_SET,
  type NumberStyle,
  saidSentence,
  saidWord,
  turnSentence,
} from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import textLink from '../../widgets/text-link.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useOpenPage } from '../ways.ts'
import { CappedRows } from './capped-rows.tsx'
import styles from './compare.module.css'
import { type CompareFilter, shownByName, shownVerdicts } from './compare-view.ts'

export interface MovementsProps {
  readonly comparison: StateComparison
  readonly filter: CompareFilter
  /** Only what is in the list now has a page. */
  readonly isListed: (componentId: string) => boolean
}

export function Movements(props: MovementsProps) {
  return (
    <>
      <Verdicts {...props} />
      <Components {...props} />
      <Costs {...props} />
      <Fields {...props} />
    </>
  )
}

function Verdicts({ comparison, filter, ...rest }: MovementsProps) {
  const style = useNumberStyle()
  const { rows, hidden } = shownVerdicts(comparison.verdicts, filter)
  return (
    <TitledPart title="Verdicts" lead={countsText(rows.length, hidden, 'verdict changes', style)}>
      {rows.length === 0 ? (
        <p className={styles.none}>{hidden === 0 ? 'No verdict moved.' : 'No verdict that moved fits the filter.'}</p>
      ) : (
        <CappedRows
          label="Verdicts that moved"
          columns={['Component', 'Verdict', 'Moved by']}
          rows={rows}
          row={(move: VerdictMove) => (
            <tr key={move.componentId}>
              <Name id={move.componentId} name={move.name} {...rest} />
              <td>
                <span className={styles.turn}>
                  <Said said={move.before} style={style} />
                  <span className={styles.arrow}>→</span>
                  <Said said={move.after} style={style} />
                </span>
              </td>
              <td>
                {causesText(move.causes, move.isProved, style)}
                <span className={styles.sentence}>{turnSentence(move, style)}</span>
              </td>
            </tr>
          )}
        />
      )}
    </TitledPart>
  )
}

/** A word of another version has no badge of ours. */
function Said({ said, style }: { readonly said: SaidOfComponent; readonly style: NumberStyle }) {
  const word = saidWord(said, style)
  return (
    <span title={saidSentence(said, style) || undefined}>{isCheckState(said.state) ? <Badge state={said.state} word={word} /> : word}</span>
  )
}

function Components({ comparison, filter, ...rest }: MovementsProps) {
  const style = useNumberStyle()
  const { rows, hidden } = shownByName(comparison.components, filter)
  if (comparison.components.length === 0) return null
  const kinds = Object.keys(MOVE_TITLES) as ComponentMoveKind[]
  const sorted = rows.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  return (
    <TitledPart title="Came and went" lead={countsText(rows.length, hidden, 'components', style)}>
      {rows.length === 0 ? <p className={styles.none}>None of them fits the filter.</p> : null}
      {rows.length === 0 ? null : (
        <CappedRows
          label="Components that came or went"
          columns={['Component', 'What', 'Note']}
          rows={sorted}
          row={(move: ComponentMove) => (
            <tr key={`${move.kind} ${move.componentId}`}>
              <Name id={move.componentId} name={move.name} {...rest} />
              <td>{MOVE_TITLES[move.kind]}</td>
              <td>{componentMoveText(move)}</td>
            </tr>
          )}
        />
      )}
    </TitledPart>
  )
}

function Costs({ comparison, filter, ...rest }: MovementsProps) {
  const own = useNumberStyle()
  const style = { ...own, currency: comparison.after.figures.currency }
  const { moves, unallocatedMinor } = comparison.costs
  const { rows, hidden } = shownByName(moves, filter)
  if (moves.length === 0 && !unallocatedMinor) return null
  const amount = (minor: number | null) => (minor === null ? NOT_SET : formatMoney(minor, style))
  const rest_ = unallocatedMinor ? `Bills, unallocated: ${signed(unallocatedMinor, style)} a month.` : ''
  const byRates = byRatesText(comparison, style)
  return (
    <TitledPart title="Costs a month" lead={countsText(rows.length, hidden, 'components', style)}>
      {rows.length === 0 ? null : (
        <CappedRows
          label="Costs that moved"
          columns={['Component', 'Before', 'After', 'Difference']}
          figures={['Before', 'After', 'Difference']}
          rows={rows}
          row={({ componentId, name, before, after, differenceMinor }) => (
            <tr key={componentId}>
              <Name id={componentId} name={name} {...rest} />
              <td className={styles.number}>{amount(before)}</td>
              <td className={styles.number}>{amount(after)}</td>
              <td className={styles.number}>{signed(differenceMinor, style)}</td>
            </tr>
          )}
        />
      )}
      {[rest_, byRates].map((text) => (text === '' ? null : <p key={text}>{text}</p>))}
    </TitledPart>
  )
}

function Fields({ comparison, filter, ...rest }: MovementsProps) {
  const style = useNumberStyle()
  const { rows, hidden } = shownByName(comparison.fields, filter)
  const { limits } = comparison
  if (comparison.fields.length + limits.length === 0) return null
  return (
    <TitledPart title="Changed" lead={countsText(rows.length + limits.length, hidden, 'fields', style)}>
      <CappedRows
        label="Changed fields"
        columns={['Of', 'What', 'Before', 'After']}
        rows={[
          ...limits.map(({ id, before, after }) => ({
            key: id,
            head: <th scope="row">Limits</th>,
            cells: [LIMIT_WORDS[id].name, limitValueText(id, before, style), limitValueText(id, after, style)],
          })),
          ...rows.map((move) => ({
            key: `${move.table} ${move.recordId} ${move.field}`,
            head: <Name id={move.componentId} name={move.name} {...rest} />,
            cells: [fieldMoveLabel(move), fieldMoveValue(move.before, move, style), fieldMoveValue(move.after, move, style)],
          })),
        ]}
        row={({ key, head, cells: [what, before, after] }: { key: string; head: ReactNode; cells: readonly string[] }) => (
          <tr key={key}>
            {head}
            <td>{what}</td>
            <td className={styles.value}>{before}</td>
            <td className={styles.value}>{after}</td>
          </tr>
        )}
      />
    </TitledPart>
  )
}

interface NameProps extends Pick<MovementsProps, 'isListed'> {
  readonly id: string | null
  readonly name: string
}

function Name({ id, name, isListed }: NameProps) {
  const openPage = useOpenPage()
  return (
    <th scope="row">
      {id !== null && isListed(id) ? (
        <button type="button" className={textLink.link} onClick={() => openPage(id)}>
          {name}
        </button>
      ) : (
        name
      )}
    </th>
  )
}

function countsText(count: number, hidden: number, noun: CountedNoun, style: NumberStyle): string {
  const shown = counted(count, noun, style)
  return hidden === 0 ? shown : `${shown}, ${formatCount(hidden, style)} hidden by the filter`
}

function signed(minor: number, style: NumberStyle): string {
  return `${minor > 0 ? '+' : minor < 0 ? '−' : ''}${formatMoney(Math.abs(minor), style)}`
}
