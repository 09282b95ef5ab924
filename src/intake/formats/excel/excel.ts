// Excel workbooks (.xlsx, and .xlsm without its macros), and whatever else is an archive or a container: it is refused here, with a
// sentence that says how to bring it.

import { isSpreadsheet, readArchiveAsList } from '../../spreadsheet/list-archive.ts'
import { readXlsxBook } from '../../spreadsheet/read-xlsx-book.ts'
import { fileFormat } from '../file-format.ts'

export const excel = fileFormat(isSpreadsheet, (bytes, file, sheet) => readArchiveAsList(bytes, file, readXlsxBook, sheet))
