// The app, and a hand that works in it from inside: one edit, then the page's process is stopped and a key pressed. Without
// Playwright, because Chromium does not watch over a page that is being debugged. What the page shows once it is loaded
// again goes to the file TEST_REPORT.
import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { app, webContents } from 'electron'

const page = () => webContents.getAllWebContents()[0]
const look = (code) =>
  Promise.race([
    page()
      ?.executeJavaScript(code)
      .catch(() => null),
    pause(1000),
  ])

async function until(code) {
  for (;;) {
    const found = await look(code)
    if (found) return found
    await pause(100)
  }
}

const click = (words) =>
  until(
    `(() => { const one = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('${words}')); one?.click(); return Boolean(one) })()`,
  )
const CELL = `[...document.querySelectorAll('tr')].find(({ textContent }) => textContent.includes('Job queue'))?.querySelector('[data-column="cost"]')`

async function type(text) {
  const { x, y, width, height } = await until(`${CELL}?.getBoundingClientRect().toJSON()`)
  const place = { x: Math.round(x + width / 2), y: Math.round(y + height / 2), button: 'left', clickCount: 1 }
  for (const kind of ['mouseDown', 'mouseUp']) page().sendInputEvent({ type: kind, ...place })
  await until(`document.activeElement === ${CELL}`)
  for (const key of text) for (const kind of ['keyDown', 'char', 'keyUp']) page().sendInputEvent({ type: kind, keyCode: key })
  for (const kind of ['keyDown', 'char', 'keyUp']) page().sendInputEvent({ type: kind, keyCode: 'Return' })
  await until(`${CELL}?.textContent.includes('1,001') && document.querySelector('[data-save="saved"]') !== null`)
}

async function work() {
  await app.whenReady()
  await click('sample company')
  await type('1001')
  const startedAt = Date.now()
  process.kill(page().getOSProcessId(), 'SIGSTOP')
  // Chromium counts the silence from the first key that nobody takes.
  page().sendInputEvent({ type: 'keyDown', keyCode: 'Down' })
  await new Promise((done) => page().once('render-process-gone', done))
  const afterMs = Date.now() - startedAt
  await click('Acme AI')
  const shown = await until(`${CELL}?.textContent`)
  writeFileSync(process.env.TEST_REPORT, JSON.stringify({ shown: Number(shown.replaceAll(',', '')), afterMs }))
  app.quit()
}

await import('../../out/main/index.js')
// Not awaited: Electron is ready only once this file is done.
void work()
