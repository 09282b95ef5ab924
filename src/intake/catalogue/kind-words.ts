// Words that say what a component is, whoever makes it, and what follows from a kind. Products stand in
// resources/catalogue/well-known.json. Called by suggestFor.

import type { Kind, Layer } from '#core'

/** In order: what says more stands first ("vector database" before "database", "feature store" before "store"). */
export const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['feature-store', /feature[- ]?(?:store|platform)/i],
  ['vector-store', /\bvector(?: |-)?(?:store|db|database|search|index)?\b|\bvectors\b/i],
  ['embeddings', /\bembeddings?\b/i],
  ['eval', /\bevals?\b|\bevaluations?\b/i],
  ['labelling', /\blabel(?:l?ing)?\b|\bannotations?\b/i],
  [
    'observability',
    /\btracing\b|\bmonitoring\b|\bobservability\b|\blogging\b|\bapm\b|\bpaging\b|\bpager\b|\bon-?call\b|\balerting\b|\bcrash reports?\b|\berror tracking\b/i,
  ],
  ['auth-billing', /\bauth\b|\bsign[- ]?in\b|\blog-?in\b|\bsso\b|\bidentity\b(?! (?:checks?|verification))|\bbilling\b|\bpayments?\b/i],
  ['ci', /\bci\b|\bci\/cd\b|\bbuild runners?\b|\bci runners?\b|\bself[- ]hosted runners?\b|\bspot runners\b/i],
  ['request-orchestrator', /\b(?:model|llm|completion|request) router\b|\brequest orchestrat/i],
  ['autoscaler', /\bauto[- ]?scal(?:er|ing)\b/i],
  ['model-self-hosted', /self[- ]hosted (?:llm|model|reranker|speech|whisper)/i],
  ['gpu', /\bgpus?\b|\b[abh][12]00s?\b|\btraining ?s?cluster\b/i],
  ['llm-api', /\bllm api\b|\bllms?\b(?!.*\b(?:router|gateway|cache)\b)|\bgpt-?\d+\w*\b|\bsonnet\b|\bopus\b/i],
  ['kubernetes', /\bkubernetes\b|\bk8s\b/i],
  ['gateway', /\b(?:api|llm|ai|model|ingress|edge)[- ]gateway\b|^gateway$/i],
  ['warehouse', /\bwarehouse\b/i],
  ['stream', /\bevent (?:stream|bus|pipeline)\b|\bstream(?:ing)?\b|\bpub\/?sub\b/i],
  ['queue', /\bqueues?\b/i],
  ['object-store', /\bobject stor(?:e|age)\b|\bblob stor(?:e|age)\b|\bbuckets?\b/i],
  ['cache', /\bcach(?:e|ing)\b/i],
  ['search', /\bsearch\b/i],
  ['orchestrator', /\bworkflows?\b|\b(?:job|task|data|pipeline) (?:orchestrat\w*|schedul\w*)/i],
  ['database', /\bdatabase\b|\bdb\b/i],
  ['containers', /\bcontainers?\b/i],
  ['pipeline', /\bpipelines?\b|\betl\b|\bingestion\b|\bparsing\b|\bcrawlers?\b|\bscrap(?:er|ing)\b/i],
]

export const LAYER_OF_KIND: { readonly [K in Kind]: Layer | null } = {
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
export const COMMODITIES: readonly Kind[] = [
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
