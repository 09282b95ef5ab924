// Puts a text on the clipboard from a button. The page has no permission to write there by itself (SECURITY.md), so the
// copy that the user's own click asks for is answered with the text.

/** False where the copy was not carried out. */
export function copyText(text: string): boolean {
  let isDone = false
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isDone = true
  }
  document.addEventListener('copy', answer, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', answer, { capture: true })
  return isDone
}
