import type { LaunchedApp } from './launch-app.ts'

/** As Chromium sees a file that comes from the desktop: a trusted event with a path the page never sees. */
export async function dropFile({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }, file) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) return
    const later = (ms: number) => new Promise((done) => setTimeout(done, ms))
    const pause = () => later(100)
    const ask = (code: string) => contents.executeJavaScript(code) as Promise<boolean>
    await ask("window.isDropped = false; window.addEventListener('drop', () => { window.isDropped = true }, { once: true }); true")
    contents.debugger.attach()
    // Chromium takes a drop only once the page has answered the drag over it, which a busy one does late: then again.
    for (let tries = 0; tries < 20 && !(await ask('window.isDropped')); tries += 1) {
      for (const kind of ['dragEnter', 'dragOver', 'dragOver', 'drop']) {
        await pause()
        const data = { items: [], files: [file], dragOperationsMask: 1 }
        // A page that is busy answers late or not at all: the next try asks again.
        await Promise.race([contents.debugger.sendCommand('Input.dispatchDragEvent', { type: kind, x: 300, y: 300, data }), later(5000)])
      }
      for (let looks = 0; looks < 20 && !(await ask('window.isDropped')); looks += 1) await pause()
    }
    contents.debugger.detach()
  }, path)
}
