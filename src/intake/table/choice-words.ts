// The words that lists use for the answers of a field: of English, German, French, Spanish, Italian, Dutch, Portuguese, Swedish,
// Japanese, and further down each list of some ten more; lower case, accents do not count. The list's word decides, not what we know about a product. The app's own labels and the
// words of its older editions are known besides.

import type { Edge, Hosting, Kind, Layer, Lifecycle } from '#core'
import type { ApproachWord } from '../approach-words.ts'

type WordsOf<C extends string> = { readonly [choice in C]?: string }

export const LAYER_WORDS: WordsOf<Layer> = {
  compute:
    'обчислення|الحوسبة|حوسبة|tính toán|ประมวลผล|מחשוב|komputasi|computing|gpu|gpus|rechnen|rechenleistung|calcul|computo|calculo|calcolo|rekenkracht|rekenen|computacao|berakning|berakningar|計算|計算基盤|コンピュート|コンピューティング|obliczenia|moc obliczeniowa|výpočty|výpočetní výkon|beregning|beregninger|regnekraft|laskenta|laskentateho|hesaplama|işlem|hesaplama gücü|işlem gücü|вычисления|számítás|calcul|컴퓨트|컴퓨팅|연산|计算|算力|运算',
  data: 'дані|البيانات|بيانات|dữ liệu|ข้อมูล|נתונים|penyimpanan|storage|database|databases|daten|datenhaltung|donnees|datos|dati|gegevens|dados|データ|データ基盤|dane|data a úložiště|tiedot|veri|veriler|данные|adat|adatok|date|데이터|数据|數據|資料',
  serving:
    'сервінг|сервинг|инференс|інференс|التقديم|تقديم|الاستدلال|phục vụ|suy luận|servicio|הגשה|penyajian|kiszolgálás|servire|εξυπηρέτηση|posluživanje|inference|inferenz|auslieferung|bereitstellung|diffusion|mise en service|inferencia|erogazione|inferenza|uitlevering|inferentie|servico|leverans|サービング|配信|推論|提供|serwowanie|udostępnianie|poskytování|servering|udlevering|tarjoilu|sunum|추론|서빙|服务|服務|推理|推理服务|线上服务|在线服务',
  other:
    'інше|أخرى|khác|อื่นๆ|อื่น ๆ|אחר|lainnya|lain lain|misc|miscellaneous|sonstiges|sonstige|autre|autres|otro|otros|altro|altri|overig|overige|outro|outros|ovrigt|annat|その他|inne|ostatní|jiné|øvrigt|øvrige|andet|annet|muut|muu|diğer|другое|прочее|egyéb|altele|기타|其他|其它',
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
    'we build|we build it|we make it|bauen wir|wir bauen|entwickeln wir|wir entwickeln|nous construisons|nous développons|on construit|on développe|hacemos|construimos|desarrollamos|lo hacemos nosotros|costruiamo|sviluppiamo|facciamo noi|bouwen we|we bouwen|bouwen wij|wij bouwen|fazemos|construímos|desenvolvemos|nós fazemos|fazemos nós|hacer|construir|desarrollar|fare|costruire|sviluppare|faire|construire|développer|fazer|desenvolver|bauen|selbst bauen|selber bauen|maken|bouwen|zelf bouwen|zelf maken|budować|zbudować|postavit|bygg|bygge|bygger selv|byg|bygger|bygga|власний|власна|власне|розробляємо|розробляємо самі|своя розробка|직접 구축|자체 구축|مطور داخليا|مطور داخلياً|مبني داخليا|built|yap|yapmak|geliştir|geliştirmek|üret|kendi geliştirme|kendi geliştirdik|make|made|ours|our code|our software|own software|our service|own service|build in house|built in house|built by us|built ourselves|built internally|in house|inhouse|homegrown|home grown|home made|own|own code|our own code|our own|own build|own development|internal|internal build|custom|custom built|bespoke|diy|self built|self developed|eigenbau|eigenentwicklung|eigene entwicklung|eigen|selbst gebaut|selbst entwickelt|selbst|intern|intern entwickelt|interne|en interne|developpe en interne|developpement interne|fait maison|maison|construit en interne|desarrollo propio|desarrollo interno|propio|propia|hecho en casa|en casa|interno|interna|construido|sviluppo interno|sviluppato internamente|sviluppato in casa|fatto in casa|interno|proprio|eigen ontwikkeling|eigen bouw|zelf gebouwd|zelf ontwikkeld|zelfbouw|in eigen huis|desenvolvimento proprio|desenvolvimento interno|desenvolvido internamente|construido internamente|feito em casa|egenutvecklad|egenutvecklat|egen utveckling|egenutveckling|egenbyggd|egenbyggt|egen|byggd internt|byggt internt|internutvecklad|internt|自社開発|内製|自作|社内開発|内製開発|自社製|własny rozwój|własne|własny|własna|wewnętrzne|wewnętrzny|zbudowane|zbudowane u nas|nasz kod|autorskie|vlastní vývoj|vlastní|interní|interní vývoj|vyvinuto interně|naše|egenudviklet|egenudvikling|egen udvikling|bygget selv|selvbygget|hjemmebygget|egenutviklet|egenutvikling|bygget internt|oma kehitys|itse tehty|itse rakennettu|sisäinen|oma|saját fejlesztés|saját|házon belül|dezvoltare proprie|dezvoltare internă|construit intern|făcut intern|făcut în casă|dezvoltat intern|propriu|kendi geliştirmemiz|kendimiz geliştirdik|kendi yazılımımız|kendimiz yaptık|şirket içi|şirket içi geliştirme|iç geliştirme|kurum içi|собственная разработка|своя разработка|собственное|внутренняя разработка|самописное|власна розробка|δικό μας|δικός μας|δική μας|δικά μας|δική μας ανάπτυξη|ίδια ανάπτυξη|εσωτερική ανάπτυξη|자체 개발|자체개발|직접 개발|직접개발|내부 개발|내부개발|사내 개발|사내개발|인하우스|自研|自建|自主研发|自主开发|内部开发|自行开发|自己开发|自有|內部開發|自行開發|zelf ontwikkeld intern|feito internamente|feito por nos|construido por nos|desenvolvido por nos|construit par nous|hecho por nosotros|fatto da noi|zelf gemaakt|selbst geschrieben|wir selbst gebaut|we built it|we wrote it|we made it|our build|tự xây|tự xây dựng|tự phát triển|xây dựng|بناء|بناء داخلي|تطوير داخلي|פיתוח|פיתוח עצמי|פיתוח פנימי|בנייה|สร้างเอง|พัฒนาเอง|selv|vi selv|selvbygget|selv bygget|bina|bina sendiri|dibina sendiri|bangun|bangun sendiri|buat|buat sendiri|buatan sendiri|dikembangkan sendiri|organic|gots',
  'self-host':
    'we host it|we host|we operate it|betreiben wir|wir betreiben|wir hosten|nous hébergeons|on héberge|lo operamos nosotros|lo alojamos nosotros|gestiamo noi|lo gestiamo noi|draaien wij zelf|nós operamos|operamos nós|kendimiz işletiyoruz|kendimiz çalıştırıyoruz|ανοιχτού κώδικα|ανοιχτός κώδικας|self hosted|selfhosted|self host|oss|open source|opensource|oss self hosted|self hosted oss|open source self hosted|self operated|self run|run ourselves|run it ourselves|we run it|own servers|on prem|on premise|on premises|selbst betrieben|selbst gehostet|selbstgehostet|selbstbetrieben|eigenbetrieb|selbstbetrieb|auto heberge|autoheberge|auto hebergee|heberge en interne|heberge par nous|logiciel libre|sur site|autoalojado|auto alojado|alojado internamente|autogestionado|codigo abierto|software libre|autogestito|auto ospitato|autoospitato|self hosted interno|gestito internamente|ospitato internamente|gestito da noi|zelf gehost|zelfgehost|zelf beheerd|eigen beheer|in eigen beheer|auto hospedado|autohospedado|auto hospedagem|hospedado internamente|hospedagem propria|codigo aberto|autogerido|egen drift|egendrift|egen hosting|sjalvhostad|sjalvhostat|driftas sjalva|driftas internt|oppen kallkod|セルフホスト|自社運用|自前運用|自社ホスト|自社ホスティング|オープンソース|オンプレ|オンプレミス|自主運用|własny hosting|własne serwery|na własnych serwerach|hostowane u nas|open source u nas|samodzielnie hostowane|vlastní hosting|vlastní provoz|na vlastních serverech|provozujeme sami|open source u nás|selvhostet|selvdriftet|drifter selv|driftes selv|egen server|egne servere|åben kildekode|åpen kildekode|open source egen drift|itse ylläpidetty|itse hostattu|omalla palvelimella|omat palvelimet|avoin lähdekoodi|saját szerver|saját üzemeltetés|nyílt forráskódú|găzduit intern|găzduire proprie|sursă deschisă|kendi sunucumuzda|kendi sunucumuz|kendi sunucularımızda|kendimiz barındırıyoruz|açık kaynak|свой сервер|на своих серверах|собственный хостинг|открытый код|опенсорс|자체 호스팅|자체호스팅|자체 운영|자체운영|직접 운영|직접운영|오픈소스|온프레미스|셀프 호스팅|셀프호스팅|사내 서버|自托管|自托管开源|开源|开源自建|开源自托管|私有部署|私有化部署|本地部署|自行部署|自部署|自运维|開源|自架|quelloffen|op eigen servers|draaien we zelf|sui nostri server|sur nos serveurs|en nuestros servidores|nos nossos servidores|på egna servrar|alojado por nos|autoalojado por nos|tự vận hành|tự host|mã nguồn mở|استضافة ذاتية|مفتوح المصدر|אירוח עצמי|קוד פתוח|โฮสต์เอง|โอเพนซอร์ส|host sendiri|kelola sendiri|sumber terbuka',
  buy: 'we buy|we buy it|we subscribe|kaufen wir|wir kaufen|nous achetons|on achète|compramos|contratamos|compriamo|acquistiamo|kopen we|we kopen|kopen wij|wij kopen|nós compramos|satın al|satın almak|comprar|adquirir|acheter|comprare|acquistare|kaufen|kopen|inkopen|köpa|købe|kjøpe|kupić|kupować|koupit|kúpiť|ostaa|купуємо|купівля|куплене|підписка|external|externally|extern|externe|externer|externen|esterno|esterna|externo|externa|zewnętrzne|外部|αγορά|συνδρομή|bought|seats|per seat|seat based|seat licenses|purchase|purchased|managed|managed service|fully managed|saas|vendor|paid|paid contract|contract|contracted|annual contract|subscription|subscribed|licence|license|licensed|licenced|kauf|gekauft|zugekauft|eingekauft|einkauf|vertrag|lizenz|lizenziert|abo|abonnement|abonniert|verwaltet|achat|achete|achetee|abonnement|licence|contrat|infogere|gere|service gere|manage|prestataire|compra|comprado|comprada|contrato|licencia|suscripcion|gestionado|administrado|administrada|servicio administrado|servicio gestionado|proveedor|acquisto|acquistato|acquistata|comprato|contratto|licenza|abbonamento|gestito|servizio gestito|fornitore|gekocht|inkoop|ingekocht|licentie|abonnement|beheerd|leverancier|compra|contratado|licenca|assinatura|gerenciado|gerido|servico gerenciado|servico gerido|fornecedor|kopt|inkopt|kop|avtal|licens|prenumeration|abonnemang|hanterad|forvaltad|managerad|leverantor|購入|買い|契約|年間契約|ライセンス|サブスクリプション|サブスク|マネージド|マネージドサービス|定期契約|外部サービス|kupione|kupiony|kupiona|zakup|zakupione|umowa|licencja|subskrypcja|abonament|zarządzane|zarządzany|usługa zarządzana|koupeno|nákup|nakoupeno|smlouva|předplatné|spravovaná služba|spravované|købt|køb|indkøbt|aftale|licens|administreret|managed tjeneste|kjøpt|kjøp|innkjøpt|lisens|abonnement årligt|ostettu|osto|ostopalvelu|sopimus|lisenssi|tilaus|hallinnoitu|hallittu|hallittu palvelu|vásárolt|vásárlás|szerződés|licenc|előfizetés|menedzselt|cumpărat|cumpărată|achiziție|licență|abonament|gestionat|administrat|satın alma|satın alındı|satın alınan|satın aldık|sözleşme|sözleşmeli|lisans|lisanslı|abonelik|yönetilen|yönetilen hizmet|куплено|покупка|договор|лицензия|подписка|управляемый сервис|구매|구입|구독|구독형|계약|라이선스|라이센스|관리형|관리형 서비스|매니지드|연간 계약|采购|购买|外购|订阅|合同|授权|许可|许可证|托管服务|托管|全托管|云托管|购置|購買|採購|訂閱|合約|授權|comprado a fornecedor|subscrição|contratado|eingekauft|ingekocht bij leverancier|abbonato|mua|mua ngoài|dịch vụ quản lý|شراء|مشترى|خدمة مدارة|اشتراك|קנייה|רכישה|נרכש|שירות מנוהל|מנוי|ซื้อ|สมัครสมาชิก|beli|dibeli|langganan|berlangganan|layanan terkelola|cots|commercial off the shelf',
  borrow:
    'we rent|we rent it|mieten wir|wir mieten|nous louons|on loue|alquilamos|rentamos|affittiamo|noleggiamo|huren we|we huren|huren wij|wij huren|alugamos|kirala|kiralamak|kiralık|alquilar|rentar|arrendar|louer|emprunter|affittare|noleggiare|alugar|leihen|ausleihen|huren|lenen|låna|hyra|leje|leie|wynająć|pronajmout|vuokrata|lainata|lei|leier|leies|lej|lejes|hyr|hyra in|орендуємо|واجهة برمجية|واجهة برمجة التطبيقات|rent|rented|rental|hire|hired|on hire|by use|per use|lease|leased|api|usage|usage based|by usage|pay as you go|payg|pay per use|pay per query|pay per call|pay per token|metered|on demand|credits|consumption|spot|miete|mieten|gemietet|mietweise|leasing|nach verbrauch|nach nutzung|nutzungsbasiert|verbrauchsabhangig|verbrauch|nutzung|guthaben|bedarfsweise|location|loue|louee|a l usage|a l utilisation|paiement a l usage|a la demande|consommation|alquiler|alquilado|alquilada|por uso|pago por uso|bajo demanda|consumo|creditos|noleggio|noleggiato|affitto|affittato|a consumo|pagamento a consumo|a richiesta|su richiesta|crediti|huur|gehuurd|op verbruik|naar verbruik|naar gebruik|verbruik|betalen naar gebruik|op aanvraag|tegoed|aluguel|alugado|alugada|pagamento por uso|pago por uso|sob demanda|hyra|hyrd|hyrt|forbrukning|per anvandning|anvandningsbaserat|rorlig|vid behov|krediter|従量|従量課金|従量制|レンタル|借り|賃借|リース|オンデマンド|クレジット|利用量課金|使った分|wynajem|wynajęte|najem|dzierżawa|według zużycia|za użycie|płatne za użycie|na żądanie|kredyty|pronájem|pronajato|nájem|podle spotřeby|dle spotřeby|podle využití|na vyžádání|kredity|leje|lejet|leaset|efter forbrug|forbrug|forbrugsbaseret|forbrugsafregnet|kreditter|leie|leid|etter forbruk|forbruksbasert|vuokra|vuokrattu|vuokraus|käytön mukaan|kulutuksen mukaan|käyttöperusteinen|bérlés|bérelt|bérelve|használat szerint|használatalapú|închiriat|închiriată|chirie|la consum|după consum|kiralık|kiralama|kiralandı|kiralıyoruz|kullandıkça öde|kullandığın kadar öde|kullanım bazlı|kullanıma göre|kullandıkça|tüketime göre|talep üzerine|аренда|оренда|орендовано|ενοικίαση|เช่าใช้|арендовано|по использованию|по потреблению|оплата по факту|임대|임차|대여|렌탈|종량제|사용량|사용량 과금|사용량 기반|온디맨드|크레딧|租用|租赁|租|租借|按量|按量付费|按量计费|按使用量|按需|按需付费|按用量|按用量付费|租賃|用量計費|pago por consumo|paga por consumo|a la carte|pago segun uso|segun consumo|aan de hand van verbruik|per gebruik|por consumo|consumo medido|verbrauchsbasiert|nutzungsabhängig|paiement à la consommation|selon usage|pay per token|thuê|thuê dùng|trả theo mức dùng|استئجار|إيجار|حسب الاستخدام|שכירות|השכרה|לפי שימוש|เช่า|ตามการใช้งาน|sewa|bayar ikut penggunaan|bayar sesuai pemakaian|bayar sesuai pakai',
  'self-managed': '',
}

export const HOSTING_WORDS: WordsOf<Hosting> = {
  managed:
    'saas|cloud|vendor hosted|vendor|gehostet|hebergee|nuage|nube|クラウド|chmura|v cloudu|sky|pilvi|bulut|облако|云|云端|公有云|클라우드',
  'provider-managed': 'managed by the cloud provider|cloud provider|cloud managed|aws managed',
  'self-run':
    'self|self hosted|selfhosted|self host|ourselves|us|run by us|we do|in house|on prem|on premise|on premises|own servers|own cluster|selbst betrieben|selbst gehostet|eigenbetrieb|wir selbst|auto heberge|nous memes|autoalojado|nosotros|autogestito|noi|zelf gehost|eigen beheer|wij zelf|auto hospedado|nos mesmos|egen drift|vi sjalva|セルフホスト|自社運用|オンプレ|オンプレミス|własne serwery|vlastní servery|egne servere|omat palvelimet|kendi sunucumuz|自托管|私有部署|本地部署|자체 서버|온프레미스',
  'rented-bare': 'rented machines|rented servers|rented machines run by us|bare metal|vps|rented bare metal',
}

export const LIFECYCLE_WORDS: WordsOf<Lifecycle> = {
  live: 'active|operational|installed|production|prod|in production|in use|running|on|aktiv|produktiv|in betrieb|im einsatz|lauft|en production|actif|active|en service|activo|activa|en produccion|en uso|attivo|attiva|in produzione|in uso|actief|in productie|in gebruik|ativo|ativa|em producao|em uso|i drift|i produktion|i bruk|稼働中|本番|運用中|利用中|有効|稼働|aktywne|aktywny|działa|w użyciu|w produkcji|produkcja|aktivní|v provozu|používá se|běží|produkce|i brug|kører|kjører|käytössä|tuotannossa|aktiivinen|aktív|használatban|activ|activă|în producție|în uz|aktif|kullanımda|kullanılıyor|yayında|canlı|canlıda|активно|активен|работает|используется|в эксплуатации|운영중|운영 중|사용중|사용 중|가동중|가동 중|활성|在用|使用中|运行中|已上线|上线|生产|正常|正常使用|運行中|em exploração|em utilização|in gebruik genomen',
  planned:
    'plan|todo|to do|idea|upcoming|planning|in planning|not started|starts later|coming|geplant|in planung|idee|vorgesehen|prevu|prevue|planifie|planifiee|idee|a venir|planificado|planificada|previsto|prevista|pianificato|pianificata|in arrivo|gepland|in planning|planejado|planejada|planeado|planeada|ideia|planerad|planerat|planeras|ide|kommande|計画中|計画|予定|検討中|導入予定|planowane|planowany|planowana|w planach|pomysł|zaplanowane|plánováno|plánované|plánovaný|plánovaná|v plánu|nápad|připravuje se|planlagt|planlægges|på vej|planlegges|suunnitteilla|suunniteltu|tulossa|tervezett|tervben|ötlet|planificat|planificată|în plan|planuit|planlanan|planlandı|planlanıyor|planda|planlama|fikir|yakında|план|планируется|запланировано|в планах|идея|도입 예정|도입예정|예정|계획|계획중|계획 중|검토중|검토 중|준비중|준비 중|计划|计划中|规划中|规划|拟上线|待上线|待采购|筹备中|待启动|未启动|計劃中|規劃中|prevista para|a arrancar|por iniciar|te starten|nog te starten|pipeline|proposed|backlog|not yet|coming soon',
  retiring:
    'wycofywany|wycofywana|sắp ngừng|deprecated|deprecating|phasing out|phase out|sunsetting|winding down|being replaced|to be replaced|being retired|being decommissioned|to be decommissioned|being sunset|being shut down|to be shut down|being phased out|being removed|to be removed|being turned off|being switched off|being wound down|auslaufend|lauft aus|wird abgelost|en fin de vie|en cours d arret|en retirada|en retiro|in dismissione|uitfaserend|wordt uitgefaseerd|em desativacao|avvecklas|fasas ut|廃止予定|終了予定|解約予定|移行中|cancelling|canceling|being cancelled|being canceled|to be cancelled|to cancel|to be retired|ending|moving off|migrating off|migrating away|winding up|wird gekundigt|wird abgeschaltet|wird eingestellt|en cours de resiliation|a resilier|a dar de baja|in disdetta|da dismettere|wordt opgezegd|op te zeggen|sags upp|a descontinuar|a desativar|wygaszane|wycofywane|do wyłączenia|dobíhá|končí|ukončuje se|k ukončení|udfases|under udfasning|fases ut|poistumassa|alasajossa|kivezetés alatt|în curs de retragere|kapatılıyor|kaldırılacak|kapatılacak|devreden çıkıyor|выводится|сворачивается|종료 예정|종료예정|폐기 예정|해지 예정|해지예정|下线中|待下线|即将下线|逐步下线|逐步淘汰|退役中',
  retired:
    'đã hủy|đã huỷ|đã dừng|ngừng sử dụng|đã ngừng sử dụng|off|removed|inactive|killed|axed|scrapped|abandoned|cancelled|canceled|sunset|ended|stopped|switched off|turned off|shut down|shutdown|discontinued|decommissioned|archived|archive|dead|terminated|expired|replaced|gekundigt|abgeschaltet|eingestellt|beendet|inaktiv|stillgelegt|ausser betrieb|abgelost|ausgelaufen|resilie|resiliee|arrete|arretee|supprime|annule|annulee|inactif|termine|terminee|desactive|cancelado|cancelada|retirado|retirada|dado de baja|de baja|apagado|apagada|terminado|terminada|desactivado|inactivo|disdetto|disdetta|dismesso|dismessa|cancellato|cancellata|spento|spenta|terminato|terminata|annullato|disattivato|cessato|opgezegd|uitgezet|gestopt|beeindigd|uitgeschakeld|geannuleerd|inactief|desativado|desativada|encerrado|encerrada|desligado|desligada|descontinuado|inativo|uppsagd|uppsagt|avstangd|avstangt|avslutad|avslutat|nedlagd|nedlagt|avvecklad|avvecklat|解約|解約済|解約済み|終了|終了済み|停止|停止済み|廃止|廃止済み|休止|abgekundigt|nicht mehr in betrieb|stopgezet|opgeheven|niet meer in gebruik|vervallen|extinto|descomissionado|abatido|wyłączone|wyłączony|wyłączona|zakończone|zakończony|wypowiedziane|wypowiedziany|wypowiedziana|anulowane|anulowany|wycofane|wycofany|nieaktywne|zamknięte|ukončeno|ukončené|ukončený|vypnuto|vypnuté|zrušeno|zrušené|vypovězeno|neaktivní|vyřazeno|opsagt|afsluttet|lukket|nedlagt|stoppet|annulleret|udfaset|slukket|oppsagt|avsluttet|lagt ned|lopetettu|irtisanottu|päättynyt|poistettu|suljettu|ei käytössä|peruttu|megszüntetve|megszűnt|lemondva|leállítva|felmondva|reziliat|oprit|oprită|închis|anulat|dezactivat|încheiat|iptal|iptal edildi|kapatıldı|kapandı|sonlandırıldı|durduruldu|pasif|feshedildi|devre dışı|kaldırıldı|отключено|отключен|отключён|прекращено|закрыто|отменено|расторгнуто|не используется|завершено|해지|해지됨|해지 완료|해지완료|종료|종료됨|중단|중지|폐기|사용 중지|사용중지|서비스 종료|취소|已下线|下线|停用|已停用|已取消|已终止|终止|退役|已退役|废弃|已废弃|已关闭|关停|已关停|已到期|不再使用|已停|已解约|已退订',
}

/** What trackers say of tasks: where one of the first stands in the column, the second say it of a task as well, and of no component. */
export const TASK_STATES = {
  beside:
    'done|in progress|in review|blocked|wont do|wont fix|erledigt|fertig|in bearbeitung|en cours|hecho|en curso|concluido|em andamento|完了|進行中|완료|진행 중|进行中',
  open: 'todo|to do|not started|backlog',
}

const YES =
  'y|true|checked|ticked|x|1|j|ja|jo|jawohl|oui|o|si|sim|s|vero|verdadero|vrai|waar|sant|はい|是|예|네|맞음|해당|kylla|kyllä|joo|tak|ano|evet|var|igen|da|да|так|ναι|对|是的|√|有|あり|該当|on|ya|iya|có|vâng|ใช่|نعم|بله|آری|ہاں|כן|हाँ|जी हाँ|হ্যাঁ|ஆம்|jah|taip|jā|po|ndiyo|oo|bai|კი|այո|иә|бар|bəli|так|тийм'
const NO =
  'n|false|unchecked|unticked|nei|ei|nie|0|nein|non|nee|nao|nej|nope|falso|faux|onwaar|falskt|falsch|いいえ|否|아니오|아니요|아님|비해당|hayır|hayir|yok|ne|nem|nu|нет|ні|όχι|不|不是|没有|无|不算|無|なし|非該当|off|tidak|bukan|tak|không|ไม่|ไม่ใช่|لا|خیر|نه|نہیں|לא|नहीं|না|இல்லை|nē|не|jo|hapana|hindi|ez|არა|ոչ|жоқ|xeyr|үгүй'
/** Nobody knows: an answer where the field has one for it, and as good as a blank elsewhere. */
export const NOT_KNOWN_WORDS =
  "not known|unknown|not sure|unclear|don't know|dont know|i don't know|we don't know|dunno|idk|no idea|weiß nicht|weiss nicht|keine ahnung|ne sais pas|je ne sais pas|sais pas|nsp|no sé|no se|no lo sé|no sabemos|não sei|nao sei|não sabemos|non so|non lo so|non si sa|weet niet|weet ik niet|vet inte|vet ej|vet ikke|ved ikke|en tiedä|ei tiedossa|nie wiem|nevím|neviem|nem tudom|nu știu|bilmiyorum|bilinmiyor|не знаю|неизвестно|わからない|わかりません|分からない|分かりません|不明|모름|모르겠음|모르겠습니다|不知道|不清楚|لا أعرف|לא יודע|tidak tahu|không biết|ไม่ทราบ|पता नहीं"
const UNSURE = `${NOT_KNOWN_WORDS}|${'maybe|un peu|plutot|a moitie|ein bisschen|ein wenig|bisschen|jein|algo|un poco|a medias|un po|een beetje|beetje|um pouco|mais ou menos|lite|lite grann|typ|litt|kanskje|maske|ehka|moze|a bit|a little|bit|semi|half|perhaps|possibly|not sure|unclear|unknown|kinda|kind of|sort of|partly|partially|partial|somewhat|vielleicht|teils|teilweise|zum teil|unklar|unsicher|evtl|eventuell|peut etre|en partie|partiellement|plus ou moins|pas sur|quiza|quizas|tal vez|en parte|parcialmente|no seguro|mas o menos|forse|in parte|parzialmente|incerto|non sicuro|misschien|deels|gedeeltelijk|onduidelijk|onzeker|talvez|em parte|mais ou menos|incerto|kanske|delvis|osaker|osakert|oklart|たぶん|一部|部分的|不明|未定|どちらとも|やや|częściowo|trochę|może|być może|nie wiadomo|částečně|trochu|možná|nevíme|asi|delvist|måske|lidt|usikker|usikkert|osittain|ehkä|vähän|epäselvä|részben|talán|parțial|poate|kısmen|belki|biraz|emin değil|emin değiliz|частично|частково|εν μέρει|μερικώς|บางส่วน|một phần|جزئيا|teilw|возможно|может быть|не уверен|일부|부분|부분적|모름|불확실|아마|部分|一部分|有一点|不确定|可能|也许|说不准|some|to some extent|mostly not sure|enigszins|een deel|algumas vezes|incerta|nao sei|só em parte'}`

/** Words that a language has for a no and another one for a yes: what stands beside them in the column tells which it is. */
export const NO_BESIDE: Readonly<Record<string, string>> = { tak: 'ya|iya', jo: 'po', x: 'o|○|〇|◯|◎|●' }

export const PLAIN_ANSWERS = { yes: `yes|${YES}`, no: `no|${NO}` } as const

/** Answers that are other words as well: names, halves, a Czech "about", a language. */
const NO_ANSWERS = new Set('jo|po|hindi|ez|có|on|off|da|ne|не|nu|var|half|semi|bit|a bit|some|asi|typ|s|1|0'.split('|'))
/** What answers a question of any kind. */
export const ANSWER_WORDS = `yes|no|${YES}|${NO}|${UNSURE}`.split('|').filter((word) => !NO_ANSWERS.has(word))

export const EDGE_WORDS: WordsOf<Edge> = {
  yes: `${YES}|core|our core|core product|moat|edge|our edge|usp|differentiator|differentiating|secret sauce|kern|unser kern|kernkompetenz|kernprodukt|coeur|coeur de metier|differenciant|differenciateur|avantage|nucleo|clave|diferenciador|diferencial|ventaja|differenziante|vantaggio|kern van het product|onderscheidend|karna|sarskiljande|コア|中核|差別化|強み|rdzeń|przewaga|wyróżnik|kluczowe|nasza przewaga|jádro|klíčové|naše výhoda|kerne|vores kerne|kerneprodukt|kjerne|ydin|kilpailuetu|erottava|ydintuote|mag|nucleu|diferențiator|avantaj|çekirdek|farkımız|ayırt edici|fark yaratan|ключевое|ядро|преимущество|핵심|차별화|코어|강점|우리 핵심|核心|核心竞争力|差异化|护城河|优势`,
  no: `${NO}|commodity|commoditized|commoditised|undifferentiated|not core|table stakes|generic|austauschbar|standardware|massenware|generique|banalise|generico|banal|standaard|generica|standardvara|コモディティ|汎用|汎用品|standard|standardowe|towar|běžné|komodita|standardní|hyldevare|bulkki|peruspalvelu|vakio|standart|emtia|sıradan|стандарт|стандартное|범용|표준|상용|通用|标准|标准化|非核心|商品化|marchandise|materia prima|bem de consumo|comum`,
  unsure: `${UNSURE}|tbd`,
}

/** How much of something: what it says depends on what is asked. */
const MUCH =
  'high|very high|hoch|sehr hoch|eleve|elevee|fort|forte|alto|alta|hoog|hog|hogt|高|高い|大|wysoki|wysokie|wysoka|duże|duży|vysoká|vysoké|vysoký|velká|høj|højt|høy|høyt|korkea|suuri|yüksek|magas|ridicat|высокий|высокая|높음|상|큼'
const LITTLE =
  'low|very low|niedrig|gering|faible|bajo|baja|basso|bassa|laag|baixo|baixa|lag|lagt|低|低い|小|niski|niskie|niska|małe|nízká|nízké|nízký|malá|lav|lavt|matala|pieni|düşük|alacsony|scăzut|низкий|низкая|낮음|하|较低'

/** Below "Differentiator" alone: "Priority: high" sets nothing apart. */
export const EDGE_SCALE: WordsOf<Edge> = {
  yes: `${EDGE_WORDS.yes}|${MUCH}|h`,
  no: `${EDGE_WORDS.no}|${LITTLE}|l`,
  unsure: EDGE_WORDS.unsure ?? '',
}

/** Words that say by themselves whether it is hard, and those of how much, which follow the question: "Reversibility: high". */
export const DIFFICULTY_WORDS: WordsOf<'yes' | 'no'> = {
  yes: 'hard|very hard|difficult|painful|locked in|schwer|schwierig|difficile|dificil|moeilijk|svar|svart|難しい|困難|trudne|trudny|trudno|těžké|obtížné|svær|svært|vanskelig|vaikea|zor|çok zor|nehéz|greu|greu de înlocuit|сложно|трудно|어려움|难|很难|困难|较难',
  no: 'easy|very easy|leicht|einfach|facile|facil|makkelijk|latt|簡単|容易|łatwe|łatwy|łatwo|snadné|lehké|nem|let|lett|enkel|helppo|kolay|könnyű|ușor|легко|쉬움|易|容易|简单|较易',
}

/** medium is neither, and is left blank. */
export const HARD_WORDS: WordsOf<'yes' | 'no' | 'medium'> = {
  yes: `${YES}|${DIFFICULTY_WORDS.yes}|${MUCH}`,
  no: `${NO}|${DIFFICULTY_WORDS.no}|none|${LITTLE}`,
  medium: `${UNSURE}|medium|mid|med|moderate|mittel|moyen|moyenne|medio|media|gemiddeld|middel|medel|medelhog|中|中程度|普通|średni|średnie|średnia|střední|mellem|middels|keskitaso|kohtalainen|orta|közepes|mediu|средний|средняя|보통|중간|중|中等|一般`,
}

/** Signs that stand for an answer. */
export const ANSWER_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[✓✔☑✅○◯◎●👍🟢]/u, 'yes'],
  [/[✗✘❌×✕✖👎🔴]/u, 'no'],
  [/[△🤷🟡🟠]/u, 'unsure'],
]
/** Red is a no below "Core?", and a yes or a warning below "Lock-in": colours answer what is asked of the product alone. */
export const COLOUR_SIGN = /^(?:[🟢🔴🟡🟠]\uFE0F?|:(?:large_)?(?:red|green|yellow|orange)_circle:)$/u
/** ":white_check_mark:", ":material-check:", ":x:": signs as chats and wikis spell them. */
export const SPELLED_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^:(?:[\w-]*(?:check|tick)[\w-]*|(?:large_)?green_circle|thumbsup|\+1):$/i, 'yes'],
  [/^:(?:x|[\w-]*(?:close|cross|multiplication)[\w-]*|no_entry(?:_sign)?|red_circle|thumbsdown|-1):$/i, 'no'],
]
/** A box that nobody has ticked is no answer. */
export const UNTICKED = /^[☐□▢❑❏]$/u

/** A word beside one of them may mean the contrary: "not core". */
export const NEGATIONS = /(?:^|\s)(?:not|no|non|isn t|never|nicht|kein|keine|kaum|pas|sin|niet|geen|nao|inte|ej|hardly)(?:\s|$)/
