// The reply as it is printed: one page to send back.

import type { PackReply } from '#wording'
import { OnPaper } from '../../widgets/on-paper.tsx'
import styles from './returned-pack.module.css'

export function PrintedReply({ reply }: { readonly reply: PackReply }) {
  return (
    <OnPaper>
      <div className={styles.reply}>
        <h1>{reply.title}</h1>
        {reply.lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {reply.sections.map(({ title, lead, onPaper }) => (
          <section key={title}>
            <h2>{title}</h2>
            {lead === '' ? null : <p>{lead}</p>}
            <ul>
              {onPaper.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </OnPaper>
  )
}
