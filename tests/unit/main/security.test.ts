import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, guardContents, guardSession, isAllowedAddress, webPreferences } from '../../../src/main/security.ts'

/** Records what is registered, so that the test can play Chromium. */
function recordingSession() {
  const registered: Record<string, unknown> = {}
  const record =
    (name: string) =>
    (...given: unknown[]) => {
      registered[name] = given.at(-1)
    }
  const session = {
    webRequest: { onBeforeRequest: record('onBeforeRequest'), onHeadersReceived: record('onHeadersReceived') },
    setPermissionRequestHandler: record('permissionRequest'),
    setPermissionCheckHandler: record('permissionCheck'),
    setDevicePermissionHandler: record('devicePermission'),
    setDisplayMediaRequestHandler: record('displayMedia'),
    setSpellCheckerEnabled: record('spellChecker'),
    on: (event: string, listener: unknown) => {
      registered[event] = listener
    },
  }
  return { session: session as unknown as Session, registered: registered as Record<string, (...given: unknown[]) => unknown> }
}

describe('the preferences of the window', () => {
  const preferences = webPreferences('/app/out/preload/index.cjs', true)

  it('keep Node out and the sandbox on', () => {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    })
  })

  it('leave web security as it is and switch on nothing experimental', () => {
    expect(preferences.webSecurity).toBe(true)
    for (const name of ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures']) {
      expect(preferences).not.toHaveProperty(name)
    }
  })

  it('download no dictionary, follow no dropped file, and offer developer tools only while developing', () => {
    expect(preferences).toMatchObject({ spellcheck: false, navigateOnDragDrop: false, devTools: false })
    expect(webPreferences('', false).devTools).toBe(true)
  })

  it('are the same without a bridge for the window that prints', () => {
    const { preload, ...rest } = preferences
    expect(preload).toBe('/app/out/preload/index.cjs')
    expect(webPreferences(null, true)).toEqual(rest)
  })
})

describe('the content security policy', () => {
  it('is this one, word for word', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })
})

describe('the session', () => {
  it('cancels and counts every request that leaves the app', () => {
    const { session, registered } = recordingSession()
    const gate = guardSession(session, null)
    const isCancelled = (url: string) => {
      let cancelled: boolean | undefined
      registered['onBeforeRequest']?.({ url }, ({ cancel }: { cancel: boolean }) => {
        cancelled = cancel
      })
      return cancelled
    }
    expect(isCancelled('app://rightsize/index.html')).toBe(false)
    expect(gate.blockedRequests()).toBe(0)
    for (const url of ['https://example.org/', 'http://127.0.0.1:5173/', 'ws://example.org/', 'file:///etc/passwd', 'ftp://example.org/']) {
      expect(isCancelled(url), url).toBe(true)
    }
    expect(gate.blockedRequests()).toBe(5)
  })

  it('denies permissions that are asked for, checked or taken for granted', () => {
    const { session, registered } = recordingSession()
    guardSession(session, null)
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen']) {
      let granted: unknown
      registered['permissionRequest']?.({}, permission, (answer: unknown) => {
        granted = answer
      })
      expect(granted, permission).toBe(false)
      expect(registered['permissionCheck']?.({}, permission), permission).toBe(false)
    }
    expect(registered['devicePermission']?.({ deviceType: 'usb' })).toBe(false)
    let screens: unknown
    registered['displayMedia']?.({}, (streams: unknown) => {
      screens = streams
    })
    expect(screens).toEqual({})
    expect(registered['spellChecker']).toBe(false)
  })

  it('prevents downloads', () => {
    const { session, registered } = recordingSession()
    guardSession(session, null)
    expect(wasPrevented(registered['will-download'])).toBe(true)
  })

  it('loosens the policy for the dev server and for nothing else', () => {
    const packaged = recordingSession()
    guardSession(packaged.session, null)
    expect(packaged.registered).not.toHaveProperty('onHeadersReceived')
    const developed = recordingSession()
    guardSession(developed.session, 'http://localhost:5173')
    expect(developed.registered).toHaveProperty('onHeadersReceived')
  })
})

describe('an address', () => {
  it('is allowed when it is ours or of the developer tools', () => {
    expect(isAllowedAddress('app://rightsize/assets/x.js', null)).toBe(true)
    expect(isAllowedAddress('devtools://devtools/bundled/x.html', null)).toBe(true)
  })

  it('is refused when it only looks like ours', () => {
    for (const url of ['https://app/', 'http://rightsize/', 'apps://rightsize/', 'https://example.org/?app://rightsize/', 'nonsense', '']) {
      expect(isAllowedAddress(url, null), url).toBe(false)
    }
  })

  it('of the dev server is allowed only while there is one', () => {
    expect(isAllowedAddress('http://localhost:5173/main.tsx', 'http://localhost:5173')).toBe(true)
    expect(isAllowedAddress('ws://localhost:5173/', 'http://localhost:5173')).toBe(true)
    expect(isAllowedAddress('http://localhost:5174/', 'http://localhost:5173')).toBe(false)
    expect(isAllowedAddress('http://localhost:5173/main.tsx', null)).toBe(false)
  })
})

describe('every page that comes into being', () => {
  it('cannot navigate, follow a redirect, attach a webview, open a window or talk to a peer', () => {
    const listeners: Record<string, (event: { preventDefault: () => void }) => void> = {}
    let openHandler: ((details: { url: string }) => unknown) | undefined
    let peerPolicy = ''
    guardContents({
      on: (event: string, listener: (typeof listeners)[string]) => {
        listeners[event] = listener
      },
      setWindowOpenHandler: (handler: typeof openHandler) => {
        openHandler = handler
      },
      setWebRTCIPHandlingPolicy: (policy: string) => {
        peerPolicy = policy
      },
    } as unknown as WebContents)
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      expect(wasPrevented(listeners[event]), event).toBe(true)
    }
    expect(openHandler?.({ url: 'https://example.org' })).toEqual({ action: 'deny' })
    expect(peerPolicy).toBe('disable_non_proxied_udp')
  })
})

function wasPrevented(listener: ((event: { preventDefault: () => void }) => void) | undefined): boolean {
  let prevented = false
  listener?.({
    preventDefault: () => {
      prevented = true
    },
  })
  return prevented
}
