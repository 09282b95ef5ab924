// The system libraries and programs that the app, a virtual display and the tests need on Linux, how to see that each is
// there, and which command brings the missing ones. Data and pure decisions; system-libraries.mjs does the looking.

// `packages`: Debian names, newest first (64-bit time_t renamed some in Debian 13). `optional`: Electron opens it at run
// time if it is there, so it is installed along but its absence blocks nobody.
export const SYSTEM_NEEDS = {
  app: [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
    { library: 'libnss3.so', packages: ['libnss3'] },
    { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
    { library: 'libgbm.so.1', packages: ['libgbm1'] },
    { library: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
    { library: 'libXss.so.1', packages: ['libxss1'], optional: true },
    { library: 'libnotify.so.4', packages: ['libnotify4'], optional: true },
    { library: 'libXtst.so.6', packages: ['libxtst6'], optional: true },
    { program: 'dbus-daemon', packages: ['dbus'], optional: true },
    { file: '/usr/share/fonts/truetype/liberation', packages: ['fonts-liberation'], optional: true },
  ],
  display: [
    { program: 'Xvfb', packages: ['xvfb'] },
    { program: 'xauth', packages: ['xauth'], optional: true },
  ],
  // The tests let LibreOffice open what the app exports, slides too, and recalculate it through its Python bridge.
  spreadsheets: [
    { program: 'soffice', beside: 'libsclo.so', packages: ['libreoffice-calc'] },
    { program: 'soffice', beside: 'libslideshowlo.so', packages: ['libreoffice-impress'] },
    { file: '/usr/lib/python3/dist-packages/uno.py', packages: ['python3-uno'] },
    // It also opens the archives that the app writes, as a tool that had no part in them.
    { file: '/usr/bin/python3', packages: ['python3'] },
  ],
  // What the tests read the app's PDF with.
  pages: [
    { program: 'pdftotext', packages: ['poppler-utils'] },
    { program: 'pdfinfo', packages: ['poppler-utils'] },
  ],
  // What packages are made with.
  packages: [
    { program: 'objdump', packages: ['binutils'] },
    { program: 'rpmbuild', packages: ['rpm'] },
  ],
  // What judges them, and what a desktop opens a double-clicked file with.
  'package-checks': [
    { program: 'lintian', packages: ['lintian'] },
    { program: 'desktop-file-validate', packages: ['desktop-file-utils'] },
    { program: 'update-desktop-database', packages: ['desktop-file-utils'] },
    { program: 'appstreamcli', packages: ['appstream'] },
    { program: 'update-mime-database', packages: ['shared-mime-info'] },
    { program: 'gio', packages: ['libglib2.0-bin'] },
    { program: 'xwininfo', packages: ['x11-utils'] },
    { program: 'rpm', packages: ['rpm'] },
  ],
  // Disks that the fault tests make and break as root; without these programs such a test is skipped and says so.
  disks: [
    { program: 'mkfs.ext4', packages: ['e2fsprogs'], optional: true },
    { program: 'chattr', packages: ['e2fsprogs'], optional: true },
  ],
}

/** `has(need)` looks at the machine; answers the needs that are not met, blocking and optional ones apart. */
export function missingNeeds(groups, has) {
  const missing = groups.flatMap((group) => SYSTEM_NEEDS[group]).filter((need) => !has(need))
  return { blocking: missing.filter((need) => !need.optional), optional: missing.filter((need) => need.optional) }
}

/** `isKnown(name)` asks the archive; where it knows none of the names, the newest one is what the reader should look for. */
export function packagesFor(needs, isKnown = () => true) {
  return [...new Set(needs.map(({ packages }) => packages.find(isKnown) ?? packages[0]))]
}

export function installCommand(packages, { asRoot }) {
  const sudo = asRoot ? '' : 'sudo '
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

export function missingMessage(packages, { hasApt }) {
  if (hasApt) {
    return `Some system libraries are missing, and only an administrator can install them. Run this once, then try again:\n\n  ${installCommand(packages, { asRoot: false })}`
  }
  return `Some system libraries are missing. Install what your distribution calls these (Debian names), then try again:\n\n  ${packages.join(' ')}`
}
