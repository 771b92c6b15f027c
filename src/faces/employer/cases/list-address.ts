import { addressOf as address, fieldsOf as fields, readState } from '#faces/list/list-address.ts';
import type { ListPlace } from '#faces/list/list-place.ts';
import { caseColumns, type ListInput, listInput } from '#modules/cases/index.ts';

export const listRoot = '/employer/cases';

/** The tracking list (CASE.1); its tab is always said. */
export const casePlace: ListPlace<ListInput> = {
  ...{ id: 'cases', root: listRoot, columns: caseColumns, input: listInput, always: 'tab' },
};

/** The list an address asks for. */
export const readAddress = (query: URLSearchParams, zone?: string): ListInput => readState(casePlace, query, zone);

/** The address of the list, with a change. */
export const addressOf = (input: ListInput, change: Partial<ListInput> = {}): string =>
  address(casePlace, input, change);

/** The state of the list as fields of a form. */
export const fieldsOf = (input: ListInput): Record<string, string> => fields(casePlace, input);
