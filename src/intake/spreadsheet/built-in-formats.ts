// Number formats that every program knows by their number, so that files do not spell them.

const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 0: '', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00' },
  ...{ 14: 'mm-dd-yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 20: 'h:mm', 21: 'h:mm:ss' },
  ...{ 37: '#,##0_);(#,##0)', 38: '#,##0_);(#,##0)', 39: '#,##0.00_);(#,##0.00)', 40: '#,##0.00_);(#,##0.00)' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@' },
}

/** As files spell it; '' for one that shows a value as it is. @param code undefined for one that every program knows by its number */
export function formatCode(id: number, code: string | undefined): string {
  const spelled = (code ?? BUILT_IN[id] ?? `#${id}`).slice(0, LONGEST_CODE)
  return /^general$/i.test(spelled) ? '' : spelled
}

/** Excel spells a few that depend on a country; of the others another code is one that some programs pass over. */
export function isBuiltInElse(id: number, code: string): boolean {
  return BUILT_IN[id] !== undefined && (id < 37 || id > 44) && formatCode(id, code) !== BUILT_IN[id]
}

/** Excel takes 255 characters. */
const LONGEST_CODE = 1000
