// Overview as it is drawn for a workbook, without a window: its text by section, for tests that read what it says.

import { renderToStaticMarkup } from 'react-dom/server'
import { type Assessment, assess, type IsoDate, type Workbook } from '#core'
import { Navigation } from '../../src/renderer/navigation/navigation.tsx'
import { OVERVIEW } from '../../src/renderer/screens/overview/overview-screen.tsx'
import type { Session, SessionState } from '../../src/renderer/session/session.ts'
import { AppContext, type AppSurroundings } from '../../src/renderer/session/use-app.tsx'
import { SessionContext } from '../../src/renderer/session/use-session.tsx'
import { findSaying } from '../helpers/sayings.ts'

export interface DrawnOverview {
  readonly assessment: Assessment
  readonly headline: string
  /** Everything, tags left out and each element apart by a space. */
  readonly text: string
  /** Label of a figure → what it shows. */
  readonly figure: (label: string) => string
  /** Heading of a section → its text, null where there is no such section. Headings may end with a count. */
  readonly section: (heading: string) => string | null
  /** Name of a table → its rows, each the texts of its cells. */
  readonly table: (name: string) => readonly (readonly string[])[] | null
}

export function drawnOverview(workbook: Workbook, asOf: IsoDate): DrawnOverview {
  const assessment = assess(workbook, asOf)
  const state = { workbook, assessment, done: [], opened: { readOnly: null }, save: { kind: 'saved', at: '' } } as unknown as SessionState
  const session = { state: () => state, subscribe: () => () => undefined, quarters: {} } as unknown as Session
  const app = { library: {}, facts: { platform: 'linux' } } as unknown as AppSurroundings
  const html = renderToStaticMarkup(
    <AppContext value={app}>
      <SessionContext value={session}>
        <Navigation first="overview">
          <OVERVIEW.Component />
        </Navigation>
      </SessionContext>
    </AppContext>,
  )
  const sections = [...html.matchAll(/<section[^>]*>(.*?)<\/section>/gs)].map(([, inner = '']) => inner)
  const tables = [...html.matchAll(/<table([^>]*)>(.*?)<\/table>/gs)].map(([, attributes = '', inner = '']) => ({ attributes, inner }))
  return {
    assessment,
    headline: textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
    text: textOf(html),
    figure: (label) => {
      const found = findSaying([...html.matchAll(/<dt>([^<]*)<\/dt>(.*?)<\/div>/gs)], ([, name]) => textOf(name ?? ''), label)
      if (found === undefined) throw new Error(`Overview shows no figure “${label}”`)
      return textOf(found[2] ?? '')
    },
    section: (heading) => {
      const headingOf = (inner: string) => textOf(/<h2[^>]*>(.*?)<\/h2>/s.exec(inner)?.[1] ?? '').replace(/ \d+$/, '')
      const found = findSaying(sections, headingOf, heading)
      return found === undefined ? null : textOf(found)
    },
    table: (name) => {
      const found = findSaying(tables, ({ attributes }) => nameOf(attributes, html), name)
      if (found === undefined) return null
      const rows = [...found.inner.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, inner = '']) => inner)
      return rows.slice(1).map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)))
    },
  }
}

function nameOf(attributes: string, html: string): string {
  const label = /aria-label="([^"]*)"/.exec(attributes)?.[1]
  if (label !== undefined) return unescaped(label)
  const id = /aria-labelledby="([^"]*)"/.exec(attributes)?.[1] ?? ''
  return textOf(new RegExp(`<h2[^>]*id="${id}"[^>]*>(.*?)</h2>`, 's').exec(html)?.[1] ?? '')
}

function textOf(html: string): string {
  return unescaped(
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '')
}
