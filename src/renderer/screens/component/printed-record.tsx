// The decision record as it is printed, with a line to sign on.

import { COMPONENT_TEXT, type DecisionRecord } from '#wording'
import { OnPaper } from '../../widgets/on-paper.tsx'
import printedText from '../../widgets/printed-text.module.css'
import styles from './printed-record.module.css'

export function PrintedRecord({ record }: { readonly record: DecisionRecord }) {
  return (
    <OnPaper>
      <div className={`${printedText.text} ${styles.record}`}>
        <h1>{record.title}</h1>
        <p>{record.lead}</p>
        {record.sections.map(({ heading, rows }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <table>
              <tbody>
                {rows.map(([label, value]) => (
                  <tr key={`${label} ${value}`}>
                    <th scope="row">{label}</th>
                    <td>{value}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        <p className={styles.signature}>
          {COMPONENT_TEXT.signature} ______________________________ {COMPONENT_TEXT.signedOn} ______________
        </p>
      </div>
    </OnPaper>
  )
}
