// The parts of the inspector that another screen may ask for.

const INSPECTOR_PARTS = ['verdict', 'owners', 'costs'] as const
export type InspectorPart = (typeof INSPECTOR_PARTS)[number]
