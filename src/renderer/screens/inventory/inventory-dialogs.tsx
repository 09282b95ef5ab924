// The questions the inventory asks over the page, one at a time: names of views, what a column must hold, its
// width, all columns, and who sits here.

import { type ComponentAssessment, fieldSpec, ownPath, type Setting } from '#core'
import { BUILT_IN_NAMES, COLUMN_TEXT, COMMON_TEXT, type NumberStyle, VIEW_TEXT } from '#wording'
import { withWidth } from '../../widgets/grid/column-arrangement.ts'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { NewColumnDialog, OwnColumnQuestion } from '../own-columns/own-column-dialogs.tsx'
import { ReplaceDialog, type ReplaceDialogProps } from '../replace/replace-dialog.tsx'
import { ColumnsDialog, widthEntry } from './columns-dialog.tsx'
import { ConditionDialog } from './condition-dialog.tsx'
import { type InventoryView, type Layout, withColumn } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { SetDialog } from './set-dialog.tsx'
import type { SavedViews } from './use-saved-views.ts'

export type Question =
  | { readonly kind: 'save' | 'rename' | 'columns' | 'me' | 'replace' | 'new-column' }
  | { readonly kind: 'set'; readonly rowIds: readonly string[] }
  | { readonly kind: ColumnQuestionKind; readonly columnId: string }

export type ColumnQuestionKind = 'filter' | 'width' | 'rename-column' | 'change-type' | 'remove-column'

export interface InventoryDialogsProps {
  readonly question: Question | null
  readonly onClose: () => void
  readonly view: InventoryView
  readonly onView: (view: InventoryView) => void
  readonly views: SavedViews
  readonly columns: readonly InventoryColumn[]
  readonly rows: readonly ComponentAssessment[]
  /** Of a column: how many rows hold each of its values. */
  readonly countsOf: (columnId: string) => ReadonlyMap<unknown, number>
  readonly style: NumberStyle
  readonly people: Setting['people']
  readonly me: string | null
  readonly onMe: (personId: string) => void
  readonly onLayout: (change: Partial<Layout>) => void
  /** The rows that are shown, asked when it is needed. */
  /** Whether a column is shown. */
  readonly isShown: (columnId: string) => boolean
  readonly shownRows: () => readonly ComponentAssessment[]
  readonly onReplace: ReplaceDialogProps['onReplace']
  readonly onAsk: (question: Question) => void
  readonly announce: (said: string) => void
}

export function InventoryDialogs(props: InventoryDialogsProps) {
  const { question, onClose, views, view } = props
  if (question === null) return null
  switch (question.kind) {
    case 'save':
      return (
        <TextDialog
          title={VIEW_TEXT.save}
          description={VIEW_TEXT.saveHint}
          label={COMMON_TEXT.name}
          value=""
          action={VIEW_TEXT.save}
          maxLength={fieldSpec('views', 'name').max}
          commit={views.saveAs}
          onClose={onClose}
        />
      )
    case 'rename':
      return (
        <TextDialog
          title={VIEW_TEXT.renameTitle}
          label={COMMON_TEXT.name}
          value={views.current?.name ?? ''}
          action={COMMON_TEXT.rename}
          maxLength={fieldSpec('views', 'name').max}
          commit={views.rename}
          onClose={onClose}
        />
      )
    case 'columns':
      return (
        <ColumnsDialog
          columns={props.columns}
          layout={view.layout}
          onLayout={props.onLayout}
          onNew={() => props.onAsk({ kind: 'new-column' })}
          onClose={onClose}
        />
      )
    case 'replace':
      return (
        <ReplaceDialog
          columns={props.columns.filter(({ id }) => props.isShown(id))}
          rows={props.shownRows()}
          first={view.filter.text}
          onReplace={props.onReplace}
          onClose={onClose}
        />
      )
    case 'set':
      return <SetDialog columns={props.columns} rowIds={question.rowIds} onDone={props.announce} onClose={onClose} />
    case 'new-column':
      return (
        <NewColumnDialog
          builtIn={builtInNames(props.columns)}
          onAdded={(id) => props.onLayout(withColumn(view.layout, { id: ownPath(id), group: COLUMN_TEXT.groups.own }, true))}
          onClose={onClose}
        />
      )
    case 'me': {
      const people = Object.values(props.people).toSorted((a, b) => a.name.localeCompare(b.name))
      return <PersonDialog people={people} me={props.me} onChoose={props.onMe} onClose={onClose} />
    }
    default:
      return <ColumnQuestion {...props} kind={question.kind} columnId={question.columnId} />
  }
}

interface ColumnQuestionProps extends InventoryDialogsProps {
  readonly kind: ColumnQuestionKind
  readonly columnId: string
}

function ColumnQuestion({ kind, columnId, columns, rows, countsOf, style, view, onView, onLayout, onClose }: ColumnQuestionProps) {
  const column = columns.find(({ id }) => id === columnId)
  if (column === undefined) return null
  if (column.own !== undefined && kind !== 'filter' && kind !== 'width')
    return <OwnColumnQuestion kind={kind} column={column.own} builtIn={builtInNames(columns)} onClose={onClose} />
  const { conditions } = view.filter
  if (kind === 'filter') {
    const { [columnId]: condition = null, ...others } = conditions
    return (
      <ConditionDialog
        column={column}
        rows={rows}
        counts={countsOf(columnId)}
        style={style}
        condition={condition}
        onChange={(next) =>
          onView({ ...view, filter: { ...view.filter, conditions: next === null ? others : { ...others, [columnId]: next } } })
        }
        onClose={onClose}
      />
    )
  }
  const arrangement = view.layout.columns
  return (
    <TextDialog
      title={COLUMN_TEXT.widthOf(column.header)}
      description={COLUMN_TEXT.widthHint}
      label={COLUMN_TEXT.width}
      value={String(arrangement.widths[columnId] ?? column.width)}
      action={COLUMN_TEXT.setWidth}
      commit={(typed) => widthEntry(typed, (width) => onLayout({ columns: withWidth(arrangement, columnId, width) }))}
      onClose={onClose}
    />
  )
}

/** What the team's own columns cannot be called: as a field, or as a column that is there already. */
function builtInNames(columns: readonly InventoryColumn[]): readonly string[] {
  return [...BUILT_IN_NAMES, ...columns.flatMap(({ own, header }) => (own === undefined ? header : []))]
}
