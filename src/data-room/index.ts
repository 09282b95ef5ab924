// The only door of data-room: the packs of all locked quarters in one folder or archive, and whether one is still whole.

export { MAX_ROOM_MEGABYTES, ROOM_LIMITS, type RoomFiles, readRoomArchive, zipDataRoom } from './archive.ts'
export { buildDataRoom, type DataRoom, type DataRoomSource } from './build-data-room.ts'
export { checkDataRoom, type RoomCheckSurroundings, type RoomComparison } from './check-room.ts'
export { SUMS_FILE } from './sums.ts'
