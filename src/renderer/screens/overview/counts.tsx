// How many components need what, in the words of the badges, each with the way to those in the inventory. What nobody has to look at
// has a line only where there is some of it.

import type { CheckState, Counts as CountValues, Figures } from '#core'
import { COMMON_TEXT, changeText, formatCount, OVERVIEW_TEXT, STATE_WORDS, VERDICT_WORDS } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import textLink from '../../widgets/text-link.module.css'
import { useShowInInventory } from '../use-open.ts'
import styles from './overview.module.css'

/** What the inventory can be filtered by from here. */
type ShownState = 'to-decide' | 'minor' | 'near-limit' | 'undecided'

interface CountOf {
  readonly word: string
  readonly count: number
  /** What colors it; left out where it is neutral. */
  readonly state?: CheckState
  /** Since the figures compared with; null: not compared. */
  readonly change?: string | null
  readonly shows?: ShownState
}

export interface CountsProps {
  readonly counts: CountValues
  /** Components with an active exception, whatever decides their verdict. */
  readonly exceptions: number
  readonly figures: Figures
  readonly earlier: Figures | null
}

export function Counts({ counts, exceptions, figures, earlier }: CountsProps) {
  const style = useNumberStyle()
  const change = (name: 'toDecide' | 'nearLimit' | 'missing') => changeText(figures[name], earlier?.[name] ?? null, 'count', style)
  const since = (name: 'toDecide' | 'nearLimit' | 'missing') => (earlier === null ? null : change(name))
  const lines: readonly CountOf[] = [
    { state: 'FAIL', word: STATE_WORDS.FAIL, count: counts.toDecideMaterial, change: since('toDecide'), shows: 'to-decide' },
    ...optional({ word: VERDICT_WORDS.minor, count: counts.toDecideMinor, shows: 'minor' }),
    ...optional({ state: 'FAIL', word: COMMON_TEXT.companyWide, count: counts.toDecideCompanyWide }),
    { state: 'WATCH', word: STATE_WORDS.WATCH, count: counts.watch, change: since('nearLimit'), shows: 'near-limit' },
    { state: 'UNKNOWN', word: STATE_WORDS.UNKNOWN, count: counts.needsInput, change: since('missing'), shows: 'undecided' },
    ...optional({ word: VERDICT_WORDS.decided, count: counts.planned }),
    { state: 'EXEMPT', word: OVERVIEW_TEXT.exceptions, count: exceptions },
  ]
  return (
    <ul className={styles.counts}>
      {lines.map((line) => (
        <CountLine key={line.word} {...line} />
      ))}
    </ul>
  )
}

const optional = (line: CountOf): readonly CountOf[] => (line.count === 0 ? [] : [line])

function CountLine({ state, word, count, change = null, shows }: CountOf) {
  const showInInventory = useShowInInventory()
  const style = useNumberStyle()
  return (
    <li data-state={count === 0 ? undefined : state}>
      {shows === undefined || count === 0 ? (
        <span>{word}</span>
      ) : (
        <button type="button" className={textLink.link} onClick={() => showInInventory(shows)}>
          {word}
        </button>
      )}
      <span>
        <span className={styles.count}>{formatCount(count, style)}</span>
        {change === null || change === 'unchanged' ? null : (
          <Note as="span" size="label" className={styles.countChange}>
            {change}
          </Note>
        )}
      </span>
    </li>
  )
}
