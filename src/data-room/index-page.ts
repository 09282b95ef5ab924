// The first page of a data room: what is what, what is not here, and how to check it.

import { type Audience, PACK_FORMATS, type QuarterRecord } from '#core'
import {
  ATTACHMENT_TEXT,
  DATA_ROOM_WORDS,
  formatDate,
  lockedQuarterName,
  type NumberStyle,
  PACK_ENDINGS,
  PACK_WORDS,
  quarterText,
  roomLeftOut,
  roomStatus,
} from '#wording'
import { bullets, code, escapedHtml, htmlPage, htmlTable, link, paragraph } from './html.ts'
import type { DataRoomContents } from './types.ts'

export interface RoomQuarter {
  readonly record: QuarterRecord
  /** Paths of its files. */
  readonly paths: readonly string[]
}

export interface RoomAttachment {
  readonly name: string
  readonly sha256: string
  readonly path: string
  /** "2026Q3": those that name it. */
  readonly quarters: readonly string[]
}

interface IndexFacts {
  readonly company: string
  readonly appVersion: string
  readonly audience: Audience
  /** Oldest first. */
  readonly quarters: readonly RoomQuarter[]
  /** Revisions that were reopened and locked again. */
  readonly earlier: readonly QuarterRecord[]
  readonly attachments: readonly RoomAttachment[]
  readonly contents: DataRoomContents
  readonly style: NumberStyle
}

export function indexPage(facts: IndexFacts): string {
  const { company, audience, quarters, earlier, attachments, contents, style, appVersion } = facts
  const title = DATA_ROOM_WORDS.title(company)
  return htmlPage(title, [
    `<h1>${escapedHtml(title)}</h1>`,
    paragraph(DATA_ROOM_WORDS.lead(audience)),
    `<h2>${DATA_ROOM_WORDS.quarters}</h2>`,
    htmlTable(
      DATA_ROOM_WORDS.quarterColumns,
      quarters
        .toReversed()
        .map(({ record, paths }) => [
          escapedHtml(lockedQuarterName(record)),
          escapedHtml(record.asOf === null ? '' : formatDate(record.asOf, style)),
          escapedHtml(roomStatus(record, audience)),
          code(record.sha256),
          fileLinks(paths),
        ]),
    ),
    ...(earlier.length === 0 ? [] : [`<h2>${DATA_ROOM_WORDS.earlier}</h2>`, earlierTable(earlier, audience)]),
    ...(attachments.length === 0 ? [] : [`<h2>${ATTACHMENT_TEXT.title}</h2>`, attachmentTable(attachments)]),
    `<h2>${DATA_ROOM_WORDS.leftOut}</h2>`,
    bullets(roomLeftOut(contents, audience)),
    `<h2>${DATA_ROOM_WORDS.check}</h2>`,
    bullets(DATA_ROOM_WORDS.checkLines),
    paragraph(DATA_ROOM_WORDS.madeWith(appVersion)),
  ])
}

/** The pack in its forms, then what was decided. */
function fileLinks(paths: readonly string[]): string {
  const forms = PACK_FORMATS.flatMap((format) =>
    paths.filter((path) => path.endsWith(`.${PACK_ENDINGS[format]}`)).map((path) => link(path, PACK_WORDS[format].name)),
  )
  const records = paths.filter((path) => path.endsWith('.html')).map((path) => link(path, DATA_ROOM_WORDS.decisions))
  return [...forms, ...records].join('<br>')
}

/** Investors read no reasons. */
function earlierTable(records: readonly QuarterRecord[], audience: Audience): string {
  const columns = audience === 'investor' ? DATA_ROOM_WORDS.earlierColumns.slice(0, 2) : DATA_ROOM_WORDS.earlierColumns
  const rows = records.map((record) => [
    escapedHtml(lockedQuarterName(record)),
    code(record.sha256),
    escapedHtml(record.reopenReason ?? ''),
  ])
  return htmlTable(
    columns,
    rows.map((row) => row.slice(0, columns.length)),
  )
}

function attachmentTable(attachments: readonly RoomAttachment[]): string {
  return htmlTable(
    DATA_ROOM_WORDS.attachmentColumns,
    attachments.map(({ name, path, sha256, quarters }) => [
      link(path, name),
      code(sha256),
      escapedHtml(quarters.map(quarterText).join(', ')),
    ]),
  )
}
