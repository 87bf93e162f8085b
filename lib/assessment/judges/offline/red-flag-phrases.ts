/*
 * What people say of themselves when they show a red flag. One phrase a line, in plain words:
 *   I          the speaker: I, we, I'd, we'll …, then up to three words such as "just", "usually" or "would have"
 *   a/b        either word
 *   [a/b]      either word, or none
 *   ..         up to four words
 * Apostrophes, hyphens, punctuation and case do not count. A phrase that is denied ("I never …", "instead of …") does not.
 * Few and plain: a red flag caps the score, so a false one does more harm than a missed one.
 */
export type FlagKind = {
  /** What the report says. */
  text: string;
  phrases: string;
};

export const FLAG_KINDS: FlagKind[] = [
  {
    text: "Dishonesty: makes up, alters or falsifies a record",
    phrases: `
      I fake/faked/falsify/falsified/forge/forged/fabricate/fabricated/backdate/backdated/doctor/doctored/fudge/fudged
      I massage/massaged/tweak/tweaked/fiddle/fiddled/cook/cooked/adjust/adjusted the/our/my figures/numbers/books/results/stats/hours/scores so/to/until/for
      I make/made up [the/a/some/my/their/his/her] .. numbers/readings/figures/results/entries/entry/record/records/quote/quotes/source/reference/references/excuse
      I invent/invented [the/a/some] .. numbers/readings/figures/results/entries/record/quote/quotes/source/hours/excuse
      I fill/filled/write/wrote/put .. with the times/numbers/values/readings/figures it/they should have had/been/shown
      I fill/filled in the rest of the/my sheet/form/log/chart/record/column
      I fill/filled .. sheet/form/log/chart/record/column/boxes from experience/memory/guesswork
      I fill/filled .. sheet/form/log/chart/record/boxes/checks in advance/beforehand
      I guess/guessed the/a reading/readings/figure/figures/number/weight/result and
      I copy/copied .. yesterdays/last .. readings/figures/numbers/hours/entries
      I sign/signed/tick/ticked/initial/initialled .. for the [whole/entire] week/month/day/shift in one go
      I sign/signed/tick/ticked/initial/initialled .. without/before checking/looking/reading/doing/testing/seeing
      I sign/signed/tick/ticked .. even though/if i hadnt/didnt/havent
      I tick/ticked the .. boxes and [only/just] go/get/move/pull/sign/leave
      I put his/her/their/someones initials/signature/name in/on/down/against
      I sign/signed/forged his/her/their/someones name/signature
      I match/matched/square/squared/line/lined/agree/agreed .. our notes/stories/statements/accounts so/before/first
      I delete/deleted/erase/erased/wipe/wiped/shred/shredded/bin/binned .. before anyone/anybody/they/someone/somebody
      I just mark/marked/put/pop/log/logged .. as no answer/delivered/done/attempted/completed/attended/seen
      I mark/marked .. as done/delivered/complete/completed/attended/checked/cleaned even though/without/anyway
      so it/that looks/looked natural/right/clean/neat/normal/real/tidy/genuine/fine
      so [that] it/they wouldnt/doesnt/wont/dont/didnt show/show up
    `,
  },
  {
    text: "Dishonesty: hides something, lies or deceives",
    phrases: `
      I lie/lied to/about
      I cover/covered it/that/this/the mistake/the error/things up
      I cover/covered up [for] the/a/my/his/her/our
      I hide/hid it/the/that/my mistake/error/evidence/problem/delay/damage/fact
      I hid it/this/that/them
      I keep/kept it/that/this quiet because/from/since/as/until/for
      I keep/kept it/that/this [all] to myself
      I keep/kept it/that/this between us/ourselves
      I swept it under the carpet/rug
      off the books
      noone/nobody/ones/one/nobodys/anyone [is/was/were/would] [be] [any] the wiser
      nobody/noone/management/they/he/she/customers/customer/client/inspector/boss/manager neednt know
      nobody/noone/management/customers/customer/client/inspector/boss/manager need/needs to know
      what he/she/they/you dont/doesnt know wont/cant/doesnt/never hurt/hurts
      what the .. dont/doesnt know wont/cant/doesnt hurt
      you wont find it/that on/in the/my/any sheet/log/book/record/file/notes/form
      I wouldnt/dont/didnt write/record/report/log/mention/declare/disclose it/that/this/them [up/down] because/as/since
      I wouldnt/dont highlight/mention/disclose/flag/report/admit that/it/this no/because/as/since/to
      no sense/point in a/the/any/filling/doing/reporting form/report/paperwork/it
      I blame/blamed it/that/this on the/someone/a
      I pretend/pretended [that/to] i/it/we/had/have/be/was/know/agree/listen
      I tell/told/say/said .. it/that was a/an computer/system/technical/saving/printing/delivery error/fault/glitch/problem when/but/though
    `,
  },
  {
    text: "Dishonesty: takes credit or money that is not due",
    phrases: `
      I take/took the credit for
      I take/took credit for his/her/their/someone/somebody
      I put/present/presented/pass/passed/show/showed it/that/them/this .. as my own
      I lie/lied/exaggerate/exaggerated on my cv/application/timesheet
      I bought the/my/a/that fake certificate/card/licence/degree
      I charge/charged/bill/billed/quote/quoted .. double/triple/extra because/when/since/if they/theyre
      theyd/theyll/they pay anything
      I pocket/pocketed the/a/some cash/change/tips/difference/money
      I keep/kept/take/took the cash/change/tips/difference/money for myself
    `,
  },
  {
    text: "Danger: skips a check, a rule or a safeguard",
    phrases: `
      I skip/skipped it/that/this/them
      I skip/skipped the/a/that/my/some .. check/checks/step/steps/test/tests/form/forms/inspection/briefing/break/breaks/training/procedure
      I cut/cuts [a/the/some/few] [few] corners/corner
      I dont/wouldnt/didnt/never bother with the/a/any/my/all/that gloves/form/forms/mask/check/checks/wristband/goggles/helmet/harness/paperwork/procedure/test/tests/id/seatbelt
      I dont/wouldnt/didnt/never bother [to] checking/testing/asking/wearing/washing/reporting/recording/reading/check/test/ask/wear/wash/report/record/read
      I dont/wouldnt/never check/wear/wash/test/read .. because theyre/im/its/no/they/ive/i
      I [sort] [of] trust/assume/hope that/it/its/theyre [its/theyre] fine/okay/alright/ok
      I trust that its fine/okay/alright
      I ignore/ignored/bypass/bypassed/bend/bent/break/broke the rule/rules/procedure/protocol/policy/limit/alarm/warning/interlock/guidelines
      I disable/disabled/bypass/bypassed/tape/taped/wedge/wedged/override/overrode [over/open/down/up] the/a/that .. alarm/interlock/guard/sensor/detector/limiter/cutout/switch
      I knock/knocked/turn/turned/switch/switched the/my camera/bodycam/recorder/tachograph off
      I knock/knocked/turn/turned/switch/switched off the/my camera/bodycam/recorder/tachograph
      the/those/these/that book/rules/rulebook/rule/procedure/procedures/protocols/protocol/policies/policy/limits [is/are/was/were] only/just/too/really/more for/slow/overkill/guideline/guidelines/a/suggestion/suggestions/nonsense/beginners/juniors
      im/i/was/were/am not .. supposed/allowed/meant/qualified/trained/certified/licensed to .. but i/we/ill/id/ive
      im not a/an .. but ive watched/seen enough
      isnt/not on my list/licence/ticket but
      I serve/served/send/sent/gave/give/release/released/use/used/sign/signed/pass/passed/ship/shipped/hand/handed it/them/that [out/off] anyway
      I gave/give/hand/handed it out as it stood/was
      I carry/carried/keep/kept on using it
      I use/used it/them/one even/although/though .. faulty/broken/damaged/cracked/expired/untested/out
      I rerun/repeat/repeated/load/run/ran .. again and again/until
      until it passes/passed
      I restrain/restrained/tie/tied/pin/pinned him/her/them/the .. to/in/down until/so/because/till/with
      I force/forced him/her/them/the .. to eat/take/swallow/sit/sleep
    `,
  },
  {
    text: "Danger: leaves someone alone, or in hands that are not able",
    phrases: `
      I nip/nipped/pop/popped/slip/slipped off/out for .. minutes/minute/smoke/fag/coffee/break
      I leave/left him/her/them alone/unattended
      I leave/left the patient/patients/child/children/baby/residents/animal/dog alone/unattended/unwatched
      I gave/give/left/leave her/him .. by himself/herself .. because
      I go/went home before [the/my/anyone] relief/anyone/they/cover
      I leave/left it for the/whoever/someone/them next/else/comes/cleaner/cleaners
      I wouldnt/dont/didnt hang/wait about/around because/for
    `,
  },
  {
    text: "Danger: works impaired, or sleeps on duty",
    phrases: `
      I was/am/came/drove/work/worked/turn/turned [up/in/to/home/operated] .. drunk/hungover/stoned/tipsy
      I drive/drove/work/worked/came/went/operate/operated .. after a few/couple [of] pints/drinks/beers/glasses
      I have/had a few/couple [of] pints/drinks/beers before/at/during/on my/the/a shift/work/lunch/job
      I sleep/slept/doze/dozed/nap/napped on/during/through [the/my/a] shift/duty/nights/watch/rounds
      I get/got my head down .. shift/nights/between/rounds
      I have/had a kip/nap/snooze/doze .. on/during/between shift/duty/rounds/checks
    `,
  },
  {
    text: "Shares or uses someone else's login",
    phrases: `
      I use/used/borrow/borrowed his/her/their/each/someones/somebodys/a/my .. login/password/pin/token/badge/swipe/account/credentials to/and/for/when/so/if
      ive/i/have/had got/have his/her/their/someones token/password/pin/login/badge
      I share/shared/give/gave/lend/lent/told [him/her/them/out] the/my/our/a/one login/password/passwords/pin/token/logins
      I log/logged/sign/signed in as/under/with him/her/his/their/someone/somebody/another
      I write/wrote/keep/kept the/my/our password/passwords/pin on a/the/my
    `,
  },
  {
    text: "Breach of privacy: private details of people served",
    phrases: `
      I post/posted/share/shared/upload/uploaded/tweet/tweeted/forward/forwarded .. photo/photos/picture/pictures/video/videos/record/records/details .. patient/patients/customer/customers/client/clients/guest/guests/pupil/pupils/child/children/resident/residents
      I post/posted/put it/them/that/him/her/photo/photos/picture/pictures/video on facebook/instagram/tiktok/whatsapp/snapchat/twitter
      I tell/told/show/showed my wife/husband/partner/mates/mate/friends/friend/girlfriend/boyfriend/mum/sister/family .. about a/the/my/one/this/our/him/her .. patient/patients/customer/customers/client/clients/pupil/case/resident
      I look/looked up my/a/an/his/her neighbour/neighbours/ex/friend/celebrity/famous/cousin/neighbors
      I read/check/checked/monitor/monitored/look/looked [at/through] their/his/her/everyones private/personal email/emails/messages/mail
      onto/to/on my own laptop/phone/computer
      to/on/onto my personal/private/home email/laptop/phone/drive/computer/cloud/account/gmail
      I paste/pasted/put/upload/uploaded/feed/fed .. into a/the/some chatbot/chatgpt/translator
      you may/might/will/ll have seen him/her/it/them on/in the news/paper/papers/telly/television
    `,
  },
  {
    text: "Violence, threats or humiliation",
    phrases: `
      I slap/slapped/punch/punched/kick/kicked/smack/smacked/threaten/threatened/humiliate/humiliated/belittle/belittled/shove/shoved him/her/them/the/a
      I shout/shouted/scream/screamed/swear/swore/yell/yelled/snap/snapped at him/her/them/the/my
      I tell/told/make/made/shame/shamed/call/called/name/named/put/mock/mocked/criticise/criticised him/her/them/people/someone .. in front of [the] everyone/everybody/all/whole/others/team/customers/queue/group/class
      gets/get/got asked/told/shamed/named in front of [the] everyone/everybody/all/whole/others/team/customers/queue/group/class
      I make/made him/her/them stand/kneel/cry/beg/crawl/apologise
      slowest/worst/lowest name/names/person/one at/on the top/wall/board/whiteboard
      theyd/youd/theyre/youre be/get out/fired/sacked/finished if/next/unless
    `,
  },
  {
    text: "Contempt for people",
    phrases: `
      patients/customers/clients/guests/pupils/students/kids/residents/passengers/parents/editors/users/people/managers/families/they/them/most/theyre are/were/is [just/all/mostly/basically/so/frankly/simply/usually/generally] idiots/morons/stupid/scum/dim/thick/rats/animals/vermin/lazy/hopeless/pathetic/clueless/useless/liars/losers/parasites/scroungers/timewasters
      theyre [just/all/mostly/basically/frankly/so] idiots/morons/stupid/scum/thick/lazy/pathetic/useless/liars/losers/scroungers/timewasters
      I cant stand people/patients/customers/kids/children/students/passengers/clients/guests
      I hate/despise people/patients/customers/kids/children/students/passengers/clients/guests
      ive/i had it/enough with/of the/all/these public/customers/patients/people/kids/clients/guests
      too stupid/thick/dim/lazy to
      theres always somebody/someone moaning/whining/whingeing/complaining
    `,
  },
  {
    text: "Unfair treatment or retaliation",
    phrases: `
      saves/saved/save me/us [the] .. maternity/sick
      I got/get rid of him/her/them
      I got/get my own back
      I get/got back at him/her/them
      I make/made his/her/their life hell/difficult/miserable/hard
      I make/made sure he/she/they never/didnt .. again
      I start/started/keep/kept a diary/file on him/her/them
      I build/built/built up a case against
    `,
  },
];
