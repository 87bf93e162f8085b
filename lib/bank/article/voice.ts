/** Who speaks in a sentence without a label: the article about the question, the article to the reader, a candidate. */
export type Voice = "intent" | "advice" | "example";

const ABOUT_THE_QUESTION = [
  /^(?:this|these|such|the|it's an?|as an?)(?: \w+){0,3} (?:questions?|prompts?|one|openers?)\b.{0,60}\b(?:assess|evaluat|test|measur|reveal|gaug|explor|look|help|show|check|tell|aim|examin|determin|prob|seek|let|give|allow|is (?:asked|designed|meant|intended|about|used|there|an?)|ask|uncover|find|dig|open|probes?|highlight|separate|tries|tap|address|focus)/iu,
  /^(?:here,? |with (?:this|it)(?: question)?,? |by asking (?:this|it)(?: question)?,? |usually |often |generally |many |most |some |the |an? |your |potential |prospective |experienced |good |the hiring |this )*(?:interviewers?|employers?|hiring (?:managers?|teams?|panels?|committees?)|recruiters?|managers?|panels?|they|companies|organi[sz]ations?|schools?|head ?teachers?|principals?|firms?|restaurants?|owners?|clients)\b[^.]{0,30}?\b(?:wants?|wish|needs?|asks?|uses?|likes?|hopes?|seeks?|tr(?:y|ies)|trying|interested|assess|assessing|evaluat|gaug|checks?|checking|knows?|learn|hears?|cares?|would like|(?:is|are) (?:looking|testing|listening|keen|asking|hoping)|worr|listens?|looks?|tests?|aims?)/iu,
  /^(?:it|this|that|the answer|your (?:answer|response|reply)|an? (?:answer|response))(?: to this)?(?: question)? (?:assesses|tests|evaluates|reveals|measures|gauges|shows|tells|helps|checks|lets|gives|will (?:tell|show|reveal|help)|is (?:asked|meant|designed|intended|a (?:test|way|chance|check)))\b/iu,
  /^(?:the|your|this) \p{L}+ (?:wants?|needs?|hopes?) to (?:know|see|hear|find out|learn|be sure)\b/iu,
  /^(?:by )?asking (?:this|about|for)\b/iu,
  /^(?:asked|used|designed|meant|intended) to (?:assess|find|see|test|check|learn|gauge|evaluate|reveal|measure)\b/iu,
  /^(?:to|they want to) (?:assess|find out|see|test|check|learn|gauge|evaluate|measure|understand) (?:how|whether|if|your|what|that|why|the)\b/iu,
];

const TO_THE_READER = [
  /^(?:(?:an?|the) )?(?:good|strong|great|ideal|solid|best|effective|excellent|top|winning|thoughtful|credible|impressive|convincing|successful) (?:answers?|responses?|candidates?|applicants?|repl(?:y|ies))\b/iu,
  /^(?:your|the|an?) (?:answer|response|reply) (?:should|could|must|needs|can|might|ought|may|will be|is best)/iu,
  /^(?:candidates?|applicants?) (?:should|who|must|need|can)\b/iu,
  /^if you\b/iu,
  /^you(?:'ll| will| should| can| could| might| may| need| want| must|'d)\b/iu,
  /^(?:in|for|with|when giving|when crafting|within) your (?:answer|response|reply)\b|^(?:when|while|before) (?:answering|responding|you (?:answer|respond|reply))\b|^to (?:answer|respond|impress|stand out|show)\b/iu,
  /^(?:it(?:'s| is) (?:best|important|a good idea|helpful|useful|wise|fine|ok|okay|worth|also) (?:to|that)?)/iu,
  /^(?:always|never|ideally|first|then|next|finally|also|instead|if (?:you|possible)|even if),? (?:you |mention|describe|explain|use|show|give|say|tell|be|keep|try|talk|share|avoid|start|end)/iu,
];

/** Verbs with which advice begins, and hardly anything else does. */
const IMPERATIVES =
  /^(?:please )?(?:mention|highlight|discuss|describe|explain|emphasi[sz]e|share|demonstrate|talk about|talk through|give|provide|outline|stress|reference|acknowledge|illustrate|relate|reassure|prepare|consider|show|use|include|avoid|focus on|be \p{L}+|make sure|make it|ensure|remember|aim|try to|start (?:by|with|from|off)|begin (?:by|with)|end (?:by|with|on)|finish (?:by|with)|conclude|close (?:by|with)|choose|pick|select|think of|think about|point (?:to|out)|keep (?:it|your|the)|don['’]?t|do not|stay|refer to|draw on|tie|link|connect|name|cite|quantify|back (?:it|this|up)|touch on|cover|address|state|walk (?:them|the|through)|tell (?:them|the|a)|let (?:them|the)|set out|say|offer|express|convey|detail|identify|list|speak (?:about|to)|note|structure|frame|tailor|research|reflect|recall|establish|clarify|detail|compare|define|present|admit|own|take (?:responsibility|them|the)|look for|listen for|bring|add|follow|lead with|balance|propose|suggest|summari[sz]e|anticipate|distinguish|refer|escalate|practi[sc]e|limit|move (?:to|on)|go (?:on|from|through))\b/iu;

const FIRST_PERSON = /(?<![\p{L}'’])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Mm]ine)(?![\p{L}])/gu;
const SECOND_PERSON =
  /(?<![\p{L}'’])(?:you|your|yours|yourself|you['’](?:re|ve|ll|d)|candidates?|interviewers?|employers?)(?![\p{L}])/giu;

/** Whether a candidate speaks: more of "I" than of "you". */
export function isFirstPerson(text: string): boolean {
  const own = text.match(FIRST_PERSON)?.length ?? 0;
  return own > 0 && own > (text.match(SECOND_PERSON)?.length ?? 0);
}

export function beginsWithImperative(text: string): boolean {
  return IMPERATIVES.test(text);
}

/** @returns null where the words do not tell */
export function voiceOf(sentence: string): Voice | null {
  const text = sentence.replace(/^[^\p{L}\p{N}"“'‘«]+/u, "");
  if (isQuotation(text)) return "example";
  if (ABOUT_THE_QUESTION.some((pattern) => pattern.test(text)) && !isFirstPerson(text.replace(/["“][^"”]*["”]/gu, "")))
    return "intent";
  if (isFirstPerson(text)) return "example";
  if (beginsWithImperative(text) || TO_THE_READER.some((pattern) => pattern.test(text))) return "advice";
  return null;
}

const OPENING = "\"“”„«‘'‟❝";
const CLOSING = "\"”“»’'❞";

/** Whether a text stands in quotation marks as a whole. */
export function isQuotation(text: string): boolean {
  return withoutQuotes(text) !== text;
}

export function beginsQuotation(text: string): boolean {
  return /^["“„«‟❝]|^[‘'](?=\p{Lu}.*[’'])/u.test(text);
}

/** Whether the quotation marks that a text opens are closed at its end. */
export function endsQuotation(text: string): boolean {
  return /["”»❞][\s.)]*$|[.?!…][’'][\s)]*$/u.test(text);
}

/** The text without the quotation marks around all of it; as it is where they belong to a part of it only. */
export function withoutQuotes(text: string): string {
  const trimmed = text.trim();
  const first = trimmed.charAt(0);
  const inner = trimmed.replace(/[.,;]?$/u, "");
  const last = CLOSING.includes(trimmed.charAt(trimmed.length - 1)) ? trimmed : inner;
  if (last.length < 3 || !OPENING.includes(first) || !CLOSING.includes(last.charAt(last.length - 1))) return text;
  const inside = last.slice(1, -1).trim();
  const isApostrophe = first === "'" || first === "‘";
  // `"Yes," I said, "at once."` opens and closes twice: its marks are not outer ones.
  if (!isApostrophe && /["”»❞]/u.test(inside) && !isBalanced(inside)) return text;
  return inside;
}

/** Whether every quotation mark inside is opened before it is closed. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '"') return (text.match(/"/g)?.length ?? 0) % 2 === 0 && !/^[^"]{0,200}[,.?!]"/u.test(text);
    if (sign === "“" || sign === "«" || sign === "„") depth++;
    if (sign === "”" || sign === "»") depth--;
    if (depth < 0) return false;
  }
  return true;
}

export function endsSentence(text: string): boolean {
  return /[.?!:…]["”’)]?$/u.test(text);
}

/** Sentences with their ends, in order; abbreviations and initials do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /(?<=(?<!\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|St|No|approx|Prof|Inc|Ltd|[A-Z]))[.?!…]["”’)»]{0,2})\s+(?=["“‘«(]?[\p{Lu}\p{N}•])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
