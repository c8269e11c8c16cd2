import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressOf, type ShortPage, sectionsFor, topicOf } from '../../../extension/src/options/topic';
import { playbook } from './cases';

const GUIDE = new URL('../../../build/guide.json', import.meta.url);
if (!existsSync(GUIDE)) throw new Error('The short guide is not built: run make build.');
const guide: ShortPage[] = JSON.parse(readFileSync(GUIDE, 'utf8'));

describe('help where one is', () => {
  it('has something to say of every check, rule and template, and a page of the guide for it', () => {
    for (const { id, title } of [...playbook.checks, ...playbook.rules, ...playbook.templates]) {
      const topic = topicOf(id, playbook);
      expect(topic, id).toMatchObject({ title });
      if (!topic) continue;
      expect(topic.says.join('') + topic.page.summary, id).not.toBe('');
      expect(sectionsFor(topic, guide).length, id).toBeGreaterThan(0);
      expect(new Set(topic.sources).size, id).toBe(topic.sources.length);
    }
  });

  it('begins with the part of the page that a check is about', () => {
    for (const check of playbook.checks) {
      const topic = topicOf(check.id, playbook);
      expect(topic && sectionsFor(topic, guide)[0]?.anchor, check.id).toBe(check.anchor);
    }
  });

  it('says nothing of what the guidance does not have', () => {
    for (const id of ['', 'CK-99', '<b>', '__proto__']) expect(topicOf(id, playbook)).toBeUndefined();
  });

  it('knows where the backend has it', () => {
    const topic = topicOf('CK-01', playbook);
    expect(topic && addressOf(topic, 'https://guide.example')).toBe('https://guide.example/the-thank-you-note/#fill-every-blank');
  });
});
