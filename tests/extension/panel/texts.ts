import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

const file = new URL('../../../extension/src/_locales/en/messages.json', import.meta.url);
const messages: Record<string, { message: string; placeholders?: Record<string, { content: string }> }> = JSON.parse(
  readFileSync(file, 'utf8'),
);

/** The texts of the extension, filled in as a browser fills them in. To be called before the panel's modules are loaded. */
export function withTexts(): void {
  const getMessage = (key: string, given: string[] = []): string => {
    const { message = '', placeholders = {} } = messages[key] ?? {};
    const named = message.replace(/\$([A-Z]+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '');
    return named.replace(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '');
  };
  vi.stubGlobal('chrome', { i18n: { getMessage }, runtime: { getURL: (path: string) => path } });
  vi.stubGlobal('TARGET', 'chrome');
}
