// A Problem over a screen, with numbers as the open workbook writes them.

import type { Problem } from '#core'
import { problemText } from '#wording'
import { useNumberStyle } from '../session/use-number-style.ts'
import { Banner } from '../widgets/banner.tsx'

export function ProblemBanner({ problem }: { readonly problem: Problem | null }) {
  const style = useNumberStyle()
  return problem === null ? null : <Banner tone="problem">{problemText(problem, style)}</Banner>
}
