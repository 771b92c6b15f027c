import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyParts } from './read-body.ts';
import { createServer, MEBIBYTE } from './server.ts';

let app: FastifyInstance;
let assets: string;

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'handrail-server-'));
  await writeFile(join(assets, 'page.css'), 'a{}');
  const notReady = async () => undefined;
  const options = { assets, secure: true, tls: true, inlineScripts: [], trustProxy: false, notReady };
  app = (await createServer(options)) as unknown as FastifyInstance;
  app.post('/form', async request => {
    const read: string[] = [];
    for await (const part of bodyParts(request)) {
      if (part.kind === 'field') read.push(`${part.name}=${part.value.length}`);
      else for await (const chunk of part.source) read.push(`${part.name}+${chunk.length}`);
    }
    return read.join(' ');
  });
  app.post('/first', async request => {
    for await (const part of bodyParts(request)) return part.name;
    return '';
  });
  app.get('/things/:id', async () => 'a thing');
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await rm(assets, { recursive: true });
});

/** Everything the server says to these bytes until it ends the connection. */
function say(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    let heard = '';
    socket.on('data', chunk => {
      heard += chunk;
    });
    socket.on('end', () => resolve(heard)).on('error', reject);
    socket.write(bytes);
  });
}

const get = (path: string, more = '') => say(`GET ${path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n${more}\r\n`);
const guarded = [
  /^content-security-policy: default-src 'none'/im,
  /^cross-origin-opener-policy: same-origin/im,
  /^cross-origin-resource-policy: same-origin/im,
  /^referrer-policy: same-origin/im,
  /^strict-transport-security: max-age=63072000; includeSubDomains/im,
  /^x-content-type-options: nosniff/im,
  /^x-frame-options: deny/im,
];

it.each([
  ['an address that cannot be decoded', 400, () => get('/things/%ZZ')],
  ['an address longer than any of ours', 414, () => get(`/things/${'a'.repeat(400)}`)],
  ['headers that are too much', 431, () => get('/things/1', `X: ${'a'.repeat(20_000)}\r\n`)],
  ['what is no request', 400, () => say('HELLO\r\n\r\n')],
  ['a request to no host', 400, () => say('GET /things/1 HTTP/1.1\r\nConnection: close\r\n\r\n')],
  ['an expectation nobody meets', 417, () => get('/things/1', 'Expect: a-gift\r\n')],
  ['a method nobody knows', 400, () => say('STEAL / HTTP/1.1\r\n\r\n')],
  ['a body in chunks that are none', 400, () => say(`${posted('transfer-encoding: chunked')}zz\r\n`)],
  ['a thing', 200, () => get('/things/1')],
  ['a sign of life', 200, () => get('/livez')],
])('[ACC.S3.34] the answer to %s is guarded and not kept', async (_, status, ask) => {
  const heard = await ask();
  expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const header of [...guarded, /^cache-control: no-store/im]) expect(heard).toMatch(header);
  expect(heard).not.toMatch(/FST_|HPE_|statusCode/);
});

it('[ACC.S3.34] a stylesheet is kept, and guarded like a page', async () => {
  const heard = await get('/assets/page.css');
  for (const header of [...guarded, /^cache-control: public, max-age=31536000, immutable/im])
    expect(heard).toMatch(header);
});

const posted = (header: string) => `POST /form HTTP/1.1\r\nHost: here\r\nConnection: close\r\n${header}\r\n\r\n`;
const post = async (type: string, payload: string) => {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/form',
    headers: { 'content-type': type },
    payload,
  });
  return { statusCode, body };
};
const inParts = 'multipart/form-data; boundary=x';
const part = (name: string, value: string, more = '') =>
  `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

it('a form is read whichever way it is posted', async () => {
  expect(await post('application/x-www-form-urlencoded', 'a=12&b=')).toEqual({ statusCode: 200, body: 'a=2 b=0' });
  const parts = `${part('a', '12')}${part('f', '1234', '; filename="f.txt"')}--x--\r\n`;
  expect(await post(inParts, parts)).toEqual({ statusCode: 200, body: 'a=2 f+4' });
});

it.each([
  ['without its boundary', 'multipart/form-data', part('a', '1')],
  ['cut off in a field', inParts, '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nhalf'],
  ['cut off in a file', inParts, '--x\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\nhalf'],
  ['cut off in its headers', inParts, '--x\r\ncontent-dispo'],
  ['with a part of no name', inParts, '--x\r\ncontent-disposition: form-data\r\n\r\n1\r\n--x--\r\n'],
  ['with the name of a prototype', inParts, `${part('__proto__', '1')}--x--\r\n`],
  [
    'with a field that is an object',
    inParts,
    '--x\r\ncontent-disposition: form-data; name="a"\r\ncontent-type: application/json\r\n\r\n{"toString":1}\r\n--x--\r\n',
  ],
])('[ALL.9.32] a form %s is refused, not failed at', async (_, type, body) => {
  expect((await post(type, body)).statusCode).toBe(400);
});

it('[ALL.9.32] after a large form that cannot be read the next request on the connection is heard', async () => {
  const large = 'a'.repeat(2 * MEBIBYTE);
  const head = `POST /form HTTP/1.1\r\nHost: here\r\ncontent-type: multipart/form-data\r\ncontent-length: ${large.length}\r\n\r\n`;
  const heard = await say(`${head}${large}GET /things/1 HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n`);
  expect(heard).toMatch(/^HTTP\/1.1 400 /);
  expect(heard).toContain('a thing');
});

it('[ALL.9.32] after a form of which only the first part was wanted the next request on the connection is heard', async () => {
  const body = `${part('f', 'a'.repeat(2 * MEBIBYTE), '; filename="f.txt"')}--x--\r\n`;
  const head = `POST /first HTTP/1.1\r\nHost: here\r\ncontent-type: ${inParts}\r\ncontent-length: ${body.length}\r\n\r\n`;
  const heard = await say(`${head}${body}GET /things/1 HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n`);
  expect(heard).toContain('a thing');
});

it('[ALL.9.33] a form in parts that says it is too long, or does not say how long it is, is refused unread', async () => {
  expect((await post(inParts, part('a', 'a'.repeat(4 * MEBIBYTE)))).statusCode).toBe(413);
  const heard = await say(`${posted(`transfer-encoding: chunked\r\ncontent-type: ${inParts}`)}5\r\n--x\r\n\r\n`);
  expect(heard).toMatch(/^HTTP\/1.1 411 /);
});

it('[ALL.9.34] what is posted is a form, and nothing else is parsed', async () => {
  for (const type of ['application/json', 'text/plain', 'application/xml'])
    expect((await post(type, '{"a":1}')).statusCode).toBe(415);
});
