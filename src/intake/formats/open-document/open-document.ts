// OpenDocument spreadsheets (.ods), as LibreOffice and its kin save them.

import { isOpenDocument, readArchiveAsList } from '../../spreadsheet/list-archive.ts'
import { readOdsBook } from '../../spreadsheet/read-ods-book.ts'
import { fileFormat } from '../file-format.ts'

export const openDocument = fileFormat(isOpenDocument, (bytes, file, sheet) => readArchiveAsList(bytes, file, readOdsBook, sheet))
