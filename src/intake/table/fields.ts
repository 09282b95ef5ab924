// What a column of somebody's table can mean, and the words by which its header shows it. English
// first, with the German, French and Spanish words that finance people use.

export const IMPORT_FIELDS = [
  'name',
  'layer',
  'kind',
  'approach',
  'hosting',
  'lifecycle',
  'vendor',
  'owner',
  'share',
  'cost',
  'edge',
  'hardManual',
  'customerNotices',
  'ownerTimeRationale',
  'exitNote',
  'pricesAsOf',
  'notes',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** How far the header speaks for the field: its whole text is a known word, or one of its words is. */
export type Confidence = 'sure' | 'likely'

interface FieldWords {
  readonly field: ImportField
  /** The whole header, normalised. */
  readonly exact: readonly string[]
  /** Words or word pairs within it. */
  readonly within: readonly string[]
}

/** In order: the first field that a header speaks for has it ("Owner time" is a share, not an owner). */
const WORDS: readonly FieldWords[] = [
  words('ownerTimeRationale', 'owner time rationale|rationale|why so much time', 'rationale'),
  words('customerNotices', 'customer notices|what customers notice', 'notices|notice'),
  words('exitNote', 'exit note|exit plan', 'exit note|exit plan'),
  words('pricesAsOf', 'prices as of|as of|price date|stand', 'as of|price date'),
  words('hardManual', 'hard to reverse|reversible|lock in', 'reverse|reversible|lock in'),
  words(
    'edge',
    'differentiating|edge|our edge|is it our edge|differentiator|moat|core',
    'edge|differentiating|differentiates|differentiator|moat|usp',
  ),
  words(
    'share',
    'share|time|owner time|owner time share percent|of their time|of time|effort|fte|aufwand|zeit|zeitanteil|anteil|temps|tiempo|allocation',
    'time|share|percent|fte|effort|zeit|zeitanteil|aufwand|anteil|temps|tiempo|allocation|dedicacion|workload',
  ),
  words(
    'owner',
    'owner|owners|who|who owns it|responsible|person|dri|verantwortlich|besitzer|zustandig|responsable|proprietaire|propietario',
    'owner|owners|owns|who|responsible|dri|verantwortlich|verantwortliche|besitzer|responsable|proprietaire|propietario',
  ),
  words(
    'cost',
    'cost|price|spend|cost mo|monthly cost|cost per month|kosten|preis|cout|prix|coste|precio|amount|betrag|montant|importe',
    'cost|costs|price|spend|spending|kosten|preis|cout|couts|prix|coste|costes|precio|amount|betrag|montant|importe|bill',
  ),
  words('layer', 'layer|tier|schicht|ebene|couche|capa', 'layer|schicht|couche|capa'),
  words('approach', 'approach|build buy borrow|build or buy|build buy|ansatz|approche', 'approach|build buy|build or buy'),
  words('hosting', 'hosting|hosted by|betrieb', 'hosting|hosted'),
  words('lifecycle', 'lifecycle|life cycle|status', 'lifecycle|life cycle'),
  words('kind', 'kind|type|typ|art|tipo', 'kind'),
  words(
    'vendor',
    'vendor|provider|supplier|anbieter|lieferant|hersteller|fournisseur|proveedor',
    'vendor|provider|supplier|anbieter|fournisseur|proveedor',
  ),
  words(
    'notes',
    'notes|note|comments|comment|remarks|description|bemerkung|bemerkungen|kommentar|notiz|commentaire|commentaires|notas|comentarios',
    'notes|comments|comment|remarks|description|bemerkung|bemerkungen|kommentar|commentaire|comentarios',
  ),
  words(
    'name',
    'name|tool|component|service|system|product|item|what|tool component|software|komponente|dienst|werkzeug|nom|outil|composant|nombre|herramienta|componente|servicio',
    'name|tool|component|service|software|komponente|dienst|outil|composant|nombre|herramienta|componente|servicio',
  ),
]

function words(field: ImportField, exact: string, within: string): FieldWords {
  return { field, exact: exact.split('|'), within: within.split('|').map((word) => ` ${word} `) }
}

/** Lower case, no accents, words apart by one space: "Cost / mo" is "cost mo", "monthly_cost_usd" three words. */
export function normalHeader(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/%/g, ' percent ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The field a header cell speaks for, or null. */
export function fieldOf(header: string): { readonly field: ImportField; readonly confidence: Confidence } | null {
  const normal = normalHeader(header)
  if (normal === '') return null
  const whole = WORDS.find(({ exact }) => exact.includes(normal))
  if (whole) return { field: whole.field, confidence: 'sure' }
  // A header is a few words; a sentence that happens to hold one of ours is a title or a note.
  if (normal.split(' ').length > 7) return null
  const spaced = ` ${normal} `
  const part = WORDS.find(({ within }) => within.some((word) => spaced.includes(word)))
  return part ? { field: part.field, confidence: 'likely' } : null
}
