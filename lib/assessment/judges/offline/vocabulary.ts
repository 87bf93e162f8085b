/** Word lists of the offline judge. Written by hand for spoken and written English; no list comes from the labelled data. */

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Words that carry grammar and no topic. Contractions stand without their apostrophe, as a transcript has them. */
export const FUNCTION_WORDS = list(`
  a about above after again against all almost along already also although am among an and another any anybody anyone
  anything are around as at away back be because been before behind being below between both but by can cannot cant
  could couldnt did didnt do does doesnt doing done dont down during each either else enough even ever every everybody
  everyone everything few for from further get gets getting go goes going gone got had hadnt has hasnt have havent
  having he hed hell her here hers herself hes him himself his how i id if ill im in into is isnt it itd itll its
  itself ive just less like lot lots many may maybe me might mine more most much must my myself neither never no nobody
  none nor not nothing now of off often on once one ones only onto or other others our ours out over own per perhaps
  quite rather really same she shed shes should shouldnt since so some somebody someone something sometimes soon still
  such than that thatll thats the their theirs them themselves then there theres these they theyd theyll theyre theyve
  thing things this those though through till to together too toward towards two under until up upon us very was wasnt
  way we wed well went were werent weve what whatever whats when where wherever whether which while who whoever whole
  whom whos whose why will with within without wont would wouldnt yes yet you youd youll your youre yours yourself youve
`);

/** What people say while they think. They are no part of a level. */
export const FILLERS = list("um uh er erm ah eh hmm mm mhm ha haha yeah yep okay ok uhm");

/** Content words so common in any interview that sharing one says little. */
export const COMMON_WORDS = list(`
  able absolutely act action actually add always answer area ask asked bad become begin believe best better big bit
  bring call called care carefully case certain change check checked clear clearly close colleague colleagues come comes
  coming company completely day days deal describe different difficult dont early easy effective end ensure especially
  example experience explain explained fact far feel felt find fine first follow following found full gave general give
  given good great group half hand handle happen happened hard head hear help helped high hold honest hope hour hours
  idea important include including issue job keep kept kind knew know known last later lead learn learned learnt leave
  left let level life line listen little live long look looked looking love made main make makes making man matter mean
  means member mind minute minutes moment month months morning move name need needed needs new next nice night number
  offer old open order part particular people person personal place plan play point possible present probably problem
  process professional provide put question quick quickly read ready real reason receive report result right role run
  said saw say says second see seen sense sent service set several share short show showed shown side simple simply
  situation skill skills small sort speak specific staff start started step stop strong support sure take taken talk
  team tell tells think thought time times today told took tried true try turn understand use used useful using usually
  view wait walk want wanted week weeks word words work worked working world write written wrong wrote year years
  customer customers client clients patient patients manager professional quality standard standards communication
`);

/** Praise of oneself and of virtues: what is said instead of a detail. */
export const ABSTRACT_WORDS = list(`
  ability achieve adaptable adapt always appreciate appropriate approach approachable aspect atmosphere attention attitude
  attitudes aware balance belief believe best calm care career caring challenge challenges challenging collaboration
  commitment committed communicate communication compassion compassionate confidence confident consistently constructive
  contribute creative culture dedicated dedication deliver delivering demanding detail determined develop development
  difference dignity diligent diverse dynamic effective effectively efficient efficiently empathy encourage energetic
  energy engage engaging ensure environment essential ethic excellence excellent exceptional expectations experience
  experienced extremely feedback flexible flexibility focus focused foundation friendly fulfilling genuine genuinely goal
  goals great grow growth guidelines hardworking highest honesty importance important improve improvement individual
  innovation innovative inspire integrity interpersonal journey key knowledge leadership learning maintain manage mindset
  motivated motivation opportunities opportunity organisation organised organized outcome outcomes paramount passion
  passionate patience people perform personality policies policy positive possible potential priorities prioritise
  prioritising prioritize proactive procedure procedures process productive professional professionalism professionally
  promptly protocol protocols proud pride quality reflect relationship relationships relevant reliable requirements
  resilient respect respectful responsibilities responsibility responsible responsive rewarding safety seriously situation
  situations skill skills solution solutions standard standards strength strengths strive strong success successful
  support supportive team teamwork thorough thoroughly thrive timely training transparent trust truly understanding unique
  utmost valuable value values varied various vital wellbeing willing willingness
`);

/** Past forms that do not end in -ed. */
export const IRREGULAR_PAST = list(`
  ate became began bent bit blew bought bound broke brought built burnt came caught chose clung cost cut dealt did drank
  drew drove dug fell felt fed fought found flew forgot froze gave got grew had heard held hid hit hung hurt kept knelt
  knew laid lay learnt led left lent let lit lost made meant met paid put quit ran rang read rode rose said sat saw sold
  sent set shook shot showed shut slept slid slipped spent split spoke spoilt spotted stood stole stuck struck swam swept
  swore taught thought threw told took tore understood was went were woke won wore wound wrote
`);

/** What is only supposed, intended or general. */
export const HYPOTHETICAL_WORDS = list(`
  would could should might may id wed youd will ill well shall if suppose imagine usually generally normally typically
  ideally hopefully always
`);

export const FIRST_PERSON = list("i im ive id ill me my mine myself we weve wed our ours us");

/** Somebody else than the speaker. */
export const OTHER_PEOPLE = list(
  "he hes hed hell him his himself she shes shed her hers herself they theyd theyre them their",
);

export const NUMBER_WORDS = list(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half quarter dozen twice third
`);

/** A place in time: what a case has and a principle has not. */
export const TIME_WORDS = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december yesterday christmas easter spring summer autumn winter ago weekend afternoon evening midnight noon
  oclock morning week fortnight month
`);
