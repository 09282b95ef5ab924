// What the catalogue says of the products that lists name most, by hand and not from its file, and in the spellings people use.
import { describe, expect, it } from 'vitest'
import { suggestFor } from '#intake'
import { knownProductsIn } from '../../../../src/intake/catalogue/known-products.ts'

/** Kind, layer, who usually runs it (null: either), and the products. */
const PRODUCTS = [
  ['llm-api', 'compute', 'managed', 'OpenAI, Anthropic, Azure OpenAI, Amazon Bedrock, Google Gemini, Vertex AI, Mistral, Cohere, Groq'],
  ['llm-api', 'compute', 'managed', 'Together AI, Fireworks AI, DeepSeek, OpenRouter, Replicate, Hugging Face'],
  ['embeddings', 'compute', 'managed', 'Voyage AI, Jina AI'],
  ['gpu', 'compute', 'managed', 'Modal, Baseten, SageMaker, Anyscale'],
  ['gpu', 'compute', 'rented-bare', 'RunPod, Lambda Labs, CoreWeave, Vast.ai, Crusoe, Nebius'],
  ['model-self-hosted', 'compute', 'self-run', 'vLLM, Ollama, Triton, TGI, Ray Serve'],
  ['vector-store', 'data', 'managed', 'Pinecone, Turbopuffer, Zilliz, Qdrant Cloud'],
  ['vector-store', 'data', null, 'Qdrant, Weaviate, Milvus, ChromaDB, pgvector, LanceDB'],
  [
    'database',
    'data',
    'managed',
    'Supabase, Neon, PlanetScale, Amazon RDS, Aurora, DynamoDB, MongoDB Atlas, Firestore, Cloud SQL, Neo4j Aura',
  ],
  ['database', 'data', null, 'Postgres, MySQL, MongoDB, CockroachDB, Cassandra, Neo4j'],
  ['warehouse', 'data', 'managed', 'Snowflake, BigQuery, Redshift, Databricks, MotherDuck, ClickHouse Cloud'],
  ['warehouse', 'data', null, 'ClickHouse, Trino'],
  ['object-store', 'data', 'managed', 'Amazon S3, Google Cloud Storage, Azure Blob Storage, Cloudflare R2, Backblaze B2'],
  ['object-store', 'data', 'self-run', 'MinIO'],
  ['cache', 'data', 'managed', 'ElastiCache, Upstash, Redis Cloud'],
  ['cache', 'data', null, 'Redis, Memcached, Valkey'],
  ['search', 'data', 'managed', 'Algolia, Elastic Cloud, Amazon OpenSearch, Tavily'],
  ['search', 'data', null, 'Elasticsearch, OpenSearch, Typesense, Meilisearch'],
  ['stream', 'data', 'managed', 'Confluent Cloud, Amazon Kinesis, Amazon MSK, Redpanda Cloud'],
  ['stream', 'data', null, 'Apache Kafka, Redpanda, NATS, Flink'],
  ['queue', 'serving', 'managed', 'Amazon SQS, Cloud Tasks, EventBridge'],
  ['queue', 'serving', 'self-run', 'RabbitMQ, Celery, Sidekiq, BullMQ'],
  ['feature-store', 'data', 'managed', 'Tecton, Hopsworks, Chalk'],
  ['feature-store', 'data', null, 'Feast'],
  ['pipeline', 'data', 'managed', 'Fivetran, dbt Cloud, Airbyte Cloud, Hightouch, LlamaParse, Firecrawl'],
  ['pipeline', 'data', null, 'Airbyte, dbt Core, Apache Spark'],
  ['labelling', 'data', 'managed', 'Labelbox, Scale AI, Encord, Surge AI, Snorkel'],
  ['labelling', 'data', 'self-run', 'Label Studio, CVAT, Argilla'],
  ['orchestrator', 'data', 'managed', 'Temporal Cloud, Dagster Cloud, Prefect Cloud, Astronomer, MWAA, Step Functions, Inngest'],
  ['orchestrator', 'data', null, 'Airflow, Dagster, Prefect, Temporal, Flyte, n8n'],
  ['autoscaler', 'serving', 'self-run', 'Karpenter, KEDA'],
  ['gateway', 'serving', 'managed', 'AWS API Gateway, Portkey, Kong Konnect, Apigee'],
  ['gateway', 'serving', null, 'LiteLLM, Kong, Envoy, NGINX, Traefik'],
  ['kubernetes', 'compute', 'provider-managed', 'EKS, GKE, AKS'],
  ['kubernetes', 'compute', 'self-run', 'Kubernetes, k3s'],
  [
    'containers',
    'serving',
    'managed',
    'AWS Fargate, Cloud Run, ECS, Fly.io, Render, Railway, Vercel, Heroku, AWS Lambda, Cloudflare Workers',
  ],
  ['containers', 'compute', 'rented-bare', 'EC2, Hetzner, DigitalOcean'],
  ['eval', 'serving', 'managed', 'Braintrust, Patronus AI, Humanloop'],
  ['eval', 'serving', 'self-run', 'Promptfoo, Ragas, DeepEval'],
  [
    'observability',
    'serving',
    'managed',
    'Datadog, New Relic, Sentry, Honeycomb, Grafana Cloud, LangSmith, Helicone, PagerDuty, incident.io',
  ],
  ['observability', 'serving', 'managed', 'Weights & Biases, CloudWatch, Better Stack'],
  ['observability', 'serving', null, 'Langfuse, Grafana, OpenTelemetry, MLflow'],
  ['observability', 'serving', 'self-run', 'Prometheus'],
  ['ci', 'compute', 'managed', 'GitHub Actions, CircleCI, Buildkite, Depot'],
  ['ci', 'compute', 'self-run', 'Jenkins'],
  ['auth-billing', 'serving', 'managed', 'Auth0, Clerk, WorkOS, Okta, Cognito, Stytch, Stripe, Paddle, Chargebee, Orb, Adyen'],
  ['auth-billing', 'serving', 'self-run', 'Keycloak'],
  [
    'other',
    'serving',
    'managed',
    'Cloudflare, Fastly, CloudFront, SendGrid, Postmark, Resend, Mailgun, Amazon SES, Twilio, LaunchDarkly, Vanta, Tailscale',
  ],
  ['other', 'compute', 'managed', 'Deepgram, ElevenLabs, AssemblyAI, Cartesia'],
  [
    'other',
    'other',
    'managed',
    'Linear, Notion, GitHub, Slack, Figma, Jira, Google Workspace, Cursor, GitHub Copilot, 1Password, Zoom, HubSpot',
  ],
] as const

const ALL = PRODUCTS.flatMap(([kind, layer, hosting, names]) => names.split(', ').map((name) => [name, kind, layer, hosting] as const))

describe('a product that is well known', () => {
  it('is one of more than 150', () => {
    expect(new Set(ALL.map(([name]) => name)).size).toBe(ALL.length)
    expect(ALL.length).toBeGreaterThanOrEqual(150)
  })

  it.each(ALL)('%s is %s in %s, run by: %s', (name, kind, layer, hosting) => {
    expect(knownProductsIn(name)).toMatchObject([{ kind, layer, hosting }])
    const { kind: suggested, layer: place } = suggestFor(name, null)
    expect([suggested?.value, place?.value]).toEqual([kind, layer])
  })

  it.each([
    ['Claude (Anthropic)', 'llm-api', 'borrow'],
    ['open ai', 'llm-api', 'borrow'],
    ['GPT-4o / Azure', 'llm-api', 'borrow'],
    ['pg on RDS', 'database', 'buy'],
    ['AWS-RDS (postgres)', 'database', 'buy'],
    ['Mongo DB', 'database', null],
    ['k8s (EKS)', 'kubernetes', 'buy'],
    ['K8S', 'kubernetes', 'self-host'],
    ['W&B', 'observability', 'buy'],
    ['wandb.ai', 'observability', 'buy'],
    ['Weights and Biases', 'observability', 'buy'],
    ['data dog', 'observability', 'buy'],
    ['Pager Duty', 'observability', 'buy'],
    ['GH Actions', 'ci', 'buy'],
    ['Self-hosted runners', 'ci', 'self-host'],
    ['PostGIS field boundaries, on EC2', 'database', 'self-host'],
    ['SMS (Africa’s Talking)', 'other', 'buy'],
    ['big query', 'warehouse', 'buy'],
    ['Elastic Search', 'search', null],
    ['Google Pub/Sub', 'stream', 'buy'],
    ['S3-Ablage Frankfurt', 'object-store', 'buy'],
    ['Langfuse (self hosted)', 'observability', 'self-host'],
    ['Airflow on Kubernetes', 'orchestrator', 'self-host'],
    ['vLLM on RunPod', 'model-self-hosted', 'self-host'],
    ['GPU (Modal)', 'gpu', 'borrow'],
    ['Redis / Upstash', 'cache', 'buy'],
    ['linear.app', 'other', 'buy'],
    ['GitHub seats', 'other', 'buy'],
    ['Notion – team plan', 'other', 'buy'],
  ])('is found in %s', (name, kind, approach) => {
    const found = suggestFor(name, null)
    expect([found.kind?.value, found.approach?.value ?? null]).toEqual([kind, approach])
  })

  it('is found by its vendor where the name says nothing', () => {
    expect(suggestFor('Error reports of the app', 'Functional; Sentry').kind).toEqual({ value: 'observability', because: 'Sentry' })
    expect(suggestFor('Issue tracker', 'Linear')).toMatchObject({
      kind: { value: 'other' },
      layer: { value: 'other' },
      edge: { value: 'no' },
    })
    expect(suggestFor('Background work', 'Temporal').kind?.value).toBe('orchestrator')
  })

  it.each([
    'Linear regression service',
    'Notion of similarity',
    'Modal dialog kit',
    'Render farm scheduler for scenes',
    'Temporal joins of claims',
    'Slack capacity of the team',
    'Scale-out workers',
    'Feast or famine report',
    'Segment builder for the app',
    'Neon sign renderer',
    'Clerk of court records',
    'Together dashboard',
    'Fly route planner',
    'Railway timetable feed',
    'Cursor pagination helper',
    'Front door of the app',
    'Hong Kong region',
    'Square footage model',
    'Split tests by cohort',
    'Heap dumps',
    'Replicate rows nightly',
    'Beam angle solver',
    'Comet tail fitting',
    'Hex grid of the map',
    'Ramp meter counts',
    'Zoom levels of the viewer',
  ])('is not found in %s, which only uses the word', (name) => {
    expect(knownProductsIn(name)).toEqual([])
    expect(suggestFor(name, null).kind).toBeNull()
  })
})
