// Playwright sends a key within a millisecond of the click before it. A popup takes the focus in the next frame, so on a busy
// machine such a key reaches what lies below it, which nobody who looks at the screen can do. The keys of a test therefore
// wait for the two frames that any dialog, menu or editor needs. The letters of one `type` follow each other unhindered, so
// that letters lost by the app stay a finding.
import type { Page } from '@playwright/test'

/** Milliseconds after which a window that draws no frames, because it is hidden, is not waited for. */
const NO_FRAMES_MS = 250

export function makeKeyboardPatient(page: Page): void {
  const { keyboard } = page
  const press = keyboard.press.bind(keyboard)
  const type = keyboard.type.bind(keyboard)
  keyboard.press = async (...key) => {
    await twoFrames(page)
    await press(...key)
  }
  keyboard.type = async (...text) => {
    await twoFrames(page)
    await type(...text)
  }
}

async function twoFrames(page: Page): Promise<void> {
  const frames = page.evaluate(
    (limit) =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()))
        setTimeout(done, limit)
      }),
    NO_FRAMES_MS,
  )
  // A page that is being reloaded or has ended answers nothing; the key itself then says so.
  await frames.catch(() => undefined)
}
