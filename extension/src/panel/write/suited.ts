/** Which template suits a step best. */
import { isOwn } from '../../case/own-template';
import type { Case, Step } from '../../engine';
import { daysBetween } from '../days';
import { type Offered, standsFor } from '../own-templates';

/** The notes that are made for one situation. */
const FOR = { coordinator: 'TP-25', agency: 'TP-24', late: 'TP-05', brief: 'TP-02', laterRound: 'TP-04', panel: 'TP-03' };

/**
 * The templates of a step that can be written here, the best first.
 *
 * The playbook names the usual one first. A thank-you has variants: to a coordinator or an agency, too late, where they decide today, after
 * a later round, to several people. What the user wrote for one of them themselves goes before it.
 */
export function suited(step: Step, situation: Case, templates: Offered[], now: string): Offered[] {
  const ownFirst = (all: Offered[]) => all.sort((one, other) => Number(isOwn(other.id)) - Number(isOwn(one.id)));
  const mine = step.templates.flatMap((id) => ownFirst(templates.filter((template) => standsFor(template) === id)));
  const talk = step.interview === undefined ? undefined : situation.interviews[step.interview];
  const person = step.interviewer === undefined ? undefined : talk?.interviewers[step.interviewer];
  const wanted = [
    person?.role === 'coordinator' && FOR.coordinator,
    (person?.role === 'agency' || (person?.role === 'recruiter' && situation.application.via_agency)) && FOR.agency,
    step.state === 'late' && daysBetween(talk?.end ?? now, now) > 1 && FOR.late,
    (talk?.decision_same_day || talk?.kind === 'phone_screen') && FOR.brief,
    (talk?.kind === 'second_round' || talk?.kind === 'final') && FOR.laterRound,
    (talk?.interviewers.length ?? 0) > 1 && FOR.panel,
  ].find(Boolean);
  return mine.sort((one, other) => Number(standsFor(other) === wanted) - Number(standsFor(one) === wanted));
}
