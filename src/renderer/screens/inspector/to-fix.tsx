// What cannot be right in the data of a component, said where its fields are: two dates or two amounts that contradict
// each other. What is merely missing is asked elsewhere.

import type { ComponentAssessment } from '#core'
import { findingTexts } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Banner } from '../../widgets/banner.tsx'

export function ToFix({ entry }: { readonly entry: ComponentAssessment }) {
  const style = useNumberStyle()
  const verdict = entry.checks.find(({ rule }) => rule === 'data-quality')
  if (verdict === undefined || (verdict.state !== 'WATCH' && verdict.state !== 'FAIL')) return null
  return <Banner tone="caution">{findingTexts(verdict, style).join(' ')}</Banner>
}
