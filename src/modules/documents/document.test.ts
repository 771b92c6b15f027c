import { describe, expect, it } from 'vitest';
import { documentName, mayShowInline, mimeOf } from './document.ts';
import { acceptedText, refusalText, typesOf } from './refusal-text.ts';

describe('the name of a document', () => {
  it('[REF.D2.7] loses paths, control and direction marks', () => {
    expect(documentName('C:\\Users\\nia\\letter.pdf')).toBe('letter.pdf');
    expect(documentName('../../etc/passwd')).toBe('passwd');
    expect(documentName('bill\u202Efdp.exe\u0000\n')).toBe('billfdp.exe');
    expect(documentName('\u200F')).toBe('document');
  });

  it('keeps its ending when it is too long, and Welsh letters and apostrophes always', () => {
    const long = documentName(`${'ŷ'.repeat(300)}.docx`);
    expect(long).toHaveLength(150);
    expect(long.endsWith('….docx')).toBe(true);
    expect(documentName("Siân O'Brien’s llythyr ŵ.pdf")).toBe("Siân O'Brien’s llythyr ŵ.pdf");
  });
});

describe('how a document is handed out', () => {
  it('[REF.D2.8] only a PDF without active content is shown in the browser', () => {
    expect(mayShowInline({ type: 'pdf', downloadOnly: false })).toBe(true);
    expect(mayShowInline({ type: 'pdf', downloadOnly: true })).toBe(false);
    for (const type of ['txt', 'docx', 'png', 'html']) expect(mayShowInline({ type, downloadOnly: false })).toBe(false);
    expect(mimeOf('html')).toBe('application/octet-stream');
  });
});

describe('the words of a refusal', () => {
  const allowed = typesOf(['word', 'excel', 'text', 'pdf']);
  const say = (refusal: 'type' | 'name-differs' | 'macro', detail?: string) =>
    refusalText('en', { accepted: false, name: 'x', refusal, detail }, allowed);

  it('[ALL.9.11] name the file, why it is refused, and what would be accepted', () => {
    expect(say('type', 'exe')).toBe(
      '“x” is a program or a script. It is never taken. Choose Word, Excel, plain text or PDF.',
    );
    expect(say('type', 'unknown')).toContain('Choose Word, Excel, plain text or PDF.');
    expect(say('type', 'rtf')).toContain('save it as a Word document (.docx)');
    expect(say('type', 'csv')).toContain('(.xlsx)');
    expect(say('name-differs', 'exe')).toContain('not what its name says');
    expect(say('macro', 'docm')).toContain('without macros');
    expect(acceptedText('cy', allowed)).toBe('Word, Excel, testun plaen neu PDF');
  });
});
