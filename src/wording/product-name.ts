// What the app is called, apart from all other words: it is needed before any of them.

export const PRODUCT_NAME = 'Rightsize'

/** The installer of Windows lays it beside the program, and empties the whole folder when it upgrades or removes. */
export const UNINSTALLER_FILE = `Uninstall ${PRODUCT_NAME}.exe`
