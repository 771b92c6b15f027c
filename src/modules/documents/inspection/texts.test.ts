import { expect, it } from 'vitest';
import { inspectionTexts, refusalKey } from './texts.ts';
import type { DownloadReason, Refusal, SniffedType } from './verdict.ts';

const refusals: Record<Refusal, true> = {
  type: true,
  'name-differs': true,
  password: true,
  macro: true,
  'active-command': true,
  damaged: true,
  empty: true,
  'too-large': true,
};
const reasons: Record<DownloadReason, true> = {
  'pdf-script': true,
  'pdf-attachment': true,
  'remote-reference': true,
  'embedded-object': true,
  polyglot: true,
};
const advised: SniffedType[] = ['word95', 'excel4', 'excel95', 'rtf', 'csv'];

it('[REF.D1.23] every refusal and every reason for download only has words in both languages', () => {
  for (const text of Object.values(inspectionTexts)) {
    const keys = new Set(Object.keys(text));
    expect(Object.keys(refusals).filter(code => !keys.has(refusalKey(code)))).toEqual([]);
    expect(Object.keys(reasons).filter(reason => !keys.has(`download.${reason}`))).toEqual([]);
  }
});

it('[REF.D1.23] both languages say something of their own for each key, about the same file', () => {
  const { en, cy } = inspectionTexts;
  expect(Object.keys(cy)).toEqual(Object.keys(en));
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
  for (const [key, english] of Object.entries(en)) {
    const welsh = cy[key as keyof typeof cy];
    expect(blanks(welsh), key).toEqual(blanks(english));
    expect(welsh, key).not.toBe(english);
    if (key.startsWith('refusal.')) expect(english).toContain('{name}');
  }
});

it('[REF.D1.4] Word 95, Excel 4 and 95, RTF and CSV are told what to save as', () => {
  for (const detail of advised) expect(inspectionTexts.en[refusalKey('type', detail)]).toMatch(/\.(docx|xlsx)\)/);
});
