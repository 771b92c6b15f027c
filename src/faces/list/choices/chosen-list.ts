import type { Access } from '#faces/access.ts';
import type { Visit } from '#faces/visit.ts';
import type { Asked } from '#platform/list/page-of-rows.ts';
import { addressOf, fieldsOf, readState } from '../list-address.ts';
import type { ListPlace } from '../list-place.ts';
import type { FaceColumn } from '../list-table.tsx';

/** A list that people choose columns of and save filters for. */
export interface ChosenList<State extends Asked = Asked> {
  place: ListPlace<State>;
  access: Access;
  /** Its item in the navigation. */
  current: string;
  /** Its name and columns, as this visitor reads them. */
  about(visit: Visit): { title: string; columns: readonly FaceColumn<never>[] };
}

/** What a form of ours carries: its token, at an employer its organisation (ALL.14), and the state of the list it came from. */
export function hiddenFields(visit: Visit, state: string): Record<string, string> {
  const { actor, csrf } = visit;
  return { csrf, ...(actor.kind === 'employer' ? { organisation: actor.organisation } : {}), state };
}

/** The state of the list in an address of its own, as far as the list understands it. */
export const stateOf = (place: ListPlace, query: string): string =>
  new URLSearchParams(fieldsOf(place, readState(place, new URLSearchParams(query)))).toString();

/** Back to the list as it was. */
export const listAddress = (place: ListPlace, query: string): string =>
  addressOf(place, readState(place, new URLSearchParams(query)));
