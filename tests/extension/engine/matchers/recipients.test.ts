import { describe, expect, test } from 'vitest';
import type { Case, Interviewer, Message } from '../../../../extension/src/engine';
import { findings } from './reviewing';

const who = (what: string) => ({ kind: 'recipients', what });
const met = (...interviewers: Interviewer[]): { case: Partial<Case> } => ({ case: { interviews: [{ interviewers }] } });
const DANA = { name: 'Dana Reyes', email: 'dana@northwind.example' };
const PAT = { name: 'Pat Kim' };
const to = (...recipients: Message['to'] & object): Partial<Message> => ({ body: 'Hello.', to: recipients });

describe('several interviewers', () => {
  const SEVERAL = who('several_interviewers');

  test('in one message are found, by name or by address', () => {
    const found = findings(SEVERAL, to({ email: 'DANA@northwind.example' }, { name: 'Kim, Pat' }), met(DANA, PAT));
    expect(found).toMatchObject([{ message: 'Dana Reyes, Pat Kim|something else', where: [{ part: 'body', start: 0, end: 0 }] }]);
    expect(findings(SEVERAL, { ...to({ name: 'Dana' }), cc: [{ email: 'pat.kim@northwind.example' }] }, met(DANA, PAT))).toHaveLength(1);
  });

  test.each([
    ['one of them', to({ email: 'dana@northwind.example' })],
    ['one of them twice', to({ email: 'dana@northwind.example' }, { name: 'Dana Reyes' })],
    ['one of them under the name of the other', to({ name: 'Pat Kim', email: 'dana@northwind.example' })],
    ['one of them and somebody else', to({ name: 'Dana Reyes' }, { name: 'Robin Hall' })],
    ['nobody', to()],
    ['nobody knows whom', { body: 'Hello.' }],
  ])('are none where it goes to %s', (_, message) => expect(findings(SEVERAL, message, met(DANA, PAT))).toEqual([]));

  test('are none where one of them arranged it', () => {
    expect(findings(SEVERAL, to(DANA, PAT), met(DANA, { ...PAT, role: 'coordinator' }))).toEqual([]);
  });

  test('are none where one was met twice', () => {
    const twice = { case: { interviews: [{ interviewers: [DANA] }, { interviewers: [DANA] }] } };
    expect(findings(SEVERAL, to(DANA), twice)).toEqual([]);
  });
});

describe('the agency', () => {
  const AGENCY = who('agency_left_out');
  const via = (agency: object, interviewers: Interviewer[] = [DANA]): { case: Partial<Case> } => ({
    case: { application: { company: 'Northwind', role: 'Cook', via_agency: true, agency }, interviews: [{ interviewers }] },
  });

  test('that is left out is found', () => {
    expect(findings(AGENCY, to(DANA), via({ name: 'Lamp Staffing', email: 'jo@lamp.example' }))[0]?.message).toBe(
      'Dana Reyes|Lamp Staffing',
    );
    expect(findings(AGENCY, to(DANA), via({}, [DANA, { name: 'Jo Hart', role: 'agency' }]))[0]?.message).toBe('Dana Reyes|Jo Hart');
  });

  test.each([
    ['their address', { email: 'jo@lamp.example' }],
    ['somebody else of theirs', { email: 'mo@lamp.example' }],
    ['them by name', { name: 'Lamp Staffing' }],
  ])('is not left out where it goes to %s', (_, recipient) => {
    const known = via({ name: 'Lamp Staffing', email: 'jo@lamp.example' });
    expect(findings(AGENCY, to(recipient), known)).toEqual([]);
    expect(findings(AGENCY, { ...to(DANA), cc: [recipient] }, known)).toEqual([]);
  });

  test('is not missed where there is none, where nothing is known of it, and where nobody knows whom it goes to', () => {
    expect(findings(AGENCY, to(DANA))).toEqual([]);
    expect(findings(AGENCY, to(DANA), via({}))).toEqual([]);
    expect(findings(AGENCY, { body: 'Hello.' }, via({ email: 'jo@lamp.example' }))).toEqual([]);
  });

  test('with an address that anybody may have is its address alone', () => {
    const known = via({ email: 'jo@gmail.com' });
    expect(findings(AGENCY, to({ email: 'dana@gmail.com' }), known)).toHaveLength(1);
    expect(findings(AGENCY, to({ email: 'JO@gmail.com' }), known)).toEqual([]);
  });
});

describe('a channel that they did not ask for', () => {
  const CHANNEL = who('unwanted_channel');

  test.each([
    ['call', 'email', 'call|email'],
    ['voicemail', 'email', 'voicemail|email'],
    ['thank_you', 'call', 'email|call'],
    ['letter', 'email', 'letter|email'],
  ] as const)('is found for a %s to somebody who prefers %s', (kind, prefers, message) => {
    expect(findings(CHANNEL, { kind, body: 'Dear Dana,\n\nHello.' }, met({ ...DANA, prefers }))[0]?.message).toBe(message);
  });

  test.each([
    ['thank_you', 'email'],
    ['voicemail', 'call'],
    ['card', 'letter'],
    ['call', undefined],
  ] as const)('is not found for a %s to somebody who prefers %s', (kind, prefers) => {
    expect(findings(CHANNEL, { kind, body: 'Dear Dana,\n\nHello.' }, met({ ...DANA, ...(prefers ? { prefers } : {}) }))).toEqual([]);
  });

  test('is what the message says it is', () => {
    expect(findings(CHANNEL, { kind: 'check_in', channel: 'call', body: 'Hello.' }, met({ ...DANA, prefers: 'email' }))).toHaveLength(1);
  });

  test('is weighed by the wish of whom it is for', () => {
    const both = met({ ...DANA, prefers: 'email' }, { ...PAT, prefers: 'call' });
    expect(findings(CHANNEL, { kind: 'call', body: 'Dear Pat,\n\nHello.' }, both)).toEqual([]);
    expect(findings(CHANNEL, { kind: 'call', body: 'Dear Dana,\n\nHello.' }, both)).toHaveLength(1);
    expect(findings(CHANNEL, { kind: 'call', body: 'Dear all,\n\nHello.' }, both)).toEqual([]);
  });
});
