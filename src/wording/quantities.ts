// Numbers as a person reads them: every screen, the command line and the texts of the board pack use these and no others.
// Reading what a person typed is in src/core/amounts.

export * from './quantities/blank.ts'
export * from './quantities/counts.ts'
export * from './quantities/dates.ts'
export * from './quantities/live.ts'
export {
  isUsableLocale,
  type LocaleStyle,
  type NumberLook,
  type NumberStyle,
  numberStyleOf,
  PLAIN_STYLE,
  roundedDown,
} from './quantities/locale.ts'
export * from './quantities/money.ts'
export * from './quantities/names.ts'
export * from './quantities/shares.ts'
export * from './quantities/values.ts'
