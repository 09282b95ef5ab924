// The title of the window and what the native menu says about undo and redo, kept in step with the open workbook.

import { useEffect } from 'react'
import { type EditLabel, recordOf } from '#core'
import { editLabelText, type LocaleStyle, PRODUCT_NAME } from '#wording'
import { useApp } from './use-app.tsx'
import { useNumberStyle } from './use-number-style.ts'
import { useSessionState } from './use-session.tsx'

/** @param screen what is shown, in front of the workbook's name: every screen has a title of its own */
export function useWindowState(screen: string): void {
  const { api } = useApp()
  const name = useSessionState((state) => recordOf(state.workbook, 'company', 'company')?.name ?? '')
  const undo = useSessionState((state) => state.undo)
  const redo = useSessionState((state) => state.redo)
  const { locale } = useNumberStyle()
  useEffect(() => {
    document.title = [screen, name, PRODUCT_NAME].join(' – ')
  }, [screen, name])
  useEffect(() => {
    void api.ask('menu:state', { hasWorkbook: true, undo: stepName(undo?.label, { locale }), redo: stepName(redo?.label, { locale }) })
  }, [api, undo, redo, locale])
}

/** "change of cost, Postgres": the menu puts Undo or Redo before it, and takes no longer texts. */
function stepName(label: EditLabel | undefined, style: LocaleStyle): string | null {
  return label === undefined ? null : editLabelText(label, 'step', style).slice(0, 300)
}
