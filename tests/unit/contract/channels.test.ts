import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNELS, type ChannelName, MAX_SAVE_STEPS, type RequestOf } from '#contract'
import { AUDIENCES, type IsoDate, MAX_NAME_LENGTH, MAX_TEXT_LENGTH, PACK_FORMATS, PAPERS } from '#core'

const id = fc.uuid()
const rev = fc.nat()
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate)
const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 40) })
const nothing = fc.constant(null)
const workbook = fc.record({ id })
const quarter = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 4 })).map(([year, part]) => `${year}Q${part}`)
const recordId = fc
  .tuple(quarter, fc.integer({ min: 1, max: 99_999 }), fc.option(hash))
  .map(([name, revision, end]) => `${name}-r${revision}${end === null ? '' : `-${end.slice(0, 8)}`}`)
const state = fc.option(recordId)
const audience = fc.constantFrom(...AUDIENCES)
const paper = fc.constantFrom(...PAPERS)
const workingCopy = fc.option(fc.record({ rev, payload: text(40) }))
const kind = fc.constantFrom('do' as const, 'undo' as const, 'redo' as const)
const step = fc.oneof(
  fc.record({ rev, kind, edit: fc.option(text(40)) }),
  fc.record({ rev, kind: fc.constant('sent' as const), sha256: hash }),
)
const pixels = fc.double({ min: 0, max: 20_000, noNaN: true })
const from = fc.constantFrom('dialog' as const, 'dropped' as const)

/** What the page sends; a channel without an entry here does not compile. */
const SENT: { readonly [C in ChannelName]: fc.Arbitrary<RequestOf<C>> } = {
  'app:facts': nothing,
  'library:handed-over': nothing,
  'app:set-theme': fc.constantFrom('system', 'light', 'dark'),
  'app:show-data-folder': nothing,
  'app:about': nothing,
  'app:show-logs': nothing,
  'app:save-diagnostics': nothing,
  'app:check-release': nothing,
  'app:third-party-notices': nothing,
  'app:copy-image': fc.record({ x: pixels, y: pixels, width: pixels, height: pixels }),
  'app:paste': nothing,
  'app:ready-to-close': nothing,
  'menu:state': fc.record({ hasWorkbook: fc.boolean(), undo: fc.option(text(300)), redo: fc.option(text(300)) }),
  'library:list': nothing,
  'library:create': fc.oneof(
    fc.record({ id, payload: text(40) }),
    fc.record({ id, payload: text(40), past: fc.array(fc.record({ quarter, asOf: day, payload: text(40) }), { maxLength: 4 }) }),
  ),
  'library:open-file': nothing,
  'library:duplicate': workbook,
  'library:pin': fc.record({ id, isPinned: fc.boolean() }),
  'library:delete': workbook,
  'library:check': nothing,
  'bin:list': nothing,
  'bin:give-back': fc.record({ key: id.map((name) => `${name}.20261125T081500123`) }),
  'bin:empty': nothing,
  'key:state': nothing,
  'key:create': fc.record({ passphrase: fc.option(text(500)) }),
  'key:unlock': fc.record({ passphrase: text(500) }),
  'key:change-passphrase': fc.record({ passphrase: text(500), next: text(500) }),
  'key:save-backup': fc.record({ passphrase: fc.option(text(500)) }),
  'key:take-backup': fc.record({ passphrase: text(500) }),
  'key:forget': nothing,
  'key:remember': fc.record({ publicKey: hash.map((each) => `${each.slice(0, 43)}=`) }),
  'import:choose-file': nothing,
  'attachment:choose': workbook,
  'attachment:save-copy': fc.record({ id, sha256: hash, name: text(MAX_NAME_LENGTH) }),
  'forms:choose-files': nothing,
  'workbook:open': fc.oneof(
    fc.record({ id, workingCopy }),
    fc.record({ id, workingCopy, isDoubted: fc.boolean() }),
    fc.record({ id, workingCopy, isPassedOver: fc.boolean() }),
  ),
  'workbook:save': fc.record({
    id,
    rev,
    base: fc.record({ rev, sha256: fc.oneof(hash, fc.constant('')) }),
    steps: fc.array(step, { maxLength: 3 }),
    whole: fc.option(text(40)),
    records: rev,
    judged: fc.record({ asOf: day, toDecide: rev }),
  }),
  'workbook:save-part': fc.record({ id, rev, part: rev, text: text(40) }),
  'workbook:send-copy': fc.record({ id, unsaved: workingCopy }),
  'workbook:earlier-versions': workbook,
  'workbook:figures-before': fc.record({ id, day }),
  'workbook:earlier-version': fc.record({
    id,
    key: fc.constantFrom(
      'previous',
      'r0000000012-20261125T081500.json',
      'r0000000012-20261125T081500-format3.json',
      'r0000000012-20261125T081500-aside.json',
    ),
  }),
  'quarter:lock': fc.record({
    id,
    rev,
    quarter,
    revision: fc.integer({ min: 1 }),
    asOf: day,
    lockedBy: fc.option(text(MAX_NAME_LENGTH)),
    dataReason: fc.option(text(MAX_TEXT_LENGTH)),
  }),
  'quarter:read': fc.record({ id, recordId }),
  'review:save-calendar': fc.record({
    fileName: fc.constantFrom('review-2026Q3.ics'),
    text: text(40).map((event) => `BEGIN:VCALENDAR\r\n${event}`),
  }),
  'inventory:save-view': fc.record({ fileName: fc.constantFrom('components-2026-11-25.csv'), text: text(40) }),
  'quarter:check': workbook,
  'quarter:signatures': workbook,
  'quarter:save-approval': fc.record({ id, recordId, by: text(MAX_NAME_LENGTH), statement: text(MAX_TEXT_LENGTH) }),
  'quarter:take-approval': fc.record({ id, recordId }),
  'history:read': workbook,
  'workbook:pages': fc.oneof(
    fc.record({ id, recordId: state, audience, paper }),
    fc.record({ id, recordId: state, audience, paper, withNotes: fc.boolean() }),
  ),
  'workbook:slides': fc.record({ id, recordId: state, audience }),
  'workbook:export': fc.oneof(
    fc.record({ id, recordId: state, format: fc.constantFrom(...PACK_FORMATS), audience }),
    fc.record({ id, recordId: state, format: fc.constantFrom(...PACK_FORMATS), audience, paper }),
    fc.record({ id, recordId: state, format: fc.constantFrom(...PACK_FORMATS), audience, paper, withNotes: fc.boolean() }),
  ),
  'workbook:make-forms': fc.record({ id, people: fc.array(text(40), { maxLength: 3 }) }),
  'workbook:data-room': fc.record({ id, audience, paper }),
  'workbook:cancel-export': nothing,
  'pack:verify': fc.record({ id, from }),
  'pack:compare': fc.record({ id, from }),
  'pack:cancel': fc.constantFrom('verify', 'compare'),
  'workbook:show-exported': fc.constantFrom('file', 'folder'),
}

/** The fields that a request may lack. */
const OPTIONAL: readonly string[] = [
  'library:create past',
  'workbook:open isDoubted',
  'workbook:open isPassedOver',
  'workbook:export paper',
  'workbook:export withNotes',
  'workbook:pages withNotes',
]

/** No field takes them, whatever it holds. */
const OF_NO_FIELD: readonly unknown[] = [Number.NaN, 1e300, { toString: () => 'x' }, [[]], Symbol('x')]

/** A request with one thing of it spoiled, and what was spoiled. */
interface Spoiled {
  readonly what: string
  readonly request: unknown
}

function* spoil(value: unknown, path: string): Generator<Spoiled> {
  if (Array.isArray(value)) {
    yield { what: `${path} as an object`, request: { ...value } }
    for (const [place, entry] of value.entries())
      for (const { what, request } of spoil(entry, `${path}[]`)) yield { what, request: value.with(place, request) }
    return
  }
  yield { what: `${path} as a list`, request: [value] }
  if (typeof value === 'object' && value !== null) {
    yield { what: `${path} with a field more`, request: { ...value, more: null } }
    yield { what: `${path} with a prototype's name more`, request: JSON.parse(`{"__proto__":1,${JSON.stringify(value).slice(1)}`) }
    for (const [field, inner] of Object.entries(value)) {
      const { [field]: _, ...rest } = value as Readonly<Record<string, unknown>>
      if (!OPTIONAL.includes(`${path} ${field}`)) yield { what: `${path} without ${field}`, request: rest }
      for (const { what, request } of spoil(inner, `${path} ${field}`)) yield { what, request: { ...value, [field]: request } }
    }
    return
  }
  const others = typeof value === 'number' ? [String(value), true, null] : [7, typeof value === 'boolean' ? 'true' : true]
  for (const other of [...others, ...OF_NO_FIELD]) yield { what: `${path} as ${typeof other}`, request: other }
}

describe.each(Object.keys(CHANNELS) as ChannelName[])('the guard of %s', (channel) => {
  const { accepts } = CHANNELS[channel]

  it('accepts what the page sends', () => {
    fc.assert(fc.property(SENT[channel] as fc.Arbitrary<unknown>, (request) => accepts(structuredClone(request))))
  })

  it('refuses it with a field removed, of another type, or one too many', () => {
    fc.assert(
      fc.property(SENT[channel] as fc.Arbitrary<unknown>, (request) => {
        for (const { what, request: spoiled } of spoil(request, channel)) expect(accepts(spoiled), what).toBe(false)
      }),
    )
  })
})

describe('the guards', () => {
  const sample = <C extends ChannelName>(channel: C) => fc.sample(SENT[channel], 1)[0] as RequestOf<C>

  it.each<[ChannelName, unknown]>([
    ['app:set-theme', 'pink'],
    ['pack:cancel', 'all'],
    ['pack:verify', { from: '/etc/passwd' }],
    ['workbook:show-exported', '/etc/passwd'],
    ['workbook:export', { format: 'exe' }],
    ['workbook:export', { audience: 'everybody' }],
    ['workbook:export', { recordId: '../2026Q3-r1' }],
    ['workbook:pages', { paper: 'A0' }],
    ['workbook:data-room', { paper: 'A0' }],
    ['workbook:save', { steps: [{ rev: 1, kind: 'other', edit: '{}' }] }],
    ['workbook:save', { steps: [{ rev: 1, kind: 'sent', sha256: '../x' }] }],
    ['workbook:save', { judged: { asOf: 'today', toDecide: 1 } }],
    ['workbook:figures-before', { day: '2026-11' }],
    ['library:delete', { id: '../../etc/passwd' }],
    ['library:delete', { id: `${fc.sample(id, 1)[0]}/..` }],
    ['bin:give-back', { key: '..' }],
    ['workbook:earlier-version', { key: '../current.json' }],
    ['attachment:save-copy', { sha256: 'A'.repeat(64) }],
    ['attachment:save-copy', { name: 'x'.repeat(MAX_NAME_LENGTH + 1) }],
    ['app:copy-image', { width: 20_001 }],
    ['app:copy-image', { x: Number.NaN }],
    ['app:copy-image', { y: -1 }],
    ['menu:state', { undo: 'x'.repeat(301) }],
    ['quarter:lock', { revision: 0 }],
    ['quarter:lock', { asOf: '2026-02-30' }],
    ['quarter:lock', { lockedBy: 'x'.repeat(MAX_NAME_LENGTH + 1) }],
    ['quarter:read', { recordId: '2026Q3-r1/..' }],
    ['quarter:save-approval', { by: null }],
    ['quarter:save-approval', { statement: 'x'.repeat(MAX_TEXT_LENGTH + 1) }],
    ['review:save-calendar', { fileName: '../review.ics' }],
    ['inventory:save-view', { fileName: '../view.csv' }],
    ['inventory:save-view', { text: 'x'.repeat(100_000_001) }],
    ['review:save-calendar', { text: 'BEGIN:VCARD\r\n' }],
    ['review:save-calendar', { text: `BEGIN:VCALENDAR\r\n${'x'.repeat(10_000_000)}` }],
    ['library:create', { past: Array.from({ length: 401 }, () => ({ quarter: '2026Q3', asOf: '2026-09-30', payload: '' })) }],
    ['workbook:make-forms', { people: Array.from({ length: 501 }, () => 'p') }],
    ['workbook:make-forms', { people: ['x'.repeat(65)] }],
    ['workbook:save', { steps: Array.from({ length: MAX_SAVE_STEPS + 1 }, () => ({ rev: 1, kind: 'do', edit: null })) }],
    ['workbook:save', { rev: Number.MAX_SAFE_INTEGER + 1 }],
    ['workbook:save-part', { part: -1 }],
  ])('refuse on %s a value beyond its bounds', (channel, change) => {
    const good: unknown = sample(channel)
    expect(CHANNELS[channel].accepts(good)).toBe(true)
    expect(CHANNELS[channel].accepts(typeof change === 'string' ? change : { ...(good as object), ...(change as object) })).toBe(false)
  })

  it('take a field that may be absent as undefined, too', () => {
    expect(CHANNELS['workbook:export'].accepts({ ...sample('workbook:export'), paper: undefined })).toBe(true)
    expect(CHANNELS['workbook:export'].accepts({ ...sample('workbook:export'), format: undefined })).toBe(false)
  })
})
