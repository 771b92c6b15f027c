import { randomBytes } from 'node:crypto';

/** A fresh row id, unlike any on another device or tab. */
export const newRowId = (): string => `r${randomBytes(6).toString('hex')}`;
