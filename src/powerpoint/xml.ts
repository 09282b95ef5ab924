// XML as text: elements from their name, attributes and content, in the order in which they are given.

import { attributeText, cleanText, escaped, XML_HEAD } from '#excel'

type Attributes = Readonly<Record<string, string | number>>

/** @param parts attributes, where it has some, then its content as XML already */
export function element(name: string, ...parts: readonly (Attributes | string)[]): string {
  const [first = ''] = parts
  const attributes = typeof first === 'string' ? [] : Object.entries(first)
  const head = attributes.reduce((text, [key, value]) => `${text} ${key}="${attributeText(cleanText(String(value)))}"`, `<${name}`)
  const inner = parts.filter((part) => typeof part === 'string').join('')
  return inner === '' ? `${head}/>` : `${head}>${inner}</${name}>`
}

/** What a person typed, as the content of an element: on one line, as a line break is an element of its own here. */
export function textOf(text: string): string {
  return escaped(cleanText(text.replace(/[\r\n\t]+/g, ' ')))
}

export function part(xml: string): string {
  return XML_HEAD + xml
}

/** Namespaces of every part that draws. */
export const DRAWING = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const
