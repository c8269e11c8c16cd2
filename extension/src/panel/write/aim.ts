/** Which application, interview and person a note is for. */
import type { KeptInterviewer, Saved } from '../../case/saved';
import type { Plan, Recipient, Step } from '../../engine';

/** The places of an interview and of a person in it, counted from 0. */
export interface Aim {
  interview: number;
  interviewer: number;
}

function same(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one && other) && one?.trim().toLocaleLowerCase() === other?.trim().toLocaleLowerCase();
}

function isFor({ name, email }: KeptInterviewer, recipients: Recipient[]): boolean {
  return recipients.some((each) => same(each.email, email) || same(each.name, name));
}

/** The application one of whose people the message goes to, the one that changed last first; undefined where it is nobody's. */
export function applicationFor(recipients: Recipient[], list: Saved[]): Saved | undefined {
  return list.find(({ case: { interviews } }) =>
    interviews.some(({ interviewers }) => interviewers.some((person) => isFor(person, recipients))),
  );
}

/** Whom a note is for: the recipient, else whoever the step is for, else the first one of the latest interview. */
export function aimOf({ case: { interviews } }: Saved, recipients: Recipient[], step: Step | undefined): Aim {
  for (let interview = interviews.length - 1; interview >= 0; interview--) {
    const interviewer = interviews[interview]?.interviewers.findIndex((person) => isFor(person, recipients)) ?? -1;
    if (interviewer >= 0) return { interview, interviewer };
  }
  if (step?.interview !== undefined) return { interview: step.interview, interviewer: step.interviewer ?? 0 };
  return { interview: Math.max(0, interviews.length - 1), interviewer: 0 };
}

/** The step that is to be written now: the one that was asked for, else the next one that is a message and open. */
export function stepFor({ steps, next }: Plan, asked: string | undefined): Step | undefined {
  const wanted = asked === undefined ? undefined : steps.find(({ id }) => id === asked);
  if (wanted) return wanted;
  return next && (next.state === 'open' || next.state === 'late') && next.templates.length > 0 ? next : undefined;
}

/** For each person of an interview, whether the plan says that their thank-you is done. */
export function thanked({ steps }: Plan, interview: number): Set<number> {
  return new Set(
    steps.flatMap(({ interview: at, interviewer, state }) =>
      at === interview && interviewer !== undefined && state === 'done' ? [interviewer] : [],
    ),
  );
}
