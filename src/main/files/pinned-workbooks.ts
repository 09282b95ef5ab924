// Which workbooks the user keeps at the top of the list: library.json, a small file whose loss costs that and nothing else.

import { join } from 'node:path'
import { atomicWrite } from './atomic-write.ts'
import type { FileSystem } from './file-system.ts'

export interface PinnedWorkbooks {
  readonly ids: () => Promise<ReadonlySet<string>>
  /** Rejects with the file system's error when it cannot be kept. */
  readonly set: (id: string, isPinned: boolean) => Promise<void>
}

export function pinnedWorkbooks(userData: string, fs: FileSystem): PinnedWorkbooks {
  const target = join(userData, 'library.json')
  const read = () =>
    fs.read(target).then(
      (bytes) => new Set(pinnedIn(Buffer.from(bytes).toString('utf8'))),
      () => new Set<string>(),
    )
  return {
    ids: read,
    set: async (id, isPinned) => {
      const pinned = await read()
      if (isPinned) pinned.add(id)
      else pinned.delete(id)
      await atomicWrite({ target, bytes: Buffer.from(`${JSON.stringify({ pinned: [...pinned] })}\n`, 'utf8') }, fs)
    },
  }
}

function pinnedIn(text: string): readonly string[] {
  try {
    const raw: unknown = JSON.parse(text)
    const pinned = typeof raw === 'object' && raw !== null && 'pinned' in raw ? raw.pinned : []
    return Array.isArray(pinned) ? pinned.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
