// What a hand does to an element, as events.

export function must<E extends Element>(selector: string): E {
  const element = document.querySelector<E>(selector)
  if (element === null) throw new Error(`The page has no ${selector}`)
  return element
}

export function press(element: Element, key: string): void {
  element.dispatchEvent(
    new KeyboardEvent('keydown', { key, code: key, keyCode: key === 'Enter' ? 13 : 0, bubbles: true, cancelable: true }),
  )
}

/** Past React, which watches the property of its own inputs. */
export function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
