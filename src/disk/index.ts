// The entry point of disk: what every write for keeps ends with, in the app and on the command line.

export { errnoOf } from './errno.ts'
export { DISK, type Disk } from './put-in-place.ts'
export { IS_LINK, isLinkError, linkAt, NOT_A_FILE, refuseForeign } from './standing-there.ts'
