import { z } from 'zod';

/** Why a user is changed (ALL.1). */
export const reason = z.string().trim().min(1, 'user.reason_missing').max(500);
