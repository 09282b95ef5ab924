// What every package of Linux puts on a system, laid out below a folder that stands for its root: the program folder, its name in the
// path, and the texts and icons by which a desktop knows the app. Called by debian-package.mjs and rpm-package.mjs, which add what
// their own systems ask for.
import {
  chmodSync,
  cpSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { APP_ID, desktopEntry, manualPage, metainfo, mimeType } from './desktop-texts.mjs'
import { LAUNCHER, PROGRAM } from './program-folder.mjs'

export const DESCRIPTION = `List what your team runs: owners, their time and its cost. Rightsize checks
every edit and says which infrastructure to build, buy or borrow. Your board
gets an Excel model with live formulas, a PDF and slides.

Your data stays on your computer: the app makes no network connection.`
export const PROGRAM_HOME = join('usr/lib', PROGRAM)
/** Where a system gives ordinary users no namespaces, this program makes Chromium's sandbox instead. */
export const SANDBOX = { file: join(PROGRAM_HOME, 'chrome-sandbox'), mode: 0o4755 }

/** `root` is emptied first. */
export function layOut({ root, programFolder, release, checkout }) {
  rmSync(root, { recursive: true, force: true })
  cpSync(programFolder, mkdirp(join(root, PROGRAM_HOME)), { recursive: true })
  chmodSync(join(root, SANDBOX.file), SANDBOX.mode)
  symlinkSync(join('../lib', PROGRAM, LAUNCHER), join(mkdirp(join(root, 'usr/bin')), PROGRAM))
  const documents = join('usr/share/doc', PROGRAM)
  write(root, `usr/share/applications/${PROGRAM}.desktop`, desktopEntry(release))
  write(root, `usr/share/mime/packages/${PROGRAM}.xml`, mimeType())
  write(root, `usr/share/metainfo/${APP_ID}.metainfo.xml`, metainfo(release))
  write(root, `usr/share/man/man1/${PROGRAM}.1.gz`, packed(manualPage(release)))
  write(root, join(documents, 'CHANGELOG.md.gz'), packed(readFileSync(join(checkout, 'CHANGELOG.md'), 'utf8')))
  write(root, join(documents, 'THIRD-PARTY-NOTICES.txt.gz'), packed(readFileSync(join(checkout, 'out/THIRD-PARTY-NOTICES.txt'), 'utf8')))
  writeIcons(root, checkout)
}

/** What the package does, in a line. */
export function summaryOf({ manifest }) {
  return manifest.description.replace(/^The /, '').replace(/\.$/, '').split(': ')[0]
}

function writeIcons(root, checkout) {
  const sizes = readdirSync(join(checkout, 'resources/icons')).map((file) => file.replace('.png', ''))
  const place = (folder, file) => join(mkdirp(join(root, 'usr/share/icons/hicolor', folder, 'apps')), file)
  for (const size of sizes) cpSync(join(checkout, 'resources/icons', `${size}.png`), place(`${size}x${size}`, `${PROGRAM}.png`))
  cpSync(join(checkout, 'resources/icon.png'), place('512x512', `${PROGRAM}.png`))
  cpSync(join(checkout, 'resources/icon.svg'), place('scalable', `${PROGRAM}.svg`))
}

/** Of whoever packs nothing shows: neither their umask nor the moment. */
export function setModesAndTimes(root, epoch) {
  for (const name of ['', ...readdirSync(root, { recursive: true })]) {
    const path = join(root, name)
    const facts = lstatSync(path)
    if (facts.isDirectory()) chmodSync(path, 0o755)
    else if (facts.isFile() && !name.startsWith('usr/lib/')) chmodSync(path, 0o644)
    lutimesSync(path, epoch, epoch)
  }
}

export function write(root, file, content) {
  mkdirp(dirname(join(root, file)))
  writeFileSync(join(root, file), content)
}

function mkdirp(folder) {
  mkdirSync(folder, { recursive: true })
  return folder
}

export function packed(text) {
  return gzipSync(text, { level: 9 })
}
