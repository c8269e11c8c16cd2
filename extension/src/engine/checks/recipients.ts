import type { Recipient } from '../case';
import { ON_PAPER, SPOKEN } from '../channels';
import { fold } from '../fold';
import type { RecipientMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { addresseesOf, isPerson, peopleOf } from '../recipient';
import { personName } from '../record';

/** They arrange the interviews and pass messages on; a note to them and one of the interviewers is no note to two. */
const GO_BETWEENS = ['coordinator', 'agency'];

type Found = Pick<Hit, 'found' | 'expected'> | false | undefined;

/** Compare whom the message goes to with the record. Silent where it is not known whom it goes to. */
export function recipientHits({ what }: RecipientMatcher, reading: Reading): Hit[] {
  const { to = [], cc = [] } = reading.reviewed;
  const found = { several_interviewers: several, agency_left_out: agencyLeftOut, unwanted_channel: unwantedChannel }[what]?.(reading, [
    ...to,
    ...cc,
  ]);
  return found ? [{ ...found, foundAt: { part: 'body', start: 0, end: 0 } }] : [];
}

function several({ situation, knownWords: words }: Reading, recipients: Recipient[]): Found {
  const people = peopleOf(situation, words).filter(({ role }) => !role || !GO_BETWEENS.includes(role));
  // One address is one person, whoever else its name may be.
  const reached = [...new Set(recipients.flatMap((recipient) => people.find((person) => isPerson(recipient, person, words)) ?? []))];
  return reached.length > 1 && { found: reached.map((person) => person.called.written).join(', ') };
}

function agencyLeftOut({ situation, knownWords: words }: Reading, recipients: Recipient[]): Found {
  const { via_agency, agency } = situation.application ?? {};
  const [first] = recipients;
  const called = personName(agency?.name, words);
  const agents = [
    ...peopleOf(situation, words).filter((person) => person.role === 'agency'),
    ...(called ? [{ called, email: agency?.email }] : []),
  ];
  if (!via_agency || !first || (agents.length === 0 && !agency?.email)) return undefined;
  const isAgency = (recipient: Recipient) =>
    isSameHouse(recipient.email, agency?.email) || agents.some((agent) => isPerson(recipient, agent, words));
  return !recipients.some(isAgency) && { found: first.name || first.email || '', expected: agency?.name || agents[0]?.called.written };
}

/** The same address, or the same domain unless that is one that everybody may use. */
function isSameHouse(one = '', other = ''): boolean {
  const [here, there] = [fold(one.trim()), fold(other.trim())];
  const [, domain] = here.split('@');
  const isOpen = /^(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|gmx|web)\./;
  return here !== '' && (here === there || (!!domain && domain === there.split('@')[1] && !isOpen.test(domain)));
}

function unwantedChannel(reading: Reading): Found {
  const wishes = new Set(addresseesOf(reading).map((person) => person.prefers));
  const [wish] = wishes;
  const { channel, kind } = reading.reviewed;
  const found = channel || ([...SPOKEN, ...ON_PAPER].includes(kind) ? kind : 'email');
  const isAlike = wish === found || [SPOKEN, ON_PAPER].some((sort) => sort.includes(found) && sort.includes(wish ?? ''));
  return wishes.size === 1 && wish && !isAlike && { found, expected: wish };
}
