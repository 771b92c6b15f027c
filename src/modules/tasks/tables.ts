/** The table of the tasks module. */
export type TaskTables = { 'tasks.tasks': TaskRow };

export type TaskRow = {
  organisation_id: string;
  id: string;
  kind: string;
  desk: string;
  subject_kind: string;
  subject_id: string;
  /** What the task is about, as staff call it: a case number. Never a name. */
  label: string;
  priority: number;
  /** Calendar day; null: no day. */
  due_on: string | null;
  state: 'open' | 'claimed' | 'done' | 'declined';
  claimed_by: string | null;
  claimed_at: Date | null;
  done_by: string | null;
  done_at: Date | null;
  note: string;
  created_at: Date;
};
