// Words of the cover: what the pack is, how far it is approved, and how to read it.

import { PRODUCT_NAME } from '../common.ts'

export const COVER_SHEET = {
  statusComment: 'Not approved until signed below',
  asOfComment: 'Date of the verdicts',
  preparedComment: 'Name and date',
  approvedComment: 'Name and date; a record, not proof of identity',
  fingerprintComment: 'Identifies the source workbook',
  rulesComment: 'Limits we changed are marked on Inputs',
  madeWithComment: 'Produced offline; no data was sent anywhere',
  editionComment: 'Packs of different editions are compared by their numbers',
  legend: 'Color legend',
} as const

/** The edition of these words: a pack of an older one is not compared word by word. It rises when words in cells change. */
export const WORDING_EDITION = 5

/** Of a pack whose cover names none: it was made before editions had numbers. */
export const FIRST_EDITION = 1

/** "Rightsize 0.1.0" */
export const madeWith = (appVersion: string): string => `${PRODUCT_NAME} ${appVersion}`
