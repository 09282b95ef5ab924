// Which Rightsize this is, what it runs on and how old that is, and where the data lies: Help opens it.

import { useState } from 'react'
import type { AboutApp } from '#contract'
import { ABOUT_TEXT, COMMAND_TABLE, COMMON_TEXT, electronText, versionText } from '#wording'
import { Banner } from '../widgets/banner.tsx'
import { copyText } from '../widgets/copy-text.ts'
import { Dialog } from '../widgets/dialog.tsx'
import facts from '../widgets/facts.module.css'

export interface AboutDialogProps {
  readonly about: AboutApp
  readonly onClose: () => void
}

export function AboutDialog({ about, onClose }: AboutDialogProps) {
  const { version, builtOn, address, electron, electronAge, dataFolder } = about
  const [isCopied, setIsCopied] = useState(false)
  const lines = [
    [ABOUT_TEXT.version, versionText(version, builtOn)],
    [ABOUT_TEXT.electron, electronText(electron, electronAge)],
    [ABOUT_TEXT.dataFolder, dataFolder],
    [ABOUT_TEXT.address, address],
  ] as const
  // For whoever reports something: nobody types a path and three numbers by hand.
  const copied = [COMMAND_TABLE['show-about'].title, ...lines.map(([term, text]) => `${term}: ${text}`)].join('\n')
  return (
    <Dialog
      title={COMMAND_TABLE['show-about'].title}
      description={ABOUT_TEXT.lead}
      cancel={COMMON_TEXT.close}
      action={{ label: isCopied ? ABOUT_TEXT.copied : ABOUT_TEXT.copy, onClick: () => setIsCopied(copyText(copied)) }}
      onClose={onClose}
    >
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
