import { z } from 'zod';

/** Why something about a member of staff is changed (ALL.1). */
export const reason = z.string().trim().min(1, 'reason_missing').max(500, 'too_long');
