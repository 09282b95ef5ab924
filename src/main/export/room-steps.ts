// A data room in the side process: begun with the saved workbook, filled quarter by quarter while main prints the pages of
// each, and written in one go at the end.

import { basename } from 'node:path'
import type { IsoDate, QuarterRecord } from '#core'
import type { DataRoom, FinishedRoom } from '#data-room'
import { nodeByteTools } from '../files/byte-tools.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { writeUserFile } from '../files/user-file.ts'
import { answering, failed } from './answering.ts'
import type { Steps } from './export-messages.ts'
import { readAttached, readLocked, readSaved } from './saved-file.ts'

type RoomSteps = Steps<'begin-room' | 'add-quarter' | 'add-pages' | 'finish-room' | 'write-room'>

export function createRoomSteps(): RoomSteps {
  let current: DataRoom | null = null
  let finished: FinishedRoom | null = null

  function quarterOf(place: number): readonly [DataRoom, QuarterRecord] {
    const record = current?.quarters[place]
    if (current === null || record === undefined) throw new Error('a quarter was ordered that no data room has')
    return [current, record]
  }

  return answering<keyof RoomSteps>({
    'begin-room': async ({ workbookFile, audience, appVersion }) => {
      const workbook = await readSaved(workbookFile)
      if ('code' in workbook) return failed(workbook)
      const { buildDataRoom } = await import('#data-room')
      const room = buildDataRoom({
        ...{ workbook, audience, appVersion, tools: nodeByteTools },
        openQuarter: (record) => readLocked(workbookFile, record),
        attachment: (sha256) => readAttached(workbookFile, sha256),
      })
      if (!room.ok) return failed(room.problem)
      current = room.value
      const last = current.quarters.at(-1)?.quarter ?? ''
      return { kind: 'room-begun', quarters: current.quarters.length, last }
    },
    'add-quarter': async ({ place, paper }) => {
      const [room, record] = quarterOf(place)
      const pages = await room.addQuarter(record, paper)
      if (!pages.ok) return failed(pages.problem)
      return pages.value === null ? { kind: 'no-pages' } : { kind: 'pages', pages: pages.value }
    },
    'add-pages': async ({ place, bytes }) => {
      const [room, record] = quarterOf(place)
      room.addPages(record, bytes)
      return { kind: 'pages-added' }
    },
    'finish-room': async () => {
      if (current === null) throw new Error('a data room was finished before it was begun')
      finished = await current.finish()
      return { kind: 'room-finished', signed: finished.signed }
    },
    'write-room': async ({ target, signature }) => {
      if (current === null || finished === null) throw new Error('a data room was written before it was finished')
      const { withRoomSignature, zipDataRoom } = await import('#data-room')
      const { files, contents } = signature === null ? finished : withRoomSignature(finished, signature)
      const bytes = await zipDataRoom(files, current.quarters.at(-1)?.asOf ?? ('1980-01-01' as IsoDate))
      const written = await writeUserFile(target, bytes, nodeFileSystem, basename(target))
      return written.ok ? { kind: 'room-written', contents } : failed(written.problem)
    },
  })
}
