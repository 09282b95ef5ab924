// The second click of a double click is meant for what the first one pressed. When that has made room for another control
// at the same place (a question answered, a screen left), the click would press what nobody has read yet: it is dropped.

/** What a click presses: not the cells and rows of a grid, which answer a double click themselves. */
const CONTROL = 'button, a[href], [role="button"], [role="menuitem"], [role="option"]'

/** For as long as the window is there. `detail` of a click is its number within a run of quick clicks at one place. */
export function dropStraySecondClicks(target: Window): void {
  let first: Element | null = null
  target.addEventListener(
    'click',
    (event) => {
      const pressed = event.target instanceof Element ? event.target.closest(CONTROL) : null
      if (event.detail <= 1) first = pressed
      else if (first !== null && pressed !== null && pressed !== first) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    },
    { capture: true },
  )
}
