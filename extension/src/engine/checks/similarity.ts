import { ownRunsIn } from '../earlier-notes';
import type { SimilarityMatcher } from '../playbook';
import { type Hit, placeOf, type Reading } from '../reading';
import { sentencesOfTemplates } from '../template-sentences';

/** Of so few sentences nobody can tell. */
const LEAST_SENTENCES = 2;

/** Find a note that is nearly another note of the user's, or nearly the template alone. */
export function similarityHits({ to, run, warn, error }: SimilarityMatcher, reading: Reading): Hit[] {
  const { share, places, note, isSameCompany } = to === 'template' ? ofTemplate(reading) : (ownRunsIn(reading, run) ?? NOTHING);
  const [where, ...also] = places;
  if (share < warn || !where) return [];
  const severity = error && share >= error && isSameCompany ? 'error' : undefined;
  return [{ found: `${Math.round(share * 100)}%`, expected: note?.to, foundAt: where, also, hitSeverity: severity }];
}

const NOTHING = { share: 0, places: [], note: undefined, isSameCompany: true };

function ofTemplate({ reviewed: message, playbook, content }: Reading) {
  if (!message.template || content.sentences.length < LEAST_SENTENCES) return NOTHING;
  const isOfTemplate = sentencesOfTemplates(playbook, message.template);
  const same = content.sentences.filter(({ start, end }) => isOfTemplate(content.tokens.slice(start, end)));
  return { ...NOTHING, share: same.length / content.sentences.length, places: same.map((sentence) => placeOf(content, sentence)) };
}
