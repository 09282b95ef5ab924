// When something counts as painted, the same for every page.

/** The next frame's time stamp, taken before it is painted. */
export function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
}

/** Looks before every frame; settles right after the first frame for which the document bears it out. */
export async function untilPainted(isDone: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 30_000
  do {
    await frame()
    if (performance.now() > giveUpAt) throw new Error(`Never painted: ${isDone}`)
  } while (!isDone())
  await afterPaint()
}

/** A message is delivered after the frame that is under way. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
