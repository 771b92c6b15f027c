import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeLog } from '#platform/log/make-log.ts';
import { requestEntry } from '#platform/log/request-entry.ts';

let lines: string[];
beforeEach(() => {
  lines = [];
});
const log = (level = 'info') => makeLog({ level, destination: { write: line => void lines.push(line) } });
const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}');

describe('the log', () => {
  it('keeps ids, counts and the few fields that may be text', () => {
    const id = randomUUID();
    log().info({ account: id, ids: [id, id], count: 3, ok: true, queue: 'send-mail' }, 'sent');
    expect(last()).toMatchObject({ level: 'info', account: id, ids: [id, id], count: 3, ok: true, queue: 'send-mail' });
    expect(last().msg).toBe('sent');
    expect(Date.parse(String(last().time))).not.toBeNaN();
  });

  it('leaves out bodies, names and anything nested, in children too', () => {
    const person = { name: 'Siân Pritchard', diagnosis: 'asthma' };
    log()
      .child({ subject: 'Pritchard', person })
      .warn({ body: person, list: ['asthma'], deep: { queue: 'asthma' } }, 'x');
    log().child(person).info('child');
    expect(lines.join()).not.toMatch(/Pritchard|asthma/);
    expect(lines.join()).toContain('[left out]');
  });

  it('masks what a message quotes', () => {
    log().info('no account for sian.pritchard@works.example, number 0123456789');
    log().info('searched %s', '"Pritchard"');
    log().info("can't find 'Pritchard'");
    expect(lines.join()).not.toMatch(/ritchard|0123456/);
    expect(last().msg).toBe("can't find '…'");
  });

  it('keeps of an error its type, code and place, not the values in it', () => {
    const cause = new TypeError('Key (email)=(sian@works.example) already exists.\nDETAIL: Pritchard');
    const error = Object.assign(new Error('invalid input for type uuid: "Pritchard"', { cause }), {
      code: '22P02',
      detail: 'Pritchard',
      parameters: ['Pritchard'],
    });
    log().error(error);
    log().error({ err: error });
    log().error({ err: error }, 'failed');
    log().error({ error }, 'failed');
    expect(lines.join()).not.toMatch(/Pritchard|sian/);
    expect(last().error).toMatchObject({ type: 'Error', code: '22P02', message: 'invalid input for type uuid: "…"' });
    expect(JSON.stringify(last().error)).toContain('make-log.test.ts');
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ cause: { type: 'TypeError' } });
  });

  it('is as quiet as told', () => {
    log('warn').info('unheard');
    expect(lines).toEqual([]);
  });

  it('tells of a request its route, never its address or body, whatever the server logs itself', async () => {
    const app = fastify({ loggerInstance: log() });
    app.addHook('onResponse', async (request, reply) => request.log.info(requestEntry(request, reply), 'answered'));
    app.post('/people/:name', async () => {
      throw new Error('no such person: "Pritchard"');
    });
    const answer = await app.inject({ method: 'POST', url: '/people/Pritchard?q=asthma', payload: { note: 'asthma' } });
    await app.inject({ method: 'GET', url: '/Pritchard' });
    await app.close();
    expect(answer.statusCode).toBe(500);
    expect(lines.join()).not.toMatch(/Pritchard|asthma/);
    const answered = lines.map(line => JSON.parse(line)).find(line => line.msg === 'answered');
    expect(answered).toMatchObject({ method: 'POST', route: '/people/:name', status: 500, ms: expect.any(Number) });
    expect(answered.requestId).toBe(answered.reqId);
  });
});
