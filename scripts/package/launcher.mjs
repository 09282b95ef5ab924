// The script by which a package for Linux starts the program. The app says itself that its archive is damaged, with a window of its own, as long as
// the beginning of the archive can be read (src/main/boot.ts). Where it cannot, Electron ends without a word, and this says it:
// on standard error, and in a window of whatever the desktop has for that. Called by program-folder.mjs.

/** As src/wording/damaged.ts says it, which a test compares. */
export const DAMAGED_TITLE = 'Rightsize is damaged'
export const DAMAGED_TEXT = '$archive is damaged or missing. Install Rightsize again. Your workbooks are unchanged.'
/** As src/main/whole-archive.ts has it. */
export const SAID_DAMAGED = 3

/** It replaces itself with the program where nothing is wrong. A system without sha256sum starts it unseen. @param {string} binary beside it */
export function launcherScript(binary) {
  return `#!/bin/sh
# Starts Rightsize, and says so if its archive is too damaged to say it itself.
home=$(dirname "$(readlink -f "$0")")
program=$home/${binary}
archive=$home/resources/app.asar
has() { command -v "$1" >/dev/null 2>&1; }

if ! has sha256sum || (cd "$home/resources" && sha256sum -c app.asar.sha256) >/dev/null 2>&1; then
  exec "$program" "$@"
fi
"$program" "$@"
code=$?
[ "$code" -ne ${SAID_DAMAGED} ] || exit 1
title='${DAMAGED_TITLE}'
text="${DAMAGED_TEXT}"
echo "$title: $text" >&2
if has zenity; then zenity --error --no-markup --title="$title" --text="$text"
elif has kdialog; then kdialog --title "$title" --error "$text"
elif has notify-send; then notify-send "$title" "$text"
elif has xmessage; then xmessage -center "$title: $text"
fi
exit 1
`
}
