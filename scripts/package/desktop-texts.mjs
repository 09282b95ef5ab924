// The texts by which a Linux desktop knows the app: menu entry, kind of file, entry of the software catalogue, manual page.
// Pure; written by installed-tree.mjs, and checked by the tools of those who read them.
import { PROGRAM } from './program-folder.mjs'

/** The kind of file that is ours. Must never change: desktops keep by it which app a user chose. */
const WORKBOOK_TYPE = 'application/x-rightsize'
/** The id in software catalogues, after the app's own address, app://rightsize. */
export const APP_ID = 'app.rightsize.rightsize'

/** The entry of menus, which also says that our files are opened with it. */
export function desktopEntry({ manifest }) {
  return `[Desktop Entry]
Type=Application
Name=${manifest.productName}
GenericName=Planning Workbook
Comment=${manifest.description}
Exec=${PROGRAM} %f
Icon=${PROGRAM}
Terminal=false
StartupNotify=true
StartupWMClass=${PROGRAM}
MimeType=${WORKBOOK_TYPE};
Categories=Office;Finance;
Keywords=infrastructure;costs;build;buy;board;
`
}

/** What makes a file's ending a kind of file with a name and an icon. */
export function mimeType() {
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${WORKBOOK_TYPE}">
    <comment>Rightsize workbook</comment>
    <icon name="${PROGRAM}"/>
    <glob-deleteall/>
    <glob pattern="*.rightsize"/>
  </mime-type>
</mime-info>
`
}

/** The entry of software catalogues. */
export function metainfo({ manifest, version, epoch }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${APP_ID}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>LicenseRef-proprietary</project_license>
  <name>${manifest.productName}</name>
  <summary>Plan which infrastructure to build, buy or borrow</summary>
  <developer id="${APP_ID}">
    <name>Rightsize maintainers</name>
  </developer>
  <description>
    <p>
      ${manifest.description} List what your team runs with owners, their time and its cost. Every verdict shows its numbers, and
      your board gets an Excel model with live formulas, a PDF and slides.
    </p>
    <p>Your data stays on your computer: the app makes no network connection.</p>
  </description>
  <url type="homepage">${manifest.homepage}</url>
  <launchable type="desktop-id">${PROGRAM}.desktop</launchable>
  <provides>
    <binary>${PROGRAM}</binary>
    <mediatype>${WORKBOOK_TYPE}</mediatype>
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${version.replace('-', '~')}" date="${day(epoch)}" type="${version.includes('-') ? 'development' : 'stable'}"/>
  </releases>
</component>
`
}

/** What `man rightsize` shows. */
export function manualPage({ manifest, version, epoch }) {
  return `.TH ${PROGRAM.toUpperCase()} 1 "${day(epoch)}" "${manifest.productName} ${version}" "User Commands"
.SH NAME
${PROGRAM} \\- offline planning workbook for AI infrastructure
.SH SYNOPSIS
.B ${PROGRAM}
.RI [ FILE ]
.SH DESCRIPTION
${manifest.description}
.PP
With a FILE that ends in .rightsize its workbook is opened. Where the app runs already, it takes the file over.
.SH ENVIRONMENT
.TP
.B RIGHTSIZE_USER_DATA
The whole path of the folder that keeps the workbooks, instead of the one below.
.SH FILES
.TP
.I ~/.config/Rightsize
The workbooks, their backups and the settings. It stays when the package is removed.
`
}

/** YYYY-MM-DD of seconds since 1970. */
export function day(epoch) {
  return new Date(epoch * 1000).toISOString().slice(0, 10)
}
