// The button that takes every proposal, with its keys, which use-accept-key.ts listens for.

import { IMPORT_TEXT } from '#wording'
import { shownKeys } from '../../commands/command-table.ts'
import { useApp } from '../../session/use-app.tsx'
import { Button } from '../../widgets/button.tsx'

export function AcceptAll({ onAccept }: { readonly onAccept: () => void }) {
  const { platform } = useApp().facts
  return (
    <Button onClick={onAccept} aria-keyshortcuts="Control+Enter">
      {IMPORT_TEXT.acceptAll} <kbd>{shownKeys('Mod+Enter', platform)}</kbd>
    </Button>
  )
}
