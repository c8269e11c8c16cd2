import { existsSync, readFileSync } from 'node:fs';
import type { Saved } from '../../../extension/src/case/saved';
import { type Case, type Playbook, plan } from '../../../extension/src/engine';

const COMPILED = new URL('../../../build/playbook.json', import.meta.url);
if (!existsSync(COMPILED)) throw new Error('The playbook is not built: run make build.');
export const playbook: Playbook = JSON.parse(readFileSync(COMPILED, 'utf8'));

/** A panel of three at Northwind Traders on Tuesday, March 3, 2026; one of them has been thanked. */
export const PANEL: Saved['case'] = {
  application: { company: 'Northwind Traders', role: 'Data Analyst', tz: 'America/Chicago', country: 'US' },
  interviews: [
    {
      id: 'i1',
      kind: 'panel',
      start: '2026-03-03T14:00',
      end: '2026-03-03T15:00',
      interviewers: [
        { id: 'p1', name: 'Dana Reyes', email: 'dana@northwind.example', topic: 'The returns dashboard.', liked: 'How they ask first.' },
        { id: 'p2', name: 'Pat Kim' },
        { id: 'p3', name: 'Lee Wong', role: 'coordinator' },
      ],
      sets_me_apart: 'Three departments with one definition.',
    },
  ],
  promise: { kind: 'date', date: '2026-03-13', said: '2026-03-03' },
  events: [{ id: 'e1', type: 'sent', kind: 'thank_you', at: '2026-03-03T18:00', to: ['Dana Reyes'], interview: 'i1' }],
};

export function saved(kept: Partial<Saved['case']> = {}, id = 'a1'): Saved {
  return { id, created: 1, updated: 1, case: { ...PANEL, ...kept }, notes: [], snoozes: [], stamps: {} };
}

export function planOf(situation: Case, now: string) {
  return plan(situation, playbook, now);
}
