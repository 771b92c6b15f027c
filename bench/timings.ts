import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Asked {
  url: string;
  headers?: Record<string, string>;
  /** Posted when there is one. */
  body?: Buffer | string;
}

export interface Answer {
  /** Milliseconds until the first and until the last byte. */
  firstMs: number;
  ms: number;
  bytes: number;
}

/** Asks with a kept connection, as a browser would. Whoever is refused because there is too much to do waits and asks again: that counts. */
export async function fetchTimed(asked: Asked): Promise<Answer> {
  const begun = performance.now();
  for (;;) {
    const { status, ...answer } = await ask(asked, begun);
    if (status < 400) return answer;
    if (status !== 503) throw new Error(`${status} ${asked.url}`);
    await new Promise(done => setTimeout(done, 100));
  }
}

function ask({ url, headers = {}, body }: Asked, begun: number): Promise<Answer & { status: number }> {
  const method = body === undefined ? 'GET' : 'POST';
  return new Promise((done, fail) => {
    const asked = request(url, { method, agent, headers: { 'accept-encoding': 'gzip, br', ...headers } }, answer => {
      const firstMs = performance.now() - begun;
      let bytes = 0;
      answer.on('data', chunk => {
        bytes += chunk.length;
      });
      answer.on('error', fail);
      answer.on('end', () => done({ status: answer.statusCode!, firstMs, ms: performance.now() - begun, bytes }));
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

export const closeConnections = () => agent.destroy();

export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const inWords = ({ p50, p95, p99 }: Percentiles): string =>
  [p50, p95, p99].map(time => time.toFixed(1)).join(' / ');

export interface Together {
  perSecond: number;
  times: Percentiles;
}

/** So many callers, each asking again as soon as it was answered, until `times` were asked in all. Answers before `warmUp` are not counted. */
export async function together(
  { callers, times, warmUp = 0 }: { callers: number; times: number; warmUp?: number },
  ask: (n: number) => Promise<{ ms: number }>,
): Promise<Together> {
  let next = 0;
  const run = async (until: number) => {
    const taken: number[] = [];
    const one = async () => {
      while (next < until) taken.push((await ask(next++)).ms);
    };
    await Promise.all(Array.from({ length: callers }, one));
    return taken;
  };
  await run(warmUp);
  const begun = performance.now();
  const taken = await run(warmUp + times);
  return { perSecond: (times / (performance.now() - begun)) * 1000, times: percentiles(taken) };
}
