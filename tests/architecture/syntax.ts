// Reads sources as trees, with the parser that the build uses. Used by the architecture tests that ask what a program says
// and not how its text looks.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A node of the tree (ESTree with TypeScript and JSX): its kind, its place in the text, and whatever the kind adds. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** `visit` answers false where nothing below the node is of interest; `parents` has the nearest last. */
export type Visit = (node: SyntaxNode, parents: readonly SyntaxNode[]) => boolean | undefined

export function parseText(file: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(file, text, {})
  const [error] = errors
  if (error !== undefined) throw new Error(`${file}: ${error.message}`)
  return program as unknown as SyntaxNode
}

export function walk(node: SyntaxNode, visit: Visit, parents: SyntaxNode[] = []): void {
  if (visit(node, parents) === false) return
  parents.push(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, parents)
  }
  parents.pop()
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
}

/** The text of a string literal, or of a template without values. */
export function literalText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined
  const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[] | undefined
  return node.type === 'TemplateLiteral' && quasis?.length === 1 ? quasis[0]?.value.cooked : undefined
}

/** "12" of a position in a text, counted from 1. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** Files below the folders that end so, as paths from root. */
export function filesBelow(root: string, folders: readonly string[], ending: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.split('\\').join('/')}`)
      .filter((file) => ending.test(file))
      .sort(),
  )
}

export function readSource(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
