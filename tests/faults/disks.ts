// Disks that fill up and lose power, made of a tmpfs and of an ext4 image on a loop device. Both need
// root; where that or the loop device is missing, `why…Not` says so and the test is skipped with it.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export function whyNoMounts(): string | null {
  if (process.platform !== 'linux') return 'needs Linux to mount a disk of its own'
  return process.getuid?.() === 0 ? null : 'needs root to mount a disk of its own'
}

export function whyNoPowerCut(): string | null {
  const why = whyNoMounts()
  if (why !== null) return why
  if (!existsSync('/dev/loop-control')) return 'this machine has no loop device'
  return runs('mkfs.ext4', ['-V']) ? null : 'mkfs.ext4 is not installed'
}

/** Whether a folder there can be made one that nobody may write to, root included. */
export function whyNoImmutable(place: string): string | null {
  const why = whyNoMounts()
  if (why !== null) return why.replace('mount a disk of its own', 'take a permission from itself')
  const probe = mkdtempSync(join(place, 'probe-'))
  const works = runs('chattr', ['+i', probe])
  if (works) runs('chattr', ['-i', probe])
  rmSync(probe, { recursive: true })
  return works ? null : 'needs chattr and a file system that knows immutable folders'
}

export interface SmallDisk {
  readonly folder: string
  /** Fills the disk until this many bytes are left. */
  readonly fill: (leaveBytes: number) => void
  /** Keeps it full: whatever is freed is taken at once. */
  readonly keepFull: () => void
  readonly free: () => void
  readonly remove: () => void
}

/** A disk in memory of `megabytes`. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  const filler = join(folder, 'filler')
  let keeper: ChildProcess | null = null
  const endKeeper = () => {
    keeper?.kill('SIGKILL')
    keeper = null
  }
  return {
    folder,
    fill: (leaveBytes) => {
      const { bavail, bsize } = statfsSync(folder)
      fillFile(filler, Math.max(0, bavail * bsize - leaveBytes))
    },
    keepFull: () => {
      const loop =
        'const fs = require("node:fs"); const fd = fs.openSync(process.argv[1], "a"); const page = Buffer.alloc(4096);' +
        'for (;;) try { fs.writeSync(fd, page) } catch {}'
      keeper = spawn(process.execPath, ['-e', loop, filler], { stdio: 'ignore' })
    },
    free: () => {
      endKeeper()
      rmSync(filler, { force: true })
    },
    remove: () => {
      endKeeper()
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Makes a folder one of a read-only disk while programs go on; answers what ends it, once. The whole disk would refuse,
 * because the browser's database has files open for writing.
 */
export function makeReadOnly(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder])
  execFileSync('mount', ['-o', 'remount,bind,ro', folder])
  let isReadOnly = true
  return () => {
    if (isReadOnly) execFileSync('umount', ['-l', folder])
    isReadOnly = false
  }
}

export interface FragileDisk {
  readonly folder: string
  /** From now on nothing reaches the device any more, as if the power were gone: what was not flushed is lost. */
  readonly cutPower: () => void
  /** The disk as the next start of the machine finds it. */
  readonly reconnect: () => Promise<void>
  readonly remove: () => void
}

/** An ext4 file system of 256 MB in a file. */
export function fragileDisk(): FragileDisk {
  const place = mkdtempSync(join(tmpdir(), 'rightsize-power-'))
  const image = join(place, 'disk.img')
  const folder = join(place, 'disk')
  mkdirSync(folder)
  writeFileSync(image, '')
  truncateSync(image, 256 * 1024 * 1024)
  execFileSync('mkfs.ext4', ['-q', '-F', image])
  const mount = () => execFileSync('mount', ['-o', 'loop', image, folder])
  mount()
  return {
    folder,
    // EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH; perl comes with git on Debian and can call ioctl.
    cutPower: () => {
      const shutdown = 'open(my $f, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($f, 0x8004587D, $how) or die $!'
      execFileSync('perl', ['-e', shutdown, folder])
    },
    reconnect: async () => {
      // The processes of an app that was killed let go of their files one by one.
      for (let tries = 0; !runs('umount', [folder]); tries += 1) {
        if (tries === 100) throw new Error(`${folder} stays busy`)
        await pause(100)
      }
      mount()
    },
    remove: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(place, { recursive: true, force: true })
    },
  }
}

function fillFile(path: string, bytes: number): void {
  const file = openSync(path, 'a')
  const chunk = Buffer.alloc(64 * 1024)
  try {
    for (let left = bytes; left > 0; ) left -= writeSync(file, chunk, 0, Math.min(left, chunk.length))
  } catch (error) {
    // The disk took less than it had promised: full is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
