// Stylesheets: no selector that costs every commit, and no class that a component names but no stylesheet has.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../src')
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).map((path) => join(ROOT, path))

/** The selectors of a stylesheet in which children are chosen by what stands beside them in their parent. */
function costly(css: string): readonly string[] {
  return [...css.matchAll(/[^{}]+(?=\{)/g)]
    .map(([selector]) => selector.trim())
    .filter((selector) => /:has\([^)]*\)\)?\s*[>+~]?\s*\*/.test(selector))
}

/** The classes that a component takes from its stylesheets and that `classesOf` does not find there. */
function unknownClasses(code: string, classesOf: (specifier: string) => ReadonlySet<string>): readonly string[] {
  return [...code.matchAll(/^import (\w+) from '([^']+\.module\.css)'$/gm)].flatMap(([, name = '', specifier = '']) => {
    const classes = classesOf(specifier)
    const used = code.replaceAll(/^import .*$/gm, '')
    const named = [...used.matchAll(new RegExp(`(?<![.\\w])${name}\\.(\\w+)|(?<![.\\w])${name}\\['([\\w-]+)'\\]`, 'g'))].map(
      ([, dotted, quoted]) => dotted ?? quoted ?? '',
    )
    return [...new Set(named)].filter((each) => !classes.has(each)).map((each) => `${specifier}: ${each}`)
  })
}

const classesIn = (css: string): ReadonlySet<string> => new Set([...css.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name))

describe('selectors', () => {
  // Where `:has()` is followed by a selector for children, each node that comes or goes anywhere makes the page restyle and lay out
  // as a whole, which cost two frames per edit. A class on the parent says the same for nothing.
  test('choose no children by :has() of their parent', () => {
    const sheets = FILES.filter((path) => path.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(0)
    expect(sheets.flatMap((path) => costly(readFileSync(path, 'utf8')).map((selector) => `${relative(ROOT, path)}: ${selector}`))).toEqual(
      [],
    )
  })

  test('that do are found, and others with :has() are not', () => {
    expect(costly('.card tr:has(.field, .place) > * { vertical-align: middle }')).toHaveLength(1)
    expect(costly('.format:has(:checked) { color: red } .card > * { color: red }')).toEqual([])
  })
})

describe('classes', () => {
  test('that a component names stand in its stylesheet', () => {
    const components = FILES.filter((path) => path.endsWith('.tsx'))
    const found = components.flatMap((path) =>
      unknownClasses(readFileSync(path, 'utf8'), (specifier) => classesIn(readFileSync(join(dirname(path), specifier), 'utf8'))).map(
        (each) => `${relative(ROOT, path)}: ${each}`,
      ),
    )
    expect(found).toEqual([])
  })

  test('that do not are found', () => {
    const code = "import styles from './a.module.css'\nconst a = styles.known, b = styles.gone, c = styles['lost-too']"
    expect(unknownClasses(code, () => classesIn('.known { color: red }'))).toEqual(['./a.module.css: gone', './a.module.css: lost-too'])
  })
})
