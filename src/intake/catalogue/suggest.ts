// What a component probably is, from its name and its vendor: kind, layer, whether the team runs it,
// whether it is the edge. Suggestions only: a screen shows them dashed and stores what is accepted.

import type { Edge, Kind, Layer } from '#core'
import type { ApproachWord } from '../approach-words.ts'
import { productNamed } from './catalogue.ts'

export interface Suggested<T> {
  readonly value: T
  /** The words it rests on: "Postgres", "AWS EKS". */
  readonly because: string
}

export interface Suggestions {
  readonly kind: Suggested<Kind> | null
  readonly layer: Suggested<Layer> | null
  /** build and self-host: the team runs it. */
  readonly approach: Suggested<ApproachWord> | null
  /** Only ever "no": what a customer comes for is not written in a name. */
  readonly edge: Suggested<Edge> | null
}

/** In order: what says more stands first ("vector database" before "database", "feature store" before "store"). */
const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['feature-store', /feature[- ]?(?:store|platform)|\bfeast\b|\btecton\b/i],
  ['vector-store', /vector|\bpinecone\b|\bqdrant\b|\bweaviate\b|\bmilvus\b|\bchroma\b|\bpgvector\b|\bturbopuffer\b/i],
  ['embeddings', /\bembeddings?\b/i],
  ['eval', /\bevals?\b|\bevaluation\b|\bbraintrust\b|\bpromptfoo\b/i],
  ['labelling', /\blabel(?:l?ing)?\b|\bannotation\b|\blabelbox\b|\bscale ai\b/i],
  [
    'observability',
    /\btracing\b|\bmonitoring\b|\bobservability\b|\blogging\b|\bapm\b|\bdatadog\b|\bsentry\b|\bgrafana\b|\bprometheus\b|\blangfuse\b|\blangsmith\b|\bnew relic\b|\bhoneycomb\b|\bpaging\b|\bpagerduty\b|\bcloudwatch\b/i,
  ],
  [
    'auth-billing',
    /\bauth\b|\bsign[- ]?in\b|\blogin\b|\bsso\b|\bidentity\b|\bbilling\b|\bpayments?\b|\bstripe\b|\bclerk\b|\bauth0\b|\bworkos\b|\bokta\b|\bcognito\b/i,
  ],
  ['ci', /\bci\b|\bci\/cd\b|\bgithub actions\b|\bcircleci\b|\bbuildkite\b|\bjenkins\b|\brunners?\b/i],
  ['model-self-hosted', /\bvllm\b|\btriton\b|\bollama\b|\btgi\b|self[- ]hosted (?:llm|model|reranker|speech|whisper)|\bwhisper on\b/i],
  ['gpu', /\bgpus?\b|\bh100s?\b|\ba100s?\b|\brunpod\b|\blambda labs\b|\bcoreweave\b|\btraining cluster\b/i],
  [
    'llm-api',
    /\bllm api\b|\bllms?\b(?!.*\b(?:router|gateway|cache)\b)|\bopenai\b|\banthropic\b|\bclaude\b|\bgpt-?\d*\b|\bgemini\b|\bmistral\b|\bcohere\b|\bbedrock\b|\bsonnet\b/i,
  ],
  ['kubernetes', /\bkubernetes\b|\bk8s\b|\bk3s\b|\beks\b|\bgke\b|\baks\b/i],
  ['request-orchestrator', /\bmodel router\b|\bllm router\b|\brequest orchestrat/i],
  ['autoscaler', /\bauto[- ]?scal(?:er|ing)\b|\bkarpenter\b|\bkeda\b/i],
  ['gateway', /\bgateway\b|\bkong\b|\benvoy\b|\blitellm\b/i],
  ['warehouse', /\bwarehouse\b|\bsnowflake\b|\bbigquery\b|\bredshift\b|\bclickhouse\b|\bdatabricks\b/i],
  ['stream', /\bkafka\b|\bkinesis\b|\bevent stream\b|\bstream(?:ing)?\b|\bpub\/?sub\b|\bredpanda\b/i],
  ['queue', /\bqueues?\b|\bsqs\b|\brabbitmq\b|\bcelery\b|\bsidekiq\b/i],
  ['object-store', /\bobject stor(?:e|age)\b|\bs3\b|\bgcs\b|\bblob stor(?:e|age)\b|\bminio\b|\br2\b/i],
  ['cache', /\bcache\b|\bredis\b|\bmemcached\b|\belasticache\b|\bvalkey\b/i],
  ['search', /\bsearch\b|\belasticsearch\b|\bopensearch\b|\balgolia\b|\btypesense\b|\bmeilisearch\b/i],
  ['orchestrator', /\bairflow\b|\bdagster\b|\bprefect\b|\btemporal\b|\bworkflows?\b|\borchestrat/i],
  [
    'database',
    /\bdatabase\b|\bdb\b|\bpostgres(?:ql)?\b|\bmysql\b|\bmongo(?:db)?\b|\bsupabase\b|\bneon\b|\bplanetscale\b|\brds\b|\bdynamodb\b|\baurora\b/i,
  ],
  ['containers', /\bcontainers?\b|\bfargate\b|\bcloud run\b|\becs\b|\brender\b|\bfly\.io\b|\bheroku\b|\brailway\b/i],
  ['pipeline', /\bpipelines?\b|\betl\b|\bingestion\b|\bparsing\b|\bcrawler\b|\bscraper\b|\bfivetran\b|\bdbt\b|\bairbyte\b/i],
]

const LAYER_OF_KIND: { readonly [K in Kind]: Layer | null } = {
  'llm-api': 'compute',
  embeddings: 'compute',
  'model-self-hosted': 'compute',
  gpu: 'compute',
  kubernetes: 'compute',
  containers: 'serving',
  database: 'data',
  'vector-store': 'data',
  'object-store': 'data',
  cache: 'data',
  search: 'data',
  stream: 'data',
  queue: 'serving',
  warehouse: 'data',
  'feature-store': 'data',
  pipeline: 'data',
  labelling: 'data',
  orchestrator: 'data',
  'request-orchestrator': 'serving',
  autoscaler: 'serving',
  gateway: 'serving',
  'request-path': 'serving',
  eval: 'serving',
  observability: 'serving',
  ci: 'compute',
  'auth-billing': 'serving',
  other: null,
}

/** Kinds that customers do not choose anybody for. The rest (pipelines, models, evaluation) may well be the edge. */
const COMMODITIES: readonly Kind[] = [
  'kubernetes',
  'containers',
  'database',
  'object-store',
  'cache',
  'queue',
  'stream',
  'warehouse',
  'autoscaler',
  'gateway',
  'observability',
  'ci',
  'auth-billing',
]

const OWN_CODE = /\b(?:bespoke|custom|in[- ]house|home[- ]?grown|our own|own code|hand[- ]?rolled)\b/i
const SELF_HOSTED =
  /\b(?:self[- ]?hosted|self[- ]?run|oss|open[- ]source|on (?:ec2|aws|gcp|azure|runpod|hetzner)|on[- ]prem(?:ises)?|k8s|kubernetes)\b/i
const RENTED =
  /\b(?:openai|anthropic|mistral|cohere|gemini|bedrock|replicate|modal|together|fireworks|runpod|lambda|groq|hugging ?face|(?:llm|model|embeddings?) api)\b/i
const BOUGHT =
  /\b(?:cloud|managed|saas|supabase|neon|planetscale|pinecone|datadog|sentry|snowflake|fivetran|clerk|auth0|workos|stripe|pagerduty|launchdarkly|github|vercel|aws|amazon|gcp|google|azure|rds|s3|sqs|fargate|elasticache|opensearch|dynamodb|bigquery|redshift)\b/i

/** @param name the component's; @param vendor the list's word for who it comes from, if any */
export function suggestFor(name: string, vendor: string | null): Suggestions {
  const texts = [name, vendor ?? ''].map((text) => text.slice(0, 200)).filter((text) => text.trim() !== '')
  const kind = kindOf(texts)
  const product = texts.map(productNamed).find((found) => found !== null) ?? null
  const named = kind ?? (product?.kind ? { value: product.kind, because: product.name } : null)
  const layer = named === null ? null : LAYER_OF_KIND[named.value]
  const suggestedLayer =
    named !== null && layer !== null
      ? { value: layer, because: named.because }
      : product?.layer
        ? { value: product.layer, because: product.name }
        : null
  const edge = named !== null && COMMODITIES.includes(named.value) ? ({ value: 'no', because: named.because } as const) : null
  return { kind: named, layer: suggestedLayer, approach: approachOf(texts), edge }
}

/** The name speaks before the vendor: "Evaluation harness" of OpenAI is no model API. */
function kindOf(texts: readonly string[]): Suggested<Kind> | null {
  for (const text of texts) {
    for (const [kind, words] of KIND_WORDS) {
      const found = words.exec(text)
      if (found) return { value: kind, because: found[0] }
    }
  }
  return null
}

function approachOf(texts: readonly string[]): Suggested<ApproachWord> | null {
  for (const [word, pattern] of [
    ['build', OWN_CODE],
    ['self-host', SELF_HOSTED],
    ['borrow', RENTED],
    ['buy', BOUGHT],
  ] as const) {
    for (const text of texts) {
      const found = pattern.exec(text)
      if (found) return { value: word, because: found[0] }
    }
  }
  return null
}
