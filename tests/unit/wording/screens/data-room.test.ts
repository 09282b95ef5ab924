import { describe, expect, it } from 'vitest'
import type { CheckedRoomPack, DataRoomCheck } from '#core'
import { roomCheckText } from '#wording'

const PACK = { path: 'pack.xlsx', pathQuarters: [], answer: { ok: true, value: { kind: 'same' } } } as unknown as CheckedRoomPack
const whole = (packs: DataRoomCheck['packs']) =>
  roomCheckText({ files: 5, changed: [], missing: [], unlisted: [], packs, missingQuarters: packs === null ? null : [] })

describe('a data room that is whole', () => {
  it.each([
    [null, 'This data room is whole: 5 files have the hashes of its list.'],
    [[], 'This data room is whole: 5 files have the hashes of its list, and there is no pack in it.'],
    [[PACK], 'This data room is whole: 5 files have the hashes of its list, and the one pack of it shows its quarter as it was locked.'],
    [
      [PACK, PACK],
      'This data room is whole: 5 files have the hashes of its list, and 2 packs of it show their quarters as they were locked.',
    ],
  ])('counts its packs: %#', (packs, sentence) => {
    expect(whole(packs)).toBe(sentence)
  })
})
