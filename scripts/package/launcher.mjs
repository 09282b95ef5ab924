// The script by which a package for Linux starts the program. The app says itself that its archive is damaged, with a window of its own,
// as long as the beginning of the archive can be read (src/main/boot.ts). Where it cannot, Electron ends without a word, and so does
// Chromium where the system gives it no sandbox. This says both: on standard error, and in a window of whatever the desktop has for that.
// Called by program-folder.mjs.

/** As src/wording/damaged.ts says it, which a test compares. */
export const DAMAGED_TITLE = 'Rightsize is damaged'
export const DAMAGED_TEXT = '$archive is damaged or missing. Install Rightsize again. Your workbooks are unchanged.'
/** As src/main/whole-archive.ts has it. */
export const SAID_DAMAGED = 3

const SANDBOX_TITLE = 'Rightsize cannot start'
const SANDBOX_TEXT =
  'This system lets no program make a sandbox of its own. Run this once and start again: sudo chown root:root $sandbox && sudo chmod 4755 $sandbox'

/**
 * It replaces itself with the program where nothing is wrong. A system without sha256sum starts it unseen.
 * @param {string} binary beside it
 * @param {string} kernel where the system says what it allows
 */
export function launcherScript(binary, kernel = '/proc/sys') {
  return `#!/bin/sh
# Starts Rightsize, and says so if its archive is too damaged to say it itself, or if the system gives it no sandbox.
home=$(dirname "$(readlink -f "$0")")
program=$home/${binary}
archive=$home/resources/app.asar
sandbox=$home/chrome-sandbox
kernel=${kernel}
# For whoever develops Electron: no word of the surroundings takes the sandbox away or writes elsewhere.
unset ELECTRON_DISABLE_SANDBOX ELECTRON_ENABLE_LOGGING ELECTRON_LOG_FILE ELECTRON_NO_ASAR
has() { command -v "$1" >/dev/null 2>&1; }
is() { [ "$(cat "$kernel/$1" 2>/dev/null)" = "$2" ]; }

say() {
  echo "$1: $2" >&2
  if has zenity; then zenity --error --no-markup --title="$1" --text="$2"
  elif has kdialog; then kdialog --title "$1" --error "$2"
  elif has notify-send; then notify-send "$1" "$2"
  elif has xmessage; then xmessage -center "$1: $2"
  fi
  exit 1
}

# A sandbox is made by a program of root, or by an ordinary user where the system allows it.
may_lack_sandbox() {
  [ "$(stat -c '%a %u' "$sandbox" 2>/dev/null)" != '4755 0' ] || return 1
  is kernel/apparmor_restrict_unprivileged_userns 1 || is kernel/unprivileged_userns_clone 0 || is user/max_user_namespaces 0
}

is_whole() { ! has sha256sum || (cd "$home/resources" && sha256sum -c app.asar.sha256) >/dev/null 2>&1; }

if is_whole; then
  may_lack_sandbox || exec "$program" "$@"
  # A profile of AppArmor may allow this program what others may not: only trying tells. Chromium ends by a signal of its own.
  "$program" "$@"
  code=$?
  case $code in
    132 | 133 | 134) say '${SANDBOX_TITLE}' "${SANDBOX_TEXT}" ;;
  esac
  exit "$code"
fi
"$program" "$@"
code=$?
[ "$code" -ne ${SAID_DAMAGED} ] || exit 1
say '${DAMAGED_TITLE}' "${DAMAGED_TEXT}"
`
}
