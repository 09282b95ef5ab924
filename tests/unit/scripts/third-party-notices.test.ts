// Holds that whatever is bundled is named with its license text, and that a package without one fails. Called by vitest.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundledPackages } from '../../../scripts/bundled-packages.mjs'
import { writeNotices } from '../../../scripts/third-party-notices.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rightsize-notices-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

const planted = (name: string, more: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries({ 'package.json': JSON.stringify({ name, version: '1.0.0', license: 'MIT', main: 'index.js' }), ...more }).map(
      ([file, text]) => [`node_modules/${name}/${file}`, text],
    ),
  )

/** The notices for packages that one bundle lists. */
function noticesFor(...names: readonly string[]): string {
  plant({ 'lists/bundle.json': JSON.stringify(names.map((name) => `node_modules/${name}`)) })
  writeNotices({ bundles: [join(root, 'lists'), join(root, 'not-built')], target: join(root, 'notices.txt'), root })
  return readFileSync(join(root, 'notices.txt'), 'utf8')
}

describe('the third-party notices', () => {
  it('name each package with its version, license and the text of its license and notice files', () => {
    plant(planted('a-package', { LICENSE: 'The text of a.', NOTICE: 'Repeat this.' }))
    expect(noticesFor('a-package')).toContain('a-package 1.0.0\nLicense: MIT\n\nThe text of a.\n\nRepeat this.\n')
  })

  it('take the text from the readme or from the file that is kept for it', () => {
    plant(planted('in-readme', { 'README.md': '# Is odd\n\n## License\n\nPermission is hereby granted.\n' }))
    plant({ ...planted('@scope/kept', {}), 'resources/licenses/@scope-kept-1.0.0.txt': 'The text that is kept.' })
    const notices = noticesFor('in-readme', '@scope/kept')
    expect(notices).toContain('Permission is hereby granted.')
    expect(notices).toContain('The text that is kept.')
  })

  it('are not written for a package without a license text, which is named with the file that is missing', () => {
    plant({ ...planted('a-package', { LICENSE: 'The text of a.' }), ...planted('bare', { 'README.md': '## License\n\nMIT\n' }) })
    expect(() => noticesFor('a-package', 'bare')).toThrow('bare 1.0.0 (MIT): resources/licenses/bare-1.0.0.txt')
    expect(readdirSync(root)).not.toContain('notices.txt')
  })
})

describe('the packages of a bundle', () => {
  it('are those whose code, styles or fonts are in it, and no others', async () => {
    plant({
      'entry.js': "import { used } from 'used'\nimport { unused } from 'unused'\nimport './entry.css'\nconsole.log(used())\n",
      'entry.css': "@import 'font/font.css';\n",
      ...planted('used', { 'index.js': 'export const used = () => document.title\n' }),
      ...planted('unused', { 'index.js': 'export const unused = 1\n' }),
      ...planted('font', { 'font.css': "@font-face { font-family: a; src: url('./a.woff2') }\n", 'a.woff2': 'a font' }),
    })
    await build({
      ...{ configFile: false, root, logLevel: 'silent', plugins: [bundledPackages(join(root, 'lists'))] },
      build: { outDir: join(root, 'out'), assetsInlineLimit: 0, rolldownOptions: { input: join(root, 'entry.js') } },
    })
    const lists = readdirSync(join(root, 'lists')).flatMap(
      (file) => JSON.parse(readFileSync(join(root, 'lists', file), 'utf8')) as string[],
    )
    expect(lists.map((folder) => folder.slice(folder.lastIndexOf('/') + 1)).sort()).toEqual(['font', 'used'])
  })
})
