import { execFile } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { electronEnvironment, resolveElectron } from '../../scripts/electron-runtime.mjs'
import { CONTENT_SECURITY_POLICY } from '../../src/main/security.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'

const START_PAGE = 'app://rightsize/index.html'

let launched: LaunchedApp
let page: Page
/** A server on this machine that stands for the outside world, and what reached it. */
let outside: Server
let outsideUrl = ''
const reached: string[] = []

test.beforeAll(async () => {
  outside = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('hello')
  })
  outside.on('connection', () => reached.push('connection'))
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done))
  outsideUrl = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  launched = await launchApp()
  page = launched.page
})

test.afterAll(async () => {
  await launched.close()
  outside.closeAllConnections()
  await new Promise((done) => outside.close(done))
})

const blockedRequests = (): Promise<number> =>
  page.evaluate(async () => {
    const facts = await window.rightsize.ask('app:facts', null)
    return facts.ok ? facts.value.blockedRequests : Number.NaN
  })

test.describe('the page', () => {
  test('lives at the origin under which its data will be found again', async () => {
    expect(page.url().split('#')[0]).toBe(START_PAGE)
    expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://rightsize', true])
    expect(await launched.app.evaluate(({ app }) => app.getName())).toBe('Rightsize')
    expect(await launched.app.evaluate(({ app }) => app.getPath('userData'))).toBe(launched.userData)
    await page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('origin-probe').onsuccess = done
        }),
    )
    expect(readdirSync(join(launched.userData, 'IndexedDB'))).toContain('app_rightsize_0.indexeddb.leveldb')
  })

  test('has neither Node nor Electron, only the two functions of the bridge', async () => {
    const found = await page.evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname']
      return { globals: names.filter((name) => name in window), bridge: Object.keys(window.rightsize).sort() }
    })
    expect(found).toEqual({ globals: [], bridge: ['ask', 'listen'] })
  })

  test('can reach no channel but those of the contract', async () => {
    const answers = await page.evaluate(async () => {
      const ask = window.rightsize.ask as unknown as (channel: string, request: unknown) => Promise<unknown>
      const tryAsk = (channel: string, request: unknown) => ask(channel, request).catch((error: unknown) => String(error))
      return [
        await tryAsk('ELECTRON_BROWSER_REQUIRE', 'fs'),
        await tryAsk('__proto__', null),
        await tryAsk('workbook:open', { id: '../../etc/passwd', workingCopy: null }),
      ]
    })
    expect(answers.slice(0, 2)).toEqual(['Error: Unknown channel', 'Error: Unknown channel'])
    expect(answers[2]).toEqual({ ok: false, problem: { code: 'request-refused', facts: { channel: 'workbook:open', reason: 'shape' } } })
  })

  test('comes with the policy on every answer, found or not', async () => {
    const headers = await page.evaluate(async () => {
      const script = document.querySelector('script[src]')?.getAttribute('src') ?? ''
      const answers = await Promise.all(
        ['/index.html', script, '/nothing', '/../package.json', '/%2e%2e/package.json'].map((url) => fetch(url)),
      )
      return answers.map((answer) => [answer.status, answer.headers.get('content-security-policy')])
    })
    expect(headers.map(([status]) => status)).toEqual([200, 200, 404, 404, 404])
    for (const [, policy] of headers) expect(policy).toBe(CONTENT_SECURITY_POLICY)
  })

  test('runs no text as code and takes no script or style that stands in the markup', async () => {
    const ran = await page.evaluate(async () => {
      const outcome: string[] = []
      // In a task of the page's own: what the test itself evaluates is exempt from the policy.
      outcome.push(
        await new Promise<string>((done) =>
          setTimeout(() => {
            try {
              done(String(new Function('return 1')()))
            } catch (error) {
              done((error as Error).name)
            }
          }),
        ),
      )
      const script = document.createElement('script')
      script.textContent = 'window.ranInline = true'
      const holder = document.createElement('div')
      holder.innerHTML = '<b style="color: rgb(1, 2, 3)">x</b><img src="x" onerror="window.ranHandler = true">'
      document.body.append(script, holder)
      const color = getComputedStyle(holder.firstElementChild as Element).color
      outcome.push(String('ranInline' in window), String('ranHandler' in window), String(color === 'rgb(1, 2, 3)'))
      script.remove()
      holder.remove()
      return outcome
    })
    expect(ran).toEqual(['EvalError', 'false', 'false', 'false'])
  })

  test('gets no permission, asked for or checked', async () => {
    const outcome = await page.evaluate(async () => {
      const refused = (work: () => Promise<unknown>) =>
        work().then(
          () => 'granted',
          (error: unknown) => (error as Error).name,
        )
      return {
        camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
        clipboard: await refused(() => navigator.clipboard.readText()),
        notifications: await Notification.requestPermission(),
        place: await new Promise((done) =>
          navigator.geolocation.getCurrentPosition(
            () => done('granted'),
            ({ code }) => done(code),
          ),
        ),
        checked: (await navigator.permissions.query({ name: 'geolocation' })).state,
      }
    })
    expect(outcome).toMatchObject({ notifications: 'denied', place: 1, checked: 'denied' })
    expect(outcome.camera).not.toBe('granted')
    expect(outcome.screen).not.toBe('granted')
    expect(outcome.clipboard).not.toBe('granted')
  })
})

test.describe('the network', () => {
  test('is not reached by anything that the page can try', async () => {
    reached.length = 0
    const outcomes = await page.evaluate(async (base) => {
      const loads = (element: HTMLImageElement | HTMLScriptElement | HTMLLinkElement) =>
        new Promise<string>((done) => {
          element.onload = () => done('loaded')
          element.onerror = () => done('blocked')
          document.head.append(element)
        })
      const socket = (address: string) =>
        new Promise<string>((done) => {
          const opened = new WebSocket(address)
          opened.onopen = () => done('loaded')
          opened.onerror = () => done('blocked')
        })
      const refused = (work: () => Promise<unknown>) =>
        work().then(
          () => 'loaded',
          () => 'blocked',
        )
      navigator.sendBeacon(`${base}/beacon`, 'x')
      const preconnect = Object.assign(document.createElement('link'), { rel: 'preconnect', href: base })
      const prefetch = Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: 'https://example.org' })
      document.head.append(preconnect, prefetch)
      return [
        await refused(() => fetch('https://example.org')),
        await refused(() => fetch(`${base}/fetch`, { mode: 'no-cors' })),
        await loads(Object.assign(new Image(), { src: `${base}/image.png` })),
        await loads(Object.assign(document.createElement('script'), { src: `${base}/script.js` })),
        await loads(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${base}/style.css` })),
        await socket(base.replace('http', 'ws')),
      ]
    }, outsideUrl)
    expect(outcomes).toEqual(Array(6).fill('blocked'))
    expect(reached).toEqual([])
  })

  test('is not reached past the policy either: the session cancels the request and counts it', async () => {
    reached.length = 0
    const before = await blockedRequests()
    // Electron's own loader knows no policy, so this is the request filter alone.
    const outcomes = await launched.app.evaluate(
      ({ session }, urls) =>
        Promise.all(
          urls.map((url) =>
            session.defaultSession.fetch(url).then(
              () => 'loaded',
              (error: Error) => error.message,
            ),
          ),
        ),
      [outsideUrl, 'https://example.org/', 'http://rightsize.example/'],
    )
    expect(outcomes).toEqual(Array(3).fill('net::ERR_BLOCKED_BY_CLIENT'))
    expect((await blockedRequests()) - before).toBe(3)
    expect(reached).toEqual([])
  })

  test('resolves no name', async () => {
    const outcome = await launched.app.evaluate(({ session }) =>
      session.defaultSession.resolveHost('localhost').then(
        () => 'resolved',
        (error: Error) => error.message,
      ),
    )
    expect(outcome).toContain('ERR_NAME_NOT_RESOLVED')
  })

  test('gets no packet from a peer connection', async () => {
    const socket = createSocket('udp4')
    let packets = 0
    socket.on('message', () => {
      packets += 1
    })
    await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done))
    const candidates = await page.evaluate(async (port) => {
      const found: string[] = []
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
      peer.createDataChannel('out')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise<void>((done) => {
        peer.onicecandidate = ({ candidate }) => (candidate === null ? done() : found.push(candidate.candidate))
      })
      peer.close()
      return found
    }, socket.address().port)
    socket.close()
    expect(packets).toBe(0)
    expect(candidates.filter((candidate) => candidate.includes(' udp '))).toEqual([])
  })
})

test.describe('a hostile link', () => {
  /** Each tries to leave the page, to open another, or to bring one in. */
  const WAYS_OUT: readonly (readonly [name: string, leave: (url: string) => unknown])[] = [
    ['a link', (url) => Object.assign(document.createElement('a'), { href: url }).click()],
    ['a link to a new window', (url) => Object.assign(document.createElement('a'), { href: url, target: '_blank' }).click()],
    ['a download link', (url) => Object.assign(document.createElement('a'), { href: url, download: 'x.exe' }).click()],
    ['window.open', (url) => window.open(url)],
    ['location', (url) => location.assign(url)],
    ['location.replace', (url) => location.replace(url)],
    [
      'a form',
      (url) => {
        const form = Object.assign(document.createElement('form'), { action: url, method: 'post' })
        document.body.append(form)
        form.submit()
        form.remove()
      },
    ],
    [
      'a meta refresh',
      (url) => {
        const meta = document.createElement('meta')
        meta.httpEquiv = 'refresh'
        meta.content = `0;url=${url}`
        document.head.append(meta)
      },
    ],
    [
      'a frame',
      (url) => {
        const frame = Object.assign(document.createElement('iframe'), { src: url })
        document.body.append(frame)
      },
    ],
    [
      'a webview',
      (url) => {
        const view = document.createElement('webview')
        view.setAttribute('src', url)
        document.body.append(view)
      },
    ],
  ]
  const ADDRESSES = [
    'https://example.org/',
    'file:///etc/passwd',
    'javascript:document.title="owned"',
    'data:text/html,<title>owned</title>',
    'app://elsewhere/index.html',
    'rightsize://open?file=/etc/passwd',
    'mailto:board@example.org',
  ]

  for (const [name, leave] of WAYS_OUT) {
    test(`leads nowhere: ${name}`, async () => {
      reached.length = 0
      for (const url of [...ADDRESSES, outsideUrl]) await page.evaluate(leave as (url: string) => void, url)
      // Long enough for a navigation to have begun.
      await page.waitForTimeout(400)
      expect(page.url().split('#')[0]).toBe(START_PAGE)
      expect(await page.title()).not.toContain('owned')
      expect(launched.app.windows()).toHaveLength(1)
      expect(await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
      // A refused frame shows Chromium's own error page, or stays empty.
      const inFrames = page.frames().map((frame) => frame.url().split('#')[0] ?? '')
      expect(inFrames.filter((url) => !['', 'about:blank', 'chrome-error://chromewebdata/', START_PAGE].includes(url))).toEqual([])
      expect(reached).toEqual([])
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('meta[http-equiv=refresh], iframe, webview')) element.remove()
      })
    })
  }

  test('leads nowhere: a file dropped on the window', async () => {
    const box = { x: 300, y: 300 }
    const client = await page.context().newCDPSession(page)
    const data = { items: [], files: ['/etc/passwd'], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await client.send('Input.dispatchDragEvent', { type, ...box, data })
    await page.waitForTimeout(400)
    expect(page.url().split('#')[0]).toBe(START_PAGE)
    expect(launched.app.windows()).toHaveLength(1)
  })
})

test.describe('a second start', () => {
  test('ends at once, focuses the first and hands its file over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rightsize-second-'))
    const file = join(folder, 'not-ours.rightsize')
    writeFileSync(file, 'hello')
    try {
      await page.evaluate(() => {
        const heard: unknown[] = []
        Object.assign(window, { heard })
        window.rightsize.listen('library:opened', (opened) => heard.push(opened))
      })
      await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
      expect(await startAgain(launched.userData, file)).toBe(0)
      // The page says why it cannot open this one: the handing over is what counts here.
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
        .toEqual([{ ok: false, problem: expect.objectContaining({ code: 'file-not-ours' }) }])
      expect(
        await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized())),
      ).toEqual([false])
      expect(await page.evaluate(() => window.rightsize.ask('app:facts', null).then(({ ok }) => ok))).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** The exit code; null: it did not end by itself. */
async function startAgain(userData: string, file: string): Promise<number | null> {
  const runtime = await resolveElectron({ say: () => undefined })
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return new Promise((done) => {
    const child = execFile(
      runtime.executable,
      [...root, resolve('.'), '--disable-gpu', file],
      { env: { ...electronEnvironment(runtime), RIGHTSIZE_USER_DATA: userData, RIGHTSIZE_PROFILE: userData }, timeout: 60_000 },
      () => done(child.exitCode),
    )
  })
}
