// Words for kinds of charges, as invoices of small vendors have them: the one table for a column that says the kind and for lines that are
// called so. Japanese puts no spaces between words, so its words stand by themselves.

const LETTER = '[\\p{L}\\p{N}]'

/** Any of them as a word of its own; what Japanese has is one wherever it stands. */
function words(european: string, japanese: string): string {
  return `(?<!${LETTER})(?:${european})(?!${LETTER})|${japanese}`
}

const TAX_NAMES =
  'tax|taxes|vat|gst|igst|cgst|sgst|utgst|hst|pst|qst|kdv|ндс|пдв|mwst|ust|umsatzsteuer|mehrwertsteuer|steuer|tva|iva|btw|moms|mva|pdv|dph|áfa|icms|cofins|pis ?[/+] ?cofins|podatek|podatku|impuestos?|impostos?|imposta|imposte|impôts?|taxes?'
/** Letters that mean something else in another line: a tax only with a rate behind. */
const TAX_RATED = '(?:iss|iof|ica|ipi|pis|ptu|iibb|alv|ppn|sst|ddv)(?=[\\s:(]*\\d)'
const TAX_JAPANESE = '消費税(?:等|額)?|税額|增值税|增值稅|부가(?:가치)?세'
export const TAX = words(`${TAX_NAMES}|${TAX_RATED}`, TAX_JAPANESE)

/** What taxes are called before their word, and their rates: a "Tax API" is a service. */
export const TAX_LINE = new RegExp(
  `^(?:\\d[\\d.,]*\\s*% )?(?:(?:sales|state|local|city|county|federal|use|service|consumption|value added|reverse charge|input|output|zzgl|plus|incl|excl|podatek|impuesto|imposta|impôt|imposto|taxe)\\.? )*(?:${TAX_NAMES}|${TAX_RATED}|${TAX_JAPANESE}|impuestos? al consumo|impuesto sobre el valor añadido|imposta di bollo|imposto sobre serviços)\\.?(?:[ :(@/%-]*\\d[\\d.,]*\\s*(?:%|‰|x ?mil|por mil)?\\)?)?(?: ?[(（][^()（）]*[)）])?$`,
  'iu',
)

export const REFUND = words(
  'refund\\p{L}*|\\p{L}*erstattung\\p{L}*|remboursements?|reembolsos?|rimbors[oi]|terugbetaling(?:en)?|devoluci[oó]n(?:es)?|devolução|devoluções|estornos?|storn[oi]|stornierung|zwrot(?:y|u)?|restitution|restituzione',
  '返金|払い?戻し?',
)
export const CREDIT = words(
  'credit\\p{L}*|grants?|promo(?:tion\\p{L}*)?|\\p{L}*gutschrift\\p{L}*|avoirs?|cr[ée]dits?|cr[ée]ditos?|nota de abono|factura de abono|not[ae] d[ei] credito|accredit[oi]|not[ay] kredytow[aey]|faktur[ay] korygując[aey]',
  'クレジット',
)
export const ADJUSTMENT = words(
  'adjust\\p{L}*|ajustes?|ajustements?|anpassung(?:en)?|korrektur(?:en)?|rettific[ah]e?|correctie|korekt[ay]',
  '調整(?:額)?',
)
export const ROUNDING = words(
  'rounding\\p{L}*|rundung(?:s?differenz)?|arrondis?|redondeo|ajuste al peso|arredondamento|arrotondament[oi]|afronding(?:sverschil)?|zaokrągleni[ea]',
  '端数(?:調整|処理)?',
)
/** Of a line that is called so alone. */
export const ROUNDING_LINE = new RegExp(`^(?:${ROUNDING})(?: (?:error|difference|adjustment))?$`, 'iu')

export const DISCOUNT = words(
  [
    'discounts?|rebates?|\\p{L}*rabatte?|\\p{L}*nachlass|skonto|remises?|rabais|ristournes?|descuentos?|rebajas?|bonificaci[oó]n(?:es)?',
    'descontos?|abatimentos?|sconti|sconto|abbuon[oi]|ribass[oi]|\\p{L}*korting(?:en)?|rabat(?:y|u)?|upust(?:y|u)?|zniżk[ai]|sleva',
  ].join('|'),
  '割引き?|値引き?|ディスカウント',
)
/** Words beside a discount that name no service. */
export const NO_SERVICE = new Set(
  [
    'volume|quantity|tier|tiered|commit|committed|commitment|use|usage|sustained|spend|saving|savings|enterprise|edp|agreement|contract',
    'private|pricing|rate|reseller|partner|startup|nonprofit|education|loyalty|new|customer|annual|yearly|monthly|early|payment|special',
    'promo|promotion|promotional|other|total|your|our|the|less|and|of',
    'volumen|pronto|pago|cliente|clientes|lealtad|comercial|especial|anual|mensual|por|de|del|la|el|su|para|fidelidad',
    'fidelidade|antecipado|pagamento|do|da|seu|commerciale|commercial|client|fidélité|exceptionnelle|annuelle|sur|du|des|le|votre',
    'menge|mengen|treue|kunde|kunden|jahr|sonder|aktion|auf|für|quantità|cliente|fedeltà|annuale|di|sul|klant|jaar|trouw|op',
    'ilościowy|stałego|klienta|roczny|handlowy|za|dla|ボリューム|数量|特別|年間|長期|契約|会員',
  ].flatMap((each) => each.split('|')),
)
/** Between a discount and what it lowers. */
export const DISCOUNT_FOR = 'on|for|auf|für|sur|sobre|su|op|på|por|para|en|em|per|na'

/** What was paid of the bill. It is no charge, and lowers no price. */
const PAID =
  'received|made|posted|applied|thank|from|by|on|via|vom|am|erhalten|reçu|versé|recibid[oa]|recebid[oa]|ricevut[oa]|ontvangen|otrzymana|efectuad[oa]|realizad[oa]'
export const PAYMENT = new RegExp(
  [
    `^(?:(?:your|automatic|auto|card|credit|bank|online|wire|ach|direct|debit|last|previous) )*(?:payments?|zahlung(?:en|seingang)?|anzahlung(?:en)?|vorauszahlung(?:en)?|paiements?|acomptes?|pagos?|abonos?|anticipos?|pagament[io]|pagamentos?|recebimentos?|adiantamentos?|acconti|acconto|betaling(?:en)?|aanbetaling(?:en)?|płatność|wpłat[ay]|zaliczk[ai])(?:$| ?[-–—:,;(#/].*| (?:${PAID})(?!\\p{L}).*)`,
    '^(?:ご?入金|前受金|前払い?金?|お支払い?済み?)',
  ].join('|'),
  'iu',
)
/** What is kept back of a payment for the tax office: it lowers what is paid now, and no price. */
export const WITHHELD =
  /(?<!\p{L})(?:withholding|tds(?=$|[\s(:@-]*\d| on )|retenci[oó]n(?:es)?|rete ?(?:fuente|iva|ica|cree)|reten[çc](?:ão|ões)|irpf|irrf|ritenut[ae]|quellensteuer|retenue à la source)(?!\p{L})|源泉(?:徴収|所得)?税?/iu

/** What is due or left of an account says what was paid as well: it may be the total, and is no charge. */
export const BALANCE = new RegExp(
  `^(?:(?:opening|closing|starting|ending|previous|prior|past|current|outstanding|remaining|unpaid|account|invoice|total|net|your) )*(?:${[
    'balance|saldo|solde|kontostand|restbetrag|restschuld',
    '(?:amount|sum|payment|total|balance) (?:due|payable|owed|outstanding|to pay|carried forward|brought forward)',
    '(?:zu zahlen(?:der betrag)?|zahlbetrag|rechnungsbetrag|endbetrag|offener betrag|fälliger betrag|alter saldo|saldovortrag)',
    '(?:net à payer|à payer|montant (?:dû|à payer)|reste à payer|solde (?:précédent|antérieur))',
    '(?:importe|total|saldo|valor|neto) a pagar|saldo (?:anterior|pendiente|precedente|devedor)|importo dovuto|totale dovuto|totale da pagare|te betalen|te voldoen|vorig saldo',
    '(?:razem |kwota )?do zapłaty|poprzednie saldo|saldo poprzednie|(?:ご)?請求(?:金|合計)?額|お支払い?(?:金)?額|(?:前回)?繰越(?:金)?額?|前回(?:請求額|残高)',
  ].join('|')})(?: (?:due|forward|carried forward|brought forward))?(?:\\s*[(:].*)?$`,
  'iu',
)

export const USAGE =
  'usage|consumption|charges?|subscriptions?|recurring|metered|services?|fees?|nutzung|verbrauch|gebühr(?:en)?|abo|abonnements?|consommation|utilisation|consumo|uso|servicios?|serviços?|suscripci[oó]n|assinatura|cargos?|cuota|dienst(?:en)?|verbruik|abonnement|servizi|servizio|canone|usług[ai]|zużycie|opłat[ay]|abonament(?:y|u)?|subskrypcj[ae]|licencj[ae]|najem|licen[cs]es?|lizenz(?:en)?|licencias?|licenças?|licenze?|licenties?'
export const USAGE_JAPANESE = '利用料?|使用料?|月額|基本料金?'
