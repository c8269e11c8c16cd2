/**
 * The short form in which tests/bench/emails describes a case, turned into what the engine takes.
 *
 * An email that says nothing about time was written after an interview on Tuesday, 10 March 2026, at 15:00, and goes out when its kind of
 * message is due. So a story has to be told only where it matters.
 */
const INTERVIEW = '2026-03-10T15:00';
const THANKED = { type: 'sent', kind: 'thank_you', at: '2026-03-11T09:00' };
const ANSWER = '2026-03-20T10:00';

/** What happened before a message of a kind, and when it goes out. */
const STORIES = {
  check_in: { events: [THANKED], now: '2026-03-23T10:00' },
  last: { events: [THANKED, { type: 'sent', kind: 'check_in', at: '2026-03-23T10:00' }], now: '2026-03-31T10:00' },
  value: { events: [THANKED, { type: 'on_hold', at: ANSWER }], now: '2026-04-21T10:00' },
  rejection_reply: { events: [THANKED, { type: 'rejected', at: ANSWER }], now: '2026-03-20T14:00' },
  offer: { events: [THANKED, { type: 'offer', at: ANSWER }], now: '2026-03-20T14:00' },
  withdraw: { events: [THANKED, { type: 'decided_to_withdraw', at: ANSWER }], now: '2026-03-20T14:00' },
  competing_offer: { events: [THANKED, { type: 'other_offer', at: ANSWER, date: '2026-03-27' }], now: '2026-03-20T14:00' },
};
const SAME_DAY = { events: [], now: '2026-03-10T18:00' };

const storyOf = ({ kind }) => STORIES[kind] ?? SAME_DAY;
const known = (entries) => Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

export function nowOf(mail) {
  return mail.now ?? storyOf(mail).now;
}

export function messageOf({ kind, subject, body, channel, template, to, cc, attachments, thread_subject }) {
  return known({ kind, subject, body, channel, template, to, cc, attachments, thread_subject });
}

export function caseOf(mail) {
  const { company, role, me, via_agency, agency, zone = 'America/New_York', country = 'US' } = mail;
  return known({
    application: known({ company, role, tz: zone, country, via_agency, agency }),
    me: { name: me },
    interviews: [
      known({
        kind: mail.interview_kind ?? (mail.with.length > 1 ? 'panel' : 'onsite'),
        end: INTERVIEW,
        decision_same_day: mail.same_day,
        pay_asked: mail.pay_asked,
        promised_material: mail.promised_material,
        interviewers: mail.with,
      }),
    ],
    promise: mail.promise ? { kind: 'date', date: mail.promise, said: INTERVIEW } : undefined,
    permission: mail.phone_ok === undefined ? undefined : { phone_ok: mail.phone_ok },
    events: mail.events ?? storyOf(mail).events,
    others: mail.others,
    notes: mail.notes,
  });
}
