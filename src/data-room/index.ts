// The entry point of data-room: the packs of all locked quarters in one folder or archive, and whether one is still intact.

export * from './archive.ts'
export * from './build-data-room.ts'
export * from './check-room.ts'
