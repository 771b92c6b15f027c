import { z } from 'zod';

/** Why something is decided (ALL.1). */
export const reason = z.string().trim().min(1, 'service.reason_missing').max(500, 'service.reason_long');
