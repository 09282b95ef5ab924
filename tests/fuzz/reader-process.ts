// Every reader of what comes from outside, in a process that can write nothing: scripts/fuzz.mjs bundles and starts it, hands it one
// input at a time and ends it when an input takes too long. Each input is to end in a value or a Problem.

import { CHANNELS, type ChannelName } from '#contract'
import { type IsoTime, parsePortableFile, parseWorkbookFile, type Result } from '#core'
import { checkDataRoom, type RoomFiles, readRoomArchive, rebuildDataRoom } from '#data-room'
import { verifyPack } from '#excel'
import { importList, likeliestTable, planStack, readBill, readFormFile, readList, readPack, readStack } from '#intake'
import { openWithQuarters } from '../../src/cli/locked-quarter.ts'
import { nodeByteTools } from '../../src/main/files/byte-tools.ts'

type Reader = (bytes: Uint8Array, file: string) => Promise<string>

const opened = await openWithQuarters('tests/fixtures/packs/locked-before.rightsize')
if (!opened.ok) throw new Error(opened.problem.code)
const surroundings = { ...opened.value, appVersion: '0.1.0' }

const said = (result: Result<unknown>) => (result.ok ? 'value' : result.problem.code)

async function readAsList(bytes: Uint8Array, file: string): Promise<string> {
  const book = await readList(bytes, file)
  if (!book.ok) return said(book)
  const table = book.value.tables[likeliestTable(book.value)]
  if (table === undefined) return 'no table'
  let made = 0
  const context = { id: 'fuzz', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++made}` }
  return said(importList(table, { map: null, given: null, acceptsProposals: true }, context))
}

async function verified(bytes: Uint8Array, file: string) {
  const pack = await readPack(bytes, file)
  return pack.ok ? verifyPack(pack.value, surroundings) : pack
}

async function readAsBill(bytes: Uint8Array, name: string): Promise<string> {
  const pieces = async function* () {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES)
  }
  const file = { name, size: bytes.length, pieces, slice: async (start: number, end: number) => bytes.slice(start, end) }
  return said(await readBill([file], { tag: null, answers: {}, columns: null }))
}

/** Small, so that a cell, a mark and a letter of several bytes are cut wherever they can be. */
const PIECE_BYTES = 997

function readAsStack(bytes: Uint8Array, file: string): string {
  const stack = readStack(bytes, file)
  if (!stack.ok) return said(stack)
  planStack([stack.value], surroundings.workbook, {})
  return 'value'
}

const READERS: Readonly<Record<string, Reader>> = {
  rightsize: async (bytes, file) =>
    [parsePortableFile, parseWorkbookFile].map((parse) => said(parse(bytes, file, nodeByteTools))).join(' '),
  xlsx: async (bytes, file) =>
    [await readAsList(bytes, file), said(await readFormFile(bytes, file)), said(await verified(bytes, file))].join(' '),
  bill: readAsBill,
  stack: async (bytes, file) => readAsStack(bytes, file),
  ods: readAsList,
  csv: readAsList,
  ipc: async (bytes) => {
    const { channel, request } = JSON.parse(new TextDecoder().decode(bytes)) as { channel: ChannelName; request: unknown }
    return CHANNELS[channel].accepts(request) ? 'value' : 'refused'
  },
  zip: async (bytes, file) => {
    const room = readRoomArchive(bytes, file)
    if (!room.ok) return said(room)
    const rebuild = (files: RoomFiles) => rebuildDataRoom(files, { ...surroundings, tools: nodeByteTools })
    const against = { quarters: ['2026Q4'], verify: verified, rebuild }
    return said(await checkDataRoom(room.value, file, { sha256: nodeByteTools.sha256, against }))
  },
}

process.on('message', ({ kind, bytes }: { readonly kind: string; readonly bytes: Uint8Array }) => {
  const { user, system } = process.cpuUsage()
  const answer = (outcome: string, isThrown: boolean) => {
    const spent = process.cpuUsage({ user, system })
    process.send?.({ outcome, isThrown, cpuMs: (spent.user + spent.system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 })
  }
  Promise.resolve()
    .then(() => READERS[kind]?.(bytes, `input.${kind}`) ?? 'no reader')
    .then(
      (outcome) => answer(outcome, false),
      (error: unknown) => answer(error instanceof Error ? (error.stack ?? error.message) : String(error), true),
    )
})
process.send?.({ peakMb: process.resourceUsage().maxRSS / 1024 })
