// A company of twelve that has just imported its list: 45 rows of seven owners, most of them bought and unremarkable, with the
// decisions, gaps and unwritten rationales that such a list has.

import type { Workbook } from '#core'
import { aComponent, aWorkbook, type ComponentSketch } from './workbook.ts'

type Row = readonly [name: string, vendor: string | null, owner: string, shareBp: number, dollars: number, more?: ComponentSketch]

const OURS = { approach: 'build', hosting: 'self-run', origin: 'third-party' } as const
const OWN_CODE = { ...OURS, origin: 'own-code' } as const
const RENTED = { approach: 'borrow', hosting: 'managed' } as const

const ROWS: readonly Row[] = [
  ['LLM API', 'Anthropic', 'Iris', 500, 9400, RENTED],
  ['LLM API, second', 'OpenAI', 'Iris', 200, 2100, RENTED],
  ['Embeddings', 'OpenAI', 'Iris', 100, 310, RENTED],
  ['Reranker', 'RunPod', 'Iris', 1800, 1900, { ...OURS, kind: 'model-self-hosted', edge: 'yes', apiAvailable: 'no' }],
  ['Document parser', null, 'Tarek', 3200, 240, { ...OWN_CODE, edge: 'yes', customerNotices: 'Scans come back as clean tables' }],
  ['Prompt router', null, 'Tarek', 1200, 60, { ...OWN_CODE, edge: null }],
  ['Eval harness', null, 'Tarek', 900, 90, { ...OWN_CODE, edge: 'yes' }],
  ['Production database', 'AWS', 'Lena', 600, 1850],
  ['Analytics database', 'AWS', 'Lena', 400, 720],
  ['Vector index', null, 'Lena', 2300, 880, { ...OURS, kind: 'vector-store' }],
  ['Event stream', null, 'Lena', 2600, 940, { ...OURS, kind: 'stream' }],
  ['Cache', 'AWS', 'Lena', 100, 260],
  ['Object store', 'AWS', 'Lena', 100, 610],
  ['Warehouse', 'Snowflake', 'Oskar', 800, 1600],
  ['Job orchestrator', 'Astronomer', 'Oskar', 2100, 900, { hosting: 'provider-managed' }],
  ['Transformations', 'dbt', 'Oskar', 900, 300],
  ['Product analytics', 'PostHog', 'Oskar', 200, 450],
  ['Labeling tool', null, 'Oskar', 1100, 120, OURS],
  ['Cluster', 'AWS', 'Priya', 1900, 2700, { hosting: 'provider-managed', kind: 'kubernetes' }],
  ['Staging cluster', 'AWS', 'Priya', 300, 640, { hosting: 'provider-managed', kind: 'kubernetes' }],
  ['CI', 'GitHub', 'Priya', 400, 380],
  ['Container registry', 'AWS', 'Priya', 100, 90],
  ['Secrets', null, 'Priya', 500, 40, OURS],
  ['DNS and CDN', 'Cloudflare', 'Priya', 100, 220],
  ['Load tests', null, 'Priya', 300, 0, OURS],
  ['Metrics', 'Grafana', 'Priya', 700, 520],
  ['Errors', 'Sentry', 'Jon', 100, 80],
  ['Tracing', 'Grafana', 'Jon', 300, 150],
  ['LLM traces', 'Langfuse', 'Jon', 200, 200],
  ['On-call', 'PagerDuty', 'Jon', 100, 120],
  ['Sign-in', 'Auth0', 'Jon', 300, 640],
  ['Billing', 'Stripe', 'Jon', 400, 0],
  ['Email', 'Postmark', 'Jon', 100, 60],
  ['Feature flags', null, 'Jon', 600, 30, OURS],
  ['Search', 'Algolia', 'Mira', 500, 700],
  ['Webhooks', null, 'Mira', 1700, 70, { ...OWN_CODE, edge: 'yes', customerNotices: 'Events arrive within a second' }],
  ['Status page', 'Atlassian', 'Mira', 0, 29],
  ['Docs site', 'Mintlify', 'Mira', 100, 150],
  ['Issue tracker', 'Linear', 'Mira', 0, 170],
  ['Wiki', 'Notion', 'Mira', 0, 160],
  ['Design', 'Figma', 'Mira', 0, 90],
  ['Passwords', '1Password', 'Mira', 0, 96],
  ['Backups', 'AWS', 'Lena', 200, 180],
  ['Sandbox GPUs', 'Lambda', 'Iris', 400, 1300, { ...RENTED, edge: null }],
  ['Transcription', 'Deepgram', 'Iris', 100, 480, { ...RENTED, edge: null }],
]

export function fortyFiveRows(): Workbook {
  return aWorkbook({
    company: { headcount: 12, engineers: 8, stage: 'seed', customers: 64 },
    imports: [{ source: 'stack.csv' }],
    components: ROWS.map(([name, vendor, person, share, dollars, more]) =>
      aComponent({ name, vendor, owners: [{ person, share }], cost: dollars * 100, edge: 'no', ...more }),
    ),
  })
}
