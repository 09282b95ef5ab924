// An assessment as what can be read from it, to compare two of them: how maps are kept and what is worked
// out when it is first read is nobody's business.

import type { Assessment } from '#core'

const GROUPS = ['owners', 'costLines', 'billParts', 'grantLines', 'projects', 'exemptions', 'decisions', 'evidence', 'ownedBy'] as const
const KEYED = ['components', 'people', 'bills', 'creditGrants'] as const
/** Of what belongs to no component, and of nothing. */
const OTHER_KEYS = ['', 'none']

export function readable({ byId, index, ...plain }: Assessment) {
  const keys = [...OTHER_KEYS, ...KEYED.flatMap((table) => Object.keys(index.tables[table]))]
  return {
    ...plain,
    byId: keys.map((id) => byId.get(id)),
    tables: index.tables,
    groups: GROUPS.map((name) => keys.map((key) => index[name].get(key))),
  }
}
