import type { Outcome, Series } from './rounds.ts';

const whats: Record<Series['how'], string> = {
  timed: '`kill -9` of the product, 0–200 ms after the first byte of a write',
  aimed: '`kill -9` of the product, at a statement',
  database: '`pg_ctl restart -m immediate`',
};

/** The table of a run, in Markdown. */
export function roundsTable(outcomes: readonly Outcome[], machine: { processors: number; load: number }): string {
  const rows = outcomes.flatMap(({ engine, series }) =>
    series.map(({ how, rounds, inside, committing, caught, done }) =>
      row([engine, whats[how], rounds, inside, committing, rounds - inside, caught, done]),
    ),
  );
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const rounds = sum(({ series }) => series.reduce((total, each) => total + each.rounds, 0));
  return [
    `${rounds} rounds (\`npm run crash -- --rounds ${rounds}\`), ${machine.processors} processors, load average at the end ${machine.load.toFixed(1)}. Several people at once: drafts that save themselves, uploads, submissions, acceptances, consents, letters, issues, releases. Every write goes into a ledger of its sender, is looked for in the database after each death, and once more at the end.`,
    '',
    row([
      'database',
      'what dies',
      'rounds',
      'inside a transaction',
      'of these at the commit',
      'outside',
      'writes sent, not answered',
      'of these done',
    ]),
    row(Array.from({ length: 8 }, () => '---')),
    ...rows,
    '',
    ...outcomes.map(answered),
    '',
    `Lost: **${sum(({ lost }) => lost.length)}**. Doubled: **${sum(({ doubled }) => doubled.length)}**. Half states: **${sum(({ half }) => half.length)}**. Referrals told from the first word to the release, across the deaths: ${sum(({ storiesTold }) => storiesTold)}; that came to a page nobody expected: ${sum(({ broken }) => broken.length)}.`,
  ].join('\n');
}

function answered({ engine, acknowledged }: Outcome): string {
  const kinds = [...acknowledged].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const all = [...acknowledged.values()].reduce((total, count) => total + count, 0);
  return `- ${engine}: ${all} writes answered (${kinds}).`;
}

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
