// What electron-builder is told where our own steps end: installers of Windows and macOS, and AppImage. Used by the release
// workflow alone; nobody who builds or tests Rightsize installs that packager. Content and fuses are those of our own packages.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fuseFile, setFuses } from '../fuses.mjs'
import { APP_CONTENT } from '../program-folder.mjs'
import { writeArchiveSum } from '../whole-archive.mjs'

/** Whoever has no certificate says so in the name of the file. */
const isSigned = process.env.RIGHTSIZE_SIGNED === 'true'
const mark = isSigned ? '' : '-unsigned'

/** What has to be so before anything is signed: for one processor of two that is too early, because both are put together first. */
async function finish(context) {
  writeSum(context)
  if (!context.appOutDir.endsWith('-temp')) await setFuses(fuseFile(context))
}

/** Beside the archive of what was just packed, before it is signed: by it the app sees that the archive is whole. */
function writeSum({ appOutDir }) {
  const archive = readdirSync(appOutDir, { recursive: true }).find((name) => /(^|[\\/])app\.asar$/.test(name))
  if (archive === undefined) throw new Error(`${appOutDir} holds no app.asar.`)
  writeArchiveSum(join(appOutDir, archive))
}

export default {
  appId: 'app.rightsize.rightsize',
  productName: 'Rightsize',
  directories: { output: 'dist', buildResources: 'resources' },
  files: ['package.json', ...APP_CONTENT.map((path) => (/\.\w+$/.test(path) ? path : `${path}/**`)), '!**/*.map'],
  asar: true,
  afterPack: finish,
  // Whoever has a certificate that does not sign hears of it: the file would have no mark in its name.
  forceCodeSigning: isSigned,
  npmRebuild: false,
  publish: null,
  electronLanguages: ['en-US'],
  fileAssociations: [{ ext: 'rightsize', name: 'Rightsize workbook', role: 'Editor', mimeType: 'application/x-rightsize' }],
  icon: 'resources/icon.png',
  mac: {
    category: 'public.app-category.business',
    artifactName: `rightsize-\${version}-macos-\${arch}${mark}.\${ext}`,
    hardenedRuntime: true,
    // Without a certificate by nobody in particular: a program for Apple's processors that was changed and isn't signed again doesn't
    // start. The packager's own entitlements have the one that such a signature needs (disable-library-validation).
    identity: isSigned ? undefined : '-',
  },
  win: { artifactName: `rightsize-\${version}-windows-\${arch}${mark}.\${ext}` },
  nsis: {
    oneClick: true,
    perMachine: false,
    deleteAppDataOnUninstall: false,
    artifactName: `rightsize-\${version}-windows-\${arch}-setup${mark}.\${ext}`,
  },
  extraMetadata: { desktopName: 'rightsize.desktop' },
  linux: {
    executableName: 'rightsize',
    category: 'Office',
    // By it a desktop knows that a window belongs to the menu entry.
    syncDesktopName: true,
    executableArgs: ['%f'],
    artifactName: `rightsize-\${version}-linux-\${arch}.\${ext}`,
  },
  // The packager adds the word for files itself here.
  appImage: { executableArgs: [] },
}
