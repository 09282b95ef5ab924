// The tabs over the inventory: those it comes with and those saved in the workbook, and what can be done with
// the one in front. Saving, renaming and deleting are edits; changing tabs is not.

import { useMemo } from 'react'
import { addView, changeView, recordOf, removeView, renameView, viewsInOrder } from '#core'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { type Chip, isChip } from './inventory-filter.ts'
import { type InventoryView, withChip, withSavedView } from './inventory-view.ts'
import { decodeView, encodeView, isAsSaved } from './saved-views.ts'

interface SavedTab {
  readonly id: string
  readonly name: string
}

export interface SavedViews {
  readonly saved: readonly SavedTab[]
  /** The saved view in front, null in front of a shipped one. */
  readonly current: (SavedTab & { readonly isChanged: boolean }) | null
  readonly choose: (id: string) => void
  /** Each answers the sentence of refusal, or null. */
  readonly saveAs: (name: string) => string | null
  readonly saveChanges: () => string | null
  readonly rename: (name: string) => string | null
  readonly remove: () => string | null
  readonly putBack: () => void
}

export function useSavedViews(view: InventoryView, onView: (view: InventoryView) => void): SavedViews {
  const workbook = useSessionState((state) => state.workbook)
  const tried = useCommit()
  const { views } = workbook.tables
  const saved = useMemo(() => viewsInOrder(views), [views])
  const record = recordOf(workbook, 'views', view.viewId)

  function choose(id: string): void {
    const chosen = recordOf(workbook, 'views', id)
    if (chosen !== undefined) onView(withSavedView(view, id, decodeView(chosen.state)))
    else if (isChip(id)) onView(withChip(view, id satisfies Chip))
  }

  return {
    saved,
    current: record === undefined ? null : { id: record.id, name: record.name, isChanged: !isAsSaved(view, record.state) },
    choose,
    saveAs(name) {
      let id = view.viewId
      const refusal = tried((context) => {
        const edit = addView(context, name, encodeView(view))
        if (edit.ok) id = edit.value.record.id
        return edit
      })
      if (refusal === null) onView({ ...view, viewId: id })
      return refusal
    },
    saveChanges: () => tried((context) => changeView(context, view.viewId, encodeView(view))),
    rename: (name) => tried((context) => renameView(context, view.viewId, name)),
    remove() {
      const refusal = tried((context) => removeView(context, view.viewId))
      if (refusal === null) onView(withChip(view, 'all'))
      return refusal
    },
    putBack: () => choose(view.viewId),
  }
}
