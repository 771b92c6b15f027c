/** What a colleague is chosen for. */
export type Choice = 'share' | 'delegation';

const root = '/employer/sharing';

/** Where the pages about sharing are. */
export const addresses = {
  sharing: root,
  colleagues: (choice: Choice, words = '') =>
    `${root}/colleagues?${new URLSearchParams({ for: choice, ...(words ? { q: words } : {}) })}`,
  chosen: (colleague: string, choice: Choice) => `${root}/colleagues/${colleague}/${choice}`,
  copies: (share: string) => `${root}/shares/${share}/copies`,
  ending: (kind: Choice, id: string) => `${root}/${kind === 'share' ? 'shares' : 'delegations'}/${id}/ending`,
} as const;
