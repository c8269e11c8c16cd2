/**
 * Fetches a newer playbook from the backend.
 *
 * The backend is not trusted: the body must have the hash it is named by, be of a sane size and fit the schema. Until it has passed all
 * of that nothing is stored, so whatever goes wrong, the last good playbook stays. No user data is in any request.
 */

// Compiled from the schema by the build, since extensions may not compile code at run time.
import { validPlaybook } from '#validator';
import { browser } from '../browser';
import { forget, readStored, SCHEMA, store, type UpdateOutcome, writeOutcome } from '../case/playbook';
import { readSettings } from '../case/settings';
import type { Playbook } from '../engine';
import { newerVersion } from './version';

const LARGEST = 4_000_000;
const PATIENCE = 15_000;

class Refused extends Error {}
class TooNew extends Error {}

async function ask(url: string, cache: RequestCache): Promise<Response> {
  return fetch(url, {
    cache,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
}

async function body(response: Response): Promise<ArrayBuffer> {
  if (!response.ok || !response.body) throw new Refused(`status ${response.status}`);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += chunk.byteLength;
    if (size > LARGEST) throw new Refused('too large');
    chunks.push(chunk);
  }
  return new Blob(chunks).arrayBuffer();
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('not JSON');
  }
}

/** The name and the demands that an index gives, or an error where it is no index of ours. */
function readIndex(bytes: ArrayBuffer): { hash: string } {
  const index = parse(bytes) as { schema?: unknown; playbook?: unknown; minimum_extension?: unknown } | null;
  if (typeof index?.playbook !== 'string' || !/^[0-9a-f]{64}$/.test(index.playbook)) throw new Refused('no playbook named');
  const wanted = typeof index.minimum_extension === 'string' ? index.minimum_extension : '0.0.0';
  if (index.schema !== SCHEMA || newerVersion(wanted, browser.runtime.getManifest().version)) throw new TooNew();
  return { hash: index.playbook };
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fetchNewer(backend: string): Promise<'new' | 'same'> {
  // The browser's own cache asks with the ETag it has. A header of ours would cost a second request each time, to ask whether it may be sent.
  const { hash } = readIndex(await body(await ask(`${backend}/v1/index.json`, 'no-cache')));
  const stored = await readStored();
  if (stored?.backend === backend && stored.hash === hash) return 'same';
  const bytes = await body(await ask(`${backend}/v1/playbooks/${hash}.json`, 'no-store'));
  if ((await sha256(bytes)) !== hash) throw new Refused('hash differs');
  const playbook = parse(bytes);
  if (!validPlaybook(playbook)) throw new Refused('schema differs');
  await store({ hash, backend, playbook: playbook as Playbook });
  return 'new';
}

/** Looks for a newer playbook and records how it went. Never throws: without a backend everything else still works. */
export async function updatePlaybook(): Promise<UpdateOutcome> {
  const { backend } = await readSettings();
  if (!backend) {
    await forget();
    return writeOutcome('off', Date.now());
  }
  try {
    return await writeOutcome(await fetchNewer(backend), Date.now());
  } catch (error) {
    const result = error instanceof TooNew ? 'too-new' : error instanceof Refused ? 'refused' : 'unreachable';
    return writeOutcome(result, Date.now());
  }
}
