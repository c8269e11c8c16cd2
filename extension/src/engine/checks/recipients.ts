import type { Case, Message, Recipient } from '../case';
import { ON_PAPER, SPOKEN } from '../channels';
import { fold } from '../fold';
import type { Channel, RecipientMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { addresseesOf, isPerson, type Person, peopleOf } from '../recipient';
import { personName } from '../record';

/** They arrange the interviews and pass messages on; a note to them and one of the interviewers is no note to two. */
const GO_BETWEENS = ['coordinator', 'agency'];

/** Compare whom the message goes to with the record. Silent where it is not known whom it goes to. */
export function recipientHits({ what }: RecipientMatcher, reading: Reading): Hit[] {
  const found = { several_interviewers: several, agency_left_out: agencyLeftOut, unwanted_channel: unwantedChannel }[what]?.(reading);
  return found ? [{ ...found, where: { part: 'body', start: 0, end: 0 } }] : [];
}

function several({ message, situation }: Reading): Omit<Hit, 'where'> | undefined {
  const recipients = recipientsOf(message);
  const interviewers = peopleOf(situation).filter(({ role }) => !role || !GO_BETWEENS.includes(role));
  const reached = interviewers.filter((person) => recipients.some((recipient) => isPerson(recipient, person)));
  return reached.length > 1 ? { found: reached.map(({ called }) => called.written).join(', ') } : undefined;
}

function agencyLeftOut({ message, situation }: Reading): Omit<Hit, 'where'> | undefined {
  const { via_agency, agency } = situation.application ?? {};
  const recipients = recipientsOf(message);
  if (!via_agency || recipients.length === 0) return undefined;
  const agents = [...(peopleOf(situation).filter(({ role }) => role === 'agency') as Partial<Person>[]), ...namedAgency(situation)];
  if (agents.length === 0 && !agency?.email) return undefined;
  const isAgency = (recipient: Recipient) =>
    (agency?.email && recipient.email && isSameHouse(recipient.email, agency.email)) ||
    agents.some(({ called, email }) => called && isPerson(recipient, { called, ...(email ? { email } : {}) }));
  return recipients.some(isAgency)
    ? undefined
    : { found: labelOf(recipients[0]), expected: agency?.name || agents[0]?.called?.written || '' };
}

function namedAgency({ application }: Case): Partial<Person>[] {
  const called = personName(application?.agency?.name);
  return called ? [{ called, ...(application.agency?.email ? { email: application.agency.email } : {}) }] : [];
}

/** The same address, or the same domain unless that is one that everybody may use. */
function isSameHouse(one: string, other: string): boolean {
  const [here, there] = [fold(one.trim()), fold(other.trim())];
  const domain = here.split('@')[1] ?? '';
  return (
    here === there ||
    (domain !== '' && domain === there.split('@')[1] && !/^(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|gmx|web)\./.test(domain))
  );
}

function unwantedChannel(reading: Reading): Omit<Hit, 'where'> | undefined {
  const wishes = new Set(addresseesOf(reading).map(({ prefers }) => prefers));
  const [wish] = wishes;
  const channel = channelOf(reading.message);
  if (wishes.size !== 1 || !wish || sort(wish) === sort(channel)) return undefined;
  return { found: channel, expected: wish };
}

function channelOf({ channel, kind }: Message): Channel {
  if (channel) return channel;
  return ([...SPOKEN, ...ON_PAPER].includes(kind) ? kind : 'email') as Channel;
}

function sort(channel: Channel): string {
  return SPOKEN.includes(channel) ? 'spoken' : ON_PAPER.includes(channel) ? 'written' : channel;
}

function recipientsOf({ to = [], cc = [] }: Message): Recipient[] {
  return [...to, ...cc];
}

function labelOf(recipient: Recipient | undefined): string {
  return recipient?.name || recipient?.email || '';
}
