// Changes between two states: verdicts with the cause, components added and removed, costs, and fields.

import { type ReactNode, useMemo } from 'react'
import type { ComponentCost, ComponentMove, ComponentMoveKind, FieldMove, StateComparison, StatedVerdict, VerdictMove } from '#core'
import {
  COMMON_TEXT,
  COMPARE_TEXT,
  causesText,
  componentCostText,
  componentMoveText,
  fieldMoveLabel,
  fieldMoveValue,
  formatMoney,
  LIMIT_WORDS,
  limitValueText,
  MOVE_TITLES,
  type NumberStyle,
  signed,
  statedLook,
  statedSentence,
  statedWord,
  turnSentence,
  varianceCauses,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import textLink from '../../widgets/text-link.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { useOpenPage } from '../use-open.ts'
import { CappedRows } from './capped-rows.tsx'
import styles from './compare.module.css'
import { type CompareFilter, nameFilter, verdictFilter } from './compare-view.ts'
import { useShown } from './use-shown.ts'

export interface MovementsProps {
  readonly comparison: StateComparison
  readonly filter: CompareFilter
  /** Only what is in the list now has a page. */
  readonly isListed: (componentId: string) => boolean
}

const KINDS = Object.keys(MOVE_TITLES) as ComponentMoveKind[]
const kindRank = ({ kind }: ComponentMove) => KINDS.indexOf(kind)
const idOf = ({ componentId }: { readonly componentId: string }) => componentId
const moveKey = ({ kind, componentId }: ComponentMove) => `${kind} ${componentId}`
const fieldKey = ({ table: of, recordId, field }: FieldMove) => `${of} ${recordId} ${field}`

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
  const asked = useMemo(() => verdictFilter(filter), [filter])
  const { rows, hidden } = useShown(comparison.verdicts, { getId: idOf, filter: asked })
  return (
    <TitledPart title={COMMON_TEXT.verdictChanges} lead={COMPARE_TEXT.shown(rows.length, hidden, style)}>
      {rows.length === 0 ? (
        <Note size="body">{hidden === 0 ? COMPARE_TEXT.noVerdicts : COMPARE_TEXT.noVerdictFits}</Note>
      ) : (
        <CappedRows
          label={COMMON_TEXT.verdictChanges}
          columns={[COMMON_TEXT.component, COMMON_TEXT.verdict, COMPARE_TEXT.cause]}
          rows={rows}
          row={(move: VerdictMove) => (
            <tr key={move.componentId}>
              <Name id={move.componentId} name={move.name} {...rest} />
              <td>
                <Row as="span" className={styles.turn}>
                  <Stated said={move.before} style={style} />
                  <Note as="span">→</Note>
                  <Stated said={move.after} style={style} />
                </Row>
              </td>
              <td>
                {causesText(move.causes, move.isProved, style)}
                <Note as="span" block>
                  {turnSentence(move, style)}
                </Note>
              </td>
            </tr>
          )}
        />
      )}
    </TitledPart>
  )
}

/** A word of another version has no badge of ours. */
function Stated({ said, style }: { readonly said: StatedVerdict; readonly style: NumberStyle }) {
  const word = statedWord(said, style)
  const look = statedLook(said)
  return <span title={statedSentence(said, style) || undefined}>{look === null ? word : <Badge state={look} word={word} />}</span>
}

function Components({ comparison, filter, ...rest }: MovementsProps) {
  const style = useNumberStyle()
  const asked = useMemo(() => nameFilter(filter), [filter])
  const { rows, hidden } = useShown(comparison.components, { getId: moveKey, filter: asked, rankOf: kindRank })
  if (comparison.components.length === 0) return null
  return (
    <TitledPart title={COMPARE_TEXT.components} lead={COMPARE_TEXT.shown(rows.length, hidden, style, 'components')}>
      {rows.length === 0 ? <Note size="body">{COMPARE_TEXT.noComponentFits}</Note> : null}
      {rows.length === 0 ? null : (
        <CappedRows
          label={COMPARE_TEXT.components}
          columns={[COMMON_TEXT.component, COMPARE_TEXT.change, COMPARE_TEXT.note]}
          rows={rows}
          row={(move: ComponentMove) => (
            <tr key={moveKey(move)}>
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

const AMOUNT_COLUMNS = [COMPARE_TEXT.before, COMPARE_TEXT.after, COMMON_TEXT.difference] as const

function Costs({ comparison, filter, ...rest }: MovementsProps) {
  const own = useNumberStyle()
  const style = { ...own, currency: comparison.after.figures.currency }
  const { moves, unallocatedMinor, variances } = comparison.costs
  const causes = new Map(variances.map((variance) => [variance.componentId, variance]))
  const asked = useMemo(() => nameFilter(filter), [filter])
  const { rows, hidden } = useShown(moves, { getId: idOf, filter: asked })
  if (moves.length === 0 && !unallocatedMinor) return null
  const amount = (cost: ComponentCost) => componentCostText(cost, formatMoney, style)
  const unallocated = unallocatedMinor ? COMPARE_TEXT.unallocated(unallocatedMinor, style) : ''
  const [byCause, byRates] = [COMPARE_TEXT.byCause(comparison, style), COMPARE_TEXT.byRates(comparison, style)]
  return (
    <TitledPart title={COMPARE_TEXT.costs} lead={COMPARE_TEXT.shown(rows.length, hidden, style, 'components')}>
      {rows.length === 0 ? null : (
        <CappedRows
          label={COMPARE_TEXT.costs}
          columns={[COMMON_TEXT.component, ...AMOUNT_COLUMNS, COMPARE_TEXT.cause]}
          figures={AMOUNT_COLUMNS}
          rows={rows}
          row={({ componentId, name, before, after, differenceMinor }) => (
            <tr key={componentId}>
              <Name id={componentId} name={name} {...rest} />
              <td className={table.number}>{amount(before)}</td>
              <td className={table.number}>{amount(after)}</td>
              <td className={table.number}>{signed(differenceMinor, (minor) => formatMoney(minor, style))}</td>
              <td>{varianceCauses(causes.get(componentId), style)}</td>
            </tr>
          )}
        />
      )}
      {[unallocated, byCause, byRates].map((text) => (text === '' ? null : <p key={text}>{text}</p>))}
    </TitledPart>
  )
}

function Fields({ comparison, filter, ...rest }: MovementsProps) {
  const style = useNumberStyle()
  const asked = useMemo(() => nameFilter(filter), [filter])
  const { rows, hidden } = useShown(comparison.fields, { getId: fieldKey, filter: asked })
  const { limits } = comparison
  if (comparison.fields.length + limits.length === 0) return null
  return (
    <TitledPart title={COMPARE_TEXT.fields} lead={COMPARE_TEXT.shown(rows.length + limits.length, hidden, style, 'fields')}>
      <CappedRows
        label={COMPARE_TEXT.fields}
        columns={[COMMON_TEXT.component, COMPARE_TEXT.field, COMPARE_TEXT.before, COMPARE_TEXT.after]}
        rows={[
          ...limits.map(({ id, before, after }) => ({
            key: id,
            head: <th scope="row">{COMMON_TEXT.limits}</th>,
            cells: [LIMIT_WORDS[id].name, limitValueText(id, before, style), limitValueText(id, after, style)],
          })),
          ...rows.map((move) => ({
            key: fieldKey(move),
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
