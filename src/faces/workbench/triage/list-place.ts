import type { ListPlace } from '#faces/list/list-place.ts';
import { staffColumns, type TriageFilter, triageFilter } from '#modules/cases/index.ts';

/** The triage queue. */
export const queuePlace: ListPlace<TriageFilter> = {
  ...{ id: 'triage', root: '/workbench/triage', columns: staffColumns, input: triageFilter },
};
