// The payload as bytes in runs of records, kept from one save to the next: only runs that hold a changed
// record are written anew, so that a save costs what changed and not what is there. Records are immutable,
// so a run is unchanged when its records are the same objects. Held by main, one for each open workbook.

import type { WorkDone } from '../in-slices.ts'
import type { AnyRecord, TableName } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { ByteTools } from './envelope.ts'
import { payloadParts, recordsText } from './payload.ts'

/** Joined, the pieces are the bytes of payloadOf. */
export type PayloadPieces = readonly Uint8Array[]

interface PayloadKeeper {
  readonly writing: (workbook: Workbook) => Generator<WorkDone, PayloadPieces>
}

interface Run {
  readonly records: readonly AnyRecord[]
  readonly bytes: Uint8Array
}

/** A run is some 40 KB: a millisecond to write, a hundred of them in 10,000 components. */
const RUN_RECORDS = 256

export function createPayloadKeeper({ encode }: Pick<ByteTools, 'encode'>): PayloadKeeper {
  /** By their first record, so that they are found again when records before them came or went. */
  let known: ReadonlyMap<AnyRecord | undefined, Run> = new Map()
  const comma = encode(',')

  function runAt(records: readonly AnyRecord[], from: number): Run | null {
    const run = known.get(records[from])
    return run?.records.every((record, at) => record === records[from + at]) ? run : null
  }

  function writtenRun(table: TableName, records: readonly AnyRecord[], from: number): Run {
    let end = from + 1
    while (end < records.length && end - from < RUN_RECORDS && !known.has(records[end])) end += 1
    const own = records.slice(from, end)
    return { records: own, bytes: encode(recordsText(table, own)) }
  }

  return {
    writing: function* (workbook) {
      const pieces: Uint8Array[] = []
      const runs = new Map<AnyRecord | undefined, Run>()
      for (const part of payloadParts(workbook)) {
        if (typeof part === 'string') {
          pieces.push(encode(part))
          continue
        }
        const { table, records } = part
        for (let from = 0; from < records.length; ) {
          const run = runAt(records, from) ?? writtenRun(table, records, from)
          runs.set(records[from], run)
          if (from > 0) pieces.push(comma)
          pieces.push(run.bytes)
          from += run.records.length
          yield { done: pieces.length, total: 0 }
        }
      }
      known = runs
      return pieces
    },
  }
}
