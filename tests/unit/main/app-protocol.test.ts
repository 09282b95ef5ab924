import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAppHandler, readFileMap } from '../../../src/main/app-protocol.ts'
import { CONTENT_SECURITY_POLICY } from '../../../src/main/security.ts'

let root = ''
let handle: (request: Request) => Promise<Response>

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rightsize-protocol-'))
  const served = join(root, 'renderer')
  mkdirSync(join(served, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.html'), 'secret')
  writeFileSync(join(served, 'index.html'), '<title>Rightsize</title>')
  writeFileSync(join(served, 'assets/index-1a2b.js'), 'console.log(1)')
  writeFileSync(join(served, 'assets/index-1a2b.js.map'), '{}')
  writeFileSync(join(served, 'assets/inter.woff2'), 'font')
  symlinkSync(join(root, 'secret.html'), join(served, 'linked.html'))
  handle = createAppHandler(await readFileMap(served), Promise.resolve())
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

const get = (url: string, method = 'GET') => handle(new Request(url, { method }))

describe('app://rightsize', () => {
  it('serves the built files with their types', async () => {
    const page = await get('app://rightsize/index.html')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toBe('<title>Rightsize</title>')
    expect((await get('app://rightsize/assets/index-1a2b.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect((await get('app://rightsize/assets/inter.woff2')).headers.get('content-type')).toBe('font/woff2')
  })

  it('lets scripts wait until main can answer them, and nothing else', async () => {
    let mayAsk: () => void = () => undefined
    const answering = new Promise<void>((resolve) => {
      mayAsk = resolve
    })
    const held = createAppHandler(await readFileMap(join(root, 'renderer')), answering)
    const came: string[] = []
    const asked = ['assets/index-1a2b.js', 'index.html', 'assets/inter.woff2'].map(async (path) => {
      await held(new Request(`app://rightsize/${path}`))
      came.push(path)
    })
    await Promise.all(asked.slice(1))
    expect(came.toSorted()).toEqual(['assets/inter.woff2', 'index.html'])
    mayAsk()
    await Promise.all(asked)
    expect(came[2]).toBe('assets/index-1a2b.js')
  })

  it('serves the same file whatever stands in the query', async () => {
    expect((await get('app://rightsize/index.html?file=../secret.html')).status).toBe(200)
  })

  it.each([
    'app://rightsize/',
    'app://rightsize/assets',
    'app://rightsize/INDEX.html',
    'app://rightsize/../secret.html',
    'app://rightsize/%2e%2e/secret.html',
    'app://rightsize/..%2fsecret.html',
    'app://rightsize/assets/..%5c..%5csecret.html',
    'app://rightsize/assets/%2e%2e%2f%2e%2e%2fsecret.html',
    'app://rightsize//etc/passwd',
    'app://rightsize/etc/passwd',
    'app://rightsize/index.html%00.js',
    'app://rightsize/index.html/',
    'app://rightsize/linked.html',
    'app://rightsize/assets/index-1a2b.js.map',
    'app://rightsize/__proto__',
    'app://elsewhere/index.html',
    'app://rightsize.example.org/index.html',
  ])('answers 404 to %s', async (url) => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('not-found')
  })

  it('answers 404 to anything but reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('app://rightsize/index.html', method)).status).toBe(404)
  })

  it('sends the policy with every answer, found or not', async () => {
    for (const url of ['app://rightsize/index.html', 'app://rightsize/assets/index-1a2b.js', 'app://rightsize/nothing']) {
      const { headers } = await get(url)
      expect(headers.get('content-security-policy'), url).toBe(CONTENT_SECURITY_POLICY)
      expect(headers.get('x-content-type-options'), url).toBe('nosniff')
    }
  })
})
