import { callers } from './callers.ts';
import { answersOf, type Expected } from './expected.ts';
import { type Answer, knock, withoutMarks, wordOf } from './knock.ts';
import type { World } from './world.ts';

export interface MatrixRun {
  checks: number;
  /** In words: who got what instead of what, where. */
  unexpected: string[];
  /** Not-found pages that are not alike. */
  different: string[];
}

/** Tries every line of the table: every address as everybody, on each thing it can name. */
export async function runMatrix(world: World, table: readonly Expected[]): Promise<MatrixRun> {
  const run: MatrixRun = { checks: 0, unexpected: [], different: [] };
  for (const place of table.flatMap(expected => placesOf(world, expected))) await tryPlace(world, run, place);
  return run;
}

/** All addresses of a line, with their answers; read before the first request, so that a slip of the pen is heard of at once. */
function placesOf(world: World, expected: Expected): Place[] {
  return expected.routes.flatMap(route => {
    const missing = new Map<string, string>();
    const [method, pattern] = route.split(' ') as ['GET' | 'POST', string];
    return Object.entries(expected.at ?? { '-': {} }).map(([object, line]) => ({
      ...{ expected, route, object, method, missing, answers: answersOf(expected.line, line) },
      url: addressOf(pattern, { ...world.objects[object], ...expected.with }),
    }));
  });
}

interface Place {
  expected: Expected;
  route: string;
  object: string;
  method: 'GET' | 'POST';
  url: string;
  answers: ReturnType<typeof answersOf>;
  /** The page each caller got for something that is not there: every other must be the same. */
  missing: Map<string, string>;
}

async function tryPlace(world: World, run: MatrixRun, place: Place): Promise<void> {
  const { expected, route, object, method, url, answers, missing } = place;
  for (const caller of callers) {
    const answer = await knock(world.app, world.credentials[caller], { method, url, ...bodyOf(world, expected) });
    run.checks += 1;
    const word = wordOf(answer);
    if (word !== answers[caller])
      run.unexpected.push(`${route} · ${object} · ${caller}: ${word} instead of ${answers[caller]}`);
    if (answer.status === 404 && route.includes(':') && !sameAs(missing, caller, answer, url))
      run.different.push(`${route} · ${object} · ${caller}`);
  }
}

/** A value of a body that is the name of an object stands for its id. */
export function bodyOf(world: Pick<World, 'objects'>, { body }: Expected): { body?: Record<string, string> } {
  if (!body) return {};
  return {
    body: Object.fromEntries(Object.entries(body).map(([name, value]) => [name, world.objects[value]?.id ?? value])),
  };
}

function addressOf(pattern: string, parts: Record<string, string>): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`nobody said what :${name} is in ${pattern}`);
    return part;
  });
}

/** What can be told from outside the page: its length in bytes and its headers, but for the time and the number of the request. */
function shapeOf({ body, headers }: Answer): string {
  const { date: _, 'x-request-id': __, 'set-cookie': cookies = [], ...rest } = headers;
  const names = [cookies].flat().map(cookie => String(cookie).split('=')[0]);
  return JSON.stringify([Buffer.byteLength(body), Object.entries(rest).toSorted(), names]);
}

function sameAs(missing: Map<string, string>, caller: string, answer: Answer, url: string): boolean {
  const page = `${shapeOf(answer)}\n${withoutMarks(answer.body, url)}`;
  const first = missing.get(caller) ?? page;
  missing.set(caller, first);
  return page === first;
}
