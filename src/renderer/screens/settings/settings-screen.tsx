// Company, limits, how numbers are written, appearance, where the data lies. Every change is an edit of the
// workbook: saved at once, undone with Ctrl Z. Mounted by app.tsx.

import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import page from '../../widgets/page.module.css'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { CompanySection } from './company-section.tsx'
import { LimitsSection } from './limits-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import styles from './settings.module.css'

export type ThemeChoice = 'system' | 'light' | 'dark'

export interface SettingsScreenProps {
  readonly theme: ThemeChoice
  readonly onTheme: (theme: ThemeChoice) => void
  /** null until the app has said where it is. */
  readonly dataFolder: string | null
  readonly onShowDataFolder: () => void
  readonly onShowEarlierVersions: () => void
}

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

export function SettingsScreen({ theme, onTheme, dataFolder, onShowDataFolder, onShowEarlierVersions }: SettingsScreenProps) {
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <h1>Settings</h1>
      {isReadOnly ? <Banner tone="caution">This workbook is open for reading only. Its settings cannot be changed here.</Banner> : null}
      <CompanySection disabled={isReadOnly} />
      <LimitsSection disabled={isReadOnly} />
      <NumbersSection disabled={isReadOnly} />
      <TitledPart title="Appearance">
        <SegmentedChoice
          label="Theme"
          value={theme}
          options={THEMES}
          onChange={(next) => {
            if (next !== null) onTheme(next)
          }}
        />
      </TitledPart>
      <TitledPart
        title="Your data"
        lead="Workbooks, their previous copies and backups lie in one folder on this computer. Nothing is sent anywhere."
      >
        {dataFolder === null ? null : <p className={styles.folder}>{dataFolder}</p>}
        <Buttons>
          <Button onClick={onShowDataFolder}>Show the folder</Button>
          <Button onClick={onShowEarlierVersions}>Earlier versions and backups</Button>
        </Buttons>
      </TitledPart>
    </div>
  )
}
