// The only bridge into the page: window.rightsize with ask and listen. The page gets neither
// Electron's ipcRenderer nor its events, and only the channels and signals of the contract. A file
// dropped on the window goes from here straight to main: the page neither sees nor says its path.

import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { CHANNELS, DROPPED_FILE, type RightsizeApi, SIGNALS, type SignalName } from '#contract'

type Listener = (payload: unknown) => void

const listeners = new Map<SignalName, Set<Listener>>()
/** What main said before the page began to listen: a file handed over at start, a command of the menu. */
const unheard = new Map<SignalName, unknown[]>()
const MOST_UNHEARD = 20

for (const signal of Object.keys(SIGNALS) as SignalName[]) {
  listeners.set(signal, new Set())
  ipcRenderer.on(signal, (_event: IpcRendererEvent, payload: unknown) => {
    if (!SIGNALS[signal](payload)) return
    const listening = listeners.get(signal)
    if (listening !== undefined && listening.size > 0) for (const listener of listening) listener(payload)
    else unheard.set(signal, [...(unheard.get(signal) ?? []), payload].slice(-MOST_UNHEARD))
  })
}

const api = {
  ask: (channel, request) => {
    if (!Object.hasOwn(CHANNELS, channel)) return Promise.reject(new Error('Unknown channel'))
    return ipcRenderer.invoke(channel, request)
  },
  listen: (signal, listener) => {
    const listening = listeners.get(signal)
    if (listening === undefined) throw new Error('Unknown signal')
    listening.add(listener as Listener)
    const waiting = unheard.get(signal) ?? []
    unheard.delete(signal)
    for (const payload of waiting) (listener as Listener)(payload)
    return () => {
      listening.delete(listener as Listener)
    }
  },
} satisfies RightsizeApi

contextBridge.exposeInMainWorld('rightsize', api)

window.addEventListener('dragover', (event) => {
  if (!carriesFiles(event)) return
  event.preventDefault()
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
})

// Before the page hears of it: what it shows then may take away the place that the file was dropped on.
window.addEventListener(
  'drop',
  (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    // A file that the page made up has no path.
    const path = file === undefined ? '' : webUtils.getPathForFile(file)
    if (event.isTrusted && path !== '') void ipcRenderer.invoke(DROPPED_FILE, path, ...purposeOf(event))
  },
  { capture: true },
)

/** What the place is for that a file was dropped on; nothing: for the window. */
function purposeOf({ target }: DragEvent): readonly string[] {
  const purpose = (target as Partial<Element> | null)?.closest?.('[data-drop]')?.getAttribute('data-drop')
  return purpose ? [purpose] : []
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}
