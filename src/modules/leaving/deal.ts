import { sql } from 'kysely';
import type { Scope } from '#platform/operation/index.ts';
import type { Holding, Item } from './holdings.ts';

/** What each receiver gets. */
export type Dealt = ReadonlyMap<string, readonly Item[]>;

/**
 * Shares a holding out among its receivers in turn, oldest first, none to somebody whom the case is about or who declared to know them
 * (ACC.V4). undefined where something fits nobody.
 */
export async function deal(
  { tx }: Pick<Scope, 'tx'>,
  { items }: Holding,
  receivers: readonly string[],
): Promise<Dealt | undefined> {
  const about = items.flatMap(item => item.case ?? []);
  const closed = new Map<string, Set<string>>();
  for (const receiver of receivers) {
    const { rows } = await sql<{ id: string }>`select app.closed_among(${receiver}, ${about}::uuid[]) as id`.execute(
      tx,
    );
    closed.set(receiver, new Set(rows.map(row => row.id)));
  }
  const dealt = new Map<string, Item[]>();
  let turn = 0;
  for (const item of items) {
    const order = receivers.map((_, i) => receivers[(turn + i) % receivers.length]!);
    const to = order.find(receiver => !item.case || !closed.get(receiver)!.has(item.case));
    if (!to) return undefined;
    dealt.set(to, [...(dealt.get(to) ?? []), item]);
    turn = receivers.indexOf(to) + 1;
  }
  return dealt;
}
