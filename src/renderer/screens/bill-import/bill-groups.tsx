// The groups of a bill, the largest first, each with the rule that placed it.

import {
  BILL_IMPORT_TEXT,
  BILL_WINDOW_TEXT,
  BILLED_CATEGORY_LABELS,
  exactSumsText,
  formatCount,
  groupText,
  monthText,
  ruleTargetText,
} from '#wording'
import { BILL_PAGE, type BillImporting, type ShownBillPlan, type ShownGroup } from '../../session/use-bill-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import styles from '../import/import.module.css'
import { Pager } from '../import/pager.tsx'
import own from './bill-groups.module.css'

interface BillGroupsProps {
  readonly plan: ShownBillPlan
  readonly importing: BillImporting
}

const { month, service, category, charges, total: sum } = BILL_IMPORT_TEXT
const HEADS = [month, service, category, charges, sum, BILL_WINDOW_TEXT.rule, BILL_WINDOW_TEXT.leadsTo]

export function BillGroups({ plan, importing }: BillGroupsProps) {
  const { items, from, total } = plan.lists.groups
  if (total === 0) return null
  return (
    <TitledPart title={BILL_WINDOW_TEXT.groups} lead={BILL_WINDOW_TEXT.groupsLead} isLower>
      <GroupTable label={BILL_WINDOW_TEXT.groups} groups={items} />
      <Pager
        what={BILL_WINDOW_TEXT.groupList}
        from={from}
        size={BILL_PAGE}
        total={total}
        onFrom={(next) => importing.showPage('groups', next)}
      />
    </TitledPart>
  )
}

export function GroupTable({ label, groups }: { readonly label: string; readonly groups: readonly ShownGroup[] }) {
  return (
    <table className={`${table.table} ${table.lines} ${styles.table} ${own.groups}`} aria-label={label}>
      <TableHead columns={HEADS} numbers={[charges, sum]} />
      <tbody>
        {groups.map((shown) => (
          <GroupRow key={keyOf(shown)} shown={shown} />
        ))}
      </tbody>
    </table>
  )
}

function keyOf({ group }: ShownGroup): string {
  const { source, month, category, currency, term, vendor, service, account, tag } = group
  return JSON.stringify([source, month, category, currency, term, vendor, service, account, tag])
}

function GroupRow({ shown: { group, rule, leadsTo } }: { readonly shown: ShownGroup }) {
  const style = useNumberStyle()
  const isPlaced = group.category === 'usage' || group.category === 'purchase'
  return (
    <tr>
      <td>{monthText(group.month)}</td>
      <th scope="row">{groupText(group)}</th>
      <td data-label={category}>{BILLED_CATEGORY_LABELS[group.category]}</td>
      <td data-label={charges} className={table.number}>
        {formatCount(group.lines, style)}
      </td>
      <td data-label={sum} className={table.number}>
        {exactSumsText([group], style)}
      </td>
      <td data-label={BILL_WINDOW_TEXT.rule}>{!isPlaced ? '–' : rule === null ? BILL_WINDOW_TEXT.noRule : formatCount(rule, style)}</td>
      <td data-label={BILL_WINDOW_TEXT.leadsTo}>{isPlaced ? ruleTargetText(leadsTo, style) : '–'}</td>
    </tr>
  )
}
