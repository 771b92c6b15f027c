import { describe, expect, it } from 'vitest';
import { inspectBytes, outcome } from '#test/support/documents/inspect-bytes.ts';
import { objectStream, onePage, writePdf } from '#test/support/documents/write-pdf.ts';
import { openWithoutPassword } from './encryption.ts';
import { asDict, parseValue } from './parse-value.ts';

const id = '<3039353331666338613730316337306237633732333030363835363236386463>';
const R3_OPEN = {
  O: '566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5',
  U: '2b56f4791463386a7aeddddebdff3ca828bf4e5e4e758a4164004e56fffa0108',
};
const R3_LOCKED = {
  O: '0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083',
  U: '476b068bc44e201ce6d5ac6b3fcdb02e28bf4e5e4e758a4164004e56fffa0108',
};
const AES128 = '/CF<</StdCF<</CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF';
const AES256 = '/CF<</StdCF<</CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF';

// The keys below were made by another program, with the owner password "owner" and the user password "" or "secret".
const cases: [string, string, Record<string, string>, Record<string, string>][] = [
  [
    'revision 2 (RC4, 40 bits)',
    '/V 1/R 2/Length 40',
    {
      O: 'c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab',
      U: 'bb471392fa1d222917967cf23a9738999958e24d4bbe32b8c46c93bb05e91306',
    },
    {
      O: '92fe0f4454ad4c9644693f33c07cb54f587dce1e2682fe9ecea6107a1ef630dd',
      U: 'de0462827670cb218e93ab4d965a757a8288ff1eddf05695546fcbffb6839afd',
    },
  ],
  ['revision 3 (RC4, 128 bits)', '/V 2/R 3/Length 128', R3_OPEN, R3_LOCKED],
  ['revision 4 (AES, 128 bits)', `/V 4/R 4/Length 128${AES128}`, R3_OPEN, R3_LOCKED],
  [
    'revision 5 (AES, 256 bits)',
    `/V 5/R 5/Length 256${AES256}`,
    {
      U: '9319001df12b51fdee444b12ddc4b4c9af7d48dfa306a6812c418c23afc667bf682199f8ea40a2a840a6b66bea5c6edc',
      UE: '362794a7f493953f0b6508eb8075c46486c8b30b973b5b76b1fd2a04ce68f7a5',
    },
    {
      U: 'c04fd28121213001c9328e6106ca2c13f86bb28c2dda8d3b80cb1cbf15421f6313248c0b7581baaef2fd3e109de531a4',
      UE: '42c9c079a41afa778d51a7df85ccf5b6caee3c6e56bfced33cccefeda7f8326e',
    },
  ],
  [
    'revision 6 (AES, 256 bits, hardened)',
    `/V 5/R 6/Length 256${AES256}`,
    {
      U: 'b40888fbee91efb0caaaeb4cad26f220c4ebb01c466ef4cc67ba39044b7d4a4e46d6c875a6ca6280c74d31e7a30a4324',
      UE: 'de240a94f465f481c6f0842618d00419407949177796378487f66ab7721b8875',
    },
    {
      U: 'bb3a7d2439ed16b7e197341c1fd01ca7ec9f3cc0616acfd6baaac13e15b02faaed8f9ed0a974c4b07f211ea3bb49032c',
      UE: 'd42b9b78e8856a12200f9888c618c4be523e34b3e93a61be03dd647c005fd499',
    },
  ],
];

function encryptDictionary(head: string, keys: Record<string, string>): string {
  const strings = Object.entries(keys).map(([name, hex]) => `/${name}<${hex}>`);
  return `<</Filter/Standard/P 4294967292${head}${strings.join('')}>>`;
}

function enciphered(encrypt: string, more: Record<number, string | Buffer> = {}): Buffer {
  return writePdf(onePage({ ...more, 7: encrypt }), `/Encrypt 7 0 R/ID[${id}${id}]`);
}

describe.each(cases)('a PDF enciphered by %s', (_, head, open, locked) => {
  it('[REF.D1.8] is accepted when only changing it needs a password', async () => {
    expect(await inspectBytes('a.pdf', enciphered(encryptDictionary(head, open)))).toMatchObject({
      accepted: true,
      pages: 1,
    });
  });

  it('[REF.D1.8] is refused when opening it needs a password', async () => {
    expect(await outcome('a.pdf', enciphered(encryptDictionary(head, locked)))).toBe('password');
  });
});

it('[REF.D1.8] a PDF for the holders of a certificate is refused', async () => {
  const certified = encryptDictionary('/V 2/R 3/Length 128', R3_OPEN).replace('Standard', 'Adobe.PubSec');
  expect(await outcome('a.pdf', enciphered(certified))).toBe('password');
});

it('[REF.D1.11] what an enciphered PDF hides in an object stream is found', async () => {
  const encrypt = encryptDictionary('/V 2/R 3/Length 128', R3_OPEN);
  const dict = asDict(parseValue(reader(encrypt)))!;
  // With RC4, enciphering and deciphering are the same.
  const cipher = openWithoutPassword(dict, parseValue(reader(`[${id}]`)))!;
  const held = objectStream({ 20: '<</S/Launch/F(calc.exe)>>' }, data => cipher(data, 9, 0));
  expect(await outcome('a.pdf', enciphered(encrypt, { 9: held }))).toBe('active-command');
});

it('[REF.D1.12] a PDF enciphered in a way nobody knows, or without its key, is damaged', async () => {
  expect(await outcome('a.pdf', enciphered('<</Filter/Standard/V 9/R 9>>'))).toBe('damaged');
  expect(await outcome('a.pdf', enciphered('<</Filter/Standard/V 5/R 6>>'))).toBe('damaged');
  expect(await outcome('a.pdf', writePdf(onePage(), '/Encrypt 70 0 R'))).toBe('damaged');
});

function reader(text: string) {
  const bytes = Buffer.from(text, 'latin1');
  return { bytes, at: 0, end: bytes.length };
}
