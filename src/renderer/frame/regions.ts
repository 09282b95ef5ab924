// F6 goes from one part of the window to the next, Shift+F6 back. A part is any element with
// data-region; its own last focus is where the focus returns to.

import { useEffect } from 'react'
import { FOCUSABLE } from './lost-focus.ts'

export function useRegionKeys(platform: string, onBack: () => void, onForward: () => void): void {
  useEffect(() => {
    const lastFocus = new WeakMap<Element, HTMLElement>()
    const onFocusIn = ({ target }: FocusEvent) => {
      const region = target instanceof HTMLElement ? target.closest('[data-region]') : null
      if (region !== null) lastFocus.set(region, target as HTMLElement)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'F6') {
        event.preventDefault()
        goToRegion(event.shiftKey ? -1 : 1, lastFocus)
        return
      }
      const step = historyStep(event, platform, isTyping(event.target))
      if (step === null) return
      event.preventDefault()
      if (step === 'back') onBack()
      else onForward()
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [platform, onBack, onForward])
}

type HistoryPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** ⌘[ and ⌘] on macOS, Alt and an arrow elsewhere; an arrow in a text is the text's. */
export function historyStep(press: HistoryPress, platform: string, isTyped: boolean): 'back' | 'forward' | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = press
  if (platform === 'darwin') {
    if (!metaKey || ctrlKey || shiftKey || altKey) return null
    return key === '[' ? 'back' : key === ']' ? 'forward' : null
  }
  if (!altKey || ctrlKey || metaKey || shiftKey || isTyped) return null
  return key === 'ArrowLeft' ? 'back' : key === 'ArrowRight' ? 'forward' : null
}

function goToRegion(step: 1 | -1, lastFocus: WeakMap<Element, HTMLElement>): void {
  const regions = [...document.querySelectorAll('[data-region]')]
  const current = regions.findIndex((region) => region.contains(document.activeElement))
  // Parts without anything to focus, such as the messages where there are none, are passed over.
  for (let tried = 1; tried <= regions.length; tried++) {
    const region = regions[(current + step * tried + regions.length * 2) % regions.length]
    const last = region === undefined ? undefined : lastFocus.get(region)
    const target = last?.isConnected ? last : region?.querySelector<HTMLElement>(FOCUSABLE)
    if (target) {
      target.focus()
      return
    }
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea')
}
