// A control may go with what it did: a bill removed, a filter cleared, a proposal accepted. The focus then goes to what stood
// beside it, or else on to the part around that, and never to nowhere, from where a keyboard starts at the top again.

/** What the Tab key reaches. */
export const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'

/** Where something in focus stands: beside what, in each part around it, from the innermost on. Nothing, where that goes as a whole. */
interface Spot {
  readonly element: HTMLElement
  readonly beside: readonly (readonly Element[])[]
}

/** Comes and goes by itself, as dialogs and menus do, which stand outside of the page. */
const PASSING = '[data-region="messages"]'

/** Longer than React, a closing dialog and a screen's own choice of the next focus take. */
const SETTLED_MS = 50

/** For as long as the window is there. */
export function returnLostFocus(target: Document): void {
  let last: Spot | null = null
  /** Outside what goes as a whole. */
  let lastInPage: Spot | null = null
  const giveBack = () => {
    if (target.activeElement !== target.body || last === null || canTake(last.element)) return
    const dialog = [...target.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1)
    // What lies behind a dialog is out of reach.
    const next = dialog === undefined ? (nextTo(last) ?? (lastInPage && nextTo(lastInPage))) : controlIn(dialog)
    const fallback = next ?? target.querySelector<HTMLElement>('main')
    fallback?.focus()
  }
  target.addEventListener('focusin', (event) => {
    if (!(event.target instanceof HTMLElement)) return
    const isPassing = event.target.closest('#root') === null || event.target.closest(PASSING) !== null
    last = isPassing ? { element: event.target, beside: [] } : spotOf(event.target)
    if (!isPassing) lastInPage = last
  })
  const giveBackSoon = () => setTimeout(giveBack, SETTLED_MS)
  target.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null) giveBackSoon()
  })
  // Not every control says that it is gone or disabled: after what was pressed it is looked for, and before the next key.
  target.addEventListener('click', giveBackSoon)
  target.addEventListener('keydown', giveBack, { capture: true })
}

/** A grid moves the focus among its own cells: there any of it will do. */
function spotOf(element: HTMLElement): Spot {
  let part = element.closest('[role="grid"]') ?? element
  const beside: (readonly Element[])[] = [[part]]
  while (part.parentElement !== null && part.parentElement !== element.ownerDocument.body) {
    const siblings = [...part.parentElement.children]
    const at = siblings.indexOf(part)
    beside.push([...siblings.slice(at + 1), ...siblings.slice(0, at).toReversed()])
    part = part.parentElement
  }
  return { element, beside }
}

function nextTo({ element, beside }: Spot): HTMLElement | null {
  if (canTake(element)) return element
  for (const others of beside) {
    for (const other of others) {
      const control = other.isConnected ? controlIn(other) : null
      if (control !== null) return control
    }
  }
  return null
}

function controlIn(part: Element): HTMLElement | null {
  const controls = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)]
  if (part instanceof HTMLElement && part.matches(FOCUSABLE)) controls.unshift(part)
  return controls.find(canTake) ?? null
}

function canTake(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.isConnected &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true })
  )
}
