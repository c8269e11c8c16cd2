/** What the help page says about a check, a rule or a template: in its own words, and with its page of the guide in short. Pure. */
import type { Playbook } from '../engine';

/** A paragraph, or the items of a list. */
export type Block = string | string[];

export interface ShortSection {
  anchor: string;
  title: string;
  blocks: Block[];
}

/** A page of the guide as the build makes it short; the first section stands above the first heading. */
export interface ShortPage {
  id: string;
  sections: ShortSection[];
}

export interface Topic {
  title: string;
  /** What it says itself. */
  says: string[];
  /** Whom it comes from. */
  sources: string[];
  page: Playbook['pages'][number];
  /** The heading on that page which it is about; without one, the page as a whole. */
  anchor: string;
}

/** @param id such as "CK-01", "SR-03" or "TP-14"; whatever else stands in the address is no topic */
export function topicOf(id: string, { checks, rules, templates, pages, sources }: Playbook): Topic | undefined {
  const check = checks.find((each) => each.id === id);
  const rule = rules.find((each) => each.id === id);
  const template = templates.find((each) => each.id === id);
  const found = check ?? rule ?? template;
  const page = pages.find((each) => each.id === found?.page);
  if (!found || !page) return undefined;
  // A check's message has holes for what it found; its advice stands for itself.
  const says = [check?.better, rule?.reason, template?.purpose, template?.when];
  return {
    title: found.title,
    says: says.filter((words) => words !== undefined && words !== null),
    sources: found.sources.flatMap((source) => sources.find((each) => each.id === source)?.who ?? []).filter(isFirst),
    page,
    anchor: check?.anchor ?? (template ? template.id.toLowerCase() : ''),
  };
}

function isFirst(name: string, index: number, all: string[]): boolean {
  return all.indexOf(name) === index;
}

/** The sections of a page in the order in which they help with a topic: its own one first, then the page from its beginning. */
export function sectionsFor({ page, anchor }: Topic, guide: readonly ShortPage[]): ShortSection[] {
  const sections = guide.find(({ id }) => id === page.id)?.sections ?? [];
  const own = sections.filter((section) => section.anchor !== '' && section.anchor === anchor);
  return [...own, ...sections.filter((section) => !own.includes(section))];
}

/** Where the backend has the page. */
export function addressOf({ page, anchor }: Topic, backend: string): string {
  return `${backend}/${page.slug}/${anchor ? `#${anchor}` : ''}`;
}
