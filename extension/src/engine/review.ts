import type { Case, Finding, Message, Place } from './case';
import { hitsOf } from './checks/matchers';
import { EngineError } from './engine-error';
import { fold } from './fold';
import type { Check, Playbook, Severity } from './playbook';
import { type Hit, type Reading, read } from './reading';
import { oneOf } from './record';

const SEVERITIES: Severity[] = ['error', 'warn', 'info'];
const PARTS = ['subject', 'body'];
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
  if (!playbook.checks || !playbook.pages) throw new EngineError('The playbook has no checks or no pages.');
  const reading = read(message, situation, playbook);
  return playbook.checks
    .filter((check) => appliesTo(check, message))
    .flatMap((check) => findings(check, reading, now))
    .sort(byImportance);
}

function appliesTo({ kinds, not_kinds }: Check, { kind }: Message): boolean {
  return (kinds.length === 0 || kinds.includes(kind)) && !not_kinds.includes(kind);
}

/** The findings of one check. The same mistake at several places is one finding. */
function findings(check: Check, reading: Reading, now: string): Finding[] {
  const page = reading.playbook.pages.find(({ id }) => id === check.page);
  if (!page) throw new EngineError(`Check ${check.id} links to the page ${check.page}, which the playbook does not have.`);
  const bySubstance = new Map<string, Finding>();
  for (const hit of hitsOf(check.matcher, reading, now).sort((one, other) => inOrder(one.where, other.where))) {
    const severity = severityOf(check, hit, reading);
    const substance = JSON.stringify([fold(hit.found), hit.expected, severity]);
    const same = bySubstance.get(substance);
    if (same) {
      const last = same.where.at(-1);
      if (!last || !isSamePlace(last, hit.where)) same.where.push(hit.where);
      continue;
    }
    const better = hit.better ?? check.better;
    bySubstance.set(substance, {
      check: check.id,
      severity,
      title: check.title,
      message: fillSlots(check.message, hit, reading),
      where: [hit.where, ...(hit.also ?? [])],
      ...(better ? { better } : {}),
      ...(hit.replace ? { replace: hit.replace } : {}),
      page: { id: page.id, slug: page.slug, anchor: check.anchor },
    });
  }
  return [...bySubstance.values()];
}

/** What the hit itself says, then what the check says for this kind of message, and no more than what the case excuses. */
function severityOf(check: Check, { severity }: Hit, { message, situation }: Reading): Severity {
  const ofKind = check.severities?.find(({ kinds }) => kinds.includes(message.kind))?.severity;
  const found = severity ?? ofKind ?? check.severity;
  const isSoftened = check.softened?.fact === 'pay_asked' && situation.interviews?.some(({ pay_asked }) => pay_asked);
  return check.softened && isSoftened && worse(found, check.softened.severity) ? check.softened.severity : found;
}

function worse(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.part === other.part && one.start === other.start && one.end === other.end;
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
