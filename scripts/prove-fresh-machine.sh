#!/usr/bin/env bash
# Proves that a fresh clone sets itself up on a bare Debian 13 with nothing but Node 20, npm and git: makes such a root in a
# folder, clones the committed state into it and runs the commands there as root without a display. See docs/fresh-machine.md.
#
#   scripts/prove-fresh-machine.sh [full|setup|shell] [FOLDER]
#
# full (default): npm start twice, then .ci/run.   setup: packages, libraries, Electron and build, each twice.
# shell: a shell in the machine that the last proof left. FOLDER: default fresh-root in the temp folder; needs about 6 GB.
set -euo pipefail

mode=${1:-full}
folder=${2:-${TMPDIR:-/tmp}/fresh-root}
repository=$(cd "$(dirname "$0")/.." && pwd)
base=$folder/base
machine=$folder/machine

[[ $mode =~ ^(full|setup|shell)$ ]] || { sed -n '2,10p' "$0" >&2; exit 2; }
[[ $(id -u) == 0 ]] || { echo 'This needs root: it makes a root file system of its own.' >&2; exit 1; }

# The bare machine, made once and only copied afterwards. Renamed at the end, so an interrupted one is made again.
make_base() {
  command -v debootstrap >/dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap
  rm -rf "$base.unfinished"
  mkdir -p "$folder"
  debootstrap --variant=minbase --include=ca-certificates,git trixie "$base.unfinished"
  # Node and npm of this machine, at the same place: Debian's npm would bring hundreds of packages along.
  local node npm_folder npm_bin
  node=$(readlink -f "$(command -v node)")
  npm_folder=$(readlink -f "$(dirname "$(readlink -f "$(command -v npm)")")/..")
  npm_bin=$base.unfinished/usr/local/bin
  install -D -m 755 "$node" "$npm_bin/node"
  mkdir -p "$base.unfinished/usr/local/lib/node_modules"
  cp -a "$npm_folder" "$base.unfinished/usr/local/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$npm_bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$npm_bin/npx"
  # The way to the network is the host's: names, and certificates where a company has its own.
  cp -L /etc/resolv.conf "$base.unfinished/etc/resolv.conf"
  cp -L /etc/ssl/certs/ca-certificates.crt "$base.unfinished/etc/ssl/certs/ca-certificates.crt"
  mv "$base.unfinished" "$base"
}

# Runs a command in the machine. The mounts and processes live in namespaces of their own and vanish with them, whatever
# happens; the environment starts empty, so there is no DISPLAY.
inside() {
  # shellcheck disable=SC2016 # the inner shell expands them
  unshare --mount --pid --fork --kill-child --propagation private bash -c '
    # A mount of its own, because a program in there may ask for a namespace: that needs a root that is one.
    mount --bind "$0" "$0"
    mount -t proc proc "$0/proc" && mount -t sysfs -o ro sys "$0/sys" && mount --rbind /dev "$0/dev"
    mount -t tmpfs -o mode=1777 shm "$0/dev/shm"
    exec chroot "$0" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
      LANG=C.UTF-8 NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt bash -c "cd /srv/rightsize; $1"
  ' "$machine" "$1"
}

timed() {
  local name=$1 from code=0
  from=$(date +%s%N)
  echo
  echo "=== $name"
  inside "$2" </dev/null || code=$?
  printf '=== %s: exit code %d after %.1f s\n' "$name" "$code" "$(($(date +%s%N) - from))e-9" | tee -a "$folder/seconds.txt"
  return "$code"
}

if [[ $mode == shell ]]; then
  inside 'exec bash -i'
  exit
fi

[[ -d $base ]] || make_base
rm -rf "$machine"
cp -a "$base" "$machine"
git clone --quiet --no-hardlinks "$repository" "$machine/srv/rightsize"
: >"$folder/seconds.txt"
failures=0

if [[ $mode == setup ]]; then
  # shellcheck disable=SC2016 # the machine's shell expands it
  timed 'a normal user is told the command' '
    said=$(setpriv --reuid=1000 --clear-groups node scripts/system-libraries.mjs app display 2>&1); code=$?
    echo "$said"
    [[ $code == 1 && $said == *"sudo apt-get install"* ]]' || failures=$((failures + 1))
  for round in first second; do
    timed "packages, $round run" 'node scripts/install.mjs' || failures=$((failures + 1))
    timed "system libraries, $round run" 'node scripts/system-libraries.mjs' || failures=$((failures + 1))
    timed "Electron, $round run" 'node scripts/electron-runtime.mjs' || failures=$((failures + 1))
    timed "build, $round run" 'node scripts/build.mjs' || failures=$((failures + 1))
  done
else
  timed 'npm start, first run' 'npm start' || failures=$((failures + 1))
  timed 'npm start, second run' 'npm start' || failures=$((failures + 1))
  timed '.ci/run' '.ci/run' || failures=$((failures + 1))
fi

echo
cat "$folder/seconds.txt"
echo "$failures of the steps failed"
exit "$((failures > 0))"
