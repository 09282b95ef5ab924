// The questions the inventory asks over the page, one at a time: names of views, what a column must hold, its
// width, all columns, and who sits here.

import { useState } from 'react'
import { type ComponentAssessment, fieldSpec, ownPath } from '#core'
import { BUILT_IN_NAMES, COLUMN_TEXT, COMMON_TEXT, PEOPLE_TEXT, VIEW_TEXT } from '#wording'
import { Dialog } from '../../widgets/dialog.tsx'
import { Select } from '../../widgets/select.tsx'
import { HEADER_ROW } from '../../widgets/table-model/grid-column.ts'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { NewColumnDialog, OwnColumnQuestion } from '../own-columns/own-column-dialogs.tsx'
import { ReplaceDialog, type ReplaceDialogProps } from '../replace/replace-dialog.tsx'
import { ColumnsDialog, widthEntry } from './columns-dialog.tsx'
import { ColorDialog, ConditionDialog } from './condition-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { LookDialog } from './look-dialog.tsx'
import type { InventoryColumn } from './more-columns.tsx'
import { SetDialog } from './set-dialog.tsx'
import { type ColumnQuestionKind, useInventory } from './use-inventory.ts'

export function InventoryDialogs({ onReplace }: Pick<ReplaceDialogProps, 'onReplace'>) {
  const { columns, rows, table, grid, view, views, question, ask, announce } = useInventory()
  const onClose = () => ask(null)
  if (question === null) return null
  switch (question.kind) {
    case 'save':
    case 'rename': {
      const isNew = question.kind === 'save'
      return (
        <TextDialog
          title={isNew ? VIEW_TEXT.save : VIEW_TEXT.renameTitle}
          {...(isNew ? { description: VIEW_TEXT.saveHint } : {})}
          label={COMMON_TEXT.name}
          value={isNew ? '' : (views.current?.name ?? '')}
          action={isNew ? VIEW_TEXT.save : COMMON_TEXT.rename}
          maxLength={fieldSpec('views', 'name').max}
          commit={isNew ? views.saveAs : views.rename}
          onClose={onClose}
        />
      )
    }
    case 'columns':
      return <ColumnsDialog />
    case 'replace':
      return (
        <ReplaceDialog
          columns={columns.filter(({ id }) => table.columns.some((shown) => shown.id === id))}
          rows={table.items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))}
          first={view.filter.text}
          onReplace={onReplace}
          onClose={onClose}
        />
      )
    case 'set':
      return <SetDialog columns={columns} rowIds={question.rowIds} onDone={announce} onClose={onClose} />
    case 'delete':
      return (
        <DeleteDialog
          names={namesOf(rows, question.rowIds)}
          decided={namesOf(rows, question.decided)}
          onMeant={question.onMeant}
          onClose={onClose}
        />
      )
    case 'new-column':
      return (
        <NewColumnDialog
          builtIn={builtInNames(columns)}
          onAdded={(id) => {
            table.table.setColumnVisibility((shown) => ({ ...shown, [ownPath(id)]: true }))
            // After the dialog has given the focus back.
            setTimeout(() => grid.current?.focusCell({ rowId: HEADER_ROW, columnId: ownPath(id) }))
          }}
          onClose={onClose}
        />
      )
    case 'me':
      return <PersonDialog />
    case 'filter': {
      const column = columns.find(({ id }) => id === question.columnId)
      return column === undefined ? null : <ConditionDialog column={column} before={question.condition} />
    }
    default:
      return <ColumnQuestion kind={question.kind} columnId={question.columnId} />
  }
}

function namesOf(rows: readonly ComponentAssessment[], ids: readonly string[]): readonly string[] {
  const meant = new Set(ids)
  return rows.flatMap(({ subject: { component } }) => (meant.has(component.id) ? [component.name] : []))
}

interface ColumnQuestionProps {
  readonly kind: ColumnQuestionKind
  readonly columnId: string
}

function ColumnQuestion({ kind, columnId }: ColumnQuestionProps) {
  const {
    columns,
    table: { table },
    ask,
  } = useInventory()
  const onClose = () => ask(null)
  const column = columns.find(({ id }) => id === columnId)
  if (column === undefined) return null
  if (column.own !== undefined && kind !== 'color' && kind !== 'look' && kind !== 'width')
    return <OwnColumnQuestion kind={kind} column={column.own} builtIn={builtInNames(columns)} onClose={onClose} />
  if (kind === 'color') return <ColorDialog column={column} />
  if (kind === 'look') return <LookDialog column={column} />
  return (
    <TextDialog
      title={COLUMN_TEXT.widthOf(column.header)}
      description={COLUMN_TEXT.widthHint}
      label={COLUMN_TEXT.width}
      value={String(table.getColumn(columnId)?.getSize())}
      action={COLUMN_TEXT.setWidth}
      commit={(typed) => widthEntry(typed, table, columnId)}
      onClose={onClose}
    />
  )
}

/** What the team's own columns cannot be called: as a field, or as a column that is there already. */
function builtInNames(columns: readonly InventoryColumn[]): readonly string[] {
  return [...BUILT_IN_NAMES, ...columns.flatMap(({ own, header }) => (own === undefined ? [header, header.replace(/ \(.*\)$/, '')] : []))]
}

/** Asks once who sits here, so that "My components" means something. Kept on this computer, not in the workbook: the next reader is somebody else. */
function PersonDialog() {
  const { facts, tellMe, ask } = useInventory()
  const people = Object.values(facts.people).toSorted((a, b) => a.name.localeCompare(b.name))
  const [chosen, setChosen] = useState(facts.me)
  const onClose = () => ask(null)
  const choose = () => {
    if (chosen !== null) tellMe(chosen)
    onClose()
  }
  return (
    <Dialog
      title={VIEW_TEXT.personTitle}
      description={VIEW_TEXT.personHint}
      action={{ label: VIEW_TEXT.thatIsMe, disabled: chosen === null, onClick: choose }}
      onClose={onClose}
    >
      {people.length === 0 ? (
        <p>{VIEW_TEXT.noPeople}</p>
      ) : (
        <Select
          label={PEOPLE_TEXT.person}
          value={chosen}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
    </Dialog>
  )
}
