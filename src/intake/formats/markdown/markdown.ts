// Tables as Markdown writes them, in a file or pasted: from a wiki, an issue, the answer of an assistant.

import type { ListFormat } from '../list-format.ts'
import { hasMarkdownTable, readMarkdown, readMarkdownExactly } from './read-markdown.ts'

export const markdown: ListFormat = { recognizes: hasMarkdownTable, read: readMarkdown, readExactly: readMarkdownExactly }
