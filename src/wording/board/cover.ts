// Words of the cover: what the pack is, how far it is approved, and how to read it.

import { PRODUCT_NAME } from '../product-name.ts'

export const COVER_SHEET = {
  statusComment: 'Not approved until signed below',
  asOfComment: 'Date of the verdicts',
  preparedComment: 'Name and date',
  approvedComment: 'Name and date. Identity is not verified',
  fingerprintComment: 'Identifies the source workbook',
  rulesComment: 'Changed limits are marked on Inputs',
  madeWithComment: 'Produced offline. No data was sent anywhere',
  editionComment: 'Packs of other editions cannot be compared with this one',
  legend: 'Color legend',
} as const

/** The edition of the words and the layout of packs: one of another edition cannot be planned again (ADR 0033). A release raises it once. */
export const WORDING_EDITION = 19

/** "Rightsize 0.1.0" */
export const madeWith = (appVersion: string): string => `${PRODUCT_NAME} ${appVersion}`
