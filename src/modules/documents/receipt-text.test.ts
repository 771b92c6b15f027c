import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { readReceipt, receiptText } from './receipt-text.ts';
import type { Receipt } from './receive-upload.ts';

it('what became of an upload can wait as text and is read as it was', () => {
  const document = {
    ...{
      id: '0199',
      name: 'Adroddiad ŵyth.pdf',
      type: 'pdf' as const,
      bytes: 12,
      pages: 2,
      downloadOnly: true,
      scan: 'clean' as const,
    },
    ...{ notes: ['pdf-script'], sha256: randomBytes(32), wrappedKey: randomBytes(60) },
  };
  const receipts: Receipt[] = [
    { accepted: true, document },
    { accepted: false, name: 'Letter.pdf', refusal: 'type', detail: 'exe' },
  ];
  for (const receipt of receipts) expect(readReceipt(receiptText(receipt))).toEqual(receipt);
});
