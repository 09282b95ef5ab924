// The company, how numbers are written, appearance, where the data lies. Every change is an edit of the
// workbook: saved at once, undone with Ctrl Z.

import { Settings } from 'lucide-react'
import { useEffect, useState } from 'react'
import { RAIL_ENTRIES, SETTINGS_TEXT, THEME_LABELS } from '#wording'
import { useCommandDesk } from '../../commands/commands.tsx'
import { useTarget } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { chooseTabMoves, isTabMoving } from '../../session/local-choices.ts'
import { useApp } from '../../session/use-app.tsx'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { CheckOption } from '../../widgets/filter-bar.tsx'
import page from '../../widgets/page.module.css'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { CompanySection } from './company-section.tsx'
import { focusField } from './focus-field.ts'
import { NumbersSection } from './numbers-section.tsx'
import styles from './settings.module.css'
import { SigningSection } from './signing-section.tsx'

export const SETTINGS: ScreenDescription = { icon: Settings, Component: SettingsScreen }

const THEMES = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: THEME_LABELS[value] }))

function SettingsScreen() {
  const { theme, onTheme, facts } = useApp()
  const [tabMoves, setTabMoves] = useState(isTabMoving)
  const desk = useCommandDesk()
  const [sought, found] = useTarget()
  useEffect(() => {
    if (sought !== null && focusField(sought)) found()
  }, [sought, found])
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={RAIL_ENTRIES.settings} />
      {isReadOnly ? <Banner tone="caution">{SETTINGS_TEXT.readOnly}</Banner> : null}
      <CompanySection disabled={isReadOnly} />
      <NumbersSection disabled={isReadOnly} />
      <TitledPart title={SETTINGS_TEXT.appearance}>
        <SegmentedChoice
          label={SETTINGS_TEXT.theme}
          value={theme}
          options={THEMES}
          onChange={(next) => {
            if (next !== null) onTheme(next)
          }}
        />
        <CheckOption
          checked={tabMoves}
          onChange={(next) => {
            chooseTabMoves(next)
            setTabMoves(next)
          }}
        >
          {SETTINGS_TEXT.tabMoves}
        </CheckOption>
      </TitledPart>
      <SigningSection />
      <TitledPart title={SETTINGS_TEXT.data} lead={SETTINGS_TEXT.dataLead}>
        <p className={styles.folder}>{facts.dataFolder}</p>
        <div>
          <Button onClick={() => void desk.run('show-data-folder')}>{SETTINGS_TEXT.showFolder}</Button>
        </div>
      </TitledPart>
    </div>
  )
}
