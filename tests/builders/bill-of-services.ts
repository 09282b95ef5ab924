// A FOCUS bill of many services, a piece at a time: each row another one until all were named, with tags and ids as long as real ones.

const PIECE_ROWS = 1000
const HEADER = [
  'BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory',
  'ServiceName,ServiceProviderName,BillingAccountId,SubAccountId,ResourceId,SkuId,ChargeDescription,Tags',
].join(',')

/** What one of its services costs, in the smallest coin; the one of row 0 costs 1. */
const cents = (row: number) => (row % 997) + 1

/** @returns pieces of its text */
export function* billOfServices(rows: number, services: number): Generator<string> {
  let piece = `${HEADER}\n`
  for (let row = 0; row < rows; row++) {
    const service = row % services
    const day = `2026-09-${String((row % 30) + 1).padStart(2, '0')}`
    const cost = `${Math.floor(cents(row) / 100)}.${String(cents(row) % 100).padStart(2, '0')}00`
    const id = `arn:aws:ecs:eu-central-1:123456789012:service/production/${service.toString(36).padStart(8, '0')}`
    piece += [
      `${cost},${cost},USD,2026-09-01T00:00:00Z,2026-10-01T00:00:00Z,${day}T00:00:00Z,${day}T01:00:00Z,Usage`,
      `Service ${service},Amazon Web Services,123456789012,${service % 7},${id}/${row},SKU${service % 4001}`,
      `"USD ${cost} per hour of use, of a service like no other in this account",`,
    ].join(',')
    piece += `"{""team"": ""team ${service % 40}"", ""environment"": ""production"", ""costCenter"": ""${service % 90}""}"\n`
    if (row % PIECE_ROWS !== PIECE_ROWS - 1) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
