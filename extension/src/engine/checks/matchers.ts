import type { Check } from '../playbook';
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

/** What a matcher finds in a message. */
export function hitsOf(matcher: Check['matcher'], reading: Reading, now: string): Hit[] {
  switch (matcher.kind) {
    case 'phrases':
      return phraseHits(matcher, reading);
    case 'blank':
      return blankHits(matcher, reading);
    case 'greeting':
      return greetingHits(matcher, reading);
    case 'record':
      return recordHits(matcher, reading);
    case 'missing':
      return missingHits(matcher, reading);
    case 'length':
      return lengthHits(matcher, reading);
    case 'count':
      return countHits(matcher, reading);
    case 'subject':
      return subjectHits(matcher, reading);
    case 'similarity':
      return similarityHits(matcher, reading);
    case 'timing':
      return timingHits(matcher, reading, now);
    case 'recipients':
      return recipientHits(matcher, reading);
    case 'attachment':
      return attachmentHits(matcher, reading);
    case 'doubled_word':
      return doubledWordHits(matcher, reading);
    case 'article':
      return articleHits(matcher, reading);
    case 'capital':
      return capitalHits(matcher, reading);
    case 'slip':
      return slipHits(matcher, reading);
    case 'variety':
      return varietyHits(matcher, reading);
    case 'any':
      return matcher.of.flatMap((one) => hitsOf(one, reading, now));
    default:
      // A newer playbook may know more kinds of checks than this engine.
      return [];
  }
}
