// A week before the review: which bills to look up and where, which figures, and who owes an answer. On screen and printed.

import { Printer } from 'lucide-react'
import { type PrepareList, type PricesItem, prepareList, type ReviewWalk, rememberPlace } from '#core'
import { counted, figureText, formatDate, formatMoney, NOT_SET, type NumberStyle, owedTexts, quarterText } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import aside from '../../widgets/aside.module.css'
import { Button } from '../../widgets/button.tsx'
import { OnPaper } from '../../widgets/on-paper.tsx'
import printedText from '../../widgets/printed-text.module.css'
import table from '../../widgets/table.module.css'
import { TextField } from '../../widgets/text-field.tsx'
import { typedOrNull } from '../costs/use-cost-edits.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './review.module.css'
import { ReviewDay } from './review-day.tsx'
import { Slips } from './slips.tsx'
import { useReviewEdits } from './use-review-edit.ts'

export function PreparePage({ walk }: { readonly walk: ReviewWalk }) {
  const list = prepareList(walk)
  useCommandEffects({ print: () => window.print() })
  return (
    <>
      <section className={styles.card} aria-labelledby="prepare-day">
        <h2 id="prepare-day">When</h2>
        <ReviewDay list={list} />
      </section>
      <section className={styles.card} aria-labelledby="prepare-list">
        <div className={styles.headline}>
          <h2 id="prepare-list">What to bring</h2>
          <Button icon={<Printer />} onClick={() => window.print()}>
            Print the list
          </Button>
        </div>
        <Bills list={list} />
        <Figures list={list} />
        <People list={list} />
      </section>
      <div className={styles.card}>
        <Slips />
      </div>
      <OnPaper>
        <PrintedList list={list} />
      </OnPaper>
    </>
  )
}

function Bills({ list }: { readonly list: PrepareList }) {
  const style = useNumberStyle()
  if (list.bills.length === 0) return <p className={aside.note}>No bill has grown old.</p>
  const places = list.withoutPlace === 0 ? '' : ` Of ${counted(list.withoutPlace, 'bills', style)} nobody wrote down where to find them.`
  return (
    <>
      <h3>Bills</h3>
      <p className={aside.note}>{`${counted(list.bills.length, 'bills', style)} to look up.${places}`}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Bill</th>
            <th scope="col">Now, a month</th>
            <th scope="col">Oldest price</th>
            <th scope="col">Where it is found</th>
          </tr>
        </thead>
        <tbody>
          {list.bills.map((item) => (
            <tr key={item.key}>
              <th scope="row">{nameOf(item)}</th>
              <td>{formatMoney(item.monthlyMinor, style)}</td>
              <td>{item.oldest === null ? NOT_SET : formatDate(item.oldest, style)}</td>
              <td className={styles.placeCell}>
                <Place item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Place({ item }: { readonly item: PricesItem }) {
  const { apply } = useReviewEdits()
  if (item.name === '')
    return <span className={aside.note}>{item.lines.map(({ component }) => component.vendor ?? component.name).join(', ')}</span>
  return (
    <TextField
      label={`Where the bill of ${item.name} is found`}
      hideLabel
      placeholder="not written down"
      value={item.foundAt ?? ''}
      commit={(typed) => apply((context) => rememberPlace(context, item, typedOrNull(typed)))}
    />
  )
}

function Figures({ list }: { readonly list: PrepareList }) {
  return (
    <>
      <h3>Figures</h3>
      <ul className={styles.names}>
        {list.figures.map((item) => (
          <li key={item.key}>{figureText(item)}</li>
        ))}
      </ul>
    </>
  )
}

function People({ list }: { readonly list: PrepareList }) {
  const style = useNumberStyle()
  return (
    <>
      <h3>Who owes an answer</h3>
      {list.people.length === 0 ? <p className={aside.note}>Nobody.</p> : null}
      <dl className={styles.people}>
        {list.people.map((person) => (
          <div key={person.name ?? ''}>
            <dt>{person.name ?? 'Nobody is named'}</dt>
            {owedTexts(person, style).map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}

function PrintedList({ list }: { readonly list: PrepareList }) {
  const style = useNumberStyle()
  return (
    <div className={`${printedText.text} ${styles.paper}`}>
      <h1>{`To bring to the review of ${quarterText(list.quarter)}`}</h1>
      <h2>Bills</h2>
      <table>
        <tbody>
          {list.bills.map((item) => (
            <tr key={item.key}>
              <th scope="row">☐ {nameOf(item)}</th>
              <td>{printedFacts(item, style)}</td>
              <td>{item.foundAt ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Figures</h2>
      <ul>
        {list.figures.map((item) => (
          <li key={item.key}>☐ {figureText(item)}</li>
        ))}
      </ul>
      <h2>Who owes an answer</h2>
      {list.people.map((person) => (
        <section key={person.name ?? ''}>
          <h3>{person.name ?? 'Nobody is named'}</h3>
          <ul>
            {owedTexts(person, style).map((text) => (
              <li key={text}>☐ {text}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function printedFacts(item: PricesItem, style: NumberStyle): string {
  const oldest = item.oldest === null ? '' : `, price of ${formatDate(item.oldest, style)}`
  return `${formatMoney(item.monthlyMinor, style)} a month${oldest}`
}

function nameOf({ name, lines }: PricesItem): string {
  return name === '' ? `${lines.length} small bills` : name
}
