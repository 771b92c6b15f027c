import { z } from 'zod';
import * as accounts from '#modules/accounts/index.ts';
import * as advice from '#modules/advice/index.ts';
import * as cases from '#modules/cases/index.ts';
import * as documents from '#modules/documents/index.ts';
import * as notices from '#modules/notices/index.ts';
import * as organisations from '#modules/organisations/index.ts';
import * as persons from '#modules/persons/index.ts';
import * as referrals from '#modules/referrals/index.ts';
import * as sharing from '#modules/sharing/index.ts';
import * as tasks from '#modules/tasks/index.ts';
import * as workforce from '#modules/workforce/index.ts';
import type { Operation, Query } from '#platform/operation/index.ts';

const doors = [
  accounts,
  advice,
  cases,
  documents,
  notices,
  organisations,
  persons,
  referrals,
  sharing,
  tasks,
  workforce,
];

/** An operation or query a module lets others use. */
export type Doorway = Operation<unknown, unknown> | Query<unknown, unknown>;

/** Every operation and query at the doors of the modules. */
export const doorways: readonly Doorway[] = doors
  .flatMap(door => Object.values(door) as unknown[])
  .filter(
    (thing): thing is Doorway =>
      typeof thing === 'object' && thing !== null && ('operation' in thing || 'query' in thing),
  );

export const nameOf = (of: Doorway): string => ('act' in of ? of.act : of.name);

/** What an input may look like, as JSON schema. */
export type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
};

export const schemaOf = ({ input }: Doorway): Schema =>
  z.toJSONSchema(input as z.ZodType, { unrepresentable: 'any', io: 'input' }) as Schema;

/** Field names of all inputs, with the values their schemas name. */
export function operationFields(): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const walk = ({ properties = {}, items, anyOf = [] }: Schema): void => {
    for (const [name, schema] of Object.entries(properties)) {
      fields[name] = [...new Set([...(fields[name] ?? []), ...(schema.enum ?? []).map(String)])];
      walk(schema);
    }
    if (items) walk(items);
    for (const each of anyOf) walk(each);
  };
  for (const door of doorways) walk(schemaOf(door));
  return fields;
}
