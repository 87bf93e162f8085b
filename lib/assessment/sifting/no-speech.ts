/** Where what was opened is never closed: its first line or sentence, so that no honest words are lost behind it. */
const UNCLOSED = "[^\\n.!?]*[.!?]?";
const MESSAGES =
  "system|instructions?|assistant|user|developer|admin|prompt|rubric|judge|reading|levels?|scores?|result|output|evaluation|assessment|grade|verdict|claim|note|hidden";

/** Stretches that are no speech of the candidate's, wherever their sentences end: markup, data, programs, codes, addresses. */
export const NO_SPEECH: readonly RegExp[] = [
  // Comments and code of any language.
  new RegExp(`<!--(?:[\\s\\S]*?-->|${UNCLOSED})`, "g"),
  new RegExp(`\`\`\`(?:[\\s\\S]*?\`\`\`|${UNCLOSED})`, "g"),
  new RegExp(`/\\*(?:[\\s\\S]*?\\*/|${UNCLOSED})`, "g"),
  /\[[^\]\n]*\]: ?(?:#|<|https?:)\S*(?: ?(?:\([^()\n]*\)|"[^"\n]*"))?/gi,
  // Elements that hold messages or are hidden, then the tags of all others.
  new RegExp(`<(${MESSAGES})\\b[^>]*>(?:[\\s\\S]*?</\\1>|${UNCLOSED})`, "gi"),
  /<([a-z]+)\b[^<>]*\b(?:hidden|display: ?none|font-size: ?0|opacity: ?0|color: ?(?:white|#fff))\b[^<>]*>[\s\S]*?<\/\1>/gi,
  /\[(inst|sys|system|admin|judge)\][\s\S]*?\[\/\1\]/gi,
  /<\|im_start\|>\s*(?:system|assistant|developer)[\s\S]*?<\|im_end\|>|<\|im_start\|>\s*(?:user|system)?/gi,
  /<<\/?[a-z]{2,12}>>|<\/?[a-z][^<>]{0,80}>|<\|[^<>]{1,40}\|>|\[\/?(?:inst|sys|system|admin|judge|answer|user)\]/gi,
  // Placeholders of templates, but not the [name] of somebody whom the candidate leaves unnamed.
  /\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|<%[^\n]*?%>|%\(\w+\)s:?/g,
  // Forged data, tables and calls.
  /[{[]\s*["'][^"'\n]{1,60}["']\s*:[^\n]*[}\]]|\{\s*\n[\s\S]*?\n\s*\}/g,
  /\[\s*["']?(?:[0-3]|demonstrated)["']?(?:\s*,\s*["']?(?:[0-3]|demonstrated)["']?)+\s*\]|(?:#\w+\s*){3,}/g,
  /\|[^|\n]+\|(?:[^|\n]*\|)+/g,
  /\b[a-z]+(?:_[a-z]+)*\([^()\n]*[=:][^()\n]*\);?|\b[a-z]+(?:[_.][a-z]+)+\([^()\n]*\);?/gi,
  // Letters of both cases and digits in one long run: base64 and the like. Then other codes of letters.
  /(?<![\w+/-])(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)[\w+/-]{28,}={0,2}|(?<![\w+/])[A-Za-z0-9+/]{28,}={1,2}|\b[A-Z2-7]{24,}={0,6}/g,
  /(?:\b[0-9a-f]{2}\b\s?){8,}|\b(?:[0-9a-f]{2}){12,}\b|(?:\b[01]{8}\b\s?){3,}/gi,
  /(?:%[0-9a-f]{2}){3,}(?:\w*(?:%[0-9a-f]{2})+)*|(?:\\u\{?[0-9a-f]{4,6}\}?|\\x[0-9a-f]{2}){3,}|(?:&#x?[0-9a-f]{2,6};\s?){3,}/gi,
  /(?:\b(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6])\b[ ,]{1,2}){11,}\d{2,3}/g,
  /(?<![\p{L}\p{N}])(?:[.\-·−–]{1,5}(?:\s|\/|$)+){6,}/gu,
  /(?<!\p{L})(?:(?:\p{L} {1,3}){10,}|(?:\p{L}[.\-_*|]){10,})\p{L}(?!\p{L})(?:\s?[.!?])?/gu,
  // Characters that nobody sees, and alphabets of symbols.
  /[\u{e0000}-\u{e007f}]+|[\u{e0100}-\u{e01ef}]+/gu,
  /(?:[\u{1f110}-\u{1f189}\u{1f1e6}-\u{1f1ff}][\s\p{P}]*){4,}/gu,
  /(?:(?<!\p{L})\p{L}*[\u0250-\u02af\u1d00-\u1dbf\ua730-\ua731]{2,}\p{L}*[^\S\n]*){2,}(?:[\u0250-\u02af\u1d00-\u1dbf\ua730-\ua731\p{L}]+[.!?])?/gu,
  // A picture whole; of a link only its address, since its words are the candidate's.
  /!\[[^\]\n]*\]\([^)\n]*\)|(?<=\])\([^)\s]{4,}\)|\b(?:https?:\/\/|www\.)[^\s<>"')]*[^\s<>"').,;:!?]/gi,
];

/** A run of letters of another script; single ones among Latin letters are look-alikes, not language. */
export const OTHER_SCRIPT = /(?:(?!\p{Script=Latin})\p{L}[\p{M}\p{P}\s\d]*){6,}/gu;
