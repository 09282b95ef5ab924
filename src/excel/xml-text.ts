// Text as XML holds it.

/** Between two tags. A carriage return alone would come back as a line break: both are written as one. */
export function escaped(text: string): string {
  if (!/[&<>\r]/.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** In a quoted attribute, whose line breaks a reader takes for spaces. */
export function attributeText(text: string): string {
  return escaped(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;')
}

const ENCODER = new TextEncoder()

/** Of a part. JSZip encodes a long text in pieces, and a pair of surrogates between two of them becomes two wrong characters. */
export function utf8(text: string): Uint8Array {
  return ENCODER.encode(text)
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
