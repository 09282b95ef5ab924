// The entry point of powerpoint: a plan of slides becomes the bytes of a file.

export * from './write-board-slides.ts'
