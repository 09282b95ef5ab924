// What a request path measures, inside a sentence.

export const inputNames = {
  latency: 'latency at every step',
  tokens: 'tokens',
  errors: 'errors',
  costPerRequest: 'cost per request',
} as const
