/** A document received into a slot. */
export type FileAnswer = {
  readonly documentId: string;
  readonly name: string;
  readonly bytes: number;
  readonly pages?: number;
};

/**
 * What has been answered so far. Keys are a question's `linkId`, or `group/rowId/linkId` inside a table of rows.
 * Values stay as they were typed (a real date becomes `YYYY-MM-DD`, yes and no become `true` and `false`);
 * a key that is not there has not been answered.
 */
export type Answers = {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, FileAnswer>>;
};

export const noAnswers: Answers = Object.freeze({
  values: Object.freeze({}),
  rows: Object.freeze({}),
  files: Object.freeze({}),
});

/** The key of a question, in a row or on its own. */
export const keyOf = (linkId: string, group?: string, rowId?: string): string =>
  group === undefined ? linkId : `${group}/${rowId}/${linkId}`;

/** Row ids are short and random, so that rows can be told apart on two devices. */
export const isRowId = (text: string): boolean => /^r[a-z0-9]{1,15}$/.test(text);

// Own properties only: a question may be called "constructor".
export const valueAt = (answers: Answers, key: string): string | readonly string[] | undefined =>
  Object.hasOwn(answers.values, key) ? answers.values[key] : undefined;

export const rowsAt = (answers: Answers, group: string): readonly string[] =>
  (Object.hasOwn(answers.rows, group) && answers.rows[group]) || [];

export const fileAt = (answers: Answers, key: string): FileAnswer | undefined =>
  Object.hasOwn(answers.files, key) ? answers.files[key] : undefined;

/** The answer as one text: a list takes its first. Empty when there is none. */
export function textAt(answers: Answers, key: string): string {
  const value = valueAt(answers, key);
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** The answer as a list: one text is a list of one. */
export function listAt(answers: Answers, key: string): readonly string[] {
  const value = valueAt(answers, key);
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** The same answers with one document put into a slot, or taken out when `file` is undefined. */
export function withFile(answers: Answers, key: string, file: FileAnswer | undefined): Answers {
  const files = Object.fromEntries(Object.entries(answers.files).filter(([name]) => name !== key));
  return { ...answers, files: file ? { ...files, [key]: file } : files };
}
