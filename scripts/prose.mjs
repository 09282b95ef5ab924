// `npm run prose [-- FOLDER or FILE …]`: prints the words that a user reads and that stand outside src/wording, file by file
// with counts. Without arguments it looks through all modules with text on screen or in packs. What counts as prose: tests/architecture/prose.ts.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { repositoryRoot } from './run-command.mjs'

const MODULES = ['src/renderer', 'src/board', 'src/excel', 'src/powerpoint', 'src/data-room', 'src/main', 'src/cli', 'src/intake']

const load = async (file) => (await runnerImport(join(repositoryRoot, 'tests/architecture', file), { logLevel: 'error' })).module
const { proseIn } = await load('prose.ts')
const { filesBelow } = await load('syntax.ts')

const places = process.argv.length > 2 ? process.argv.slice(2) : MODULES
let sum = 0
for (const place of places) {
  const files = statSync(join(repositoryRoot, place)).isFile() ? [place] : filesBelow(repositoryRoot, [place], /\.tsx?$/)
  for (const file of files) {
    const found = proseIn(file, readFileSync(join(repositoryRoot, file), 'utf8'))
    if (found.length === 0) continue
    sum += found.length
    console.log(`${file}: ${found.length}`)
    for (const { line, text } of found) console.log(`  ${line}: ${text}`)
  }
}
console.log(`${sum} in all`)
