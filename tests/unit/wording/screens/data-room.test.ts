import { describe, expect, it } from 'vitest'
import type { CheckedRoomPack, DataRoomCheck } from '#data-room/types'
import { PLAIN_STYLE, roomCheckText } from '#wording'

const PACK = {
  path: 'pack.xlsx',
  pathQuarters: [],
  isMisplaced: false,
  answer: { ok: true, value: { kind: 'same' } },
} as unknown as CheckedRoomPack
const whole = (packs: DataRoomCheck['packs']) =>
  roomCheckText(
    {
      isIntact: true,
      files: 5,
      changed: [],
      missing: [],
      unlisted: [],
      foreign: null,
      different: null,
      uncompared: packs === null ? null : [],
      packs,
      missingQuarters: packs === null ? null : [],
      signature: null,
    },
    PLAIN_STYLE,
  )

describe('a data room that is whole', () => {
  it.each([
    [null, 'This data room is intact: 5 files match by hash.'],
    [[], 'This data room is intact: 5 files match by hash and 0 packs match as locked.'],
    [[PACK], 'This data room is intact: 5 files match by hash and 1 pack matches as locked.'],
    [[PACK, PACK], 'This data room is intact: 5 files match by hash and 2 packs match as locked.'],
  ])('counts its packs: %#', (packs, sentence) => {
    expect(whole(packs)).toSay(sentence)
  })
})
