import type { AnyMatcher, Check } from '../playbook';
import type { Hit, Reading } from '../reading';
import { articleHits } from './article';
import { attachmentHits } from './attachment';
import { blankHits } from './blank';
import { capitalHits } from './capital';
import { countHits } from './count';
import { doubledWordHits } from './doubled-word';
import { greetingHits } from './greeting';
import { lengthHits } from './length';
import { missingHits } from './missing';
import { phraseHits } from './phrases';
import { recipientHits } from './recipients';
import { recordHits } from './record';
import { similarityHits } from './similarity';
import { slipHits, varietyHits } from './small-words';
import { subjectHits } from './subject';
import { timingHits } from './timing';

type Matcher = Check['matcher'];

/** Who looks for what. A map, so that no kind is found on every object. */
const lookingFor = new Map(
  Object.entries({
    phrases: phraseHits,
    blank: blankHits,
    greeting: greetingHits,
    record: recordHits,
    missing: missingHits,
    length: lengthHits,
    count: countHits,
    subject: subjectHits,
    similarity: similarityHits,
    timing: timingHits,
    recipients: recipientHits,
    attachment: attachmentHits,
    doubled_word: doubledWordHits,
    article: articleHits,
    capital: capitalHits,
    slip: slipHits,
    variety: varietyHits,
    any: ({ of }: AnyMatcher, reading: Reading) => of.flatMap((one) => hitsOf(one, reading)),
  } satisfies { [Kind in Matcher['kind']]: (matcher: Extract<Matcher, { kind: Kind }>, reading: Reading) => Hit[] }),
) as Map<string, (matcher: Matcher, reading: Reading) => Hit[]>;

/** What a matcher finds in a message. A newer playbook may know more kinds of matchers than this engine. */
export function hitsOf(matcher: Matcher, reading: Reading): Hit[] {
  return lookingFor.get(matcher.kind)?.(matcher, reading) ?? [];
}
