import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationsTable, COLUMNS, type Column } from '../../../extension/src/case/table';
import { saved } from './records';

const headings = Object.fromEntries(COLUMNS.map((column) => [column, column])) as Record<Column, string>;

/** Reads a table as RFC 4180 has it. */
function read(text: string): string[][] {
  const cells = [...text.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the table of applications', () => {
  test('has a row for every application outside the trash, and says what stands in it', () => {
    fc.assert(
      fc.property(fc.array(saved, { maxLength: 4 }), (all) => {
        const rows = read(applicationsTable(all, headings, () => ({ title: 'Check in', due: '2026-03-10T09:00' })));
        const live = all.filter(({ trashed }) => trashed === undefined);
        expect(rows).toHaveLength(live.length + 1);
        expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
        expect(rows.slice(1).map(([company = '']) => company.replace(/^'/, ''))).toEqual(
          live.map(({ case: { application } }) => application.company.replace(/^'/, '')),
        );
      }),
    );
  });

  test('has no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(saved, fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'), (one, text) => {
        const { trashed: _, ...live } = { ...one, case: { ...one.case, application: { company: text, role: text } } };
        const [, row = []] = read(applicationsTable([live], { ...headings, company: '=x' }, () => undefined));
        for (const cell of row) expect(cell.trimStart()).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});
