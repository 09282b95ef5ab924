// Where the page starts: asks main for the facts of the app and mounts the window.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { RightsizeApi } from '#contract'
import { PLAIN_STYLE, problemText } from '#wording'
import { App } from './app.tsx'
import './tokens.css'
import './base.css'
import { Commands } from './commands/commands.tsx'
import { returnLostFocus } from './frame/lost-focus.ts'
import { dropStraySecondClicks } from './frame/second-click.ts'
import { createLibrary } from './session/library.ts'
import { showToast } from './widgets/toasts.tsx'
import { WidgetRoot } from './widgets/widget-root.tsx'

declare global {
  interface Window {
    /** Put there by preload; the only way out of the page. */
    readonly rightsize: RightsizeApi
  }
}

const sayRefused = (title: string) => showToast({ title, tone: 'problem' })

async function start(root: Element): Promise<void> {
  const api = window.rightsize
  const facts = await api.ask('app:facts', null)
  if (!facts.ok) {
    root.textContent = problemText(facts.problem, PLAIN_STYLE)
    return
  }
  dropStraySecondClicks(window)
  returnLostFocus(document)
  createRoot(root).render(
    <StrictMode>
      <WidgetRoot>
        <Commands api={api} platform={facts.value.platform} onRefused={sayRefused}>
          <App api={api} library={createLibrary(api)} facts={facts.value} />
        </Commands>
      </WidgetRoot>
    </StrictMode>,
  )
}

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
void start(root)
