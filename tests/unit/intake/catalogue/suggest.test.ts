import { describe, expect, it } from 'vitest'
import { suggestFor } from '#intake'

describe('a suggestion', () => {
  it.each([
    ['LLM API (chat and extraction)', 'Anthropic', 'llm-api', 'compute', 'borrow', null],
    ['Embeddings API', 'OpenAI', 'embeddings', 'compute', 'borrow', null],
    ['GPU (Modal)', null, 'gpu', 'compute', 'borrow', null],
    ['Kubernetes cluster', 'AWS EKS', 'kubernetes', 'compute', 'buy', 'no'],
    ['Kubernetes cluster', null, 'kubernetes', 'compute', 'self-host', 'no'],
    ['Product database (Postgres)', 'Supabase', 'database', 'data', 'buy', 'no'],
    ['Vector DB', 'Pinecone', 'vector-store', 'data', 'buy', null],
    ['S3', null, 'object-store', 'data', 'buy', 'no'],
    ['Document parsing pipeline', null, 'pipeline', 'data', null, null],
    ['Feature store (bespoke)', null, 'feature-store', 'data', 'build', null],
    ['Job queue', 'AWS SQS', 'queue', 'serving', 'buy', 'no'],
    ['Langfuse', 'Langfuse (self-hosted)', 'observability', 'serving', 'self-host', 'no'],
    ['Evaluation harness', 'OpenAI', 'eval', 'serving', 'borrow', null],
    ['Sign-in and billing', 'Clerk + Stripe', 'auth-billing', 'serving', 'buy', 'no'],
    ['API containers and load balancer', null, 'containers', 'serving', null, 'no'],
    ['Self-hosted reranker', 'vLLM on RunPod', 'model-self-hosted', 'compute', 'self-host', null],
  ])('for %s of %s', (name, vendor, kind, layer, approach, edge) => {
    const found = suggestFor(name, vendor)
    expect([found.kind?.value ?? null, found.layer?.value ?? null, found.approach?.value ?? null, found.edge?.value ?? null]).toEqual([
      kind,
      layer,
      approach,
      edge,
    ])
  })

  it('names the words it rests on', () => {
    expect(suggestFor('Analytics', 'Snowflake')).toMatchObject({ kind: { because: 'Snowflake' }, approach: { because: 'Snowflake' } })
  })

  it('comes from the catalogue where no word of ours fits', () => {
    expect(suggestFor('TiKV', null)).toMatchObject({ kind: { value: 'database', because: 'TiKV' }, layer: { value: 'data' } })
  })

  it.each(['', '???', 'Things', '__proto__', 'constructor', 'x'.repeat(100_000)])('is none for %s', (name) => {
    expect(suggestFor(name, null)).toEqual({ kind: null, layer: null, approach: null, hosting: null, edge: null })
  })

  it('never says that something is the edge', () => {
    for (const name of ['Core pipeline', 'Secret sauce', 'Proprietary model']) expect(suggestFor(name, null).edge).toBeNull()
  })
})
