// Holds what a part of the app is built from: a room that is left out leaves a stale bundle. Called by vitest.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roomsOf } from '../../../scripts/build.mjs'
import { sourceFiles } from '../../architecture/house.ts'

const root = join(import.meta.dirname, '../../..')

/** The rooms that a room imports, by the doors its files name, and theirs. */
function importedRooms(room: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(room)) return found
  found.add(room)
  for (const file of sourceFiles(join(root, room))) {
    const doors = readFileSync(join(root, room, file), 'utf8').matchAll(/from '#([a-z-]+)'/g)
    for (const [, door] of doors) importedRooms(`src/${door}`, found)
  }
  return found
}

describe('the sources of a bundle', () => {
  it('are all rooms that the command line imports', () => {
    const imported = importedRooms('src/cli')
    expect([...imported]).toEqual(expect.arrayContaining(['src/powerpoint', 'src/data-room']))
    expect(roomsOf('src/cli')).toEqual(expect.arrayContaining([...imported]))
  })

  it('follow the references of each room, once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rightsize-rooms-'))
    try {
      for (const [room, paths] of Object.entries({ cli: ['../core', '../intake'], intake: ['../core'], core: [], screens: ['../core'] })) {
        mkdirSync(join(folder, 'src', room), { recursive: true })
        writeFileSync(join(folder, 'src', room, 'tsconfig.json'), JSON.stringify({ references: paths.map((path) => ({ path })) }))
      }
      expect(roomsOf('src/cli', folder)).toEqual(['src/cli', 'src/core', 'src/intake'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
