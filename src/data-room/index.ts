// The entry point of data-room: the packs of all locked quarters in one folder or archive, and whether one is still intact.

export * from './archive.ts'
export { buildDataRoom, type DataRoom, type FinishedRoom, withRoomSignature } from './build-data-room.ts'
export * from './check-room.ts'
export { rebuildDataRoom } from './rebuild-data-room.ts'
