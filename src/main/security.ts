// Locks the page in: no Node, no network, no navigation, no permission. Every rule of SECURITY.md
// about web contents and sessions is here; index.ts applies them before the first page loads.

import type { Privileges, Session, WebContents, WebPreferences } from 'electron'
import { SCHEME } from './identity.ts'

/** Sent as a header with every answer of app://. Nothing inline, nothing from elsewhere. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Vite's dev server writes scripts and styles into the page and talks over a WebSocket. */
const DEVELOPMENT_POLICY = CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:")

/** A secure origin with a database of its own, like a site on https. */
export const SCHEME_PRIVILEGES: Privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }

/** @param preload null: a window without a bridge, which can ask nothing */
export function webPreferences(preload: string | null, isPackaged: boolean): WebPreferences {
  return {
    ...(preload === null ? {} : { preload }),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    navigateOnDragDrop: false,
    // Compiled code is kept from the first start on; by itself Chromium keeps it for whoever starts twice within three days.
    v8CacheOptions: 'bypassHeatCheck',
    // The dictionary would be downloaded.
    spellcheck: false,
    devTools: !isPackaged,
  }
}

/** Switches for Chromium, set before it starts. */
export const CHROMIUM_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
]

/** Kept out with a dev server, which lives at a name. */
export const NO_NAME_RESOLVES = ['host-resolver-rules', 'MAP * ~NOTFOUND'] as const

export interface NetworkGate {
  /** Requests cancelled since start. */
  readonly blockedRequests: () => number
}

/** devServer: the address of Vite's dev server, null in every build that users get. */
export function guardSession(session: Session, devServer: string | null): NetworkGate {
  let blocked = 0
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isAllowedAddress(details.url, devServer)
    if (cancel) blocked += 1
    answer({ cancel })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Without a handler Chromium would show its own picker for screen sharing.
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  if (devServer !== null) {
    session.webRequest.onHeadersReceived((details, answer) =>
      answer({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [DEVELOPMENT_POLICY] } }),
    )
  }
  return { blockedRequests: () => blocked }
}

export function isAllowedAddress(address: string, devServer: string | null): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null) return false
  if (url.protocol === `${SCHEME}:` || url.protocol === 'devtools:') return true
  return devServer !== null && url.host === new URL(devServer).host
}

/** For every page, frame and tool window, from the moment it exists. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // Peer connections are the one way out that neither the policy nor the request filter sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
