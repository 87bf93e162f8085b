import type { ArticleLine, LabelKind } from "./line";

export type Label = {
  kind: LabelKind;
  /** What stands on the line after the label; empty where it stands alone. */
  rest: string;
};

const ASKER =
  "(?:the |your |an? |most |many )?(?:potential |prospective )?(?:interviewers?|employers?|hiring managers?|hiring teams?|recruiters?|they|panels?|managers?|companies|we|you|schools?)";
const ANSWER = "(?:answers?|responses?|repl(?:y|ies))";
const GOOD =
  "(?:an? |the |your |our |my )?(?:good|strong|great|ideal|solid|best|effective|excellent|winning|perfect|top|model|stellar|impressive|successful)";
const THIS = "(?:(?: to)? (?:this|that|it|the)(?: interview)?(?: question)?| well| best| it well)?";

/** In this order: the first that fits the whole label decides. Matched in lower case, without punctuation at its ends. */
const LABELS: { kind: LabelKind; patterns: string[] }[] = [
  {
    kind: "question",
    patterns: [
      "q(?:ues)? ?\\d{0,3}",
      "(?:the |sample |example )?(?:interview )?question(?: ?(?:#|no\\.? ?|number )?\\d{1,3})?",
      "interviewer|recruiter|hiring manager|panel(?:list)?",
    ],
  },
  {
    kind: "intent",
    patterns: [
      `(?:the )?reasons? (?:why )?(?:${ASKER} asks?|(?:for|behind) (?:asking|(?:this|the) question))(?: this| it)?(?: question)?`,
      `(?:the )?(?:reason|rationale|intent|intention|purpose|aim|goal|objective|motive)s?(?: (?:of|behind|for) (?:asking |the |this )?(?:question|it|this))?`,
      `why (?:do |does |would |might |is |are )?(?:${ASKER} )?(?:ask(?:s|ed|ing)?|pose|want to know)(?: (?:this|it|that|about this))?(?: interview)?(?: question)?`,
      "why (?:this|the|it|that)(?: question)?(?:'s| is| gets| matters)?(?: (?:being )?(?:asked|important|matters?|comes up))?",
      "why",
      `what (?:${ASKER}) (?:(?:really |actually )?(?:wants?|needs?|hopes?|tr(?:y|ies)|is trying|are trying)) to (?:know|learn|find out|see|hear|assess|understand|discover)`,
      "what (?:this|the|it|that)(?: interview)?(?: question)?(?: really| actually)? ?(?:is |'s )?(?:assess(?:es|ing)?|tests?|testing|reveals?|measures?|evaluat(?:es|ing)|shows?|checks?|looks? (?:for|at)|tells?|about)(?: (?:you|us|them|me|the (?:panel|interviewers?|employers?)|employers|interviewers))?",
      "what(?:'s| is) (?:being )?(?:assessed|tested|measured|behind (?:it|this|the question)|the (?:point|purpose|intent)(?: of (?:it|this|the question))?)",
      `what (?:they(?:'re| are)|${ASKER} (?:is|are)) (?:really |actually )?(?:asking|testing|assessing)`,
      `(?:the )?(?:interviewer|employer|recruiter|hiring manager)(?:'?s)? (?:intent|intention|goal|aim|motive|perspective|purpose|objective|wants to know)`,
      "(?:it |this |this question )?(?:assesses|tests|evaluates|measures|gauges)",
      "behind (?:the|this) question|the thinking behind (?:it|this)|insight|question (?:purpose|intent|goal)",
    ],
  },
  {
    kind: "example",
    patterns: [
      `(?:an? |one |the |here(?:'s| is) (?:an? |one )?|see (?:an? )?|our )?(?:possible |short )?(?:example|sample|model|suggested|recommended|proposed|possible|specimen|template)s?(?: (?:of )?(?:an? )?(?:good |strong |great |ideal |interview |star |candidate )*(?:${ANSWER}|script))?(?: (?:number |no\\.? ?|#)?\\d{1,2})?(?: to (?:this|the) question)?`,
      `(?:example|sample) (?:of )?how (?:to|you (?:could|might|can)) (?:answer|respond)`,
      `(?:star|${GOOD}) (?:example|sample)s?(?: ${ANSWER})?|answer (?:example|sample|script)s?|star ${ANSWER}`,
      `(?:how|what) (?:you|a candidate) (?:could|might|can|would) (?:say|answer|respond|reply)`,
      "(?:you|a candidate) (?:could|might|can) (?:say|answer)(?: something like(?: this)?)?|try (?:this|saying)|say something like(?: this)?|in (?:your|their) (?:own )?words",
      "say this|say something like this",
      "for example|for instance|sample script|script|candidate|applicant|interviewee",
      `(?:and )?(?:here(?:'s| is)|this is) (?:how|what) (?:i|we|you|a candidate|a (?:good|strong) candidate)(?:'d| would| could| might| can)? (?:usually |typically |personally )?(?:answer|respond|reply|say|put)(?: (?:it|this|that|something like this|to (?:this|it)))?(?: (?:one|question))?`,
      `(?:example|sample|model) ${ANSWER} (?:for|from|by|as) .{2,60}`,
      `(?:(?:your|the|an?|one|${GOOD}) ${ANSWER}|it|this) (?:might|could|may|can) (?:sound|look|go|read|be)(?: something)? like(?: this)?`,
    ],
  },
  {
    kind: "red-flags",
    patterns: [
      "(?:possible |common |major |interview )?red[- ]flags?(?: to (?:watch for|avoid|look out for))?",
      "deal[- ]?breakers?",
      "warning signs?",
    ],
  },
  {
    kind: "other",
    patterns: [
      `(?:possible |likely |common |potential )?follow[- ]?ups?(?: questions?)?(?: to expect)?|(?:related|similar|alternative) questions?|other ways (?:of asking|to ask|they ask|it is asked|this is asked)(?: (?:it|this))?|(?:you may|may) also be asked(?: as)?|variations?`,
      `(?:common |typical )?(?:mistakes?|pitfalls?|errors?|traps?)(?: to avoid)?|(?:things |what )?(?:not to|to avoid|you should(?: not|n't)|never|not that|not this)(?: (?:do|say|saying|mention))?|avoid(?: this| saying)?|don'?ts?|what to avoid(?: saying)?`,
      `(?:an? |the )?(?:bad|weak|poor|wrong|average|mediocre|terrible|ineffective|okay|ok) (?:${ANSWER}|example)(?: example)?|why (?:it|this) (?:fails|does(?: not|n't) work|is (?:bad|weak|wrong))`,
      "difficulty(?: level)?|level|time(?: limit| allowed| needed)?|duration|estimated time|read(?:ing)? time|tags?|source|sources|note|notes|editor'?s note|pro|con|pros|cons|fun fact|did you know|related|see also|read more|further reading|references?|resources?",
    ],
  },
  {
    kind: "competency",
    patterns: [
      "(?:key )?(?:competenc(?:y|ies)|skills?|category|topic|theme|area|focus)(?: (?:assessed|tested|area|focus))?",
    ],
  },
  { kind: "kind", patterns: ["(?:question )?(?:type|kind)(?: of question)?"] },
  {
    kind: "answer",
    patterns: [
      `(?:${GOOD} |short |full |quick |detailed |expert |honest )?${ANSWER}(?: \\d{1,3})?`,
      "a ?\\d{0,3}",
      "ans",
    ],
  },
  {
    kind: "advice",
    patterns: [
      `(?:(?:tips?|advice|strateg(?:y|ies)|guidance|guide|steps|ways?|the best way|best way|best approach) (?:for|on|to) )?how (?:to|you should|should you|you can|you might|i(?:'d| would)|best to|can you) (?:best )?(?:answer|respond|reply|approach|tackle|handle|structure|frame|craft|prepare)${THIS}(?: (?:your|an|the|a good) ${ANSWER})?`,
      `how (?:do|would) you (?:answer|respond to) (?:this|it)(?: question)?|to answer(?: this(?: question)?)?`,
      `(?:tips?|advice|strateg(?:y|ies)|guidance|guide|steps|ways?|the best way|best way|best approach) (?:for|on|to) (?:answer|respond|reply|approach|tackl|structur|fram|craft)(?:e|ing)?${THIS}(?: (?:your|an|the|a good) ${ANSWER})?`,
      `(?:answering|structur(?:e|ing)|fram(?:e|ing)|craft(?:ing)?)(?: (?:your|an|the|a good) ${ANSWER}| (?:this|it)(?: question)?)`,
      "(?:pro |expert |quick |top |key |answer(?:ing)? |interview |our |(?:coach|recruiter|expert|interviewer)'?s? )?(?:tips?|advice|pointers?|hints?|guidance)(?: (?:for|on) (?:answering|your answer|a (?:good|strong) answer).{0,30})?",
      "(?:your |the |suggested |recommended )?(?:answer(?:ing)? |best |winning )?(?:strategy|approach|framework|structure|guidelines?|formula|method|technique)",
      "(?:key |main |talking |some )?points(?: to (?:cover|include|mention|make|hit|remember|touch on))?|(?:key )?(?:things|elements|details|what|ideas|topics)(?: you should| to) (?:cover|include|mention|say|emphasi[sz]e|highlight|discuss|talk about|remember|do)|key (?:points|elements|ingredients)|must[- ]haves?|(?:coach|recruiter|expert|interviewer|hiring manager|panel)(?:'?s)? (?:comments?|notes?|verdict|feedback|view|take|analysis)|include|mention|cover|dos?|do's",
      `why (?:(?:it|this)(?: ${ANSWER})?|(?:the|an?|your) ${ANSWER}) (?:works|counts|is (?:good|strong|effective))`,
      `${GOOD} (?:${ANSWER}|candidates?|applicants?) (?:should|will|would|must|may|might|could|can|does|do|needs? to|ought to)?(?: ?(?:includes?|covers?|mentions?|shows?|demonstrates?|contains?|has|have|looks? like|does|sounds? like|describes?|explains?|mentions?|names?|usually|often|typically|also))*`,
      `(?:your|the|an?) ${ANSWER} (?:should|could|might|must|needs? to|ought to)(?: (?:include|cover|mention|show|demonstrate|highlight|contain|have|address))?`,
      `what(?:'s| is)? ?(?:makes|in|goes into) ${GOOD} ${ANSWER}|what ${GOOD} (?:${ANSWER}|candidates?) (?:looks? like|includes?|does|do|says?|covers?|sounds? like|contains?)`,
      `what (?:${ASKER})(?: (?:is|are|'re|will be|should be))?(?: (?:really|actually))? ?(?:'re )?(?:look(?:s|ing)?|listen(?:s|ing)?|watch(?:es|ing)?|want(?:s)?|hop(?:e|es|ing)|wish|expect(?:s)?)(?: ?(?:out )?for| to (?:hear|see))?(?: in (?:an?|your) ${ANSWER})?`,
      `what they'?re (?:looking|listening) (?:out )?for|what(?:'s| is) (?:being )?looked for`,
      `(?:(?:the )?(?:interviewer|employer|recruiter|hiring manager)s?|we|they|you) (?:is|are) (?:really |usually )?(?:looking|listening) for`,
      "(?:what to )?(?:look|listen|watch)(?:ing)?(?: out)? for(?: in (?:an?|the) answers?)?|what to (?:say|include|do|cover|mention|emphasi[sz]e|highlight|talk about|focus on)",
      "(?:evaluation|scoring|assessment|marking|success) (?:criteria|guide|rubric|points)|rubric|criteria|scorecard|checklist|expectations?|expected (?:answer|points)|what good looks like",
    ],
  },
];

const COMPILED = LABELS.map(({ kind, patterns }) => ({
  kind,
  pattern: new RegExp(`^(?:${patterns.join("|")})$`, "u"),
}));

/** No label is longer. */
const MAX_LABEL_CHARACTERS = 90;

/** The label that a line begins with, or that it consists of. */
export function labelOf({ text, lead, label }: Pick<ArticleLine, "text" | "lead" | "label">): Label | null {
  if (label) return { kind: label.kind, rest: text.slice(label.length) };
  const start = text.slice(0, MAX_LABEL_CHARACTERS + 2);
  const initial = /^(?:(Q|Ques|Ans)|A)\s?\d{0,3}\s?[.)–-]\s+(?=\S)/u.exec(start);
  if (initial)
    return { kind: initial[1]?.startsWith("Q") ? "question" : "answer", rest: text.slice(initial[0].length) };
  const colon = /^([^:：]{1,90}?)\s*[:：](?!\/\/)\s*/u.exec(start);
  if (colon) {
    const kind = kindOfLabel(colon[1] ?? "");
    if (kind) return { kind, rest: text.slice(colon[0].length) };
  }
  if (lead > 0 && lead <= MAX_LABEL_CHARACTERS) {
    const kind = kindOfLabel(text.slice(0, lead));
    if (kind) return { kind, rest: text.slice(lead).replace(/^[\s:：.–—-]+/u, "") };
  }
  const dash = /^([^–—]{1,90}?)\s*(?:[–—]|\s-\s)\s*/u.exec(start);
  if (dash) {
    const kind = kindOfLabel(dash[1] ?? "");
    if (kind && kind !== "other" && !/^(?:do|mention|include|cover)$/i.test(dash[1] ?? ""))
      return { kind, rest: text.slice(dash[0].length) };
  }
  const bracket = /^[[(]([^\])]{2,60})[\])]\s*/.exec(start);
  const inBrackets = bracket && kindOfLabel(bracket[1] ?? "");
  if (bracket && inBrackets) return { kind: inBrackets, rest: text.slice(bracket[0].length) };
  // The last word of a broken line may be one that labels consist of: "error." is none.
  if (text.length > MAX_LABEL_CHARACTERS || /^\p{Ll}/u.test(text)) return null;
  const alone = kindOfLabel(text);
  // "Do", "A" or "Why?" alone on a line says too little.
  return alone && text.length > 4 ? { kind: alone, rest: "" } : null;
}

function kindOfLabel(text: string): LabelKind | null {
  const words = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, "")
    .replace(/\s*\([^)]{0,60}\)$/, "")
    .replace(/\s+/g, " ")
    .replace(/^(?:step )?\d+[.)]? /, "");
  if (words === "" || words.length > MAX_LABEL_CHARACTERS) return null;
  return COMPILED.find(({ pattern }) => pattern.test(words))?.kind ?? null;
}

/** Labels that hardly mean anything else, where they stand within a line after the end of a sentence. */
const WITHIN_LINE =
  /(?<=[.?!"”’)]\s{1,3})(?=(?:How (?:to|you should|should you) (?:answer|respond)[^.?!:]{0,30}|(?:Example|Sample|Model|Suggested) (?:answer|response)s?(?: \d)?|Why (?:they|employers|interviewers|recruiters|we|the interviewer|hiring managers) asks?(?: (?:this|it))?(?: question)?|Why (?:it|this)(?: question)? is asked|What (?:the interviewer|they|employers|interviewers) (?:is|are|'re) looking for|What to (?:say|include|look for)|A (?:good|strong) answer (?:should include|includes|covers|should cover)|Purpose|Example|For (?:example|instance)(?=:\s?["“])|Red flags|Follow-?up(?: questions?)?|Answer)\s?:)/iu;

/** Cuts a line where a label stands inside it; most lines come back as they are. */
export function cutAtLabels(text: string): string[] {
  if (!text.includes(":")) return [text];
  return text
    .split(new RegExp(WITHIN_LINE, "giu"))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
