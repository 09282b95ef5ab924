// Names that people are given, where lists of this kind come from: by them a column shows that it holds people, whatever it is called.
// Without accents and in small letters; left out are those that a product, a place or a word of such lists is called by as well.

import { plainNameKey } from '#core'

const GIVEN =
  'aaron|abdul|abdullah|adam|adrian|agnes|agnieszka|ahmad|ahmed|ahmet|aino|aisha|akira|alan|alba|albert|alberto|alejandro|aleksandra|alessandro|alessia|alex|alexander|alexandra|alexandre|alexei|ali|alice|alicia|alina|alisa|allison|alvaro|amanda|amelia|amina|amir|amit|amy|ana|anaïs|anders|andre|andrea|andreas|andrei|andres|andrew|andrij|andrzej|angela|anh|anil|anita|anja|anjali|ankit|ann|anna|annika|antoine|anton|antonio|anya|arjun|arnaud|artem|arthur|arun|asha|astrid|axel|ayse|barbara|bartosz|beatriz|ben|benjamin|bernd|bianca|birgit|bjorn|bo|bogdan|brian|bruno|camila|camille|carla|carlos|carmen|carol|caroline|cem|charles|charlotte|chen|chloe|chris|christian|christina|christine|christoph|clara|colin|craig|cristina|dan|daniel|daniela|danny|dariusz|dave|david|deepak|demir|denis|deniz|derek|diana|diego|dimitris|dirk|dmitri|dmitry|dmytro|dominik|duc|dung|eduardo|edward|ekaterina|eleni|elena|eleonora|elias|elif|elisa|elizabeth|ella|ellen|elsa|emil|emily|emma|emre|enrique|eric|erik|erika|ernst|esra|esther|eva|ewa|fabian|fabio|farah|fatima|fatma|felipe|felix|fernanda|fernando|filip|florian|francesca|francesco|francisco|francois|frank|freya|friederike|gabriel|gabriela|georg|george|giang|gianluca|giorgos|giulia|giuseppe|gonzalo|gregor|grzegorz|guillaume|gunnar|gustavo|hakan|hamza|hana|hanna|hannah|hannes|hans|harald|harry|hassan|heidi|helen|helena|helene|helga|henrik|henry|hien|hiroshi|hoa|hoang|holger|huda|hugo|hung|huong|ian|ibrahim|ida|ignacio|igor|imran|ines|ingrid|inga|irina|isabel|isabella|ivan|iwona|jack|jacob|jakob|jakub|james|jamie|jan|jana|jane|janine|jari|jason|javier|jean|jeff|jennifer|jens|jeremy|jerome|jessica|jiri|joana|joanna|joao|joel|joerg|johan|johanna|johannes|john|jon|jonas|jonathan|jorge|jose|josef|joseph|joshua|juan|juha|jules|julian|julien|jurgen|justin|jutta|kaja|karen|karim|karin|karl|karolina|kasia|katarina|kate|katharina|kathrin|katja|kavya|keiko|kemal|ken|kenji|kerstin|kevin|khalid|kim|klaus|konstantin|kristian|kristina|krzysztof|kumar|kurt|lara|lars|laura|laurent|layla|lea|leila|lena|leo|leon|leonardo|leyla|liam|lina|linda|linh|lisa|lorenzo|louise|luc|lucas|lucia|luis|luisa|lukas|lukasz|maarten|maciej|magda|magnus|maja|malik|manuel|marc|marcel|marcin|marco|marcos|marcus|marek|margarita|maria|marie|mariana|marina|mario|marion|marius|mark|marko|markus|marlene|marta|martha|martin|martina|mary|maryam|mateo|mateusz|mathieu|mathilde|matteo|matthew|matthias|matthieu|maurice|max|maya|mehmet|mei|melanie|merve|mia|michael|michal|michel|michele|miguel|mihai|mike|mikkel|mila|milan|minh|miriam|mohamed|mohammed|monika|moritz|murat|mustafa|nadia|nadja|naomi|natalia|natalie|natasha|nathan|neha|nicolas|nicole|niels|nikhil|niklas|nikola|nikos|nils|nina|noah|noel|nora|nour|ola|olaf|oleg|oleksandr|olena|olga|olivia|olivier|omar|oscar|oskar|pablo|pascal|patricia|patrick|paul|paula|pauline|paulo|pavel|pawel|pedro|peter|petr|petra|phil|philipp|philippe|phuong|pierre|pieter|pilar|piotr|pooja|prakash|priya|quang|rachel|rafael|rahul|rainer|raj|rajesh|ralf|ramon|rania|raphael|raul|ravi|rebecca|renata|renate|ricardo|richard|riku|rita|robert|roberto|robin|rodrigo|roger|rohan|rohit|roland|roman|ronja|rosa|ruben|sabine|sakura|salma|sam|samir|samuel|sandeep|sandra|sanjay|sara|sarah|sebastian|selin|serge|sergei|sergio|shreya|silke|silvia|simon|simone|sina|sneha|sofia|sofie|sondre|sonja|sophia|sophie|soren|stefan|stefano|stella|stephan|stephanie|stephen|steve|steven|sunil|susan|susanne|svein|sven|svetlana|sylvia|taras|tariq|tatiana|teemu|teresa|thanh|theo|theresa|thomas|thu|tim|timo|tobias|tom|tomas|tomasz|tomoko|tony|tove|trang|tran|tuan|tuomas|ulf|ulrich|ulrike|uwe|valentina|valeria|vanessa|vasilis|vera|veronika|vicente|victor|vijay|viktor|vikram|vincent|vivek|volker|wei|werner|wiktor|will|william|wolfgang|xavier|yan|yannick|yara|yasmin|yuki|yuri|yusuf|yves|zainab|zeynep|zoe|zofia'

/** In scripts with letters of their own. */
const OTHER_SCRIPTS =
  'александр|алексей|андрей|андрій|анна|борис|виктор|віктор|владимир|володимир|галина|дмитрий|дмитро|екатерина|елена|иван|іван|игорь|ігор|ирина|ірина|катерина|максим|мария|марія|микола|михаил|михайло|наталья|наталія|николай|оксана|олег|олександр|олена|ольга|павел|павло|петро|роман|светлана|сергей|сергій|софія|тарас|татьяна|тетяна|юлия|юлія|юрий|юрій|ανδρεας|αννα|βασιλης|γιαννης|γιωργος|δημητρης|ελενη|κατερινα|κωστας|μαρια|νικος|παναγιωτης|σοφια|χρηστος|أحمد|إبراهيم|أمينة|حسن|حسين|خالد|سارة|سعيد|سلمى|عائشة|عبدالله|علي|عمر|فاطمة|ليلى|محمد|محمود|مريم|منى|نور|هدى|يوسف|דוד|דנה|יעל|יוסי|מיכל|משה|נועה|רונית|שרה|สมชาย|สมหญิง|สุดา|วิชัย|ประเสริฐ|นภา|अनिल|अनीता|अमित|दीपक|नेहा|प्रिया|पूजा|रवि|राहुल|संजय|सुनीता'

/** Where the family name comes first and is one of a few. */
const FAMILY_FIRST =
  /^(?:(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|清水|山崎|池田|橋本|阿部|石川|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内)[\p{Script=Han}\p{Script=Hiragana} 　]{0,4}|[王李张張刘劉陈陳杨楊赵趙黄黃吴吳徐孙孫胡朱郭罗羅郑鄭谢謝宋许許邓鄧韩韓冯馮曹彭曾蔡潘袁董叶葉杜魏苏蘇吕呂沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖贾賈邹鄒熊邱薛闫龚龔邵钱錢严嚴戴]\p{Script=Han}{1,2}|[김이박최정강조윤장임]\p{Script=Hangul}{2})$/u

/** "San Jose", "Santa Clara", "New Maria" */
const PLACE = /^(?:san|santa|santo|s[aã]o|saint|sankt|st\.?|new|los|las|port|fort|north|south|east|west)[ -]/iu

/** How family names end: "-sson", "-ová", "-enko", "-opoulos". */
const FAMILY =
  /(?:ss?on|sen|sd[oó]tt[ií]r|sk[iyýaá]j?|ov[aá]?|ová|ev[aá]|enko|chuk|escu|opoul(?:os|ou)|id[ei]s|akis|oğlu|ovi[ćcč]|[eé]z|yan|berger|mann|maier|meyer|ський|ська|енко|чук|ов|ова|ев|ева|όπουλος|ίδης|άκης)$/iu

let known: ReadonlySet<string> | null = null

/** "E. Adeyemi" */
const WITH_INITIAL = /^(?:\p{Lu}\.[ -]?){1,2} ?\p{Lu}[\p{Ll}’']+(?:-\p{Lu}\p{Ll}+)?$/u

/** Whether one of its words is a name that people are given, its first one is short for one, or its last one ends as family names do. */
export function isPersonName(name: string): boolean {
  if (PLACE.test(name)) return false
  if (WITH_INITIAL.test(name) || FAMILY_FIRST.test(name)) return true
  known ??= new Set([...GIVEN.split('|'), ...OTHER_SCRIPTS.split('|')].map(plainNameKey))
  const words = name.split(/[\s.]+/).filter((word) => word !== '')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return words.length <= 4 && (words.some((word) => known?.has(plainNameKey(word))) || (words.length > 1 && isFamily(first, last)))
}

function isFamily(first: string, last: string): boolean {
  return first.length > 1 && last.length > 4 && FAMILY.test(last)
}
