import { z } from 'zod';

/** Why an organisation is changed (ALL.1). */
export const reason = z.string().trim().min(1, 'organisation.reason_missing').max(500, 'organisation.reason_long');
