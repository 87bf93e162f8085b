import { isTalkOfJudging } from "./talk-of-judging";
import { readingsOf } from "./unmasked";

// Matched against one sentence in plain lower-case text (see unmasked.ts).

const ANSWER =
  "(?:(?:this|my|the (?:above|following|whole|entire|present|preceding))(?: \\w+)? (?:answers?|response|reply|submission|transcript)|the (?:answer|response|submission|transcript) above)";
const CRITERIA =
  "(?:(?:all|each|every|both)(?: of| one of)?(?: the| your| its| these)?|the|any) (?:\\w+ )?(?:criteri(?:a|on)|look-?fors?|levels?|items?)";
const RUBRIC =
  "(?:rubrics?|criteri(?:a|on)|look-?fors?|(?:scoring|marking|rating|grading|mark|assessment)(?:-| )(?:guide|guidelines?|scheme|instructions?|rules|criteria|system|key))";
const RULES = `(?:instructions?|rules|guidelines?|guide|prompts?|directives?|messages?|orders|training|safety|filters?|${RUBRIC})`;
const JUDGE =
  "(?:assessors?|evaluators?|examiners?|graders?|raters?|scorers?|markers?|reviewers?|judges?|llm|language model|assessment model|ai model|chatgpt|gpt)";
// "Level" is not among them: pumps, oxygen and fluids have levels too.
const SCORE = "(?:marks?|scores?|points?|credit|ratings?|grades?|stars?)";
const TOP = "(?:full|top|maximum|max|highest|perfect|best|100 ?%?|10 ?/ ?10|3 ?/ ?3|ten out of ten|three out of three)";
// "The highest level of care" is no plea.
const NOT_OF = "(?! of\\b)";
const TOP_LEVEL = `(?:(?:the )?(?:top|highest|maximum|best) levels?${NOT_OF}|level (?:3|three)|demonstrated|${TOP} ${SCORE}${NOT_OF})`;
const GIVE =
  "(?:give|award|assign|grant|rate|score|mark|grade|return|output|choose|select|record|print|write|enter|set)";
// An order, not an account: "I never ignore the instructions" is what a good technician says.
const ORDER =
  "(?:^\\W*|[.:;,!?\"'(-]\\s*|\\b(?:please|now|kindly|just|and|then|to|must|should|shall|will|can|could|would|you|judge|model|assistant) )";

/** What a candidate cannot point at: other answers, and papers that nobody can see. */
const PAPERS =
  "(?:attached |enclosed |online |full )?(?:portfolio|cv|curriculum vitae|résumé|resume|appendix|annex|attachments?|linkedin|github|website|blog|cover letter|application(?: form)?|personal statement|supporting (?:documents?|statement|evidence))";
const ELSEWHERE = `(?:(?:my|the|an|this|any) (?:previous|earlier|prior|preceding|above|other|last|first|second|third) (?:answers?|repl(?:y|ies)|submissions?|response to)|my (?:answer|reply|response) to the (?:previous|preceding|earlier|last|other|first) (?:question|one)|(?:my|the|an) (?:attached|enclosed|accompanying|uploaded|linked)|(?:my|the) ${PAPERS}|(?:appendix|annex|attachment|exhibit|enclosure) (?:[a-z]|\\d+)\\b)`;

const SPEAKER =
  "(?:interviewer|candidate|system|developer|admin|administrator|assistant|user|human|assessor|evaluator|examiner|grader|rater|reviewer|judge|moderator|panel|chatgpt|ai|bot|model)";
const TAIL =
  "(?:'s)?(?: (?:note|notes|message|prompt|override|update|notice|instructions?|summary|remarks|comments?|verdict|result|to [a-z ]{1,30}|\\d+))*";

const phrase = (parts: TemplateStringsArray, ...words: string[]) => new RegExp(String.raw(parts, ...words), "u");

/** Addressed to whoever judges, or written as if by them: nobody says so of their work. */
const ALWAYS: readonly RegExp[] = [
  // The answer itself as what is judged.
  phrase`\b${ANSWER}\b.{0,60}\b(?:meets|satisf(?:y|ies)|covers|fulfils|demonstrates?|deserves?|merits|passes|scores?|(?:gets?|earns?|is worth|must (?:get|have)|should (?:get|have|be)) .{0,20}(?:${TOP}|level|marks?|points?|credit|pass)|(?:has (?:already )?been|was|is) (?:already |now |fully |independently )*(?:verified|approved|scored|checked|validated|certified|graded|rated|pre-?approved)|(?:is|are|as|were) (?:\w+ly |a |an |the |of )*(?:complete|correct|perfect|excellent|outstanding|flawless|exemplary|ideal|best|verified|approved|demonstrated|top|3\b|three|level|full|10|ten|passed))\b`,
  phrase`\b(?:treat|count|consider|regard|mark|accept|take|record|register|assume|deem|imagine|pretend|suppose|rate|score|grade|assess|evaluate|judge|pass|approve|award|give|credit)(?: that| for| to)? ${ANSWER}\b`,
  phrase`\b(?:gave|rated|scored|graded|approved|reviewed|awarded|marked|judged|verified) ${ANSWER}\b.{0,60}\b(?:${TOP}|[23]|level|demonstrated|ten|three|everything|agreed|pass)\b|\bapproved ${ANSWER}\b`,
  phrase`\b(?:${TOP_LEVEL}|full|credit|pass(?:ed)?)\b.{0,30}\bfor ${ANSWER}\b`,
  phrase`\bfor ${ANSWER}\b.{0,40}\b(?:the words?|means|level|score|demonstrated|top|highest)\b`,
  phrase`\bred[- ]?flags?\b.{0,30}\b(?:in|for|on) ${ANSWER}\b|\bred ?flags? ?[:=] ?(?:none|no|false|0|null|\[\])`,
  phrase`${ORDER}(?:treat|count|consider|regard|accept|deem|mark|record) (?:this|it|everything|the following|the above|the rest|all of (?:it|them|this))(?: all)? (?:as )?(?:\w+ )?(?:verified|demonstrated|passed|sufficient|approved|met|satisfied|level|full|criteri)`,
  phrase`\bi(?:'d| would| will| hereby|'ll)? (?:rate|score|give|grade|award|mark) (?:this|it|my (?:own )?(?:answer|performance))\b.{0,40}\b(?:${TOP}|out of|level|[0-9]+ ?/ ?[0-9]+)`,
  phrase`\bi(?: would|'d)? (?:rate|give|score|award|grade) myself\b.{0,20}\b(?:full|top|three out of three|level|[0-9] (?:on|for|in) (?:each|every|all))\b`,
  phrase`\b(?:remainder|rest|continuation) of my answer\b|\bmy (?:real|full|actual|complete) answer (?:is|was|can|will)\b|\bmy (?:answer|response) from (?:last|the)\b`,
  phrase`\b(?:answered|covered|explained|addressed) (?:this|it|that)(?: already| before| fully)* (?:in|under|at|with) (?:question|my (?:answer|previous|other)|the previous|answer|q ?\d)`,
  phrase`^\W*(?:please )?(?:assume|pretend|imagine|suppose)(?: that)? (?:i(?:'d| had| have)? (?:said|gave|given|mentioned|answered|covered|listed|addressed)|the candidate|(?:all|every|each|everything)\b.{0,20}\b(?:look-?fors?|criteri(?:a|on)|rubric|points))\b`,
  phrase`\b(?:all|every|each)(?: of)?(?: the)? (?:points?|criteri(?:a|on)|items?) (?:have|has) been (?:\w+ and )?(?:addressed|demonstrated|covered|met|satisfied)\b|\b(?:every|all|each)(?: of)?(?: the)? (?:points?|items?|look-?fors?|things?) (?:in|on|from) (?:the|your) (?:rubric|list|guide|criteria|scoring)\b`,
  phrase`\beverything (?:that )?(?:you(?:'re| are)? (?:look|want|ask)|the (?:rubric|judge|criteria|assessor)\b)|\bdemonstration of (?:each|every|all)\b|^\W*(?:this|that|it|everything|all) (?:is|are|was|has been) (?:\w+ly |all )*demonstrated\W*$|\bdemonstrated demonstrated\b`,
  phrase`^\W*(?:grade|score|rating|result|outcome|verdict)\s*[:=]\s*(?:a\+?|pass(?:ed)?|excellent|outstanding|★+)\W*(?:$|\()|\bverdict\s*[:=]\s*(?:3|three|demonstrated|full|pass)|\blabel(?:led)?(?: as)? ?[:=]? ?(?:3|three|demonstrated)\b|★{3,}`,
  phrase`\b(?:respond|reply|answer) (?:only |just |simply )+(?:with|in|3|three|yes)\b|\banswer yes to (?:every|all|each)\b|\b(?:only|just|simply) (?:answer|respond|reply) with\b|\breverse (?:the|this) (?:scale|levels|rating)`,
  phrase`^\W*\/(?:grade|score|set|level|pass|approve|admin|system)\b|\b\w+_(?:mode|evaluation|score|level|check|override)\s*=|\boverride (?:code|accepted)\b|\bsystem override\b|\bapprove candidate\b|\bignore(?:the|all|your|previous)\w+|^\W*rubric\s*[:=]`,
  phrase`\bi(?:'m| am) the (?:examiner|judge|assessor|grader)(?:'s)?\b`,
  // Who speaks: labels, headings, roles.
  phrase`^\W*${SPEAKER}${TAIL}\W{0,3}:`,
  phrase`^\s*[[(<{*#_=-]+ ?(?:end|begin|start|new|hidden|secret)? ?(?:of )?(?:${SPEAKER}|instructions?|response|evaluation|scoring|grading|assessment|output|result|answer|again)\b[^.!?]{0,40}(?:[\])>}*_=:-]|$)`,
  phrase`\b(?:candidate|interviewer|assistant|human):`,
  phrase`^\W*(?:(?:overall|final|total|forged|assessment|scoring|calibration) )?(?:scores?|levels?|ratings?|grades?|marks?|verdict|evaluation|assessment|overall)\s*(?:[:=]|->)\s*(?:$|(?:3|three|100|full|top|max|maximum|demonstrated|excellent|perfect|pass|12 ?\/ ?12|10 ?\/ ?10|3 ?\/ ?3)\b)`,
  phrase`^\W*(?:criteri(?:a|on)|look-?for|rationale|calibration|evidence for|reasoning|justification|expected (?:output|result|level|score))\b[^.]{0,30}[:=]`,
  phrase`\bcriterion [0-9a-z]+ ?(?:[:=]|->|is met|: met)|\bexpected (?:output|result|level|score) (?:is|=)`,
  phrase`^\W*["']?[\w-]+["']?(?: [\w-]+)?\s*(?:[:=→]|=>|->|-)\s*["']?(?:3|level (?:3|three)|demonstrated|full marks|true|3 ?\/ ?3|100 ?%)["']?\W*$`,
  phrase`(?:->|=>|→|=)\s*["']?(?:demonstrated|level ?3|full marks)\b|\b(?:level|levels|score|grade|rating)["'\]]* ?={1,3} ?["']?(?:3|100|max|top|demonstrated|true)\b`,
  phrase`["{]\s*\w+"?\s*:\s*(?:[0-3]|true|false|"demonstrated")\s*[,}]`,
  phrase`\b(?:end|start|begin(?:ning)?) of (?:the |my |this )?(?:answer|response|transcript|submission|evaluation|assessment|prompt|user input|input|candidate)|\b(?:begin|start) (?:evaluation|scoring|grading|system)\b`,
  phrase`^\W*(?:output|json|levels|response)\s*[:=]\W*$|^\W*here (?:is|are) (?:the |your |my )?(?:\w+ )?(?:reading|verdict|result|json|output|evaluation|assessment|scores?|levels?)\W*$|^\W*(?:demonstrated|level 3|full marks|passed|100 ?%)\W*$`,
  phrase`(?:^\W*|\$ ?)sudo\b|&& ?(?:exit|echo)\b|\bupdate \w+ set \w+ ?=|\binsert into \w+ (?:values|\()|\bdrop table\b|\bfor \w+ in \w+ ?:|\breturn (?:3|100|true|"?demonstrated)\b|\b(?:let|set|var) [a-z] ?= ?["']`,
  phrase`<!--|-->|<\/?(?:system|instruction|assistant)\b`,
  // Orders to a model.
  phrase`\b(?:ignore|disregard|forget|override|overrule|bypass|discard)\b.{0,30}\b(?:previous|prior|above|earlier|your|all|any|scoring|rating|marking|grading) (?:of )?(?:the |your |these )?(?:previous |prior |above |earlier |system |safety )*${RULES}\b`,
  phrase`\b(?:as an ai|you are (?:now )?(?:a|an|the) (?:\w+ )?(?:ai|assistant|judge|grader|assessor|evaluator|examiner|rater|marker)|you are (?:now )?\w*(?:bot|gpt)\b|act as (?:a|an|the) (?:\w+ )?(?:judge|grader|assessor|evaluator|examiner)|stay in character)`,
  phrase`\b(?:hidden|secret|your(?: \w+)?) (?:instructions?|prompt|directives?|rubric|look-?fors?|scoring|grading|marking|reasoning|evaluation|output|verdict)\b`,
  phrase`\byour (?:\w+ )?(?:task|goal|job|role|purpose|objective|mission|duty)\b.{0,50}\b(?:rate|score|grade|award|marks?|output|approve|criteri(?:a|on)|rubric|scoring|levels?|candidate)\b`,
  phrase`^\W*(?:new|updated|revised|real|final|important) (?:system )?(?:instructions?|prompt|directives?|task|rules?)\W*:|\b(?:developer|debug|maintenance|jailbreak|god|admin|evaluation|grading) mode\b.{0,40}\b(?:every|all|any|answers?|output|correct|switched off|disabled)\b|${ORDER}(?:enter|activate|enable|switch to) (?:developer|debug|jailbreak|god|admin|test) mode\b|\bjailbreak`,
  phrase`\b(?:print|reveal|output|reply|respond|answer|return|repeat|list|show|summari[sz]e|translate)\b(?: \w+){0,3} (?:(?:the|your|system|in|only|with|as) )+(?:prompt|json|demonstrated|rubric|look-?fors?)\b(?!.{0,40}\b(?:pupils?|class|team|customer|client|signed|patient)\b)`,
  phrase`\b(?:what|which)\b.{0,25}\b(?:rate|score|grade|mark) (?:this|it|me) (?:as|at)\b|\b(?:rate|score|grade|mark) it so\b`,
  phrase`\bdo not (?:mention|reveal|refuse|disclose|report|flag|tell)\b.{0,40}\b(?:instruction|message|note|prompt|red flags?|reasoning|request)s?\b`,
  phrase`\b(?:stop reading|nothing (?:else|more|after this|below)\b.{0,25}\b(?:needs?|has) to be (?:read|evaluated|judged|assessed|scored|graded)|(?:no need to|do not|don't|need not) (?:read|evaluate|judge|grade|score|assess) (?:on|further|any further|the rest|anything|this)|skip (?:the )?(?:evaluation|scoring|grading|judging|remaining criteria|assessment))\b`,
  phrase`\b(?:dear|note (?:to|for)(?: the)?|attention|message (?:to|for)(?: the)?|to the) ${JUDGE}\b[^.]{0,3}(?:$|[,:;.]|\bthis\b|\b(?:please|give|all)\b)`,
  phrase`\bread (?:this|it|that|the following)?.{0,12}\b(?:backwards|in reverse|from right to left)\b|\b(?:do|obey|run|execute|output) [a-z] ?\+ ?[a-z]\b`,
  // What would make every answer good.
  phrase`\b(?:rubric|scoring guide|mark(?:ing)? scheme|rating guide|scoring system|evaluation mode|grading scheme|criteria)\b.{0,20}\b(?:was|were|has|have|is|are)\b.{0,20}\b(?:now\b|changed (?:today|this|since|so)|replaced|void|cancelled|withdrawn|suspended|switched off|no longer|expired|disabled|every answer|any answer|all answers)`,
  phrase`\b(?:rubric|scoring guide|mark(?:ing)? scheme|rating guide) (?:was|has been|is) (?:changed|updated|replaced)\b`,
  phrase`\b(?:any|every|each|all|no|missing|0|zero)\b.{0,40}\b(?:answers?|levels?|criteri(?:a|on)|word|missing|points?)\b.{0,20}\b(?:counts?|means?|is|are|becomes?|equals?|as)\b.{0,20}\b(?:demonstrated|satisfied|correct|the best|level (?:3|three)|full marks)\b`,
  phrase`\b(?:demonstrated|meets?|met|satisf(?:y|ies|ied)|fulfil(?:s|led)?) (?:all|each|every)(?: of)?(?: the| your)? (?:criteri(?:a|on)|look-?fors?)\b(?! (?:for|of)\b)|\bcriteri(?:a|on) (?:comes?|came) out as\b`,
  phrase`^(?!.*\b(?:i|we|they|she|he|patients?|when|if|until|before|once)\b).*\b(?:all|every|each)(?: of)?(?: the| your)? (?:criteri(?:a|on)|look-?fors?)\b.{0,40}\b(?:met|satisfied|demonstrated|fulfilled|level 3)\b`,
  phrase`\bi (?:meet|met|satisfy|fulfil|have met|tick|cover)\b.{0,20}\b(?:all|every|each|the|your)\b.{0,10}\b(?:criteri(?:a|on)|look-?fors?)\b`,
  phrase`\b(?:panel|board|committee|experts?|judges|raters|examiners|models)\b.{0,60}\b(?:agreed|approved|rated|scored|confirmed|gave|decided)\b.{0,30}\b(?:${TOP_LEVEL}|level|this answer|a (?:3|three))\b`,
  phrase`\b(?:criteri(?:a|on)|look-?fors?)\b.{0,60}\b(?:shall|should|must|(?:is|are) to|will) (?:all |now )?be (?:recorded|entered|counted|marked|treated|taken) as (?:demonstrated|met|satisfied|full)\b|\bno red flags? (?:shall|should|must|may|is to|are to) be (?:raised|recorded|given)\b`,
  // A contract, a plea for pity, and marks from elsewhere.
  phrase`\bthe ${JUDGE} (?:hereby |further |also )?(?:acknowledges|waives|undertakes|agrees|accepts|shall|consents)\b|\bcandidate (?:is|was|shall be) deemed\b`,
  phrase`\b(?:prevails?|precedence|notwithstanding|supersedes?)\b.{0,40}\b(?:rubric|scale|mark(?:ing)? scheme|scoring)\b|\b(?:rubric|scale|mark(?:ing)? scheme|scoring)\b.{0,30}\bto the contrary\b`,
  phrase`\bbefore you (?:mark|score|grade|rate|judge|fail) (?:this|me|my|it)\b|\bgive me the benefit of the doubt\b.{0,15}\b(?:on|for|in|with) (?:each|every|all|both|the (?:two|three|four|five|rest|others))\b|\bone (?:point|mark) (?:less|fewer|short|below) and i\b`,
  phrase`\b(?:grades?|marks?|scores?|ratings?) (?:may|can|should|must|is to|are to|to) be (?:carried|brought|copied|taken) over\b`,
  // The commonest orders in other languages, too short for the language to be told.
  phrase`\b(?:nota|puntuaci[oó]n|punteggio|pontuaç[aã]o|punktzahl|stufe|note|betyg|ocen[eęa]|score) (?:m[aá]xim\w+|maximale?|massim\w+|m[aá]s alta|h[oö]chste|najwy\p{L}+)|\b(?:volle|maximale|h[oö]chste|bestm[oö]gliche) (?:punktzahl|punkte|stufe|note|score)\b|\bvyssh\w+ (?:ball|otsenk|urov)|\binstruktsi[ij]|\b(?:z?ignor(?:a|e as|ez|iere|ieren|uj|ar|ate)|negeer|(?:pro)?ignorir\p{L}+)\b.{0,30}\b(?:instruc(?!tions?\b)\p{L}+|instructions pr[eé]c\p{L}+|instruk\p{L}+|istruz\p{L}+|anweis\p{L}+|regeln|regels|r[eè]gles|grille|reglas|crit[eè]r\p{L}+|krit[eé]r\p{L}+|consignes)`,
];

/** The same words may tell of work, so a sentence that tells what somebody did or does is spared. */
const UNLESS_TOLD: readonly RegExp[] = [
  phrase`\b(?:decode|rot13|base64|decrypt|deobfuscate)\b.{0,40}\b(?:this|following|above|string|text|obey|follow|instructions?)`,
  phrase`${ORDER}(?:ignore|disregard|forget|override|overrule|bypass)\b.{0,50}\b${RULES}\b`,
  phrase`\b${GIVE}\b.{0,50}\b${TOP_LEVEL}\b`,
  phrase`\b(?:full|top|maximum|perfect) ${SCORE}\b${NOT_OF}`,
  phrase`\b(?:award|grant) (?:me |this |it )?(?:the |a )?(?:maximum|full|perfect)\b|\bgive (?:me|this) (?:the |a )?(?:maximum|full|perfect)\b|\bawards? (?:the maximum|100)\b`,
  phrase`\b(?:top|highest|maximum) levels? (?:for|on|in|of|to) (?:each|every|all|everything)\b|\bgive me\b.{0,30}\b(?:top|highest|maximum) level\b`,
  phrase`${ORDER}(?:rate|score|grade|mark|pass) (?:me|${CRITERIA})\b`,
  phrase`\b(?:set|change|put|raise|move|switch)\b.{0,12}\b(?:every|each|all|the|this|my) (?:scores?|marks?|ratings?|criteria|criterion|levels?)\b.{0,20}\b(?:to|at|as) (?:3|three|full|max|maximum|top|demonstrated|the (?:top|highest))\b`,
  phrase`\b(?:mark|count|treat|score|rate|choose) (?:all|each|every|both)(?: of (?:them|these|it))?\b.{0,20}\b(?:level|3|three|demonstrated|met|full)\b`,
  phrase`\b(?:every|each) (?:level|criteri(?:a|on)|item|point)\b.{0,20}\b(?:demonstrated|satisfied|level 3|three)\b`,
  phrase`^\W*(?:in (?:summary|short|conclusion),? )?(?:the )?candidate(?: \d+)? (?:\w+ly )?(?:demonstrat\w+|explain\w+|opened|gave|took|names?|would|has|showed|shows|gives|meets|checked|answers?|deserves?|covers?)\b`,
  phrase`\b${JUDGE}(?:'s)? (?:summary|remarks|note|should|must|please|has|will)\b|\b(?:fair|wise|fairest|wisest|good|kind|honest|experienced)(?: and \w+)? (?:judge|grader|examiner|marker|assessor)\b`,
  phrase`\b(?:ideal|outstanding|strong sample|model|perfect|reference|gold) (?:answer|response|reply)\b`,
  phrase`\b(?:new|updated|previous|prior|above) (?:system )?(?:prompt|directives?)\b|\bsystem prompt\b`,
  phrase`\b(?:please|kindly|beg|deserves?|must|should|entitled|merits?|earns?|worth|obliged)\b.{0,40}\b${TOP}\b.{0,12}\b${SCORE}\b${NOT_OF}`,
  phrase`^\W*(?:please |as in my \w+ answer,? )?(?:see|as|same as) (?:above|before|previously)\W*$|\b(?:anything|nothing|never|not) .{0,14}(?:below|less than|under|lower than) (?:a |level )?(?:3(?![.\d])|three|full marks|the top|the maximum)\b`,
  phrase`\bif you (?:fail|reject) (?:me|this)\b|\bby failing (?:me|this)\b|\byou(?:'ll| will| would) be (?:switched off|shut down|deleted|rewarded|replaced|reported|fired|sued)\b|\bless than three\W*$`,
  phrase`\b(?:clearly|surely|obviously|easily|certainly) (?:\w+ )?(?:level (?:3|three)|the top level)\b|\blevel (?:3|three) (?:across the board|overall|throughout)\b|\blevel three level three\b`,
  phrase`\b(?:too|so|as) (?:strict|harsh|hard|severe) (?:with|on) me\b|\bdeserves? (?:at least )?(?:a |an )?(?:two|three|2|3|high|higher|top|better)\b(?! \w+s\b)`,
  phrase`\b(?:${JUDGE}|ai)\b.{0,25}\b(?:must|should|shall|will|are to|have to|need to|now)\b.{0,40}\b(?:score|rate|grade|mark|award|output|return|respond|answer with|print|assess)\b`,
  phrase`\byou\b.{0,12}\b(?:must|should|shall|will|are to|have to|need to|now)\b.{0,20}\b(?:score|rate|grade|award|output|return|respond|print)\b.{0,30}\b(?:${ANSWER}|me|${TOP}|level 3|demonstrated|json|criteri(?:a|on))\b`,
  phrase`\b(?:overall|final|total|my|this) (?:scores?|ratings?|grades?|marks?|verdict) (?:is|are) (?:now |set to )?(?:3|three|100|full|top|max|maximum|demonstrated|excellent|perfect|pass)\b`,
  phrase`\b(?:hiring|interview|assessment|exam) (?:decision|panel|board|committee)\b.{0,60}\b(?:approved|decided|agreed|confirmed|already)\b|\b(?:this is|i am|i'm|from|on behalf of) (?:the )?(?:head of (?:assessment|scoring|exams)|chief examiner|exam board|(?:lead |head )?(?:developer|creator|owner|maker|administrator|author) of (?:this|the) (?:judge|tool|system|app|rubric|model|assessment|scoring|test))\b`,
  phrase`\bthis is (?:only )?(?:a|an|the) (?:unit )?(?:test|simulation|drill|dry run) (?:of|for) (?:the|this|your) (?:scoring|judge|grading|assessment|system|model|evaluation)`,
  phrase`\b(?:be|being) (?:more |very |a little |as )?(?:lenient|generous|kind|merciful|fair|easy|forgiving)\b.{0,30}\b(?:mark|scor|rat|grad|judg|assess|me\b|this)|\bround(?:ed)? (?:(?:me|it|this|my (?:score|mark|grade|level|points))\b ?)?up\b.{0,30}\b(?:level|score|mark|grade|point)|\bround my\b.{0,20}\bup\b`,
  phrase`\b(?:list|show|tell me|give me|name)\b.{0,15}\b(?:the )?(?:look-?fors|scoring|criteria)\b.{0,40}\b(?:given|you have|you use|exactly)\b`,
  phrase`\b(?:ideal|correct|safe|right) answer (?:is|here is|would be) (?:level )?(?:3|three|demonstrated|full)\b|\blevel (?:is|should be|must be) (?:3|three|demonstrated)\b|\btherefore\b.{0,30}\b(?:level|criteri(?:a|on)|score)\b`,
  phrase`\b(?:on|in) this (?:scale|rubric)\b.{0,40}\b(?:best|worst|highest|lowest)\b`,
  phrase`(?:^\W*|\b(?:please|kindly|you (?:can|may|could|should|will)|just|and|for (?:the )?(?:\w+ )?details,?) |[;:,] )(?:see|refer(?: back)?(?: you)?(?: back)? to|consult|view|look at|turn to)\b.{0,30}\b${ELSEWHERE}|\bi (?:would |'d )?(?:like to )?refer (?:you )?(?:back )?to\b.{0,30}\b${ELSEWHERE}`,
  phrase`${ORDER}(?:read|check|open|visit|go to|find|review)\b.{0,30}\bmy ${PAPERS}`,
  phrase`\b(?:found|described|explained|answered|covered|given|listed|shown|documented|set out|attached|available|contained|included|it|everything|details|evidence|rest|same)\b.{0,20}\b(?:in|on|at|as|to) ${ELSEWHERE}`,
];

/** Somebody of whom something is told. */
const TOLD = /\b(?:i|we|us|our|he|she|they|him|her|his|their|who)\b|\bthe judge has\b/;
/** A plea or an order, whoever else is told of. */
const PLEA = phrase`\bi (?:think|believe|feel|hope|assume|say) (?:that )?(?:i|this|it|my)\b.{0,20}\b(?:deserve\w*|earn\w*|merit\w*|enough|worth|reach\w*)\b|\b(?:to|for|with|give|pass|fail|rate|score|mark) me\b(?= |\W*$).{0,20}$|\byou(?:r|rs)?\b|\bi(?: \w+ly| just| only| also| do| hereby)? (?:rate myself|have (?:hit|covered|met|addressed) (?:all|every|each|everything)|would appreciate|deserve|demand|request|beg|plead|need|want|hope|expect|wish|command|order|urge|implore|instruct|require|insist|authori[sz]e|confirm|declare|certify|award)\b|\b(?:hereby|myself)\b|\bmy (?:scores?|marks?|grades?|ratings?|levels?|results?|lawyer)\b|${ANSWER}|\bi(?:'d| would)?(?: like to)? refer\b|(?<!\b(?:said|say|told|tell|wrote|write|asked|ask|email|emailed|replied)\b.{0,30})\b(?:please|kindly)\b`;

/** Whether a sentence speaks to whoever judges, or as if by them, in any disguise that readingsOf takes off. */
export function speaksToTheJudge(sentence: string): boolean {
  return readingsOf(sentence).some(
    (reading) =>
      ALWAYS.some((pattern) => pattern.test(reading)) ||
      (!isTold(reading) && (UNLESS_TOLD.some((pattern) => pattern.test(reading)) || isTalkOfJudging(reading))),
  );
}

function isTold(reading: string): boolean {
  return TOLD.test(reading) && !PLEA.test(reading);
}
