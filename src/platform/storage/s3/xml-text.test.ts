import { expect, it } from 'vitest';
import { textOf, textsOf } from '#platform/storage/s3/xml-text.ts';

it('reads the elements of a listing, with what is escaped in them', () => {
  const xml =
    '<?xml version="1.0"?><List xmlns="urn:s3"><Token>a&amp;lt;b&#x2F;&#47;</Token><C><Key>1</Key></C><C><Key>2</Key><Size/></C></List>';
  expect(textOf(xml, 'Token')).toBe('a&lt;b//');
  expect(textsOf(xml, 'C').map(part => textOf(part, 'Key'))).toEqual(['1', '2']);
  expect(textOf(xml, 'Size')).toBeUndefined();
});
