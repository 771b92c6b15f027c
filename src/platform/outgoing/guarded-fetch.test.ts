import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedFetch, type OutsideRules } from './guarded-fetch.ts';
import { isPrivateAddress } from './private-address.ts';

let asked = 0;
const server = createServer((_request, answer) => {
  asked += 1;
  answer.end('hello');
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const why = (address: string, rules?: OutsideRules) =>
  guardedFetch(rules)(address).then(
    () => 'asked',
    error => error.why as string,
  );

describe('asking at an address somebody typed', () => {
  it.each([
    ['http://login.works.example', 'not_https'],
    ['ftp://login.works.example', 'not_https'],
    ['no address', 'not_an_address'],
    ['https://user:secret@login.works.example', 'not_an_address'],
    ['https://127.0.0.1', 'private_address'],
    ['https://2130706433', 'private_address'],
    ['https://0x7f.1', 'private_address'],
    ['https://[::1]', 'private_address'],
    ['https://[::ffff:10.1.2.3]', 'private_address'],
    ['https://[fd00::1]', 'private_address'],
    ['https://169.254.169.254', 'private_address'],
    ['https://localhost', 'private_address'],
  ])('[ACC.S7.41] %s is not asked: %s', async (address, expected) => {
    expect(await why(address)).toBe(expected);
  });

  it('[ACC.S7.42] this machine is asked only where the rules say so, and another private one only by its name', async () => {
    const before = asked;
    expect(await why(`http://127.0.0.1:${port}`)).toBe('not_https');
    expect(await why(`http://localhost:${port}`, { loopback: true })).toBe('asked');
    expect(await why('http://10.0.0.1', { loopback: true })).toBe('not_https');
    expect(await why('https://10.0.0.1', { loopback: true })).toBe('private_address');
    // Allowed by name it is tried, and there nothing speaks TLS.
    expect(await why(`https://localhost:${port}`, { privateHosts: ['localhost'] })).not.toBe('private_address');
    expect(asked).toBe(before + 1);
  });

  it('[ACC.S7.43] what slow machines keep open is cut off', async () => {
    const slow = createServer(() => {});
    await new Promise<void>(listening => slow.listen(0, '127.0.0.1', listening));
    const address = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
    const cut = guardedFetch({ loopback: true })(address, { signal: AbortSignal.timeout(50) });
    await expect(cut).rejects.toMatchObject({ why: 'too_slow' });
    slow.closeAllConnections();
    slow.close();
  });

  it('[ACC.S7.44] ranges of no public machine are known', () => {
    const hidden = ['0.0.0.0', '100.64.0.1', '172.31.255.255', '192.168.1.1', '224.0.0.1', '255.255.255.255', '::'];
    const six = ['fe80::1', '2002:7f00:1::', '64:ff9b::7f00:1', '2001:db8::1', '::ffff:8.8.8.8'];
    for (const address of [...hidden, ...six]) expect([address, isPrivateAddress(address)]).toEqual([address, true]);
    for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])
      expect([address, isPrivateAddress(address)]).toEqual([address, false]);
  });
});
