import { Agent, get } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Fetches an address with a kept connection; milliseconds until the last byte. Throws for anything but 200. */
export function fetchTimed(url: string, headers: Record<string, string> = {}): Promise<number> {
  const begun = performance.now();
  return new Promise((done, fail) => {
    get(url, { agent, headers }, answer => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? done(performance.now() - begun) : fail(new Error(`${answer.statusCode} ${url}`)),
      );
    }).on('error', fail);
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
