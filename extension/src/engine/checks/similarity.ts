import { ownRunsIn } from '../earlier-notes';
import type { SimilarityMatcher } from '../playbook';
import { type Hit, placeOf, type Reading } from '../reading';
import { isOfTemplate, sentenceText, templateSentences } from '../template-sentences';

/** Of so few sentences nobody can tell. */
const LEAST_SENTENCES = 2;

/** Find a note that is nearly another note of the user's, or nearly the template alone. */
export function similarityHits(matcher: SimilarityMatcher, reading: Reading): Hit[] {
  return matcher.to === 'template' ? templateAlone(matcher, reading) : sameAsEarlier(matcher, reading);
}

function templateAlone({ warn, error }: SimilarityMatcher, { message, playbook, content, parts: [, body] }: Reading): Hit[] {
  const template = playbook.templates?.find(({ id }) => id === message.template);
  if (!template || content.sentences.length < LEAST_SENTENCES) return [];
  const patterns = templateSentences(template);
  const same = content.sentences.filter(({ start, end }) => {
    const text = sentenceText(content.tokens.slice(start, end));
    return patterns.some((pattern) => isOfTemplate(text, pattern));
  });
  const share = same.length / content.sentences.length;
  const [where, ...also] = same.map((sentence) => placeOf({ ...body, tokens: content.tokens }, sentence));
  if (share < warn || !where) return [];
  return [{ found: percent(share), where, also, ...(error && share >= error ? { severity: 'error' as const } : {}) }];
}

function sameAsEarlier({ run, warn, error }: SimilarityMatcher, reading: Reading): Hit[] {
  const closest = ownRunsIn(reading, run);
  if (!closest || closest.share < warn) return [];
  const { share, note, places, isSameCompany } = closest;
  const [where, ...also] = places;
  if (!where) return [];
  const severity = error && share >= error && isSameCompany ? { severity: 'error' as const } : {};
  return [{ found: percent(share), expected: note.to, where, also, ...severity }];
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
