import { Agent, request } from 'node:http';

/** What came of one request. */
export interface Answered {
  /** 0 when the line broke before an answer. */
  status: number;
  ms: number;
  retryAfter: string | undefined;
  /** The system's code where the line broke. */
  broke?: string;
  text: string;
}

export interface Crowd {
  answers: Map<string, Answered[]>;
  /** Nobody begins anything new; resolves when everybody has an answer. */
  leave(): Promise<void>;
}

/** Callers who ask for the same again and again, each over a connection of their own, until they leave. */
export function crowd(
  base: () => string,
  cookie: string,
  wants: Readonly<Record<string, { callers: number; path: string }>>,
): Crowd {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  const answers = new Map<string, Answered[]>(Object.keys(wants).map(name => [name, []]));
  let leaving = false;
  const caller = async (name: string, path: string) => {
    while (!leaving) {
      const answer = await askOnce(`${base()}${path}`, cookie, agent);
      answers.get(name)!.push(answer);
      // Somebody who was refused looks up before trying again.
      if (answer.status !== 200) await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  const all = Object.entries(wants).flatMap(([name, { callers, path }]) =>
    Array.from({ length: callers }, () => caller(name, path)),
  );
  return {
    answers,
    async leave() {
      leaving = true;
      await Promise.all(all);
      agent.destroy();
    },
  };
}

function askOnce(url: string, cookie: string, agent: Agent): Promise<Answered> {
  const begun = performance.now();
  return new Promise(resolve => {
    const told = (of: Partial<Answered>) =>
      resolve({ status: 0, retryAfter: undefined, text: '', ...of, ms: performance.now() - begun });
    const asking = request(url, { agent, headers: { cookie } }, answer => {
      let text = '';
      answer.setEncoding('utf8');
      // The beginning of an export is enough.
      answer.on('data', part => {
        if (text.length < 20_000) text += part;
      });
      answer.on('end', () => told({ status: answer.statusCode!, retryAfter: answer.headers['retry-after'], text }));
      answer.on('error', error => told({ broke: (error as NodeJS.ErrnoException).code ?? 'ended early' }));
    });
    asking.on('error', error => told({ broke: (error as NodeJS.ErrnoException).code ?? error.message }));
    asking.end();
  });
}

/** The p-th part of some times, sorted; 0 of none. */
export function percentile(times: readonly number[], p: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
}
