// Where costs are booked and what they grow with: every price that counts, the most expensive first. Each can be set in its row,
// and those that are ticked together, after a look at what would change.

import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  globalFilteringFeature,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useRef, useState } from 'react'
import { type BookedPrice, bookedCosts, bookedPrices, type PriceDriver } from '#core'
import {
  assumedDriverText,
  bookedName,
  bookedSentence,
  CHOICE_LABELS,
  COST_LINE_FIELDS,
  COSTS_TEXT,
  formatMoney,
  NOT_APPLICABLE_MARK,
  NOT_SET,
  unknownCost,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { SearchField } from '../../widgets/filter-bar.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import styles from './costs.module.css'
import { hasOwnDriver, isPriceNamed, PRICE_OPTIONS, type PriceField, priceKey, setPrices } from './price-changes.ts'
import { SetPricesDialog } from './set-prices-dialog.tsx'
import { useCostEdits } from './use-cost-edits.ts'

/** Rows that can be read at once; a button shows the others. */
const FIRST_ROWS = 40
const FIELDS = ['bookedAs', 'driver'] as const

export function BookedSection() {
  const assessment = useSessionState((state) => state.assessment)
  const prices = useMemo(() => bookedPrices(assessment), [assessment])
  const booked = useMemo(() => bookedCosts(assessment), [assessment])
  const style = useNumberStyle()
  return (
    <TitledPart title={COSTS_TEXT.categories} lead={COSTS_TEXT.categoriesLead}>
      {prices.length === 0 ? (
        <EmptyState title={COSTS_TEXT.noPrices}>{COSTS_TEXT.noPricesText}</EmptyState>
      ) : (
        <>
          <p>{bookedSentence(booked, style)}</p>
          <Prices prices={prices} />
        </>
      )}
    </TitledPart>
  )
}

const FEATURES = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  filteredRowModel: createFilteredRowModel(),
})
const COLUMNS: ColumnDef<typeof FEATURES, BookedPrice>[] = [{ id: 'name', accessorFn: bookedName }]

function Prices({ prices }: { readonly prices: readonly BookedPrice[] }) {
  const style = useNumberStyle()
  const [showsAll, setShowsAll] = useState(false)
  const [asked, setAsked] = useState<PriceField | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const list = useTable({
    features: FEATURES,
    data: prices,
    columns: COLUMNS,
    getRowId: priceKey,
    globalFilterFn: ({ original }, _, text) => isPriceNamed(original, String(text)),
  })
  const named = list.getFilteredRowModel().rows
  const shown = showsAll ? named : named.slice(0, FIRST_ROWS)
  const chosen = list.getSelectedRowModel().rows.map(({ original }) => original)
  const open = prices.filter(({ bookedAs }) => bookedAs === null)
  return (
    <>
      <Row justify="space-between">
        <SearchField
          label={COSTS_TEXT.filterPrices}
          placeholder={COSTS_TEXT.filterPrices}
          value={list.state.globalFilter ?? ''}
          onChange={list.setGlobalFilter}
          field={search}
        />
        <Row>
          <Note as="span" role="status">
            {COSTS_TEXT.selectedPrices(chosen.length, named.length, prices.length, style)}
          </Note>
          {open.length === 0 ? null : (
            <Button kind="quiet" onClick={() => list.setRowSelection(Object.fromEntries(open.map((price) => [priceKey(price), true])))}>
              {COSTS_TEXT.selectOpen(open.length, style)}
            </Button>
          )}
          {FIELDS.map((field) => (
            <Button key={field} disabled={chosen.length === 0} onClick={() => setAsked(field)}>
              {COSTS_TEXT.setField(COST_LINE_FIELDS[field].label)}
            </Button>
          ))}
        </Row>
      </Row>
      <table className={`${table.table} ${styles.prices}`}>
        <thead>
          <tr>
            <th scope="col">
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  aria-label={COSTS_TEXT.selectPrices(named.length, style)}
                  checked={list.getIsAllRowsSelected()}
                  onChange={list.getToggleAllRowsSelectedHandler()}
                />
                {COSTS_TEXT.price}
              </label>
            </th>
            <th scope="col" className={table.number}>
              {COSTS_TEXT.perMonth}
            </th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {COST_LINE_FIELDS[field].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PriceRow key={row.id} price={row.original} isTicked={row.getIsSelected()} onTick={row.getToggleSelectedHandler()} />
          ))}
        </tbody>
      </table>
      {shown.length === named.length ? null : (
        <div>
          <Button onClick={() => setShowsAll(true)}>{COSTS_TEXT.showPrices(named.length, style)}</Button>
        </div>
      )}
      {asked === null ? null : <SetPricesDialog field={asked} prices={chosen} onClose={() => setAsked(null)} />}
    </>
  )
}

interface PriceRowProps {
  readonly price: BookedPrice
  readonly isTicked: boolean
  readonly onTick: (event: unknown) => void
}

function PriceRow({ price, isTicked, onTick }: PriceRowProps) {
  const { commit } = useCostEdits()
  const style = useNumberStyle()
  const name = bookedName(price)

  function set(field: PriceField, value: string | null): void {
    const refusal = commit((context) => setPrices(context, [price], field, value))
    if (refusal !== null) showToast({ title: refusal, tone: 'problem' })
  }

  return (
    <tr>
      <th scope="row">
        <label className={styles.tick}>
          <input type="checkbox" checked={isTicked} onChange={onTick} />
          {name}
        </label>
      </th>
      <td className={table.number}>{price.monthlyMinor === null ? unknownCost(price) : formatMoney(price.monthlyMinor, style)}</td>
      <td>
        <Select
          label={COSTS_TEXT.categoryOf(name)}
          hideLabel
          blank={NOT_SET}
          value={price.bookedAs}
          options={PRICE_OPTIONS.bookedAs}
          onChange={(value) => set('bookedAs', value)}
        />
      </td>
      <td>
        {hasOwnDriver(price) ? (
          <Select
            label={COSTS_TEXT.driverOf(name)}
            hideLabel
            {...(price.isDriverAssumed ? { blank: assumedDriverText(price.driver as PriceDriver) } : {})}
            value={price.isDriverAssumed ? null : (price.driver as PriceDriver)}
            options={PRICE_OPTIONS.driver}
            onChange={(value) => value !== null && set('driver', value)}
          />
        ) : (
          <Note as="span">{price.driver === null ? NOT_APPLICABLE_MARK : CHOICE_LABELS.driver[price.driver]}</Note>
        )}
      </td>
    </tr>
  )
}
