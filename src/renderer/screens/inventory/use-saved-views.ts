// The tabs over the inventory: those it comes with and those saved in the workbook, and what can be done with
// the one in front. Saving, renaming and deleting are edits; changing tabs is not.

import { useMemo } from 'react'
import { addView, changeView, isListId, type ListId, recordOf, removeView, renameView, viewsInOrder } from '#core'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { type InventoryView, withChip, withSavedView } from './inventory-view.ts'
import { decodeView, encodeView, isAsSaved, lostIn } from './saved-views.ts'

export type SavedViews = ReturnType<typeof useSavedViews>

/** Whatever can be refused answers the sentence that says why, or null. */
export function useSavedViews(view: InventoryView, onView: (view: InventoryView) => void) {
  const workbook = useSessionState((state) => state.workbook)
  const tried = useCommit()
  const { views } = workbook.tables
  const saved = useMemo(() => viewsInOrder(views), [views])
  const record = recordOf(workbook, 'views', view.viewId)

  function choose(id: string): void {
    const chosen = recordOf(workbook, 'views', id)
    if (chosen !== undefined) onView(withSavedView(view, id, decodeView(chosen.state), lostIn(chosen.state)))
    else if (isListId(id)) onView(withChip(view, id satisfies ListId))
  }

  return {
    saved,
    /** The saved view in front, null in front of a shipped one. */
    current: record === undefined ? null : { id: record.id, name: record.name, isChanged: !isAsSaved(view, record.state) },
    choose,
    saveAs(name: string) {
      let id = view.viewId
      const refusal = tried((context) => {
        const edit = addView(context, name, encodeView(view))
        if (edit.ok) id = edit.value.record.id
        return edit
      })
      if (refusal === null) onView({ ...view, viewId: id, lost: null })
      return refusal
    },
    saveChanges() {
      const refusal = tried((context) => changeView(context, view.viewId, encodeView(view)))
      if (refusal === null) onView({ ...view, lost: null })
      return refusal
    },
    rename: (name: string) => tried((context) => renameView(context, view.viewId, name)),
    remove() {
      const refusal = tried((context) => removeView(context, view.viewId))
      if (refusal === null) onView(withChip(view, 'all'))
      return refusal
    },
    putBack: () => choose(view.viewId),
  }
}
