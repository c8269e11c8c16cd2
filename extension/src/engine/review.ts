import type { Case, Finding, Message, Place } from './case';
import { hitsOf } from './checks/matchers';
import { EngineError } from './engine-error';
import { fold } from './fold';
import type { Check, Playbook, Severity } from './playbook';
import { type Hit, type Reading, read } from './reading';
import { oneOf } from './record';

const SEVERITIES: Severity[] = ['error', 'warn', 'info'];
/** What is quoted in a message stays short. */
const LONGEST_QUOTE = 80;

/**
 * Review a message for the mistakes that the playbook knows. Only what the user wrote now is reviewed: not the quoted thread, not the
 * signature. The worst findings come first, and those as bad in the order of the text.
 *
 * Throws EngineError when the playbook links a check to a page that it does not have.
 *
 * @param now a wall time or a time with its zone, for checks of the time
 */
export function review(message: Message, situation: Case, playbook: Playbook, now: string): Finding[] {
  if (!playbook.checks || !playbook.pages || !playbook.words) throw new EngineError('The playbook has no checks, no pages or no words.');
  const reading = read(message, situation, playbook, now);
  return playbook.checks
    .filter(({ kinds, not_kinds }) => (kinds.length === 0 || kinds.includes(message.kind)) && !not_kinds.includes(message.kind))
    .flatMap((check) => findings(check, reading))
    .sort(byImportance);
}

/** The findings of one check. The same mistake at several places is one finding. */
function findings(check: Check, reading: Reading): Finding[] {
  const page = reading.playbook.pages.find((each) => each.id === check.page);
  if (!page) throw new EngineError(`Check ${check.id} links to the page ${check.page}, which the playbook does not have.`);
  const bySubstance = new Map<string, Finding>();
  for (const hit of hitsOf(check.matcher, reading).sort((one, other) => inOrder(one.foundAt, other.foundAt))) {
    const { foundAt: where, also = [], expected, replace } = hit;
    const found = hit.found ?? reading.reviewed[where.part].slice(where.start, where.end);
    const severity = severityOf(check, hit, reading);
    const substance = JSON.stringify([fold(found), expected, severity]);
    const same = bySubstance.get(substance)?.where;
    if (same) {
      if (inOrder(same.at(-1) as Place, where) !== 0) same.push(where);
      continue;
    }
    const better = hit.better ?? check.better;
    bySubstance.set(substance, {
      check: check.id,
      severity,
      title: check.title,
      message: fillSlots(check.message, found, expected, reading),
      where: [where, ...also],
      ...(better && { better }),
      ...(replace !== undefined && { replace: typeof replace === 'string' ? { ...where, text: replace } : replace }),
      page: { id: page.id, slug: page.slug, anchor: check.anchor },
    });
  }
  return [...bySubstance.values()];
}

/** What the hit itself says, then what the check says for this kind of message, and no more than what the case excuses. */
function severityOf({ severities, severity, softened }: Check, hit: Hit, { reviewed: message, situation }: Reading): Severity {
  const found = hit.hitSeverity ?? severities?.find((each) => each.kinds.includes(message.kind))?.severity ?? severity;
  const isSoftened = softened?.fact === 'pay_asked' && situation.interviews?.some((interview) => interview.pay_asked);
  return isSoftened ? (SEVERITIES[Math.max(rank(found), rank(softened.severity))] as Severity) : found;
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function fillSlots(message: string, found: string, expected: string | undefined, { caseRecord: record }: Reading): string {
  const slots = new Map([
    ['{found}', found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE).trimEnd()}…` : found],
    ['{expected}', expected || 'something else'],
    ['{name}', oneOf(record.interviewerNames.map((name) => name.written)) || 'the interviewer'],
    ['{role}', record.role || 'the role'],
    ['{company}', record.companyName?.written || 'the company'],
  ]);
  return message.replace(/\{\w+\}/g, (slot) => slots.get(slot) ?? slot);
}

function byImportance(one: Finding, other: Finding): number {
  return (
    rank(one.severity) - rank(other.severity) ||
    inOrder(one.where[0] as Place, other.where[0] as Place) ||
    (one.check < other.check ? -1 : 1)
  );
}

/** The subject before the body, then from front to back; 0 for the same place. */
function inOrder(here: Place, there: Place): number {
  return there.part.localeCompare(here.part) || here.start - there.start || here.end - there.end;
}
