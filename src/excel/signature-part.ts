// The signature of a pack as a document property of the file, beside its cells: nothing that a pack shows changes by it, and programs keep
// such properties when they save.

import { SIGNATURE_PROPERTY } from '#core'
import { escaped, XML_HEAD } from './xml-text.ts'

export const PROPERTIES_PATH = 'docProps/custom.xml'

const CONTENT_TYPES = '[Content_Types].xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
/** Of properties that a user or a program adds. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

export function propertiesXml(signature: string): string {
  const property = `<property fmtid="${USER_DEFINED}" pid="2" name="${SIGNATURE_PROPERTY}"><vt:lpwstr>${escaped(signature)}</vt:lpwstr></property>`
  return `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${property}</Properties>`
}

/** Whether a part of the archive names its other parts. */
export function isNaming(path: string): boolean {
  return path === CONTENT_TYPES || path === '_rels/.rels'
}

/** Such a part, with this one named in it. */
export function namingProperties(path: string, xml: string): string {
  if (path === CONTENT_TYPES) return xml.replace('</Types>', `<Override PartName="/${PROPERTIES_PATH}" ContentType="${TYPE}"/></Types>`)
  const relation = `<Relationship Id="rIdSignature" Type="${OFFICE}/relationships/custom-properties" Target="${PROPERTIES_PATH}"/>`
  return xml.replace('</Relationships>', `${relation}</Relationships>`)
}
