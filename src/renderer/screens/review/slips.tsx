// Owner slips: one small Excel file per person goes out, and what comes back is proposed, side by side where people
// disagree. One component, part of preparing a review.

import styles from './slips.module.css'
import { SlipsIn } from './slips-in.tsx'
import { SlipsOut } from './slips-out.tsx'

export function Slips() {
  return (
    <section className={styles.slips} aria-labelledby="owner-slips">
      <header>
        <h2 id="owner-slips">Owner slips</h2>
        <p className={styles.lead}>
          One small Excel file per person, with their own rows only. They answer without Rightsize and send it back. What comes back is
          proposed here; nothing changes before you apply it.
        </p>
      </header>
      <SlipsOut />
      <SlipsIn />
    </section>
  )
}
