// The only door of data-room: the packs of all locked quarters in one folder or archive, and whether one is still whole.

export * from './archive.ts'
export * from './build-data-room.ts'
export * from './check-room.ts'
