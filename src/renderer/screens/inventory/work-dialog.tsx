// Shown while a block of thousands of cells is read or put in: how far it is, and Cancel, which changes nothing.

import { COMMON_TEXT, REFUSED_TEXT } from '#wording'
import { Dialog } from '../../widgets/dialog.tsx'
import { Progress } from '../../widgets/progress.tsx'
import type { LongWork } from './use-long-work.ts'

export function WorkDialog({ work }: { readonly work: LongWork }) {
  const { shown, cancel } = work
  if (shown === null) return null
  return (
    <Dialog title={shown.title} cancel={COMMON_TEXT.cancel} onClose={cancel}>
      <Progress label={REFUSED_TEXT.readingAll} done={shown.done} total={shown.total} />
    </Dialog>
  )
}
