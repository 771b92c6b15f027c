import { mkdtemp } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Route } from '#faces/route.ts';
import { serveRoutes } from '#faces/serve.ts';
import type { KeptForm } from '#faces/visit.ts';
import type { Identity } from '#modules/accounts/index.ts';
import { csrfToken } from '#platform/http/csrf.ts';
import { createServer } from '#platform/http/server.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import type { TestService } from '#test/support/test-service.ts';

/** Pages over the real server, asked by inject as one of the service's employer users; scripts are off. */
export interface EmployerPages {
  get(path: string, who?: EmployerActor): Promise<Answer>;
  post(path: string, fields: Fields, who?: EmployerActor, headers?: Record<string, string>): Promise<Answer>;
  /** As a form with files; a file is `{ filename, content }`. */
  send(path: string, fields: MultipartFields, who?: EmployerActor, headers?: Record<string, string>): Promise<Answer>;
  /** Sends all but the last tenth of a form with files over a real connection, then hangs up. */
  cutOff(path: string, fields: MultipartFields): Promise<void>;
  /** What is shown filled at the next GET, as after a time-out. */
  kept: { form?: KeptForm };
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  to: string;
  html: string;
  /** The page's words without tags. */
  text: string;
  headers: Record<string, unknown>;
  json: () => Record<string, unknown>;
  /** Value of a hidden field. */
  hidden(name: string): string;
  /** Messages of the error summary, each with the address it leads to. */
  errors: { text: string; href: string }[];
}

type Fields = readonly (readonly [string, string])[];
type MultipartFields = readonly (readonly [string, string | { filename: string; content: Buffer | string }])[];

export async function employerPages(service: TestService, routes: readonly Route[]): Promise<EmployerPages> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-no-assets-'));
  const notReady = async () => undefined;
  const options = { assets: folder, secure: false, tls: false, inlineScripts: [], trustProxy: false, notReady };
  const app = (await createServer(options)) as unknown as FastifyInstance;
  const people = [service.nia, service.rhys, service.sam];
  const kept: EmployerPages['kept'] = {};
  serveRoutes(app, routes, {
    runtime: service.runtime,
    ...{ assets: {}, secure: false, demonstration: false },
    identify: async cookie => {
      const found = people.find(person => person.membership === cookie);
      return found && identityOf(found, service.clock.now());
    },
    identifyLink: async () => undefined,
    takeKept: async () => kept.form,
  });
  const call = async (method: 'GET' | 'POST', url: string, who: EmployerActor, more: object) => {
    const cookie = `session=${who.membership}; kept=1`;
    const { headers = {}, ...rest } = more as { headers?: Record<string, string> };
    return answerOf(await app.inject({ method, url, ...rest, headers: { cookie, ...headers } }));
  };
  const first = (who: EmployerActor) =>
    [
      ['csrf', csrfToken(`secret of ${who.membership}`)],
      ['organisation', who.organisation],
    ] as const;
  return {
    kept,
    get: (path, who = service.nia) => call('GET', path, who, {}),
    post: (path, fields, who = service.nia, headers = {}) =>
      call('POST', path, who, {
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams([...first(who), ...fields].map(([name, value]) => [name, value])).toString(),
      }),
    send(path, fields, who = service.nia, headers = {}) {
      const said = new Set(fields.map(([name]) => name));
      const all = [...first(who).filter(([name]) => !said.has(name)), ...fields];
      const { type, payload } = multipartOf(all);
      return call('POST', path, who, { headers: { 'content-type': type, ...headers }, payload });
    },
    async cutOff(path, fields) {
      const { type, payload } = multipartOf([...first(service.nia), ...fields]);
      const address = await app.listen({ host: '127.0.0.1', port: 0 });
      const headers = { cookie: `session=${service.nia.membership}`, 'content-type': type };
      const sending = request(address + path, {
        method: 'POST',
        headers: { ...headers, 'content-length': String(payload.length) },
      });
      sending.on('error', () => {}); // it is we who hang up
      await new Promise<void>(done => sending.write(payload.subarray(0, payload.length * 0.9), () => done()));
      await new Promise(done => setTimeout(done, 200));
      sending.destroy();
    },
    close: () => app.close(),
  };
}

function multipartOf(fields: MultipartFields): { type: string; payload: Buffer } {
  const boundary = 'handrail-test-boundary';
  const parts = fields.flatMap(([name, value]) => {
    const file = typeof value === 'string' ? undefined : value;
    const named = file ? `; filename="${file.filename}"\r\nContent-Type: application/octet-stream` : '';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${named}\r\n\r\n`;
    return [Buffer.from(head), Buffer.from(file ? file.content : (value as string)), Buffer.from('\r\n')];
  });
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

function identityOf(who: EmployerActor, confirmedAt: Date): Identity {
  const organisation = { id: who.organisation, code: 'NOR', name: 'Northfold Council', features: {}, brand: {} };
  return {
    session: who.membership,
    csrfSecret: `secret of ${who.membership}`,
    account: {
      id: who.account,
      name: 'Nia Parry',
      username: 'nia',
      kind: 'employer',
      locale: 'en',
      zone: 'Europe/London',
    },
    strength: 'password',
    needsSecondFactor: false,
    hasFactor: false,
    confirmedAt,
    membership: { id: who.membership, permissions: who.permissions, organisation },
    memberships: [{ ...who, id: who.membership, code: 'NOR', name: 'Northfold Council' }],
    staff: [],
    endsAt: new Date('2030-01-01T00:00:00Z'),
    idleMinutes: 20,
  };
}

const words = (html: string) =>
  html
    .replace(/<(script|style|title)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function answerOf(response: Awaited<ReturnType<FastifyInstance['inject']>>): Answer {
  const html = response.body;
  const summary = /govuk-error-summary__list[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  return {
    status: response.statusCode,
    to: String(response.headers.location ?? ''),
    html,
    text: words(html),
    headers: response.headers,
    json: () => JSON.parse(html),
    hidden: name => new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '',
    errors: [...summary.matchAll(/<li>(?:<a href="([^"]*)"[^>]*>)?([\s\S]*?)<\/li>/g)].map(([, href, text]) => ({
      text: words(text ?? ''),
      href: href ?? '',
    })),
  };
}
