// A small text file that an option names, read and made sense of.

import { MAX_LIST_MEGABYTES, ok, type Result } from '#core'
import { decodeText } from '#intake'
import { readBytes } from './read-file.ts'

/** null where no file is given. */
export async function readWith<T>(file: string | null, read: (text: string, file: string) => Result<T>): Promise<Result<T | null>> {
  if (file === null) return ok(null)
  const bytes = await readBytes(file, MAX_LIST_MEGABYTES)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value, file)
  return text.ok ? read(text.value, file) : text
}
