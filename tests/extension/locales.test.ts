import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../extension/src/', import.meta.url));
const messages: Record<string, { message: string }> = JSON.parse(readFileSync(`${src}_locales/en/messages.json`, 'utf8'));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|mjs)$/.test(file))
  .map((file) => readFileSync(src + file, 'utf8'))
  .join('\n');

/** Keys that code names whole, and the beginnings of keys that it puts together. */
const named = new Set([...sources.matchAll(/['"_]([a-z]+(?:_[a-z]+)+|[a-z]+)['"_]/g)].map(([, key]) => key));
const beginnings = [...sources.matchAll(/t\(`([a-z_]+_)\$\{/g)].map(([, beginning]) => beginning ?? '');

describe('the texts of the extension', () => {
  it('has a text for every key that the code asks for', () => {
    const asked = [...sources.matchAll(/\bt\('([a-z_]+)'/g)].map(([, key]) => key ?? '');
    const manifest = [...sources.matchAll(/__MSG_([a-z_]+)__/g)].map(([, key]) => key ?? '');
    expect([...asked, ...manifest].filter((key) => !(key in messages))).toEqual([]);
  });

  it('has no text that nothing asks for', () => {
    const used = (key: string) => named.has(key) || sources.includes(`'${key}'`) || sources.includes(`__MSG_${key}__`);
    expect(Object.keys(messages).filter((key) => !used(key) && !beginnings.some((beginning) => key.startsWith(beginning)))).toEqual([]);
  });

  it('speaks calmly', () => {
    expect(Object.values(messages).filter(({ message }) => message.includes('!'))).toEqual([]);
  });
});
