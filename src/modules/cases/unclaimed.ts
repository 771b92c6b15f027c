/** The columns of a case that nobody has; the key is what lists sort by who has it. */
export const unclaimed = { claimed_by: null, claimed_at: null, claimed_key: '' } as const;
