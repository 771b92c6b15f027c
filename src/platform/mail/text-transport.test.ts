import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { NotSentYet } from '#platform/mail/sending.ts';
import { httpTextTransport, noTextTransport } from '#platform/mail/text-transport.ts';

const message = { id: '0199-try', to: '+447700900123', body: 'Mae rhywbeth yn aros: https://oh.works.example/me' };

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** A gateway on a free port that gives one answer to all; without a status it never answers. */
async function gateway(status?: number, headers: Record<string, string> = {}) {
  const received: { request: IncomingMessage; body: string }[] = [];
  const server = createServer(async (request, answer) => {
    const body = (await Array.fromAsync(request)).join('');
    received.push({ request, body });
    if (status !== undefined) answer.writeHead(status, headers).end('{"note":"as you\\n wish"}');
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  cleanups.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, received };
}

describe('text messages by a gateway', () => {
  it('are posted as JSON with the id as key', async () => {
    const { url, received } = await gateway(202);
    const sent = await httpTextTransport(url.replace('//', '//works:p%40ss@')).send(message);
    expect(sent).toEqual({ accepted: true, response: '202 {"note":"as you\\n wish"}' });
    const [{ request, body } = { request: undefined, body: '{}' }] = received;
    expect(JSON.parse(body)).toEqual(message);
    expect(request?.headers['idempotency-key']).toBe(message.id);
    expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('works:p@ss').toString('base64')}`);
  });

  it('refused as unfit are refused for good', async () => {
    const { url } = await gateway(422);
    expect((await httpTextTransport(url).send(message)).accepted).toBe(false);
  });

  it('are tried again later when the gateway is away, busy, hangs or does not let us in', async () => {
    for (const status of [401, 403, 404, 429, 500, 503]) {
      const { url } = await gateway(status);
      await expect(httpTextTransport(url).send(message), `${status}`).rejects.toThrow(NotSentYet);
    }
    const { url: hanging } = await gateway();
    await expect(httpTextTransport(hanging, { timeoutMs: 100 }).send(message)).rejects.toThrow(NotSentYet);
    await expect(httpTextTransport('http://127.0.0.1:1/').send(message)).rejects.toThrow(NotSentYet);
  });

  it('never follow the gateway elsewhere', async () => {
    const elsewhere = await gateway(200);
    const { url } = await gateway(307, { location: elsewhere.url });
    await expect(httpTextTransport(url).send(message)).rejects.toThrow(NotSentYet);
    expect(elsewhere.received).toEqual([]);
  });

  it('go to international numbers only', async () => {
    const { url, received } = await gateway(200);
    for (const to of ['07700900123', '+44 7700 900123', '', '+447700900123,+447700900124'])
      expect((await httpTextTransport(url).send({ ...message, to })).accepted, to).toBe(false);
    expect(received).toEqual([]);
  });

  it('without a gateway count as done and say so', async () => {
    expect((await noTextTransport.send(message)).response).toContain('Not sent');
  });
});
