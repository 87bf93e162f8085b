/** What the elements of a page mean to somebody who reads its article. */

export const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);

/** What they hold is not shown as text. */
export const SILENT: ReadonlySet<string> = new Set(
  "script style noscript template svg math iframe object embed canvas audio video map select datalist textarea head".split(
    " ",
  ),
);

export const BOLD: ReadonlySet<string> = new Set(["b", "strong", "dt", "summary", "th"]);

/** Parts of a page that are not its article, unless labels stand in them. */
const LOOSE_FRAMES: ReadonlySet<string> = new Set(["aside", "header", "form", "dialog", "figcaption"]);
const FRAMES: ReadonlySet<string> = new Set(["nav", "footer"]);
const FRAME_ROLES: ReadonlySet<string> = new Set(
  "navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar".split(" "),
);
/** Words that a site's own names for such parts are made of. */
const FRAME_WORDS: ReadonlySet<string> = new Set(
  "nav navbar navigation menu breadcrumb breadcrumbs sidebar toc ad ads adv advert advertisement advertising adsbygoogle adsense sponsor sponsored promo promotion newsletter subscribe subscription signup optin comment comments commentlist disqus respond related recommended recommendations share sharing sharedaddy social cookie cookies consent gdpr popup modal footer masthead pagination pager byline cta upsell skip".split(
    " ",
  ),
);
/** Whole class names: parts of them are in use for anything. */
const FRAME_NAMES: ReadonlySet<string> = new Set([
  "widget",
  "banner",
  "author-box",
  "author-bio",
  "about-author",
  "table-of-contents",
  "site-header",
  "page-header",
]);
/** "has-sidebar" and "no-comments" speak of something else than the element. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  "has with no not without is hide show before after above below main content".split(" "),
);
/** These hold the article; what their names say is about the page. */
const HOLDERS: ReadonlySet<string> = new Set(["html", "body", "main", "article"]);

/** "loose" gives way to labels inside; "firm" only where most of the page stands inside. */
export type FrameKind = "firm" | "loose" | null;

/** Whether an element is a part of the page's frame, by its name, its role and what the site calls it. */
export function frameOf(name: string, attributes: Record<string, string>): FrameKind {
  if (FRAMES.has(name)) return "firm";
  if (HOLDERS.has(name)) return null;
  if (FRAME_ROLES.has((attributes.role ?? "").toLowerCase())) return "firm";
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""}`.slice(0, 500);
  if (names.split(/\s+/).some((given) => FRAME_NAMES.has(given.toLowerCase()) || isFrameName(given))) return "firm";
  return LOOSE_FRAMES.has(name) ? "loose" : null;
}

function isFrameName(name: string): boolean {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word, index) => FRAME_WORDS.has(word) && !QUALIFIERS.has(words[index - 1] ?? ""));
}
