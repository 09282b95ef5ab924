// `npm run test:reworded [-- tests/unit/board …]`: says every sentence of src/wording in other words, in a copy of the tree, and runs the tests
// there: a test that fails would break by a better word. What they hold is what a sentence says (tests/helpers/sayings.ts).
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { copyOfTree, walk } from './plant-bugs.mjs'
import { isStartedDirectly, packageTool, repositoryRoot, runCommand, runScript } from './run-command.mjs'

const TESTS = ['tests/unit', 'tests/golden', 'tests/powerpoint']
/** Where npm's packages are, which in the copy is a link. */
const LEFT_OUT = 'tests/unit/scripts/package/contents.test.ts'
/** What somebody else writes and we read, so that another word is another meaning; and labels, which a list that was saved has in its cells. */
const READ = /(?:header|bill|older|field|overhead)-words\.ts$|own-values\.ts$|fields\/inventory\.ts$|(?:^|\/)labels\.ts$/
/** What slides and cells have room for no longer word of, the heads of forms that were sent and come back, and what is a label elsewhere. */
const KEPT =
  /^.(?:Cost of revenue|Cost per request|[Dd]oes not run out|Hard to reverse|Keeping the lights on|Kept by exception|Latency per step|Monthly net burn|No exchange rate|Runway by month|Time nobody is named for \(%\)|.* can be settled .*).$/
const OTHER_WORDS = {
  ...{ takes: 'uses', needs: 'requires', choose: 'pick', enter: 'type', check: 'look at', holds: 'has', try: 'attempt' },
  ...{ and: 'and also', because: 'since', which: 'that', only: 'just', each: 'every single', again: 'once more', such: 'for instance' },
}
const FILLER = 'so '

/** The source with every sentence of three words and more said in other words: its figures, names and values stay. */
export function reworded(file, text) {
  const spots = []
  walk(parseSync(file, text, {}).program, (node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'TSLiteralType') return
    const isText = (node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateElement'
    if (isText) spots.push(node)
  })
  const isImport = /^\s*import [^\n]*$|^} from [^\n]*$/
  let other = text
  for (const { start, end } of spots.toSorted((a, b) => b.start - a.start)) {
    const lineStart = text.lastIndexOf('\n', start) + 1
    if (isImport.test(text.slice(lineStart, text.indexOf('\n', start))) || TYPED.test(text.slice(start, end))) continue
    other = other.slice(0, start) + otherWords(text.slice(start, end)) + other.slice(end)
  }
  return other
}

/** A form of the command line is typed: it has no words. */
const TYPED = /^.[a-z-]+ [^a-z]+--/

function otherWords(literal) {
  if (KEPT.test(literal)) return literal
  if ((literal.match(/\p{L}{2,}/gu) ?? []).length < 3 || !/\p{L} \p{L}/u.test(literal)) return literal
  let isOther = false
  const other = literal.replace(/(?<=\p{L},? )[a-z]+(?=[ ,.])/gu, (word) => {
    if (!Object.hasOwn(OTHER_WORDS, word)) return word
    isOther = true
    return OTHER_WORDS[word]
  })
  return isOther ? other : literal.replace(/^(.?\s?(?:[\p{L}’'-]+,? ){2})(?=[\p{L}’'-]+)/u, `$1${FILLER}`)
}

if (isStartedDirectly(import.meta.url)) {
  await runScript(async () => {
    const copy = copyOfTree()
    try {
      rmSync(join(copy, LEFT_OUT))
      // The copy builds its own command line.
      rmSync(join(copy, 'out'))
      cpSync(join(repositoryRoot, 'out'), join(copy, 'out'), { recursive: true })
      let sentences = 0
      for (const name of readdirSync(join(copy, 'src/wording'), { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts') || READ.test(name)) continue
        const path = join(copy, 'src/wording', name)
        const text = readFileSync(path, 'utf8')
        const other = reworded(path, text)
        sentences += text.split('\n').filter((line, index) => line !== other.split('\n')[index]).length
        writeFileSync(path, other)
      }
      console.log(`${sentences} lines of src/wording say the same in other words.`)
      const [command, ...first] = packageTool('vitest')
      const files = process.argv.slice(2)
      const args = [...first, 'run', ...(files.length > 0 ? files : TESTS)]
      return (await runCommand(command, args, { cwd: copy, show: 'all' })).code ?? 1
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  })
}
