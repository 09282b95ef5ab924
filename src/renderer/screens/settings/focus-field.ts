// Finds a field of the settings by its label, for whoever asks for it by name.

/** Puts the focus on the field with this label, unfolding what it lies in; false while it is not there. */
export function focusField(label: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('main label, main legend, main [id]')].find(
    (element) => element.children.length === 0 && element.textContent?.trim() === label,
  )
  const field = found === undefined ? null : fieldOf(found)
  if (field === null) return false
  const fold = field.closest('details')
  if (fold !== null) fold.open = true
  field.focus()
  field.scrollIntoView({ block: 'center' })
  return true
}

function fieldOf(label: HTMLElement): HTMLElement | null {
  const byFor = label instanceof HTMLLabelElement && label.htmlFor !== '' ? document.getElementById(label.htmlFor) : null
  const byId = label.id === '' ? null : document.querySelector<HTMLElement>(`[aria-labelledby~="${CSS.escape(label.id)}"]`)
  const field = byFor ?? byId ?? label.parentElement
  return field?.matches('button, input, textarea') ? field : (field?.querySelector<HTMLElement>('button, input, textarea') ?? null)
}
