// Serves the page from app://rightsize/. The list of files is read once at start; a request only
// looks its path up in that list, so no path is ever built from what the page asks for.

import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { HOST } from './identity.ts'
import { CONTENT_SECURITY_POLICY } from './security.ts'

interface ServedFile {
  readonly path: string
  readonly type: string
}

/** Keys are address paths such as /assets/index-1a2b.js, exactly as the page spells them. */
export type FileMap = ReadonlyMap<string, ServedFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Files of unknown kinds are not served: a source map or a stray file never reaches the page. */
export async function readFileMap(folder: string): Promise<FileMap> {
  const map = new Map<string, ServedFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    map.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type })
  }
  return map
}

/**
 * The handler for protocol.handle('app'): 200 with the file, or 404 for everything that is not on the list.
 * @param answering scripts wait for it: the first thing that they do is to ask main
 */
export function createAppHandler(files: FileMap, answering: Promise<void>): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = URL.canParse(request.url) ? new URL(request.url) : null
    const file = url?.host === HOST && request.method === 'GET' ? files.get(url.pathname) : undefined
    if (file === undefined) return answer(404, 'text/plain; charset=utf-8', 'not-found')
    if (file.type === TYPES['.js']) await answering
    return answer(200, file.type, await readFile(file.path))
  }
}

function answer(status: number, type: string, body: BodyInit): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  })
}
