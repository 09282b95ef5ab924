// What an unfinished write is called beside its target, by the app and by the command line: whoever writes there next knows it by its
// name and takes it away.

export const TEMPORARY_ENDING = '.rightsize-tmp'

/** Of the target's name: with four bytes each, what stands around it still fits into the 255 bytes of a name. */
const CHARACTERS_OF_NAME = 50
const UUID_CHARACTERS = 36

/**
 * Hidden. In a shared folder somebody could put a link under a name that is known beforehand.
 * @param target the name of the file, without its folder
 * @param uuid a random one
 */
export function temporaryName(target: string, uuid: string): string {
  return `${startOf(target)}${uuid}${TEMPORARY_ENDING}`
}

/** @param target the name of a file in the same folder */
export function isTemporaryNameOf(target: string, name: string): boolean {
  const start = startOf(target)
  return (
    name.startsWith(start) && name.endsWith(TEMPORARY_ENDING) && name.length === start.length + UUID_CHARACTERS + TEMPORARY_ENDING.length
  )
}

function startOf(target: string): string {
  return `.${Array.from(target).slice(0, CHARACTERS_OF_NAME).join('')}.`
}
