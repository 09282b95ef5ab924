// Scenarios over the present: the list of them with presets on the left, the one that is looked at on the right. Nothing is
// written to the present until something is taken over.

import { useMemo } from 'react'
import { addScenario, plainScenarios, type ScenarioPreset, scenarioPresets } from '#core'
import { COMMON_TEXT, presetText, problemText, SCREEN_TABLE, WHAT_IF_TEXT } from '#wording'
import { useGo, useScreenState } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Row, Stack } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { showToast } from '../../widgets/toasts.tsx'
import { ScenarioList } from './scenario-list.tsx'
import { ScenarioPage } from './scenario-page.tsx'
import styles from './what-if.module.css'

/** Which scenario is looked at, and which one beside it; null: the first, and none. */
interface WhatIfView {
  readonly scenario: string | null
  readonly beside: string | null
}

const FIRST_WHAT_IF_VIEW: WhatIfView = { scenario: null, beside: null }

export const WHAT_IF: ScreenDescription = { Component: WhatIfScreen }

function WhatIfScreen() {
  const [view, onView] = useScreenState<WhatIfView>('what-if', FIRST_WHAT_IF_VIEW)
  const go = useGo()
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const scenarios = plainScenarios(workbook)
  const chosen = scenarios.find(({ id }) => id === view.scenario) ?? scenarios[0] ?? null
  const beside = scenarios.find(({ id }) => id === view.beside && id !== chosen?.id) ?? null
  const presets = useMemo(() => scenarioPresets(assessment), [assessment])

  function make(name: string, preset: ScenarioPreset | null): void {
    let id = ''
    const edit = apply((context) => {
      const added = addScenario(context, name, preset?.changes ?? [])
      if (added.ok) id = added.value.record.id
      return added
    })
    if (!edit.ok) {
      showToast({ title: problemText(edit.problem, style), tone: 'problem' })
      return
    }
    onView({ ...view, scenario: id })
    if (preset?.kind === 'swap' && preset.left > 0) showToast({ title: WHAT_IF_TEXT.presetLeft(preset.left, style), tone: 'problem' })
  }

  if (assessment.components.length === 0 && scenarios.length === 0) {
    return (
      <div className={`${page.page} ${styles.screen}`}>
        <ScreenHead title={SCREEN_TABLE['what-if'].title} lead={WHAT_IF_TEXT.lead} />
        <EmptyState title={WHAT_IF_TEXT.emptyTitle} actions={<Button onClick={() => go('inventory')}>{COMMON_TEXT.goToInventory}</Button>}>
          {WHAT_IF_TEXT.empty}
        </EmptyState>
      </div>
    )
  }
  const starts = (
    <Row as="fieldset" align="stretch" className={styles.presets}>
      <legend>{WHAT_IF_TEXT.newScenario}</legend>
      {presets.map((preset) => {
        const name = presetText(preset, style)
        return (
          <Button key={name} disabled={isReadOnly} onClick={() => make(name, preset)}>
            {name}
          </Button>
        )
      })}
      <Button kind="quiet" disabled={isReadOnly} onClick={() => make(WHAT_IF_TEXT.blankName, null)}>
        {WHAT_IF_TEXT.blank}
      </Button>
    </Row>
  )
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE['what-if'].title} lead={WHAT_IF_TEXT.lead} />
      {isReadOnly ? <Banner tone="caution">{WHAT_IF_TEXT.readOnly}</Banner> : null}
      {chosen === null ? (
        <EmptyState title={WHAT_IF_TEXT.startTitle} actions={starts}>
          {WHAT_IF_TEXT.start}
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <Stack as="aside" aria-label={WHAT_IF_TEXT.scenarios}>
            <ScenarioList scenarios={scenarios} chosen={chosen.id} onChoose={(scenario) => onView({ ...view, scenario })} />
            {starts}
          </Stack>
          <ScenarioPage
            key={chosen.id}
            scenario={chosen}
            beside={beside}
            others={scenarios.filter(({ id }) => id !== chosen.id)}
            disabled={isReadOnly}
            onBeside={(id) => onView({ scenario: chosen.id, beside: id })}
            onChosen={(scenario) => onView({ ...view, scenario })}
          />
        </div>
      )}
    </div>
  )
}
