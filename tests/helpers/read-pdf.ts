// Reads a PDF with poppler, which had no part in writing it.
import { execFileSync } from 'node:child_process'

export interface PdfFacts {
  readonly title: string
  readonly isTagged: boolean
  readonly pages: number
  /** Kinds of the parts it is structured into: H1, Table, TH … */
  readonly parts: ReadonlySet<string>
}

export function pdfFacts(file: string): PdfFacts {
  const facts = run('pdfinfo', [file])
  const fact = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(facts)?.[1] ?? ''
  const structure = run('pdfinfo', ['-struct', file])
  return {
    title: fact('Title'),
    isTagged: fact('Tagged') === 'yes',
    pages: Number(fact('Pages')),
    parts: new Set([...structure.matchAll(/^\s*([A-Z][A-Za-z0-9]*)\b/gm)].map(([, part = '']) => part)),
  }
}

/** The text of one page, from 1. */
export function pdfText(file: string, page: number): string {
  return run('pdftotext', ['-f', `${page}`, '-l', `${page}`, '-enc', 'UTF-8', file, '-'])
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 50_000_000, stdio: ['ignore', 'pipe', 'ignore'] })
}
