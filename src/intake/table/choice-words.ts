// The words that lists use for the answers of a field: of English, German, French, Spanish, Italian, Dutch, Portuguese, Swedish and
// Japanese, lower case, accents do not count. The list's word decides, not what we know about a product. The app's own labels and the
// words of its older editions are known besides.

import type { Edge, Hosting, Kind, Layer, Lifecycle } from '#core'
import type { ApproachWord } from '../approach-words.ts'

type WordsOf<C extends string> = { readonly [choice in C]?: string }

export const LAYER_WORDS: WordsOf<Layer> = {
  compute:
    'computing|gpu|gpus|rechnen|rechenleistung|calcul|computo|calculo|calcolo|rekenkracht|rekenen|computacao|berakning|berakningar|計算|計算基盤|コンピュート|コンピューティング',
  data: 'storage|database|databases|daten|datenhaltung|donnees|datos|dati|gegevens|dados|データ|データ基盤',
  serving:
    'inference|inferenz|auslieferung|bereitstellung|diffusion|mise en service|inferencia|erogazione|inferenza|uitlevering|inferentie|servico|leverans|サービング|配信|推論|提供',
  other: 'misc|miscellaneous|sonstiges|sonstige|autre|autres|otro|otros|altro|altri|overig|overige|outro|outros|ovrigt|annat|その他',
}

export const KIND_WORDS: WordsOf<Kind> = {
  'llm-api': 'llm',
  'vector-store': 'vector db|vector database',
  'object-store': 'object storage|bucket',
  queue: 'message queue',
  stream: 'streaming',
  ci: 'ci cd',
  observability: 'monitoring|logging',
  eval: 'evals|evaluation',
}

/** self-managed: run by the team, and nobody said whose code. */
export const APPROACH_LIST_WORDS: WordsOf<ApproachWord | 'self-managed'> = {
  build:
    'built|build in house|built in house|built by us|built ourselves|built internally|in house|inhouse|homegrown|home grown|home made|own|own code|our own code|our own|own build|own development|internal|internal build|custom|custom built|bespoke|diy|self built|self developed|eigenbau|eigenentwicklung|eigene entwicklung|eigen|selbst gebaut|selbst entwickelt|selbst|intern|intern entwickelt|interne|en interne|developpe en interne|developpement interne|fait maison|maison|construit en interne|desarrollo propio|desarrollo interno|propio|propia|hecho en casa|en casa|interno|interna|construido|sviluppo interno|sviluppato internamente|sviluppato in casa|fatto in casa|interno|proprio|eigen ontwikkeling|eigen bouw|zelf gebouwd|zelf ontwikkeld|zelfbouw|in eigen huis|desenvolvimento proprio|desenvolvimento interno|desenvolvido internamente|construido internamente|feito em casa|egenutvecklad|egenutvecklat|egen utveckling|egenutveckling|egenbyggd|egenbyggt|egen|byggd internt|byggt internt|internutvecklad|internt|自社開発|内製|自作|社内開発|内製開発|自社製',
  'self-host':
    'self hosted|selfhosted|self host|oss|open source|opensource|oss self hosted|self hosted oss|open source self hosted|self operated|self run|run ourselves|run it ourselves|we run it|own servers|on prem|on premise|on premises|selbst betrieben|selbst gehostet|selbstgehostet|selbstbetrieben|eigenbetrieb|selbstbetrieb|auto heberge|autoheberge|auto hebergee|heberge en interne|heberge par nous|logiciel libre|sur site|autoalojado|auto alojado|alojado internamente|autogestionado|codigo abierto|software libre|autogestito|auto ospitato|autoospitato|self hosted interno|gestito internamente|ospitato internamente|gestito da noi|zelf gehost|zelfgehost|zelf beheerd|eigen beheer|in eigen beheer|auto hospedado|autohospedado|auto hospedagem|hospedado internamente|hospedagem propria|codigo aberto|autogerido|egen drift|egendrift|egen hosting|sjalvhostad|sjalvhostat|driftas sjalva|driftas internt|oppen kallkod|セルフホスト|自社運用|自前運用|自社ホスト|自社ホスティング|オープンソース|オンプレ|オンプレミス|自主運用',
  buy: 'bought|purchase|purchased|managed|managed service|fully managed|saas|vendor|paid|paid contract|contract|contracted|annual contract|subscription|subscribed|licence|license|licensed|licenced|kauf|gekauft|zugekauft|eingekauft|einkauf|vertrag|lizenz|lizenziert|abo|abonnement|abonniert|verwaltet|achat|achete|achetee|abonnement|licence|contrat|infogere|gere|service gere|manage|prestataire|compra|comprado|comprada|contrato|licencia|suscripcion|gestionado|servicio gestionado|proveedor|acquisto|acquistato|acquistata|comprato|contratto|licenza|abbonamento|gestito|servizio gestito|fornitore|gekocht|inkoop|ingekocht|licentie|abonnement|beheerd|leverancier|compra|contratado|licenca|assinatura|gerenciado|gerido|servico gerenciado|servico gerido|fornecedor|kopt|inkopt|kop|avtal|licens|prenumeration|abonnemang|hanterad|forvaltad|managerad|leverantor|購入|買い|契約|年間契約|ライセンス|サブスクリプション|サブスク|マネージド|マネージドサービス|定期契約|外部サービス',
  borrow:
    'rent|rented|rental|lease|leased|api|usage|usage based|by usage|pay as you go|payg|pay per use|pay per query|pay per call|pay per token|metered|on demand|credits|consumption|spot|miete|mieten|gemietet|mietweise|leasing|nach verbrauch|nach nutzung|nutzungsbasiert|verbrauchsabhangig|verbrauch|nutzung|guthaben|bedarfsweise|location|loue|louee|a l usage|a l utilisation|paiement a l usage|a la demande|consommation|alquiler|alquilado|alquilada|por uso|pago por uso|bajo demanda|consumo|creditos|noleggio|noleggiato|affitto|affittato|a consumo|pagamento a consumo|a richiesta|su richiesta|crediti|huur|gehuurd|op verbruik|naar verbruik|naar gebruik|verbruik|betalen naar gebruik|op aanvraag|tegoed|aluguel|alugado|alugada|pagamento por uso|pago por uso|sob demanda|hyra|hyrd|hyrt|forbrukning|per anvandning|anvandningsbaserat|rorlig|vid behov|krediter|従量|従量課金|従量制|レンタル|借り|賃借|リース|オンデマンド|クレジット|利用量課金|使った分',
  'self-managed': '',
}

export const HOSTING_WORDS: WordsOf<Hosting> = {
  managed: 'saas|cloud|vendor hosted|vendor|gehostet|hebergee|nuage|nube|クラウド',
  'provider-managed': 'managed by the cloud provider|cloud provider|cloud managed|aws managed',
  'self-run':
    'self hosted|selfhosted|self host|ourselves|us|run by us|we do|in house|on prem|on premise|on premises|own servers|own cluster|selbst betrieben|selbst gehostet|eigenbetrieb|wir selbst|auto heberge|nous memes|autoalojado|nosotros|autogestito|noi|zelf gehost|eigen beheer|wij zelf|auto hospedado|nos mesmos|egen drift|vi sjalva|セルフホスト|自社運用|オンプレ|オンプレミス',
  'rented-bare': 'rented machines|rented servers|rented machines run by us|bare metal|vps|rented bare metal',
}

export const LIFECYCLE_WORDS: WordsOf<Lifecycle> = {
  live: 'active|production|prod|in production|in use|running|on|aktiv|produktiv|in betrieb|im einsatz|lauft|en production|actif|active|en service|activo|activa|en produccion|en uso|attivo|attiva|in produzione|in uso|actief|in productie|in gebruik|ativo|ativa|em producao|em uso|i drift|i produktion|i bruk|稼働中|本番|運用中|利用中|有効|稼働',
  planned:
    'plan|todo|to do|idea|upcoming|planning|in planning|not started|starts later|coming|geplant|in planung|idee|vorgesehen|prevu|prevue|planifie|planifiee|idee|a venir|planificado|planificada|previsto|prevista|pianificato|pianificata|in arrivo|gepland|in planning|planejado|planejada|planeado|planeada|ideia|planerad|planerat|planeras|ide|kommande|計画中|計画|予定|検討中|導入予定',
  retiring:
    'deprecated|deprecating|phasing out|phase out|sunsetting|winding down|being replaced|to be replaced|auslaufend|lauft aus|wird abgelost|en fin de vie|en cours d arret|en retirada|en retiro|in dismissione|uitfaserend|wordt uitgefaseerd|em desativacao|avvecklas|fasas ut|廃止予定|終了予定|解約予定|移行中',
  retired:
    'off|removed|inactive|cancelled|canceled|sunset|ended|stopped|switched off|turned off|shut down|shutdown|discontinued|decommissioned|archived|archive|dead|terminated|expired|replaced|gekundigt|abgeschaltet|eingestellt|beendet|inaktiv|stillgelegt|ausser betrieb|abgelost|ausgelaufen|resilie|resiliee|arrete|arretee|supprime|annule|annulee|inactif|termine|terminee|desactive|cancelado|cancelada|retirado|retirada|dado de baja|de baja|apagado|apagada|terminado|terminada|desactivado|inactivo|disdetto|disdetta|dismesso|dismessa|cancellato|cancellata|spento|spenta|terminato|terminata|annullato|disattivato|cessato|opgezegd|uitgezet|gestopt|beeindigd|uitgeschakeld|geannuleerd|inactief|desativado|desativada|encerrado|encerrada|desligado|desligada|descontinuado|inativo|uppsagd|uppsagt|avstangd|avstangt|avslutad|avslutat|nedlagd|nedlagt|avvecklad|avvecklat|解約|解約済|解約済み|終了|終了済み|停止|停止済み|廃止|廃止済み|休止',
}

const YES =
  'y|true|checked|ticked|x|1|j|ja|jo|jawohl|oui|o|si|sim|s|vero|verdadero|vrai|waar|sant|はい|是|예|kylla|tak|evet|はい|有|あり|該当'
const NO =
  'n|false|unchecked|unticked|nei|ei|nie|0|nein|non|nee|nao|nej|nope|falso|faux|onwaar|falskt|falsch|いいえ|否|아니오|無|なし|非該当'
const UNSURE =
  'maybe|un peu|plutot|a moitie|ein bisschen|ein wenig|bisschen|jein|algo|un poco|a medias|un po|een beetje|beetje|um pouco|mais ou menos|lite|lite grann|typ|litt|kanskje|maske|ehka|moze|a bit|a little|bit|semi|half|perhaps|possibly|not sure|unclear|unknown|kinda|kind of|sort of|partly|partially|partial|somewhat|vielleicht|teils|teilweise|zum teil|unklar|unsicher|evtl|eventuell|peut etre|en partie|partiellement|plus ou moins|pas sur|quiza|quizas|tal vez|en parte|parcialmente|no seguro|mas o menos|forse|in parte|parzialmente|incerto|non sicuro|misschien|deels|gedeeltelijk|onduidelijk|onzeker|talvez|em parte|mais ou menos|incerto|kanske|delvis|osaker|osakert|oklart|たぶん|一部|部分的|不明|未定|どちらとも|やや'

export const EDGE_WORDS: WordsOf<Edge> = {
  yes: `${YES}|core|our core|core product|moat|edge|our edge|usp|differentiator|differentiating|secret sauce|kern|unser kern|kernkompetenz|kernprodukt|coeur|coeur de metier|differenciant|differenciateur|avantage|nucleo|clave|diferenciador|diferencial|ventaja|differenziante|vantaggio|kern van het product|onderscheidend|karna|sarskiljande|コア|中核|差別化|強み`,
  no: `${NO}|commodity|commoditized|commoditised|undifferentiated|not core|table stakes|generic|austauschbar|standardware|massenware|generique|banalise|generico|banal|standaard|generica|standardvara|コモディティ|汎用|汎用品`,
  unsure: `${UNSURE}|tbd`,
}

/** medium is neither, and is left blank. */
export const HARD_WORDS: WordsOf<'yes' | 'no' | 'medium'> = {
  yes: `${YES}|hard|very hard|high|very high|difficult|painful|locked in|schwer|schwierig|hoch|sehr hoch|difficile|eleve|elevee|fort|forte|dificil|alto|alta|moeilijk|hoog|svar|svart|hog|hogt|難しい|困難|高|高い|大`,
  no: `${NO}|easy|very easy|low|very low|none|leicht|einfach|niedrig|gering|facile|faible|facil|bajo|baja|basso|bassa|makkelijk|laag|baixo|baixa|latt|lag|lagt|簡単|容易|低|低い|小`,
  medium: `${UNSURE}|medium|mid|med|moderate|mittel|moyen|moyenne|medio|media|gemiddeld|middel|medel|medelhog|中|中程度|普通`,
}

/** Signs that stand for an answer. */
export const ANSWER_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[✓✔☑✅○◯◎●👍]/u, 'yes'],
  [/[✗✘❌×✕✖👎]/u, 'no'],
  [/[△🤷]/u, 'unsure'],
]
/** A box that nobody has ticked is no answer. */
export const UNTICKED = /^[☐□▢❑❏]$/u

/** A word beside one of them may mean the contrary: "not core". */
export const NEGATIONS = /(?:^|\s)(?:not|no|non|isn t|never|nicht|kein|keine|kaum|pas|sin|niet|geen|nao|inte|ej|hardly)(?:\s|$)/
