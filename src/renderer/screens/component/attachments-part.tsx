// Files that belong to a component and to what was decided about it: attached here, handed out again as a copy, never
// opened. Main keeps the file; the record with its name and fingerprint is an edit like any other.

import { Download, Paperclip, X } from 'lucide-react'
import { useState } from 'react'
import { type ComponentAssessment, MAX_ATTACHMENT_MEGABYTES, type Result, setField } from '#core'
import { ATTACHMENT_TEXT, attachmentHint, attachmentTold, COMMON_TEXT, fileSizeText, problemText } from '#wording'
import { useLibrary } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSession } from '../../session/use-session.tsx'
import { Button, IconButton, Tools } from '../../widgets/button.tsx'
import { Note } from '../../widgets/layout.tsx'
import styles from './component.module.css'
import { Part } from './part.tsx'

type Told = { readonly kind: 'done' | 'refused'; readonly sentence: string } | null

export function AttachmentsPart({ entry }: { readonly entry: ComponentAssessment }) {
  const library = useLibrary()
  const session = useSession()
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const [told, setTold] = useState<Told>(null)
  const { component, decisions, exemptions, evidence } = entry.subject
  const files = [component, ...decisions, ...exemptions, ...evidence].flatMap((record) =>
    record.attachments.map((file, place) => ({ ...file, key: `${record.id} ${place} ${file.name}`, place, isOwn: record === component })),
  )

  /** The answer with its value when there is one to go on with; null when it was cancelled or refused, which is told. */
  function settled<T>(answer: Result<T | null>): T | null {
    if (!answer.ok) setTold({ kind: 'refused', sentence: problemText(answer.problem, style) })
    return answer.ok ? answer.value : null
  }

  async function attach(): Promise<void> {
    setTold(null)
    const file = settled(await library.askSaved(session, 'attachment:choose', {}))
    if (file === null) return
    // The list as it is by now: the dialog was open for a while.
    const { attachments = [] } = session.state().workbook.tables.components[component.id] ?? {}
    if (attachments.some(({ sha256 }) => sha256 === file.sha256)) {
      return setTold({ kind: 'refused', sentence: attachmentTold(file.name, 'known') })
    }
    const done = apply((context) => setField(context, 'components', component.id, 'attachments', [...attachments, file]))
    if (settled(done) !== null) setTold({ kind: 'done', sentence: attachmentTold(file.name, 'attached') })
  }

  async function saveCopy(name: string, sha256: string): Promise<void> {
    setTold(null)
    const path = settled(await library.ask('attachment:save-copy', { id: session.state().workbook.id, name, sha256 }))
    if (path !== null) setTold({ kind: 'done', sentence: ATTACHMENT_TEXT.savedAs(path) })
  }

  function remove(place: number, name: string): void {
    const rest = component.attachments.toSpliced(place, 1)
    const done = apply((context) => setField(context, 'components', component.id, 'attachments', rest))
    if (settled(done) !== null) setTold({ kind: 'done', sentence: attachmentTold(name, 'removed') })
  }

  return (
    <Part title={ATTACHMENT_TEXT.title}>
      <ul className={styles.list}>
        {files.map(({ key, name, sha256, bytes, place, isOwn }) => (
          <li key={key}>
            <span>
              {name} <Note as="span">{bytes === null ? '' : fileSizeText(bytes, style)}</Note>
              <code className={styles.hash}>{ATTACHMENT_TEXT.fingerprint(sha256)}</code>
            </span>
            <Tools>
              {sha256 === null ? null : (
                <IconButton label={ATTACHMENT_TEXT.saveCopy(name)} icon={<Download />} onClick={() => void saveCopy(name, sha256)} />
              )}
              {isOwn ? <IconButton label={COMMON_TEXT.removeOf(name)} icon={<X />} onClick={() => remove(place, name)} /> : null}
            </Tools>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<Paperclip />} onClick={() => void attach()}>
          {ATTACHMENT_TEXT.attach}
        </Button>
      </div>
      <Note>{attachmentHint(MAX_ATTACHMENT_MEGABYTES, style)}</Note>
      <Note className={told?.kind === 'refused' ? styles.refused : ''} role="status">
        {told?.sentence}
      </Note>
    </Part>
  )
}
