// Which Rightsize this is, what it runs on and how old that is, and where the data lies: Help opens it.

import type { AboutApp } from '#contract'
import { ABOUT_TEXT, COMMAND_TABLE, electronText, versionText } from '#wording'
import { Banner } from '../widgets/banner.tsx'
import { Dialog } from '../widgets/dialog.tsx'
import facts from '../widgets/facts.module.css'

export interface AboutDialogProps {
  readonly about: AboutApp
  readonly onClose: () => void
}

export function AboutDialog({ about, onClose }: AboutDialogProps) {
  const { version, builtOn, electron, electronAge, dataFolder } = about
  const lines = [
    [ABOUT_TEXT.version, versionText(version, builtOn)],
    [ABOUT_TEXT.electron, electronText(electron, electronAge)],
    [ABOUT_TEXT.dataFolder, dataFolder],
  ] as const
  return (
    <Dialog title={COMMAND_TABLE['show-about'].title} description={ABOUT_TEXT.lead} onClose={onClose}>
      <dl className={facts.facts}>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {electronAge?.isSupported === false ? <Banner tone="caution">{ABOUT_TEXT.outdated}</Banner> : null}
    </Dialog>
  )
}
