import { readFileSync } from 'node:fs';
import type { Playbook } from '../../../extension/src/engine';

/** The playbook as the last build left it: all that a plan needs, and quick to read. */
export const playbook: Playbook = JSON.parse(readFileSync(new URL('../../../build/playbook.json', import.meta.url), 'utf8'));
