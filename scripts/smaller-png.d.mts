/** The same picture, opaque, in at most 256 colours. Throws TypeError for what Chromium does not write. */
export function smallerPng(png: Uint8Array): Uint8Array
