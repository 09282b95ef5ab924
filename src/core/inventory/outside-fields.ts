// Fields that name something outside of the workbook: the address of a page, a file beside it.

import { problem } from '../problem.ts'
import { fail } from '../result.ts'
import { type Field, group, list, nameText, optionalInteger, optionalText } from './field.ts'
import { shownValue } from './read-value.ts'

/** The address of a page; a name without its scheme is refused, because it could not be told from a text. */
export function optionalLink(): Field<string | null> {
  const line = optionalText(500)
  return {
    ...line,
    read(raw, name) {
      const text = line.read(raw, name)
      if (!text.ok || text.value === null || /^https?:\/\/[^\s/]+\S*$/i.test(text.value)) return text
      return fail(problem('not-a-link', { field: name, text: shownValue(raw) }))
    },
  }
}

/** A file kept beside the workbook, named by its hash (64 hexadecimal digits); null where only its name is known. */
export function attachments() {
  return list(group({ name: nameText(), sha256: optionalText(64), bytes: optionalInteger('count', 0, MAX_ATTACHMENT_BYTES) }), 50)
}

const MAX_ATTACHMENT_BYTES = 1_000_000_000
