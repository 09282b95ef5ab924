// Whom a team may ask for a quote: services that somebody else runs, by the type they replace. Names only, and not all there
// are: a price is what the quote says. None is recommended over another; they stand in alphabetical order.

import type { Kind } from '../../inventory/component.ts'

/**
 * Where a name was read: the hosted platforms and products of the CNCF landscape (commit 153d699) and of the LF AI & Data
 * landscape (commit a6d92b0), used under Apache-2.0, or a collection of public price facts, of which only the names are used here.
 */
type ManagedServiceSource = 'cncf-landscape' | 'lfai-landscape' | 'price-facts'

interface ManagedService {
  readonly name: string
  readonly source: ManagedServiceSource
  /** The month in which the source was read. */
  readonly date: string
}

const READ_IN = '2026-11'
const of = (source: ManagedServiceSource, ...names: readonly string[]): readonly ManagedService[] =>
  names.map((name) => ({ name, source, date: READ_IN }))
const cncf = (...names: readonly string[]) => of('cncf-landscape', ...names)
const lfai = (...names: readonly string[]) => of('lfai-landscape', ...names)
const priced = (...names: readonly string[]) => of('price-facts', ...names)

const INFERENCE = priced('Modal', 'Replicate', 'RunPod')
const SERVICES: Readonly<Partial<Record<Kind, readonly ManagedService[]>>> = {
  'llm-api': priced('Anthropic', 'OpenAI'),
  embeddings: priced('OpenAI'),
  'model-self-hosted': [...priced('Anthropic', 'OpenAI'), ...INFERENCE],
  gpu: [...priced('Lambda'), ...INFERENCE, ...cncf('CoreWeave Kubernetes Service')],
  kubernetes: cncf('Amazon EKS', 'Azure Kubernetes Service', 'DigitalOcean Kubernetes', 'Google Kubernetes Engine'),
  containers: cncf('Google Cloud Run', 'Heroku', 'Koyeb', 'Platform.sh'),
  database: [...priced('Amazon RDS', 'Supabase'), ...cncf('CockroachDB', 'MongoDB', 'SingleStore')],
  'vector-store': [...priced('Pinecone'), ...cncf('Milvus', 'Qdrant', 'Weaviate')],
  'object-store': priced('Amazon S3'),
  cache: cncf('DragonflyDB', 'Redis'),
  search: cncf('Elastic'),
  stream: [...priced('Amazon MSK'), ...cncf('Amazon Kinesis', 'Azure Event Hubs', 'Redpanda')],
  queue: [...priced('Amazon SQS'), ...cncf('KubeMQ')],
  warehouse: cncf('ClickHouse', 'SingleStore', 'Snowflake'),
  labelling: lfai('Labelbox'),
  orchestrator: [...lfai('Dagster'), ...cncf('Hatchet', 'Inngest', 'Temporal')],
  gateway: cncf('Azure API Management', 'Kong', 'ngrok', 'Tyk'),
  observability: [
    ...priced('Amazon CloudWatch', 'Datadog', 'Langfuse', 'LangSmith'),
    ...cncf('Grafana', 'Honeycomb', 'New Relic', 'Sentry'),
  ],
  ci: cncf('Buildkite', 'CircleCI', 'GitHub Actions', 'GitLab'),
}

/** In alphabetical order; none for a type that is not set, or that nothing here replaces. */
export function managedServices(kind: Kind | null): readonly ManagedService[] {
  const found = kind === null ? [] : (SERVICES[kind] ?? [])
  return found.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}
