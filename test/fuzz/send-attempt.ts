import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Credentials } from '#test/isolation/callers.ts';
import type { Attempt } from './attempt.ts';
import { partOf, plain } from './form-body.ts';

/** What came back; `status` 0 when the connection ended without an answer. */
export interface Heard {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const LONGEST = 20_000;

/** Makes a request over a socket of this machine. */
export async function sendAttempt(root: string, who: Credentials, attempt: Attempt): Promise<Heard> {
  const { port, host } = new URL(root);
  const body = attempt.body && Buffer.from(guarded(attempt, who), 'utf8');
  const cookie = Object.entries({ ...who.cookies, ...attempt.cookies }).map(
    ([name, value]) => `__Host-${name}=${value}`,
  );
  const headers = {
    ...{ host, cookie: cookie.join('; ') },
    ...(attempt.method === 'GET' ? {} : { origin: root }),
    ...(attempt.body?.type ? { 'content-type': attempt.body.type } : {}),
    ...(body ? { 'content-length': body.length } : {}),
    ...attempt.headers,
  };
  const begun = performance.now();
  return new Promise(resolve => {
    const end = (heard: Omit<Heard, 'ms'>) => resolve({ ...heard, ms: performance.now() - begun });
    const asked = request(
      { agent, host: '127.0.0.1', port, method: attempt.method, path: attempt.path, headers, timeout: LONGEST },
      answer => {
        const chunks: Buffer[] = [];
        const close = () =>
          end({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') });
        answer
          .on('data', chunk => chunks.push(chunk))
          .on('end', close)
          .on('error', close);
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${LONGEST} ms`)));
    asked.on('error', error => end({ status: 0, headers: {}, body: String(error) }));
    asked.end(body);
  });
}

/** The caller's token and organisation, where the body has room for them. */
function guarded({ body, path }: Attempt, who: Credentials): string {
  const csrf = (path.startsWith('/sight') ? who.visitCsrf : undefined) ?? who.csrf;
  const fields = { csrf, ...(who.organisation ? { organisation: who.organisation } : {}) };
  const guard =
    body!.type === plain
      ? new URLSearchParams(fields).toString()
      : Object.entries(fields)
          .map(([name, value]) => partOf(`name="${name}"`, value))
          .join('');
  return body!.text.replace('{guard}', guard);
}

/** Says these bytes and hears what is said until the connection ends; a silent server is not waited for. */
export function sendBytes(root: string, bytes: string): Promise<Heard> {
  return new Promise(resolve => {
    const begun = performance.now();
    const socket = connect(Number(new URL(root).port), '127.0.0.1');
    let heard = '';
    const end = () => {
      socket.destroy();
      resolve({ ...readAnswer(heard), ms: performance.now() - begun });
    };
    socket.setTimeout(2_000, end);
    socket.on('data', chunk => {
      heard += chunk.toString('latin1');
    });
    socket.on('error', end).on('close', end);
    socket.end(Buffer.from(bytes, 'latin1'));
  });
}

function readAnswer(heard: string): Omit<Heard, 'ms'> {
  const [head = '', ...rest] = heard.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map(each => [each.split(':')[0]!.toLowerCase(), each.slice(each.indexOf(':') + 1).trim()]),
  );
  return { status: Number(line.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}
