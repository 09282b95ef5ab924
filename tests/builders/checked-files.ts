// What a check of all data has to read.

import { readdirSync } from 'node:fs'

/** Every copy of every workbook, its attached files and what was locked, by their paths in the data folder. */
export function checkedFiles(userData: string): readonly string[] {
  return readdirSync(userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ name, parentPath }) => /^workbook\.(?:prev\.)?json$/.test(name) || /(?:backups|attachments|quarters)/.test(parentPath))
    .map(({ name }) => name)
}
