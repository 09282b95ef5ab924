// Owner slips: one small Excel file per person goes out, and what comes back is proposed, side by side where people
// disagree. One component, part of preparing a review.

import { FORMS_TEXT } from '#wording'
import styles from './slips.module.css'
import { SlipsIn } from './slips-in.tsx'
import { SlipsOut } from './slips-out.tsx'

export function Slips() {
  return (
    <section className={styles.slips} aria-labelledby="owner-slips">
      <header>
        <h2 id="owner-slips">{FORMS_TEXT.title}</h2>
        <p className={styles.lead}>{FORMS_TEXT.lead}</p>
      </header>
      <SlipsOut />
      <SlipsIn />
    </section>
  )
}
