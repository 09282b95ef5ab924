// What the check of a data room found: the answer in a sentence, and each file that it is about.

import { useState } from 'react'
import type { DataRoomCheck } from '#data-room/types'
import { DATA_ROOM_TEXT, roomCheckText, roomFindings, VERIFY_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { type RememberedKey, RememberKey, withRemembered } from '../remember-key.tsx'
import { AnswerHead } from './answer-head.tsx'
import styles from './verify.module.css'

export function RoomAnswer({ file, check: answered }: { readonly file: string; readonly check: DataRoomCheck }) {
  const style = useNumberStyle()
  const [known, setKnown] = useState<RememberedKey | null>(null)
  const check = answered.signature === null ? answered : { ...answered, signature: withRemembered(answered.signature, known) }
  const remember = (key: RememberedKey) => {
    setKnown(key)
    document.getElementById('room-answer')?.focus()
  }
  const findings = roomFindings(check, style)
  const signature = DATA_ROOM_TEXT.signatureLine(check, style)
  return (
    <Stack as="section" aria-labelledby="room-answer">
      <AnswerHead
        id="room-answer"
        file={file}
        badge={check.isIntact ? ['PASS', VERIFY_TEXT.intact] : ['FAIL', VERIFY_TEXT.notIntact]}
        sentence={roomCheckText(check, style)}
      />
      {findings.length === 0 ? null : (
        <table className={`${table.table} ${table.fixed}`}>
          <caption className={styles.caption}>{VERIFY_TEXT.files}</caption>
          <TableHead columns={[VERIFY_TEXT.file, VERIFY_TEXT.finding]} />
          <tbody>
            {findings.map(([path, finding]) => (
              <tr key={`${path} ${finding}`}>
                <th scope="row">{path}</th>
                <td>{finding}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <RememberKey finding={check.signature} onRemembered={remember} />
      <ul className={styles.notes}>
        {signature === null ? null : <li>{signature}</li>}
        {DATA_ROOM_TEXT.checkNotes(check).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Stack>
  )
}
