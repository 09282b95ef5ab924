// The document properties of a board pack, as a file manager shows them.

/** "Acme AI · infrastructure review Q4 2026" */
export function packTitle(company: string, quarter: string): string {
  return `${company} · infrastructure review ${quarter}`
}

export const PACK_SUBJECT = 'Build, buy or borrow: what infrastructure costs in money and engineer time'
export const PACK_DESCRIPTION = 'Every verdict is a live formula. Change a blue cell to recalculate.'

/** "Draft, for the board, Q4 2026, rules 2026.4, 3f9a1c27b0de" */
export function packKeywords(status: string, audience: string, quarter: string, rules: string, fingerprint: string): string {
  return [status, audience, quarter, `rules ${rules}`, fingerprint].join(', ')
}
