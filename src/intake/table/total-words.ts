// Words that begin a row of sums, and which of them sum the whole list.

const SUM =
  'total|totals|sum|sums|summe|gesamt|gesamtsumme|gesamtbetrag|gesamtpreis|nettosumme|bruttosumme|rechnungssumme|insgesamt|somme|montant total|suma|importe total|totale|importo totale|somma|totaal|totaalbedrag|soma|summa|totalt|合計|総計|計|総額|razem|łącznie|ogółem|suma|celkem|součet|i alt|ialt|sum|yhteensä|toplam|genel toplam|összesen|mindösszesen|total general|итого|всего|разом|합계|총계|총합|총합계|합|总计|合计|共计|總計|合共|tổng cộng|tổng|cộng|jumlah|ยอดรวม|รวม|σύνολο|المجموع|الإجمالي|الاجمالي|إجمالي|اجمالي|مجموع|جمع کل|סך הכל|कुल|योग'
const PART =
  'subtotal|sub total|subtotals|zwischensumme|teilsumme|sous total|subtotale|subtotaal|deltotaal|delsumma|parcial|小計|部分計|suma częściowa|podsuma|mezisoučet|delsum|välisumma|ara toplam|részösszeg|промежуточный итог|소계|小计'
const BEFORE =
  'grand|overall|gross|net|monthly|annual|the|infra|all|general|général|generale|geral|gran|algemeen|our|monthly|mensal|maandelijks|genel|celkové'

/** Behind the word stands nothing that makes it a part of a word: "Summit" is a component. */
const END = "(?=$|[^\\p{L}\\p{N}'’])"
const WHOLE = new RegExp(
  `^[^\\p{L}Σ∑]*(?:(?:${BEFORE})[ -])?(?:(?:${SUM}|סה["״]?כ)${END}|[Σ∑])|(?:^| )(?:in total|total (?:général|general|generale|geral)|general total)$|^総?合計`,
  'iu',
)
const PARTIAL = new RegExp(`^[^\\p{L}]*(?:${PART.replaceAll(' ', '[ -]')})${END}`, 'iu')
/** "Compute total" */
const BEHIND = new RegExp(`[ :–-](?:${PART.replaceAll(' ', '[ -]')}|total|gesamt|summe|totale|totaal|summa)$`, 'iu')

/** Companies and products whose names begin with a word for a sum. */
const NAMES = /^(?:total[ -](?:energies|uptime|wireless|play|server solutions|webhosting)|sum[ -]up)(?![\p{L}\p{N}])/iu

/** whole: of the list; part: of a section; null: no sum. */
export function sumIn(text: string): 'whole' | 'part' | null {
  const plain = text.trim()
  if (plain.length > 60 || plain.split(/\s+/).length > 6) return null
  if (NAMES.test(plain)) return null
  if (PARTIAL.test(plain)) return 'part'
  if (WHOLE.test(plain)) return 'whole'
  return BEHIND.test(plain) ? 'part' : null
}
