// The only door of this room.
