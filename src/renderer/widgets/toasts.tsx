// Short messages: what was done, or why not, and the one next step. Anything may call showToast. The newest stands in a strip of
// its own at the foot of the window: it takes its place from the page and lies over nothing. Screen readers hear it once,
// politely. F6 reaches it, as it does every part of the window.

import { OctagonAlert, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { MESSAGE_TEXT } from '#wording'
import { Button, IconButton } from './button.tsx'
import { Row } from './layout.tsx'
import {
  type Message,
  type MessageList,
  NO_MESSAGES,
  type ToastMessage,
  withMessage,
  withoutEdits,
  withoutMessage,
  withoutSettled,
} from './message-list.ts'
import styles from './toasts.module.css'

export type { ToastMessage } from './message-list.ts'

let list = NO_MESSAGES
const listeners = new Set<() => void>()

function change(next: MessageList): void {
  if (next.shown.length === list.shown.length && next.past === list.past) return
  list = next
  for (const listener of listeners) listener()
}

/** Shows a message, for some seconds; a problem until it is closed or solved. */
export const showToast = (said: ToastMessage) => change(withMessage(list, said, Date.now()))
const closeToast = (id: number) => change(withoutMessage(list, id))
/** What is shown about edits holds no longer: problems once one was made, everything once one was taken back. */
export const settleToasts = (which: 'problems' | 'all') => change(withoutSettled(list, which))

export function useMessages(): MessageList {
  return useSyncExternalStore(subscribe, () => list)
}

/** What was said of a workbook's edits goes with it. */
export const forgetEditToasts = () => change(withoutEdits(list))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const SHOWN_MS = 8000

export interface MessageStripProps {
  /** Opens the list of all, where there is one. */
  readonly onList?: () => void
}

export function MessageStrip({ onList }: MessageStripProps) {
  const { shown } = useMessages()
  const [message] = shown
  const [isHeld, setIsHeld] = useState(false)
  const strip = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (message !== undefined) keepInSight(document.activeElement)
    // A button that goes with its message says nothing of the focus and the pointer that were on it.
    setIsHeld(strip.current?.matches(':hover, :focus-within') ?? false)
  }, [message])
  useEffect(() => {
    // Whoever reads it or is about to answer it has all the time there is.
    if (message === undefined || message.tone === 'problem' || isHeld) return
    const timer = setTimeout(() => closeToast(message.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message, isHeld])
  return (
    <Row
      as="section"
      ref={strip}
      gap={3}
      wrap={false}
      className={styles.strip}
      aria-label={MESSAGE_TEXT.messages}
      data-region="messages"
      data-tone={message?.tone}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {message?.tone === 'problem' ? <OctagonAlert aria-hidden="true" /> : null}
      {/* Always there, or its first words would not be heard. aria-live, so that an open dialog leaves it to be heard. */}
      <p className={styles.text} role="status" aria-live="polite" aria-atomic="true">
        {message === undefined ? null : <MessageWords key={message.id} message={message} />}
      </p>
      {message === undefined ? null : <MessageButtons message={message} isAlone={shown.length === 1} onList={onList} />}
    </Row>
  )
}

function MessageWords({ message: { title, description, count } }: { readonly message: Message }) {
  return (
    <>
      <span className={styles.title}>{title}</span>
      {description === undefined ? null : <span className={styles.description}> {description}</span>}
      {count === 1 ? null : <span className={styles.description}> {MESSAGE_TEXT.times(count)}</span>}
    </>
  )
}

interface MessageButtonsProps {
  readonly message: Message
  readonly isAlone: boolean
  readonly onList: (() => void) | undefined
}

function MessageButtons({ message: { id, action }, isAlone, onList }: MessageButtonsProps) {
  function act(run: () => void): void {
    closeToast(id)
    run()
  }
  return (
    <>
      {action === undefined ? null : (
        <Button kind="quiet" onClick={() => act(action.run)}>
          {action.label}
        </Button>
      )}
      {isAlone || onList === undefined ? null : (
        <Button kind="quiet" onClick={onList}>
          {MESSAGE_TEXT.all}
        </Button>
      )}
      <IconButton label={MESSAGE_TEXT.dismiss} icon={<X />} onClick={() => closeToast(id)} />
    </>
  )
}

/** The page gives up a line of its height: what is worked on must not be in it. */
function keepInSight(focused: Element | null): void {
  const page = focused?.closest('main')
  if (focused === null || page === null || page === undefined || focused === page) return
  if (focused.getBoundingClientRect().bottom > page.getBoundingClientRect().bottom) focused.scrollIntoView({ block: 'nearest' })
}
