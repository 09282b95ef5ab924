// The line that is typed into and the entries that fit it: a combobox of the WAI-ARIA pattern. The focus
// stays in the line; arrows move a mark, Enter chooses what is marked.

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { FRAME_TEXT } from '#wording'
import { findEntries, searchable } from '../commands/palette-search.ts'
import { Note } from '../widgets/layout.tsx'
import styles from './command-palette.module.css'

export interface PaletteEntry {
  readonly key: string
  readonly title: string
  readonly words: string
  /** What it is, in one word: "Edit", "Component", "Setting". */
  readonly kind: string
  /** "Ctrl K"; null where no key does the same. */
  readonly keys: string | null
  /** Why it cannot be chosen now, null when it can. */
  readonly refusal: string | null
  readonly run: () => void
}

export interface PaletteListProps {
  readonly entries: readonly PaletteEntry[]
  /** Keys of what was chosen lately, the newest first. */
  readonly recent: readonly string[]
  readonly onChoose: (entry: PaletteEntry) => void
}

/** More than anybody reads; whoever does not see what they mean types on. */
const MOST_SHOWN = 50
const PAGE = 8

export function PaletteList({ entries, recent, onChoose }: PaletteListProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const prepared = useMemo(() => searchable(entries), [entries])
  const found = useMemo(() => findEntries(prepared, query, recent, MOST_SHOWN), [prepared, query, recent])
  const current = found[marked]

  useEffect(() => list.current?.children[marked]?.scrollIntoView({ block: 'nearest' }), [marked])

  function choose(entry: PaletteEntry | undefined): void {
    if (entry !== undefined && entry.refusal === null) onChoose(entry)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    const last = found.length - 1
    if (key === 'Enter') choose(current)
    else if (key === 'ArrowDown') setMarked(marked === last ? 0 : marked + 1)
    else if (key === 'ArrowUp') setMarked(marked === 0 ? last : marked - 1)
    else if (key === 'PageDown') setMarked(Math.min(last, marked + PAGE))
    else if (key === 'PageUp') setMarked(Math.max(0, marked - PAGE))
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        type="text"
        aria-label={FRAME_TEXT.palette}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${id}-${marked}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={FRAME_TEXT.paletteHint}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={FRAME_TEXT.paletteList}>
        {found.map((entry, at) => (
          <PaletteOption
            key={entry.key}
            id={`${id}-${at}`}
            entry={entry}
            isMarked={at === marked}
            onMark={() => setMarked(at)}
            onChoose={() => choose(entry)}
          />
        ))}
      </div>
      <Note size="label" className={styles.empty} role="status">
        {found.length === 0 ? FRAME_TEXT.nothingCalled(query) : (current?.refusal ?? '')}
      </Note>
    </>
  )
}

interface PaletteOptionProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly isMarked: boolean
  readonly onMark: () => void
  readonly onChoose: () => void
}

function PaletteOption({ id, entry, isMarked, onMark, onChoose }: PaletteOptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      aria-disabled={entry.refusal !== null}
      className={styles.item}
      onMouseMove={onMark}
      onMouseDown={(event) => event.preventDefault()}
      onPointerUp={onChoose}
    >
      <Note as="span" size="label" className={styles.kind}>
        {entry.kind}
      </Note>
      <span className={styles.title}>{entry.title}</span>
      {entry.refusal === null ? null : (
        <Note as="span" size="label" className={styles.refusal}>
          {entry.refusal}
        </Note>
      )}
      {entry.keys === null ? null : <kbd>{entry.keys}</kbd>}
    </div>
  )
}
