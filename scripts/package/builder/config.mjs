// What electron-builder is told where our own steps end: installers of Windows and macOS, AppImage and .rpm. Used by the release
// workflow alone; nobody who builds or tests Rightsize installs that packager. Content and fuses are those of our own packages.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FUSES } from '../fuses.mjs'
import { APP_CONTENT } from '../program-folder.mjs'
import { writeArchiveSum } from '../whole-archive.mjs'

/** Whoever has no certificate says so in the name of the file. */
const mark = process.env.RIGHTSIZE_SIGNED === 'true' ? '' : '-unsigned'

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
  afterPack: writeSum,
  npmRebuild: false,
  publish: null,
  electronLanguages: ['en-US'],
  electronFuses: Object.fromEntries(Object.entries(FUSES).map(([name, isOn]) => [`${name[0].toLowerCase()}${name.slice(1)}`, isOn])),
  fileAssociations: [{ ext: 'rightsize', name: 'Rightsize workbook', role: 'Editor', mimeType: 'application/x-rightsize' }],
  icon: 'resources/icon.png',
  mac: {
    category: 'public.app-category.business',
    artifactName: `rightsize-\${version}-macos-\${arch}${mark}.\${ext}`,
    hardenedRuntime: true,
  },
  win: { artifactName: `rightsize-\${version}-windows-\${arch}${mark}.\${ext}` },
  nsis: {
    oneClick: true,
    perMachine: false,
    deleteAppDataOnUninstall: false,
    artifactName: `rightsize-\${version}-windows-\${arch}-setup${mark}.\${ext}`,
  },
  // An .rpm is not made without a home page and somebody to write to; both have to become ones that we own (docs/release.md).
  extraMetadata: { homepage: 'https://rightsize.invalid' },
  linux: {
    executableName: 'rightsize',
    maintainer: 'Rightsize maintainers <maintainers@rightsize.invalid>',
    category: 'Office',
    executableArgs: ['%f'],
    artifactName: `rightsize-\${version}-linux-\${arch}.\${ext}`,
  },
  rpm: { packageName: 'rightsize', afterInstall: null },
}
