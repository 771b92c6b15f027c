import { existsSync } from 'node:fs';
import { npm, root, say } from '../node-26.mjs';

const folder = `${root}tools/lighthouse`;
export const categories = ['performance', 'accessibility', 'best-practices'] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse says of a page: points of 100, and each audit that cost some. */
export interface Verdict {
  points: Record<Category, number>;
  lost: string[];
}

interface Audit {
  id: string;
  title: string;
  score: number | null;
  displayValue?: string;
}

interface Report {
  lhr: {
    categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, Audit>;
    runtimeError?: { message: string };
  };
}

type Lighthouse = (url: string, flags: object) => Promise<Report | undefined>;

/** Lighthouse out of a folder of its own: 176 MB that nobody needs for anything else. */
export async function bringLighthouse(): Promise<Lighthouse> {
  const entry = `${folder}/node_modules/lighthouse/core/index.js`;
  if (!existsSync(entry)) {
    say('Bringing Lighthouse by npm (once, about 180 MB) …');
    npm(['install', '--no-save'], folder);
  }
  return ((await import(entry)) as { default: Lighthouse }).default;
}

export interface Look {
  url: string;
  port: number;
  times: number;
  /** Audits left out. */
  without: readonly string[];
  /** The page is one that is answered with an error. */
  anyStatus: boolean;
}

/** Looks at an address in the browser that listens on the port, with its cookies; the best of so many times. */
export async function judge(lighthouse: Lighthouse, { url, port, times, without, anyStatus }: Look): Promise<Verdict> {
  const verdicts: Verdict[] = [];
  for (let run = 0; verdicts.length < times; run += 1) {
    const report = await lighthouse(url, {
      port,
      onlyCategories: categories,
      skipAudits: without,
      disableStorageReset: true,
      // A page that was not found is a page too; any other that is refused is not what was to be measured.
      ignoreStatusCode: anyStatus,
      logLevel: 'silent',
    });
    // A look that came to nothing is looked again; three are enough to say so.
    if (report && !report.lhr.runtimeError) verdicts.push(verdictOf(report.lhr));
    else if (run - verdicts.length >= 2) throw new Error(report?.lhr.runtimeError?.message ?? 'no report');
  }
  // What else runs on the machine can only take points away.
  return verdicts.reduce((best, next) => (next.points.performance > best.points.performance ? next : best));
}

function verdictOf({ categories: found, audits }: Report['lhr']): Verdict {
  const points = Object.fromEntries(
    categories.map(category => [category, Math.round((found[category].score ?? 0) * 100)]),
  ) as Verdict['points'];
  const lost = categories.flatMap(category =>
    found[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim()),
  );
  return { points, lost };
}
