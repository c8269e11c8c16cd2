import type { Case, Finding, Message, Place } from './case';
import { blankHits } from './checks/blank';
import { greetingHits } from './checks/greeting';
import { phraseHits } from './checks/phrases';
import { recordHits } from './checks/record';
import { EngineError } from './engine-error';
import { fold } from './fold';
import type { Check, Playbook } from './playbook';
import { type Hit, type Reading, read } from './reading';
import { oneOf } from './record';

const SEVERITIES = ['error', 'warn', 'info'];
const PARTS = ['subject', 'body'];
/** What is quoted in a message stays short. */
const LONGEST_QUOTE = 80;

/**
 * Review a message for the mistakes that the playbook knows. Only what the user wrote now is reviewed: not the quoted thread, not the
 * signature. The worst findings come first, and those as bad in the order of the text.
 *
 * Throws EngineError when the playbook links a check to a page that it does not have.
 *
 * @param _now a wall time or a time with its zone, for checks of the time
 */
export function review(message: Message, situation: Case, playbook: Playbook, _now: string): Finding[] {
  if (!playbook.checks || !playbook.pages) throw new EngineError('The playbook has no checks or no pages.');
  const reading = read(message, situation, playbook);
  return playbook.checks
    .filter((check) => appliesTo(check, message))
    .flatMap((check) => findings(check, reading))
    .sort(byImportance);
}

function appliesTo({ kinds, not_kinds }: Check, { kind }: Message): boolean {
  return (kinds.length === 0 || kinds.includes(kind)) && !not_kinds.includes(kind);
}

function hitsOf({ matcher }: Check, reading: Reading): Hit[] {
  switch (matcher.kind) {
    case 'blank':
      return blankHits(matcher, reading);
    case 'greeting':
      return greetingHits(matcher, reading);
    case 'record':
      return recordHits(matcher, reading);
    case 'phrases':
      return phraseHits(matcher, reading);
    default:
      // A newer playbook may know more kinds of checks than this engine.
      return [];
  }
}

/** The findings of one check. The same mistake at several places is one finding. */
function findings(check: Check, reading: Reading): Finding[] {
  const page = reading.playbook.pages.find(({ id }) => id === check.page);
  if (!page) throw new EngineError(`Check ${check.id} links to the page ${check.page}, which the playbook does not have.`);
  const bySubstance = new Map<string, Finding>();
  for (const hit of hitsOf(check, reading).sort((one, other) => inOrder(one.where, other.where))) {
    const severity = hit.severity ?? check.severity;
    const substance = JSON.stringify([fold(hit.found), hit.expected, severity]);
    const same = bySubstance.get(substance);
    if (same) {
      same.where.push(hit.where);
      continue;
    }
    const better = hit.better ?? check.better;
    bySubstance.set(substance, {
      check: check.id,
      severity,
      title: check.title,
      message: fillSlots(check.message, hit, reading),
      where: [hit.where],
      ...(better ? { better } : {}),
      ...(hit.replace ? { replace: hit.replace } : {}),
      page: { id: page.id, slug: page.slug, anchor: check.anchor },
    });
  }
  return [...bySubstance.values()];
}

function fillSlots(message: string, { found, expected }: Hit, { record, situation }: Reading): string {
  const { role } = situation.application ?? {};
  const slots: Record<string, string> = {
    found: short(found),
    expected: expected || 'something else',
    name: oneOf(record.interviewers.map(({ written }) => written)) || 'the interviewer',
    role: role?.trim() || 'the role',
    company: record.company?.written || 'the company',
  };
  return message.replace(/\{(found|expected|name|role|company)\}/g, (_, slot: string) => slots[slot] ?? '');
}

function short(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text;
}

function byImportance(one: Finding, other: Finding): number {
  const [here, there] = [one.where[0], other.where[0]];
  if (!here || !there) return 0;
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || inOrder(here, there) || (one.check < other.check ? -1 : 1)
  );
}

function inOrder(here: Place, there: Place): number {
  return PARTS.indexOf(here.part) - PARTS.indexOf(there.part) || here.start - there.start || here.end - there.end;
}
