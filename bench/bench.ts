import type { Database } from '#platform/db/database.ts';
import type { People } from './people.ts';
import type { Product } from './product.ts';

/** What every measurement has in hand: a loaded database, the product over it, and people who are signed in. */
export interface Bench {
  cases: number;
  db: Database;
  /** Address of the application's login, for the floor. */
  databaseUrl: string;
  product: Product;
  people: People;
  /** How often each thing is asked, in hundredths of the usual. */
  effort: number;
  /** Starts a further process of the product over the same database. */
  another(): Promise<Product>;
  /** The same over a database of another size. */
  ofSize(cases: number): Promise<Bench & { close(): Promise<void> }>;
}

/** One line of the table. */
export interface Line {
  work: string;
  product: string;
  floor: string;
  /** Product over floor: what the budget holds. */
  ratio: number;
  toReach: string;
  met: boolean;
}

export interface Section {
  heading: string;
  /** What was measured, in a sentence or two. */
  about: string[];
  lines: Line[];
  /** What must not be whatever the figures are, such as a sequential scan. */
  faults?: string[];
}
