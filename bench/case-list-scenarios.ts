import { columnNames } from '#modules/cases/index.ts';

/** Who asks: the user of that number in the big organisation of the load. */
export type Caller = 'owner' | 'team' | 'everyone' | 'see all';

export interface Scenario {
  name: string;
  caller: Caller;
  /** A query string of the tracking list. */
  address(random: () => number): string;
  /** Pages to go on before measuring. */
  pagesOn?: number;
  /** p50 / p95 of the design, for the query alone, in ms. */
  figure?: readonly [number, number];
}

const pick = <T>(random: () => number, values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const place = (random: () => number) =>
  `tab=${pick(random, ['open', 'closed', 'pending'])}&sort=${pick(random, columnNames)}&direction=${pick(random, ['up', 'down'])}`;
const day = (n: number) => new Date(Date.UTC(2018, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const dates = (random: () => number) => {
  const from = Math.floor(random() * 2_200);
  return `received-from=${day(from)}&received-to=${day(from + 30 + Math.floor(random() * 700))}`;
};
const names = ['smithjones', 'taylor', 'evans', 'brown', 'wilson', 'kso', 'walker', 'green', 'clarke', 'morgan'];

export const scenarios: readonly Scenario[] = [
  { name: 'own cases', caller: 'owner', address: place, figure: [0.5, 2] },
  { name: 'a team of some twenty', caller: 'team', address: place, figure: [10, 30] },
  { name: 'manager of 1,000 users', caller: 'everyone', address: place, figure: [1.6, 3] },
  { name: 'whole organisation (300,000)', caller: 'see all', address: place, figure: [0.5, 1] },
  { name: 'whole organisation, 20 pages on', caller: 'see all', address: place, pagesOn: 20, figure: [0.5, 1] },
  {
    name: 'surname contains',
    caller: 'see all',
    address: random => `${place(random)}&q=${pick(random, names)}`,
    figure: [3.3, 10],
  },
  {
    name: 'surname prefix',
    caller: 'see all',
    address: random => `${place(random)}&q=${pick(random, ['sm', 'ta', 'ev', 'wo'])}`,
    figure: [0.4, 2],
  },
  {
    name: 'case number',
    caller: 'see all',
    address: random => `${place(random)}&q=${1 + Math.floor(random() * 1_000_000)}`,
    figure: [0.2, 0.3],
  },
  {
    name: 'one equality filter',
    caller: 'see all',
    address: random => `${place(random)}&department=department+${1 + Math.floor(random() * 150)}`,
    figure: [0.8, 8],
  },
  {
    name: 'two equality filters',
    caller: 'see all',
    address: random =>
      `${place(random)}&division=division+${1 + Math.floor(random() * 12)}&type=${pick(random, ['OM', 'IHR1', 'WA'])}`,
    figure: [0.8, 8],
  },
  {
    name: 'date range, 30 days – 2 years',
    caller: 'see all',
    address: random => `tab=closed&sort=received&${dates(random)}`,
    figure: [1, 11],
  },
  {
    name: 'date range sorted by case number (known hard)',
    caller: 'see all',
    address: random => `tab=closed&sort=number&direction=up&${dates(random)}`,
    figure: [15, 30],
  },
];
