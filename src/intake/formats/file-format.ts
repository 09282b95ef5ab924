// A form that comes as a file only, and leaves nothing to guess: the screens and the command line read it alike.

import { fail, problem, type Result } from '#core'
import type { ListFormat, SourceBook } from './list-format.ts'

export function fileFormat(
  recognizes: (bytes: Uint8Array, file: string) => boolean,
  read: (bytes: Uint8Array, file: string, sheet?: string) => Promise<Result<SourceBook>>,
): ListFormat {
  return {
    recognizes: (content, source) => typeof content !== 'string' && recognizes(content, source),
    read: (content, source, sheet) =>
      typeof content === 'string' ? fail(problem('csv-binary', { file: source })) : read(content, source, sheet),
    readExactly: (bytes, file) => read(bytes, file),
  }
}
