import type { TaskRow } from './tables.ts';

/** A task as it is loaded for an act. */
export interface Task {
  id: string;
  organisation: string;
  kind: string;
  subject: { kind: string; id: string };
  state: TaskRow['state'];
  claimedBy?: string;
  /** Who holds it, as colleagues are called. */
  claimedName: string;
  /** Held for longer than `takeOverHours`: somebody else may take it over. */
  forgotten: boolean;
}

/** After so many hours without an end a claimed task may be taken over (TSK.2). */
export const takeOverHours = 24;
