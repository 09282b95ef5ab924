// The words by which headers of other programs' lists show what a column means, in the languages people keep lists in: English,
// German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Japanese, and the commonest of their neighbours. Lower case, accents do not count.

export interface HeaderWords {
  /** The whole header. */
  readonly headers?: string
  /** Words or word pairs that are enough within a longer header; one that starts with "~" may stand inside a word: "~kosten". */
  readonly within?: string
}

/** By what a column can mean. A list's own word for a field of ours stands here; the app's labels are known without it. */
export const HEADER_WORDS = {
  name: {
    headers:
      'name|tool|component|service|system|systems|product|item|what|asset|line item|resource|tool component|tool name|app|application|thing|stack|software|komponente|dienst|werkzeug|system|bezeichnung|was|baustein|nom|outil|composant|service|produit|quoi|nombre|herramienta|componente|servicio|producto|que|strumento|componente|servizio|prodotto|cosa|onderdeel|dienst|naam|wat|hulpmiddel|ferramenta|componente|servico|produto|o que|komponent|tjanst|verktyg|namn|vad|名前|名称|サービス|サービス名|ツール|ツール名|コンポーネント|項目|システム|品名|brique|element|building block|piece|bit|part|narzedzie|usluga|vaerktoj|verktoy|tyokalu|palvelu|nastroj|工具|组件|产品|도구|서비스|구성요소',
    within:
      'name|tool|component|service|software|asset|item|komponente|dienst|outil|composant|nombre|herramienta|componente|servicio|strumento|servizio|onderdeel|ferramenta|servico|komponent|tjanst|verktyg|~名称|~サービス名|~ツール',
  },
  vendor: {
    headers:
      'vendor|provider|supplier|from whom|bought from|manufacturer|company|partner|seller|brand|anbieter|lieferant|hersteller|dienstleister|firma|von wem|fournisseur|editeur|prestataire|societe|proveedor|fabricante|empresa|fornitore|produttore|azienda|leverancier|aanbieder|fornecedor|fabricante|leverantor|ベンダー|提供元|提供会社|業者|仕入先|会社|メーカー|サプライヤー|取引先|事業者|supplied by|from|bezogen von|dostawca|leverandor|toimittaja|dodavatel|tedarikci|供应商|厂商|공급사|공급업체|벤더',
    within:
      'vendor|provider|supplier|~anbieter|~lieferant|fournisseur|prestataire|proveedor|fornitore|leverancier|aanbieder|fornecedor|~leverantor|~ベンダー|~提供',
  },
  owner: {
    headers:
      'owner|owners|who|who owns it|responsible|person|dri|lead|main|primary|secondary|second|2nd|second person|backup|contact|assignee|maintainer|engineer|people|staff|asset owner|in charge|verantwortlich|verantw|verantwortliche|verantwortlicher|besitzer|zustandig|betreut von|betreuer|betreuung|wer|person|personen|ansprechpartner|vertretung|responsable|responsables|proprietaire|referent|qui|personne|en charge|propietario|propietaria|encargado|encargada|quien|persona|duena|dueno|responsabile|responsabili|referente|chi|proprietario|eigenaar|verantwoordelijke|verantwoordelijk|wie|beheerder|responsavel|responsaveis|quem|dono|pessoa|ansvarig|ansvariga|agare|vem|person|担当|担当者|責任者|所有者|オーナー|主担当|副担当|resp|poc|point of contact|pic|person in charge|contact person|assigned|assigned to|champion|steward|tech lead|team lead|owned by|looked after by|on point|go to|captain|directly responsible individual|verantwortung|zust|ansprechperson|bearbeiter|bearbeitet von|betreut|pate|patin|kummerer|zugewiesen|porteur|pilote|titulaire|interlocuteur|suivi par|gere par|affecte a|a cargo|a cargo de|contacto|asignado|asignado a|assegnato a|incaricato|addetto|a cura di|referenti|contactpersoon|trekker|toegewezen aan|encarregado|encarregada|atribuido a|contato|ponto focal|ansv|ansvar|ansvarlig|ansvarlige|eier|ejer|kontakt|kontaktperson|hvem|tilldelad|vastuuhenkilo|vastuu|omistaja|odpowiedzialny|odpowiedzialna|wlasciciel|opiekun|osoba|kto|zodpovedny|vlastnik|sorumlu|担当者名|管理者|担当部署|负责人|負責人|负责|联系人|담당|담당자|책임자',
    within:
      'owner|owners|owns|who|responsible|dri|maintainer|~verantwortlich|besitzer|responsable|proprietaire|propietario|responsabile|eigenaar|verantwoordelijke|responsavel|ansvarig|~担当|~責任者|point of contact|in charge|poc|lead|~ansvarlig|encargado|verantwoordelijk|~负责人|~담당',
  },
  share: {
    headers:
      'share|time|owner time|engineer time|engineering time|eng time|owner time share percent|of their time|of time|effort|fte|allocation|alloc|alloc percent|percent|load|workload|dedication|hours|hrs|hrs wk|hr wk|hrs week|hrs per week|hrs per wk|hours wk|hours per wk|hrs pw|hours pw|hrs mo|hrs month|hrs per month|hours mo|hours month|days mo|days wk|days per week|h week|h wk|h per week|hours per week|hours week|h month|hours per month|days per month|person days|aufwand|zeit|zeitanteil|anteil|auslastung|pensum|stunden|std woche|stunden pro woche|temps|charge|charge de travail|part|quotite|etp|jours par mois|heures par semaine|tiempo|dedicacion|esfuerzo|horas|carga|tempo|impegno|ore|ore a settimana|quota|tijd|tijdsbesteding|uren|inzet|uren per week|esforco|horas por semana|tid|tidsandel|andel|timmar|arbetstid|tidsatgang|timmar per vecka|工数|時間|稼働|稼働率|割合|作業時間|週時間|bandwidth|capacity|utilization|utilisation|time spent|time needed|time per week|days|days month|days week|dedicacao|alocacao|belastung|kapazitat|arbeitszeit|arbeitsanteil|wochenstunden|temps passe|jours|heures|charge j h|ressources|dedicazione|bezetting|capaciteit|belastning|kapacitet|tidsbruk|tidsforbruk|ressurs|timer|timer per uke|timer om ugen|tyoaika|aika|czas|etat|zaman|投入時間|投入工数|时间|工时|투입|시간',
    within:
      'time|share|percent|fte|effort|hours|h per|h week|h wk|h month|per week|zeit|zeitanteil|~aufwand|anteil|~stunden|temps|etp|tiempo|allocation|alloc|dedicacion|workload|horas|tempo|ore|impegno|tijd|uren|tid|timmar|~工数|~時間|~稼働|bandwidth|dedicacao|capacity|~wochenstunden|hrs|days per|jours par|heures',
  },
  personTime: {},
  cost: {
    headers:
      'cost|costs|price|spend|spending|cost mo|monthly cost|cost per month|per month|a month|monthly|month|mo|mth|amount|bill|charges|run rate|mrc|fee|kosten|preis|betrag|pro monat|monatlich|mtl|monatskosten|kosten mtl|kosten monat|cout|prix|montant|depense|depenses|par mois|mensuel|cout mensuel|coste|costo|precio|importe|gasto|al mes|mensual|coste mensual|costo mensile|prezzo|spesa|importo|al mese|mensile|prijs|bedrag|per maand|maandelijks|maandkosten|custo|custo mensal|preco|valor|despesa|por mes|mensal|kostnad|kostnader|manadskostnad|pris|belopp|per manad|月額|月額費用|月額料金|料金|費用|金額|コスト|価格|利用料|net|net cost|net monthly|monthly net|monthly spend|monthly bill|invoice|paid|spent|mrr|opex|koszt|cena|hinta|kustannus|kulu|utgift|utgifter|omkostning|omkostninger|udgift|tarif|tarifa|coste mes|costo mes|canone|rata|abopreis|nettokosten|nettopreis|monatspreis|monatsbetrag|manadsavgift|avgift|maanedspris|kosten per maand|mensalidade|月费|费用|价格|金额|비용|월비용|금액',
    within:
      'cost|costs|price|spend|spending|amount|bill|invoice|fee|fees|charge|~kosten|~preis|~betrag|cout|couts|prix|montant|depense|depenses|coste|costes|costo|costi|precio|importe|gasto|prezzo|spesa|importo|prijs|bedrag|custo|custos|preco|valor|kostnad|~kostnad|belopp|~月額|~費用|~料金|~金額|~コスト|~利用料|~avgift|~omkostning|~udgift|~utgift|tarif|canone|mensalidade|~费用|~비용',
  },
  costOnce: {
    headers:
      'once|one time|one off|one time cost|one off cost|setup|set up|setup cost|set up cost|setup fee|set up fee|onboarding|migration|implementation|initial|initial cost|capex|upfront|up front|einmalig|einmalkosten|einrichtung|anschaffung|unique|ponctuel|cout unique|frais uniques|mise en place|installation|investissement|unico|pago unico|coste unico|inicial|alta|una tantum|costo iniziale|attivazione|eenmalig|aanschaf|unica vez|custo unico|pontual|implantacao|engang|engangskostnad|engangs|startkostnad|初期費用|一時費用|導入費|導入費用|初期|一回限り',
    within:
      'one time|one off|once|setup|set up|upfront|~einmal|~einrichtung|~anschaffung|mise en place|frais uniques|cout unique|unico|una tantum|eenmalig|~engang|~初期|~一時|~導入費',
  },
  seats: {
    headers:
      'seats|units|qty|quantity|users|licences|licenses|number of users|number of seats|no of users|no of seats|count|heads|platze|nutzer|anzahl|menge|stuck|lizenzen|anzahl nutzer|sieges|postes|utilisateurs|quantite|licences|nombre de postes|usuarios|puestos|cantidad|licencias|asientos|licenze|utenti|posti|quantita|aantal|gebruikers|licenties|plaatsen|licencas|assentos|quantidade|antal|anvandare|platser|licenser|席数|ユーザー数|数量|ライセンス数|人数|シート数',
    within:
      'seats|users|licences|licenses|units|quantity|platze|nutzer|lizenzen|sieges|utilisateurs|usuarios|licencias|utenti|licenze|gebruikers|licenties|anvandare|licenser|~ユーザー数|~ライセンス数|~席数',
  },
  currency: {
    headers: 'currency|ccy|curr|wahrung|devise|monnaie|moneda|divisa|valuta|moeda|通貨',
    within: 'currency|wahrung|devise|moneda|divisa|valuta|moeda|~通貨',
  },
  per: {
    headers:
      'billing|billing cycle|billing period|billing frequency|billed|period|frequency|interval|cycle|per|paid|abrechnung|abrechnungszeitraum|zeitraum|turnus|rhythmus|zahlweise|intervall|facturation|periodicite|frequence|periode|rythme|facturacion|periodicidad|frecuencia|periodo|fatturazione|periodicita|frequenza|cadenza|facturatie|frequentie|termijn|faturamento|faturacao|periodicidade|frequencia|cobranca|fakturering|betalning|請求|請求周期|支払周期|支払サイクル|周期|請求サイクル|支払い',
    within:
      'billing cycle|billing period|billing frequency|abrechnungszeitraum|periodicite|periodicidad|periodicita|periodicidade|~周期|~サイクル',
  },
  pricesAsOf: {
    headers: 'prices as of|price as of|as of|price date|stand|preisstand|preise vom|prix au|precios a|prezzi al|prijspeil|prisdatum|価格日',
    within: 'as of|price date|preisstand',
  },
  layer: {
    headers:
      'layer|tier|schicht|ebene|couche|niveau|capa|nivel|livello|strato|laag|camada|lager|skikt|niva|レイヤー|層|階層|stack layer|stack|infrastructure layer|warstwa|lag|kerros|层|레이어|계층',
    within: 'layer|schicht|couche|capa|laag|camada|~レイヤー',
  },
  kind: { headers: 'kind|type|typ|art|tipo|soort|slag|種類|タイプ|種別', within: 'kind' },
  approach: {
    headers:
      'approach|build buy borrow|build or buy|build buy|build vs buy|buy or build|make or buy|make buy|how|how we run it|how it is run|how we have it|how we get it|run how|operation|operating model|operated|sourcing|sourcing model|procurement|acquisition|delivery|model|mode|bought or built|ansatz|betriebsart|betriebsmodell|betrieb|bezug|bezugsart|beschaffung|eigen fremd|wie|approche|mode|mode d exploitation|exploitation|achat ou interne|modo|modelo|enfoque|como|explotacion|modalita|gestione|approccio|come|modello|aanpak|hoe|beheer|inkoop|exploitatie|abordagem|forma|operacao|tillvagagangssatt|hur|drift|driftform|運用形態|運用|調達方法|調達|方式|利用形態|提供形態|形態|make buy rent|build buy rent|own or bought|built bought|built or bought|buy build|bezugsform|nutzungsart|art der nutzung|eigen oder fremd|type de recours|mode d acces|acces|tipo de uso|modalidade|modalidad|modalidad de uso|sposob|anskaffelse|hankinta|采购方式|이용방식|운영방식',
    within: 'approach|build buy|build or buy|make or buy|how we|~betriebsart|~betriebsmodell|operating model|sourcing|~運用形態|~調達',
  },
  origin: { headers: 'code origin|origin|source code|herkunft', within: 'code origin' },
  hosting: {
    headers:
      'hosting|hosted by|hosted|who runs it|where it runs|runs on|run by|deployment|betrieb|gehostet|betrieben von|hebergement|heberge|alojamiento|hospedaje|ospitato|gehost|hospedagem|driftmiljo|ホスティング|稼働環境|設置場所',
    within: 'hosting|hosted|hebergement|alojamiento|hospedagem|~ホスティング',
  },
  lifecycle: {
    headers:
      'lifecycle|life cycle|status|state|phase|stage|zustand|statut|etat|estado|stato|fase|tillstand|livscykel|状態|ステータス|状況|フェーズ',
    within: 'lifecycle|life cycle|status|statut|~ステータス',
  },
  edge: {
    headers:
      'differentiating|edge|our edge|is it our edge|differentiator|our differentiator|moat|core|core to product|core or commodity|moat or commodity|usp|secret sauce|strategic|competitive advantage|advantage|unique|why customers choose us|commodity|kernkompetenz|alleinstellung|alleinstellungsmerkmal|wettbewerbsvorteil|vorteil|differenziert|differenzierend|unterscheidungsmerkmal|kern|kerngeschaft|strategisch|differenciant|differenciateur|avantage|avantage concurrentiel|coeur de metier|strategique|diferenciador|diferencial|ventaja|ventaja competitiva|clave|estrategico|differenziante|vantaggio|vantaggio competitivo|distintivo|strategico|onderscheidend|voordeel|concurrentievoordeel|diferencial|vantagem|vantagem competitiva|sarskiljande|konkurrensfordel|karna|差別化|差別化要因|強み|競争力|競争優位|コア|独自性|key to us|core to us|core for us|is it core|core business|strategic value|crown jewel|unfair advantage|our ip|proprietary|why us|why we win|what makes us special|special to us|kerngeschaeft|macht uns besonders|unser vorteil|zum kern|notre coeur|metier|notre metier|notre force|notre atout|atout|nucleo|nuestro nucleo|core del negocio|diferenciacion|nucleo do negocio|nosso nucleo|diferenciacao|diferencial competitivo|core per noi|nucleo del business|kernactiviteit|onderscheidt ons|karnverksamhet|vart forsprang|unikt|kjerne|kjernevirksomhet|fordel|kerne|kerneforretning|ydin|ydinosaaminen|przewaga|wyroznik|rdzen|独自|差別化ポイント|自社の強み|核心|核心竞争力|핵심|차별화|ours alone|only ours|kluczowe|kluczowy|strategiczne|our core|kern ja nein|core ja nein|differenzierung|differentiation|differentiating y n|core y n|moat y n|kritisch fur den erfolg',
    within:
      'edge|differentiating|differentiates|differentiator|moat|usp|core to|commodity|~kernkompetenz|~alleinstellung|~wettbewerbsvorteil|differenciant|differenciateur|coeur de metier|diferenciador|diferencial|ventaja|differenziante|vantaggio|onderscheidend|vantagem|~konkurrensfordel|~差別化|~強み|~競争|core|secret sauce|unfair advantage|customers pick|customers choose|customers buy|customers come|customers stay|pick us|choose us|why us|makes us|sets us apart|crown jewel|strategic|~kerngeschaft|~differenzier|~wettbewerb|unterscheid|coeur de|nous distingue|nous differencie|avantage concurrentiel|nos diferencia|diferenciacion|nucleo|diferenciacao|ci distingue|ci differenzia|~karna|~karnverksamhet|kjerne|kerne|~핵심|~차별|~核心',
  },
  customerNotices: { headers: 'customer notices|what customers notice|customer reason', within: 'customers notice|customer reason' },
  ownerTimeRationale: { headers: 'owner time rationale|rationale|why so much time', within: 'rationale' },
  priceChangeReason: { headers: 'price change reason|why the price rose|reason for price change', within: 'price change reason' },
  hardManual: {
    headers:
      'hard to reverse|hard to leave|hard to replace|hard to exit|hard to switch|lock in|lockin|switching pain|painful to leave|difficult to replace|stickiness|reversible|irreversible|replaceable|easy to replace|easy to leave|easy to switch|swappable|ausstieg schwierig|ausstieg schwer|schwer ersetzbar|schwer zu ersetzen|wechsel schwierig|schwer umkehrbar|bindung|abhangigkeit|umkehrbar|ersetzbar|leicht ersetzbar|austauschbar|difficile a remplacer|difficile a quitter|dur a quitter|reversibilite|remplacable|facile a remplacer|dependance|dificil de cambiar|dificil de revertir|dificil de reemplazar|reemplazable|facil de cambiar|dependencia|difficile da sostituire|difficile da cambiare|reversibile|sostituibile|facile da sostituire|dipendenza|moeilijk te vervangen|moeilijk omkeerbaar|omkeerbaar|vervangbaar|makkelijk te vervangen|afhankelijkheid|dificil de trocar|dificil de reverter|reversivel|substituivel|facil de trocar|svart att byta|svar att byta|inlasning|utbytbar|reversibel|latt att byta|乗り換え困難|代替困難|ロックイン|置き換え困難|代替可能|交換可能|可逆|元に戻せる|撤退困難|切替困難|exit difficulty|difficulty to exit|switching cost|switching costs|easy to swap|easy to change|hard to swap|swap|can we leave|can we leave quickly|how hard to leave|sticky|pain to switch|wechselaufwand hoch|schwer zu wechseln|leicht zu wechseln|facile a changer|difficile a changer|facilement remplacable|facil de reemplazar|facile da cambiare|lastig te vervangen|makkelijk te wisselen|latt att byta ut|svart att byta ut|nem at skifte|svaer at skifte',
    within:
      'reverse|reversible|irreversible|lock in|hard to leave|hard to replace|replaceable|~ausstieg|~ersetzbar|~umkehrbar|remplacer|reversible|remplacable|reemplazable|sostituibile|reversibile|~vervangbaar|omkeerbaar|substituivel|reversivel|~utbytbar|~inlasning|~ロックイン|~代替|~乗り換え|~撤退|swap|to leave|to switch|to replace|sticky|exit difficulty|switching',
  },
  exitNote: {
    headers:
      'exit note|exit plan|exit strategy|how to leave|way out|ausstiegsplan|plan de sortie|plan de salida|piano di uscita|exitplan|plano de saida|uttradesplan|撤退計画|移行計画',
    within: 'exit note|exit plan|exit strategy',
  },
  switchWeeks: { headers: 'switch weeks|weeks to switch|switching effort|wechselaufwand', within: 'weeks to switch|switching effort' },
  'contract.start': {
    headers:
      'contract start|contract from|contract since|start|start date|from|since|signed|live since|vertragsbeginn|vertrag ab|vertrag seit|beginn|ab|seit|laufzeit ab|debut|date de debut|debut du contrat|depuis|inicio|fecha de inicio|inicio del contrato|desde|inizio|data inizio|inizio contratto|dal|startdatum|contract vanaf|ingangsdatum|vanaf|sinds|inicio do contrato|data de inicio|avtalsstart|fran|sedan|開始日|契約開始|契約開始日|契約日',
    within:
      'contract start|contract from|start date|~vertragsbeginn|date de debut|fecha de inicio|data inizio|startdatum|data de inicio|~開始|from|since|desde|depuis|vanaf',
  },
  'contract.end': {
    headers:
      'contract until|contract end|contract ends|contract through|contract to|contract expires|contract|ends|end|end date|expires|expiry|expiry date|expiration|term ends|term|renewal|renewal date|renews|renews on|deal ends|valid until|until|laufzeit bis|laufzeitende|laufzeit|vertragsende|vertrag bis|vertrag endet|vertrag|ende|ablauf|ablaufdatum|gultig bis|kundbar zum|verlangerung|bis|fin de contrat|fin du contrat|echeance|date de fin|contrat jusqu au|jusqu au|fin|renouvellement|fin de contrato|fin del contrato|vencimiento|fecha de fin|contrato hasta|hasta|renovacion|scadenza|scadenza contratto|fine contratto|data fine|rinnovo|fino al|einddatum|contract tot|contracteinde|looptijd tot|verlenging|afloopdatum|tot|fim do contrato|vencimento|validade|data de fim|contrato ate|ate|renovacao|avtalsslut|slutdatum|avtal till|avtalet loper ut|loper ut|loper till|giltigt till|forfaller|fornyelse|fornyas|契約終了|契約終了日|契約満了|契約満了日|契約期限|満了日|期限|更新日|終了日|有効期限|until when|valid through|committed until|commitment|commitment end|commitment until|committed through|locked in|locked until|locked in until|lock in until|locked in til|locked in till|til|till|through|thru|engagement jusqu au|engagement|fin d engagement|jusqu a|jusqu en|vertraglich bis|gebunden bis|festgeschrieben bis|kundbar ab|permanencia hasta|permanencia|comprometido hasta|vence|vence el|caduca|caducidad|vincolo fino al|impegno fino al|scade|scade il|vastgelegd tot|loopt tot|verloopt|fidelidade|fidelizacao|vigencia|termino|contratado ate|avtal t o m|avtal tom|t o m|tom|bunden till|bunden t o m|avtalstid|lopetid|utloper|utlop|avtale til|aftale til|udlober|sopimus paattyy|paattyy|koniec umowy|umowa do|wygasa|契約満期|満期|契約期間|到期|到期日|合同到期|만료|만료일|계약만료|locked|lauft bis|lauft aus|endet am',
    within:
      'contract end|contract ends|contract until|renewal|renews|expires|expiry|expiration|ends|until|term ends|through|~vertragsende|laufzeit|~ablauf|echeance|vencimiento|scadenza|rinnovo|einddatum|verlenging|vencimento|renovacao|~slut|~満了|~更新日|~終了|~期限|til|till|thru|commitment|committed|locked in|engagement|jusqu|jusqu au|bis|~vertragslaufzeit|hasta|vence|ate|tot|t o m|tom|til og med|fino al|fino a|scade|loopt|verloopt|~avtalstid|~utlop|~udlob|~到期|~만료',
  },
  'contract.minMonths': {
    headers:
      'minimum term|min term|minimum term months|contract min months|mindestlaufzeit|duree minimale|duracion minima|durata minima|minimale looptijd|duracao minima|bindningstid|最低利用期間',
    within: 'minimum term|~mindestlaufzeit|~bindningstid',
  },
  'contract.noticeDays': {
    headers:
      'notice|notice period|notice days|cancellation period|cancellation notice|kundigungsfrist|frist|kundigung|preavis|delai de preavis|preaviso|plazo de preaviso|preavviso|disdetta|opzegtermijn|aviso previo|prazo de aviso|uppsagningstid|uppsagning|解約予告|予告期間|解約通知|解約予告期間',
    within: 'notice|cancellation period|~kundigungsfrist|preavis|preaviso|preavviso|opzegtermijn|aviso previo|~uppsagning|~予告',
  },
  'contract.exitFee': { headers: 'exit fee|termination fee|ausstiegsgebuhr', within: 'exit fee|termination fee' },
  requestsPerMonth: { headers: 'requests per month|monthly requests|requests', within: 'requests per month|monthly requests' },
  apiAvailable: { headers: 'api available|available via api', within: 'via api|api available' },
  always24x7: { headers: 'always 24x7|24x7|24 7|round the clock', within: 'always on' },
  tags: {
    headers:
      'tags|tag|labels|keywords|category|categories|subcategory|area|group|domain|topic|cluster|section|team|department|bereich|kategorie|gruppe|schlagworte|themen|abteilung|categorie|domaine|etiquettes|groupe|categoria|area|ambito|etiquetas|grupo|departamento|etichette|gruppo|categorie|gebied|groep|afdeling|categoria|kategori|omrade|grupp|taggar|etiketter|カテゴリ|カテゴリー|分類|タグ|区分|領域|部門|グループ|famille|domaine metier|head|cost head|rubrik|bucket|kategoria|类别|分组|카테고리',
    within: 'tags|labels|category|~kategorie|categorie|categoria|~kategori|~カテゴリ|~分類',
  },
  links: {
    headers:
      'link|links|url|urls|page|website|web|doc|docs|wiki|runbook|seite|webseite|lien|liens|enlace|enlaces|collegamento|lank|lankar|リンク|参照',
    within: 'link|links|url|runbook|website',
  },
  notes: {
    headers:
      'notes|note|comments|comment|remarks|remark|description|purpose|use|use case|used for|what for|details|why|reason|untitled|info|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|notiz|notizen|hinweis|hinweise|zweck|wofur|beschreibung|commentaire|commentaires|remarque|remarques|observations|usage|pour quoi|notas|comentario|comentarios|observacion|observaciones|descripcion|uso|para que|nota|osservazioni|commenti|commento|descrizione|scopo|a cosa serve|opmerking|opmerkingen|toelichting|notitie|notities|omschrijving|doel|observacoes|observacao|comentario|descricao|finalidade|anteckning|anteckningar|kommentarer|anmarkning|beskrivning|syfte|備考|メモ|コメント|説明|注記|用途|概要|補足|remarque s|kommentti|uwagi|bemaerkninger|bemaerkning|merknad|merknader|huomiot|notes to self|poznamka|备注|说明|비고|메모',
    within:
      'notes|comments|comment|remarks|description|~bemerkung|~anmerkung|kommentar|commentaire|commentaires|comentarios|observaciones|osservazioni|opmerkingen|observacoes|anteckningar|~備考|~メモ|~コメント',
  },
} as const satisfies Readonly<Record<string, HeaderWords>>

/** What a header says of its column beside the meaning: which of two that mean the same is taken, and what is no fact of a component. */
export const HEADER_REMARKS = {
  /** What is planned, not what is paid. */
  budget:
    'budget|budgeted|plan|planned|forecast|target|estimate next|soll|prognose|planung|geplant|prevu|previsionnel|presupuesto|presupuestado|previsto|preventivo|begroting|begroot|orcamento|orcado|prognos|budgeterat|~予算|~見込|~計画|approved|allowance|cap|limit|ceiling|quoted|quote|list price|expected|estimate|estimated|limite|plafond|tope|tetto|limiet|teto|tak|budzet|budsjett|budjetti|~预算|예산',
  /** A sum of others or of a year so far. */
  sum: 'total|totals|sum|ytd|year to date|fy|annual total|running total|cumulative|summe|gesamt|somme|cumul|suma|acumulado|totale|cumulato|totaal|cumulatief|soma|acumulado|summa|ackumulerat|合計|累計|~合計|~累計',
  gross:
    'gross|incl vat|incl tax|inc vat|with vat|including vat|vat incl|brutto|inkl mwst|inkl ust|ttc|toutes taxes|iva incluido|con iva|iva inclusa|ivato|incl btw|bruto|com iva|inkl moms|med moms|税込|~税込|inc tax|incl gst|inc gst|with gst|including gst|gst incl|including tax|tax inclusive|tax included|incl sales tax|after tax|bruttopreis|~brutto|mit mwst|inkl steuer|inkl steuern|ttc inclus|tva incluse|avec tva|tva comprise|impuestos incluidos|con impuestos|iva inc|iva compresa|con imposte|lordo|inclusief btw|met btw|com impostos|com imposto|impostos inclusos|c iva|inkl mva|med mva|inkl skatt|sis alv|z vat|税込み|~含税|부가세포함',
  net: 'net|excl vat|ex vat|excl tax|netto|zzgl mwst|ohne mwst|exkl mwst|ht|hors taxes|hors taxe|sin iva|neto|iva esclusa|senza iva|excl btw|sem iva|liquido|exkl moms|utan moms|税抜|税別|~税抜|~税別|without vat|excluding vat|vat excl|before vat|plus vat|ex tax|excluding tax|tax excl|before tax|pre tax|without tax|ex gst|excl gst|excluding gst|plus gst|zzgl|zzgl ust|ohne ust|exkl ust|exkl|excl|plus mwst|~netto|sans tva|hors tva|sin impuestos|mas iva|base imponible|netto iva|senza imposte|iva escl|zonder btw|exclusief btw|ex btw|sem imposto|sem impostos|s iva|mais iva|eks mva|ekskl moms|eks moms|ekskl|uten mva|ilman alv|bez vat|税別き|税抜き|~不含税|부가세별도',
  /** What was paid, beside what was planned. */
  actual:
    'actual|actuals|last month|last mo|last invoice|current|now|ist|tatsachlich|aktuell|letzter monat|reel|actuel|dernier mois|real|actual|ultimo mes|effettivo|attuale|ultimo mese|werkelijk|huidig|vorige maand|atual|utfall|faktisk|nuvarande|実績|~実績|現在|paid last month|last bill|invoiced|billed|abgerechnet|bezahlt|facture|facturado|pagado|fatturato|pagato|gefactureerd|betaald|realizado|pago|betalat|fakturerat|faktiskt',
  past: 'previous|prior|last year|old|before|vorjahr|bisher|fruher|annee derniere|precedent|ano pasado|anterior|anno scorso|precedente|vorig jaar|ano passado|forra aret|tidigare|前年|昨年|前期',
  /** When somebody touched the row. */
  touched:
    'last edited|last edited time|last edited by|created|created time|created by|last modified|last updated|updated|modified|added|geandert|erstellt|zuletzt geandert|modifie|cree|derniere modification|modificado|creado|actualizado|modificato|creato|gewijzigd|aangemaakt|atualizado|criado|andrad|skapad|uppdaterad|最終更新|更新日時|作成日|作成日時',
  /** Numbers of rows and of things elsewhere. */
  number:
    'no|nr|id|number|row|rank|pos|position|lfd nr|n|num|numero|ref|reference|cost centre|cost center|account|gl account|kostenstelle|konto|centre de cout|compte|centro de coste|cuenta|centro di costo|conto|kostenplaats|centro de custo|conta|kostnadsstalle|番号|連番',
  each: 'per seat|per user|per unit|unit price|unit cost|each|price per seat|price per user|einzelpreis|stuckpreis|pro platz|pro nutzer|je nutzer|prix unitaire|par utilisateur|par poste|precio unitario|por usuario|por puesto|prezzo unitario|per utente|per postazione|stuksprijs|eenheidsprijs|per gebruiker|preco unitario|por utilizador|styckpris|per anvandare|単価|~単価|rate per seat|seat price|rate|per licence|per license|per head|price each|pro lizenz|pro kopf|pro person|par licence|par siege|par personne|por licencia|por persona|por asiento|per licenza|per persona|per licentie|por licenca|por assento|por pessoa|per plats|per licens|pr bruger|per bruker',
} as const satisfies Readonly<Record<string, string>>

export type HeaderRemark = keyof typeof HEADER_REMARKS

/** Questions whose yes is the no of the field they are about: "Reversible?", "Commodity?". */
export const INVERTED_QUESTIONS = {
  edge: 'commodity|commoditized|commoditised|commodity only|undifferentiated|standard|banal|interchangeable|standardware|standard ware|massenware|banalise|generico|standaard|generica|汎用|汎用品|コモディティ',
  hardManual:
    'reversible|replaceable|easy|swappable|substitutable|portable|can we leave|can leave|exit easy|~umkehrbar|~ersetzbar|~austauschbar|leicht|einfach|remplacable|facile|reemplazable|reemplazable|facil|reversibile|sostituibile|omkeerbaar|vervangbaar|makkelijk|reversivel|substituivel|utbytbar|reversibel|latt|代替可能|交換可能|可逆|元に戻せる|~代替可能|~交換可能',
  /** What turns such a word round again: "hard to replace", "not reversible". */
  negation:
    'hard|not|irreversible|difficult|no|schwer|schwierig|nicht|kaum|difficile|dur|non|pas|dificil|no|moeilijk|niet|nao|svar|svart|inte|irreversibel|困難|不可',
} as const
