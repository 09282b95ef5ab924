// The proof of every imported month: what its file says and where each part of it stands, so that anybody can add it up again. Amounts
// are shown with the decimals of their currency; every digit stands below, and over each figure.

import {
  type Column,
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import {
  addedExact,
  type Decimal,
  differenceOfProof,
  keptProofs,
  negatedExact,
  newestImports,
  type ProofRow,
  partsOfProofs,
  proofRows,
  sumExact,
} from '#core'
import { BILL_PART_HEADS, BILLS_TEXT, COSTS_TEXT, formatExact, formatRounded, monthSpanText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { SearchField } from '../../widgets/filter-bar.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import styles from './bills.module.css'
import { summedProofs } from './proof-totals.ts'

/** Proofs that can be read at once; a button shows the others. */
const FIRST_ROWS = 24

export function ProofsSection() {
  const workbook = useSessionState((state) => state.workbook)
  const style = useNumberStyle()
  const rows = useMemo(() => proofRows(workbook), [workbook])
  const kept = useMemo(() => newestImports(workbook).flatMap(({ proof }) => keptProofs(proof)), [workbook])
  const open = rows.filter(({ sums }) => isOff(differenceOfProof(sums))).length
  return (
    <Stack as="section" aria-labelledby="proofs" className={styles.proofs}>
      <header>
        <h2 id="proofs">{BILLS_TEXT.proofs}</h2>
        <Note>{BILLS_TEXT.proofsLead}</Note>
      </header>
      {kept.length === 0 ? <EmptyState title={BILLS_TEXT.noProofs}>{BILLS_TEXT.noProofsText}</EmptyState> : null}
      {rows.length === 0 ? null : (
        <>
          <p data-open={open > 0}>{BILLS_TEXT.proofsState(rows.length, open, style)}</p>
          <Proofs rows={rows} />
        </>
      )}
      {kept.length === 0 ? null : (
        <Disclosure summary={BILLS_TEXT.exactProofs}>
          <ul className={styles.exact}>
            {kept.map((proof) => (
              <Note as="li" key={JSON.stringify(proof)}>
                {COSTS_TEXT.importProof(proof)}
              </Note>
            ))}
          </ul>
        </Disclosure>
      )}
    </Stack>
  )
}

function isOff({ digits }: Decimal): boolean {
  return digits !== 0n
}

const FEATURES = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})
type ProofColumn = ColumnDef<typeof FEATURES, ProofRow>

/** The amounts of a row. null: it has none of that, as a file may not say what it comes to. */
type AmountOf = (sums: ProofRow['sums']) => Decimal | null

interface Figure {
  readonly id: string
  readonly head: string
  readonly amountOf: AmountOf
}

function Proofs({ rows }: { readonly rows: readonly ProofRow[] }) {
  const style = useNumberStyle()
  const [showsAll, setShowsAll] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const currencies = useMemo(() => [...new Set(rows.map(({ sums }) => sums.currency))].sort(), [rows])
  const figures = useMemo(() => figuresOf(rows, currencies), [rows, currencies])
  const columns = useMemo(() => columnsOf(figures, currencies.length > 1), [figures, currencies])
  const list = useTable({
    features: FEATURES,
    data: rows,
    columns,
    initialState: { sorting: [{ id: 'month', desc: true }] },
    enableSortingRemoval: false,
    globalFilterFn: ({ original }, _, text) => isNamed(original, String(text)),
  })
  const found = list.getSortedRowModel().rows.map(({ original }) => original)
  const shown = showsAll ? found : found.slice(0, FIRST_ROWS)
  const leading = columns.length - figures.length
  return (
    <>
      {rows.length <= FIRST_ROWS ? null : (
        <Row justify="space-between">
          <SearchField
            label={BILLS_TEXT.filterProofs}
            placeholder={BILLS_TEXT.filterProofs}
            value={list.state.globalFilter ?? ''}
            onChange={list.setGlobalFilter}
            field={search}
          />
          <Note as="span" role="status">
            {BILLS_TEXT.shownProofs(shown.length, rows.length, style)}
          </Note>
        </Row>
      )}
      <table className={`${table.table} ${table.lines} ${styles.table}`} aria-label={BILLS_TEXT.proofs}>
        <thead>
          <tr>
            {list.getAllLeafColumns().map((column, at) => (
              <SortHead key={column.id} column={column} isNumber={at >= leading} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <ProofLine key={JSON.stringify(row.kept)} row={row} figures={figures} hasCurrency={leading > 2} />
          ))}
        </tbody>
        {found.length < 2 ? null : (
          <tfoot>
            {summedProofs(found, rows).map(([currency, ofCurrency]) => (
              <tr key={currency}>
                <th scope="row" colSpan={2}>
                  {found.length < rows.length ? BILLS_TEXT.filteredTotal : BILLS_TEXT.total}
                </th>
                {leading > 2 ? <td>{currency}</td> : null}
                {figures.map(({ id, head, amountOf }) => (
                  <Amount key={id} head={head} amount={sumOf(ofCurrency, amountOf)} currency={currency} isOff={id === 'difference'} />
                ))}
              </tr>
            ))}
          </tfoot>
        )}
      </table>
      {shown.length === found.length ? null : (
        <div>
          <Button onClick={() => setShowsAll(true)}>{BILLS_TEXT.showProofs(found.length, style)}</Button>
        </div>
      )}
    </>
  )
}

function figuresOf(rows: readonly ProofRow[], currencies: readonly string[]): readonly Figure[] {
  const [only = null] = currencies.length === 1 ? currencies : []
  const parts = partsOfProofs(rows).map(
    (part): Figure => ({ id: part, head: BILL_PART_HEADS[part], amountOf: ({ parts: of }) => of[part] }),
  )
  const hasOwn = rows.some(({ sums }) => sums.stated !== null)
  return [
    { id: 'file', head: BILLS_TEXT.inFile(only), amountOf: ({ file }) => file },
    ...parts,
    { id: 'difference', head: BILLS_TEXT.proofDifference, amountOf: differenceOfProof },
    ...(hasOwn ? [{ id: 'stated', head: BILLS_TEXT.ownTotal, amountOf: ({ stated }: ProofRow['sums']) => stated }] : []),
  ]
}

function columnsOf(figures: readonly Figure[], hasCurrency: boolean): ProofColumn[] {
  return [
    { id: 'month', header: BILLS_TEXT.proofMonth, accessorFn: ({ months }) => months[0] ?? '' },
    { id: 'name', header: BILLS_TEXT.proofFile, accessorFn: ({ bill }) => bill },
    ...(hasCurrency ? [{ id: 'currency', header: BILLS_TEXT.proofCurrency, accessorFn: ({ sums }: ProofRow) => sums.currency }] : []),
    ...figures.map(
      ({ id, head, amountOf }): ProofColumn => ({
        ...{ id, header: head, accessorFn: ({ sums }) => amountOf(sums), sortDescFirst: true },
        sortFn: (a, b) => compareAmounts(amountOf(a.original.sums), amountOf(b.original.sums)),
      }),
    ),
  ]
}

function compareAmounts(a: Decimal | null, b: Decimal | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  const { digits } = addedExact(a, negatedExact(b))
  return digits < 0n ? -1 : Number(digits > 0n)
}

/** null: one of them has none. */
function sumOf(rows: readonly ProofRow[], amountOf: AmountOf): Decimal | null {
  const amounts = rows.map(({ sums }) => amountOf(sums))
  return amounts.includes(null) ? null : sumExact(amounts.filter((amount) => amount !== null))
}

function isNamed({ months, bill }: ProofRow, text: string): boolean {
  return `${monthSpanText(months)} ${bill}`.toLowerCase().includes(text.trim().toLowerCase())
}

function SortHead({ column, isNumber }: { readonly column: Column<typeof FEATURES, ProofRow>; readonly isNumber: boolean }) {
  const sorted = column.getIsSorted()
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={isNumber ? table.number : undefined}
      aria-sort={sorted === false ? 'none' : sorted === 'desc' ? 'descending' : 'ascending'}
    >
      <button type="button" className={styles.sort} onClick={column.getToggleSortingHandler()}>
        {String(column.columnDef.header)}
        {sorted === false ? null : <Arrow aria-hidden="true" />}
      </button>
    </th>
  )
}

interface ProofLineProps {
  readonly row: ProofRow
  readonly figures: readonly Figure[]
  readonly hasCurrency: boolean
}

function ProofLine({ row: { months, bill, sums }, figures, hasCurrency }: ProofLineProps) {
  return (
    <tr>
      <th scope="row">{monthSpanText(months)}</th>
      <td className={styles.file}>{bill}</td>
      {hasCurrency ? <td data-label={BILLS_TEXT.proofCurrency}>{sums.currency}</td> : null}
      {figures.map(({ id, head, amountOf }) => (
        <Amount key={id} head={head} amount={amountOf(sums)} currency={sums.currency} isOff={id === 'difference'} />
      ))}
    </tr>
  )
}

interface AmountProps {
  readonly head: string
  readonly amount: Decimal | null
  readonly currency: string
  /** Anything but nothing is wrong. */
  readonly isOff: boolean
}

function Amount({ head, amount, currency, isOff: mustBeNothing }: AmountProps) {
  const style = useNumberStyle()
  if (amount === null) return <td data-label={head} className={table.number} />
  const exact = formatExact(amount, style)
  const isWrong = mustBeNothing && isOff(amount)
  return (
    <td
      data-label={head}
      className={table.number}
      data-off={isWrong}
      data-zero={!mustBeNothing && !isOff(amount)}
      title={`${currency} ${exact}`}
    >
      {isWrong ? exact : formatRounded(amount, { ...style, currency })}
    </td>
  )
}
