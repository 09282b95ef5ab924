// Number formats that every program knows by their number, so that files do not spell them.

const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 0: '', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{ 14: 'mm-dd-yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM' },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yy h:mm' },
  ...{ 37: '#,##0_);(#,##0)', 38: '#,##0_);(#,##0)', 39: '#,##0.00_);(#,##0.00)', 40: '#,##0.00_);(#,##0.00)' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@' },
}

/** As files spell it; '' for one that shows a value as it is. @param code undefined for one that every program knows by its number */
export function formatCode(id: number, code: string | undefined): string {
  const spelled = (code ?? BUILT_IN[id] ?? `#${id}`).slice(0, LONGEST_CODE)
  return /^general$/i.test(spelled) ? '' : spelled
}

/** Excel spells those that depend on a country; below the first free number, some programs pass over any other code. */
export function isBuiltInElse(id: number, code: string): boolean {
  return id < FIRST_FREE && !OF_COUNTRIES.has(id) && formatCode(id, code) !== BUILT_IN[id]
}

const FIRST_FREE = 164
const OF_COUNTRIES: ReadonlySet<number> = new Set([5, 6, 7, 8, 14, 37, 38, 39, 40, 41, 42, 43, 44])

/** Excel takes 255 characters. */
const LONGEST_CODE = 1000
