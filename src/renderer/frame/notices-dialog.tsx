// The notices of everything that the app is made of, to read without a network: Help opens them. The text scrolls by
// keyboard, so it takes the focus; biome.json lets it.

import { COMMAND_TABLE } from '#wording'
import { Dialog } from '../widgets/dialog.tsx'
import styles from './frame.module.css'

export function NoticesDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { title } = COMMAND_TABLE['show-notices']
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      <section className={styles.notices} aria-label={title} tabIndex={0}>
        {text}
      </section>
    </Dialog>
  )
}
