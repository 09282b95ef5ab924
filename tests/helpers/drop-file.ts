import type { LaunchedApp } from './launch-app.ts'

/** As Chromium sees a file that comes from the desktop: a trusted event with a path the page never sees. */
export async function dropFile({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }, file) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) return
    contents.debugger.attach()
    // A hand is slower than this: Chromium takes the drop only once the page has answered the drag over it.
    const pause = () => new Promise((done) => setTimeout(done, 200))
    for (const kind of ['dragEnter', 'dragOver', 'dragOver', 'drop']) {
      await pause()
      const data = { items: [], files: [file], dragOperationsMask: 1 }
      await contents.debugger.sendCommand('Input.dispatchDragEvent', { type: kind, x: 300, y: 300, data })
    }
    await pause()
    contents.debugger.detach()
  }, path)
}
