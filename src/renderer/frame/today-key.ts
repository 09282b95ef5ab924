// Mod+; types today into whatever text is being edited, as the workbook writes days. On a cell of a grid the grid does it.

import { useEffect } from 'react'
import { localDate } from '#core'
import { formatDate } from '#wording'
import { useNumberStyle } from '../session/use-number-style.ts'

export function useTodayKey(): void {
  const { locale } = useNumberStyle()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isText =
        event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text')
      if (event.key !== ';' || !(event.ctrlKey || event.metaKey) || event.altKey || !isText) return
      event.preventDefault()
      // The one way that undo inside the field and whoever holds its value both hear of.
      document.execCommand('insertText', false, formatDate(localDate(new Date()), { locale }))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [locale])
}
