// Every look of the slides by name, with its size: what fits is worked out from it, and the writer draws by it.

import { COLOURS } from '../styles.ts'

export interface SlideLook {
  /** Points. */
  readonly size: number
  readonly bold: boolean
  /** RRGGBB. */
  readonly colour: string
}

const { text, muted, accent, states } = COLOURS
const look = (size: number, colour: string, bold = false): SlideLook => ({ size, bold, colour })

export const SLIDE_STYLES = {
  kicker: look(12, accent, true),
  headline: look(26, text, true),
  'headline-small': look(22, text, true),
  'headline-smallest': look(18, text, true),
  under: look(13, muted),
  label: look(12, muted),
  figure: look(26, text, true),
  'figure-small': look(20, text, true),
  'figure-smallest': look(14, text, true),
  change: look(12, muted),
  heading: look(14, text, true),
  header: look(11, muted, true),
  cell: look(12, text),
  strong: look(12, text, true),
  muted: look(12, muted),
  fail: look(12, states.fail.text, true),
  watch: look(12, states.watch.text, true),
  unknown: look(12, states.unknown.text, true),
  exempt: look(12, states.exempt.text, true),
  pass: look(12, states.pass.text, true),
  note: look(11, muted),
  empty: look(16, muted),
  footer: look(10, muted),
} as const satisfies Record<string, SlideLook>

export type SlideStyle = keyof typeof SLIDE_STYLES
