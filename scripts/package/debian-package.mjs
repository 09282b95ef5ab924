// Makes the .deb with Debian's own dpkg-deb: the program folder, the texts by which a desktop knows the app, and what Debian asks
// of a package. It has no scripts that run at install: the system's own triggers see the menu entry, the kind of file and the
// icons. Called by scripts/package.mjs.
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
import { runCommand, SetupProblem } from '../run-command.mjs'
import { APP_ID, day, desktopEntry, manualPage, metainfo, mimeType } from './desktop-texts.mjs'
import { debianDependencies } from './linked-libraries.mjs'
import { LAUNCHER, PROGRAM } from './program-folder.mjs'

/** Debian's name of the kind of processor. */
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }
const MAINTAINER = 'Rightsize maintainers <maintainers@rightsize.invalid>'
/** What the app opens if it is there; the last says in a window what the script that starts it cannot. */
const RECOMMENDED = ['fonts-liberation', 'libnotify4', 'shared-mime-info', 'xdg-utils', 'zenity | kdialog | libnotify-bin']

export async function makeDebianPackage({ release, programFolder, target, workplace, root: checkout, arch = process.arch }) {
  const root = join(workplace, 'deb')
  rmSync(root, { recursive: true, force: true })
  const home = join('usr/lib', PROGRAM)
  cpSync(programFolder, mkdirp(join(root, home)), { recursive: true })
  // Where a system gives ordinary users no namespaces, this program makes Chromium's sandbox instead.
  chmodSync(join(root, home, 'chrome-sandbox'), 0o4755)
  symlinkSync(join('../lib', PROGRAM, LAUNCHER), join(mkdirp(join(root, 'usr/bin')), PROGRAM))
  writeTexts(root, release, checkout)
  writeIcons(root, checkout)
  write(root, 'DEBIAN/control', await control({ root, release, programFolder, arch }))
  setModesAndTimes(root, release.epoch)
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(release.epoch) }
  // The compression that every Debian reads, at the level that takes seconds instead of minutes for a tenth more. One thread:
  // their number would show in the file.
  const args = ['--root-owner-group', '-Zxz', '-z0', '--threads-max=1', '--build', root, target]
  const { code, output } = await runCommand('dpkg-deb', args, { env, show: 'nothing' })
  if (code !== 0) throw new SetupProblem(`dpkg-deb failed (exit code ${code}): ${output.trim()}`)
}

export function debianFileName({ version }, arch = process.arch) {
  return `${PROGRAM}_${version}_${ARCHITECTURES[arch]}.deb`
}

async function control({ root, release, programFolder, arch }) {
  const bytes = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0)
  const [summary] = release.manifest.description.replace(/^The /, '').replace(/\.$/, '').split(': ')
  return `Package: ${PROGRAM}
Version: ${release.debianVersion}
Architecture: ${ARCHITECTURES[arch]}
Maintainer: ${MAINTAINER}
Installed-Size: ${Math.ceil(bytes / 1024)}
Depends: ${(await debianDependencies(programFolder)).join(', ')}
Recommends: ${RECOMMENDED.join(', ')}
Section: misc
Priority: optional
Description: ${summary}
 List what your team runs: owners, their time and its cost. Rightsize checks
 every edit and says which infrastructure to build, buy or borrow. Your board
 gets an Excel model with live formulas, a PDF and slides.
 .
 Your data stays on your computer: the app makes no network connection.
`
}

function writeTexts(root, release, checkout) {
  const fromCheckout = (file) => readFileSync(join(checkout, file), 'utf8')
  const documents = join('usr/share/doc', PROGRAM)
  write(root, `usr/share/applications/${PROGRAM}.desktop`, desktopEntry(release))
  write(root, `usr/share/mime/packages/${PROGRAM}.xml`, mimeType())
  write(root, `usr/share/metainfo/${APP_ID}.metainfo.xml`, metainfo(release))
  write(root, `usr/share/man/man1/${PROGRAM}.1.gz`, packed(manualPage(release)))
  write(root, join(documents, 'changelog.gz'), packed(debianChangelog(release)))
  write(root, join(documents, 'copyright'), copyright(release))
  write(root, join(documents, 'CHANGELOG.md.gz'), packed(fromCheckout('CHANGELOG.md')))
  write(root, join(documents, 'THIRD-PARTY-NOTICES.txt.gz'), packed(fromCheckout('out/THIRD-PARTY-NOTICES.txt')))
  write(root, join('usr/share/lintian/overrides', PROGRAM), fromCheckout('scripts/package/lintian-overrides'))
}

function writeIcons(root, checkout) {
  const sizes = readdirSync(join(checkout, 'resources/icons')).map((file) => file.replace('.png', ''))
  const place = (folder, file) => join(mkdirp(join(root, 'usr/share/icons/hicolor', folder, 'apps')), file)
  for (const size of sizes) cpSync(join(checkout, 'resources/icons', `${size}.png`), place(`${size}x${size}`, `${PROGRAM}.png`))
  cpSync(join(checkout, 'resources/icon.png'), place('512x512', `${PROGRAM}.png`))
  cpSync(join(checkout, 'resources/icon.svg'), place('scalable', `${PROGRAM}.svg`))
}

function debianChangelog({ debianVersion, epoch }) {
  const date = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000')
  return `${PROGRAM} (${debianVersion}) unstable; urgency=medium

  * What changed for those who use it stands in CHANGELOG.md beside this file.

 -- ${MAINTAINER}  ${date}
`
}

/** Debian's form for machines. No license has been granted for Rightsize itself, which leaves all rights with its authors. */
function copyright({ epoch }) {
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Rightsize

Files: *
Copyright: ${day(epoch).slice(0, 4)} The authors of Rightsize
License: proprietary
 All rights reserved.
Comment:
 Rightsize contains the work of others. The packages inside app.asar and their
 licenses are listed in THIRD-PARTY-NOTICES.txt.gz beside this file, those of
 Electron and Chromium in LICENSE.electron.txt and LICENSES.chromium.html in
 /usr/lib/${PROGRAM}.
`
}

function setModesAndTimes(root, epoch) {
  for (const name of ['', ...readdirSync(root, { recursive: true })]) {
    const path = join(root, name)
    const facts = lstatSync(path)
    if (facts.isDirectory()) chmodSync(path, 0o755)
    else if (facts.isFile() && !name.startsWith('usr/lib/')) chmodSync(path, 0o644)
    lutimesSync(path, epoch, epoch)
  }
}

function write(root, file, content) {
  mkdirp(dirname(join(root, file)))
  writeFileSync(join(root, file), content)
}

function mkdirp(folder) {
  mkdirSync(folder, { recursive: true })
  return folder
}

function packed(text) {
  return gzipSync(text, { level: 9 })
}
