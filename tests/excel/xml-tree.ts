// XML as a tree, for well-formed parts: read by the tests alone, with nothing of what wrote them.

export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
}

interface OpenNode extends XmlNode {
  readonly children: OpenNode[]
  text: string
}

/** A node without a name that holds the root. */
export function xmlTree(xml: string): XmlNode {
  const top: OpenNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  for (const [, closes, name, attributes = '', isEmpty, text] of xml.matchAll(/<(\/)?([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/)?>|([^<]+)/g)) {
    const parent = open.at(-1) ?? top
    if (text !== undefined) parent.text += unescaped(text)
    else if (closes) open.pop()
    else {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)])
      const node: OpenNode = { name: name ?? '', attributes: Object.fromEntries(pairs), children: [], text: '' }
      parent.children.push(node)
      if (!isEmpty) open.push(node)
    }
  }
  return top
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-fA-F]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Every node of the name below this one. */
export function all(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)))
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name)
}
