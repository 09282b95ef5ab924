// An assessment as what can be read from it, to compare two of them: how maps are kept and what is worked
// out when it is first read is nobody's business.

import type { Assessment, ComponentAssessment } from '#core'

const GROUPS = ['owners', 'costLines', 'billParts', 'grantLines', 'projects', 'exemptions', 'decisions', 'evidence', 'ownedBy'] as const
const KEYED = ['components', 'people', 'bills', 'creditGrants'] as const
/** Of what belongs to no component, and of nothing. */
const OTHER_KEYS = ['', 'none']

export function readable({ byId, components, index, ...plain }: Assessment) {
  const keys = [...OTHER_KEYS, ...KEYED.flatMap((table) => Object.keys(index.tables[table]))]
  return {
    ...plain,
    components: components.map(plainComponent),
    byId: keys.map((id) => byId.get(id)).map((component) => component && plainComponent(component)),
    tables: index.tables,
    groups: GROUPS.map((name) => keys.map((key) => index[name].get(key))),
  }
}

/** Everything that is said of it as its own, for one that says something else: an assessment works out what is read. */
export function plainComponent(component: ComponentAssessment): ComponentAssessment {
  const { subject, verdict, small, decision, toDecide, reasons, recommendation, checks } = component
  return { subject, verdict, small, decision, toDecide, reasons, recommendation, checks }
}
