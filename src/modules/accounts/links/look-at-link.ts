import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { readLink } from './read-link.ts';

export interface LinkLook {
  state: 'good' | 'unknown' | 'expired' | 'closed';
  /** Of a good link: whether a code is needed, by which way it comes, whether one is under way, and whether more must be typed with it. */
  code?: { channel: string; sent: boolean; alsoAsks: boolean };
  organisation?: string;
}

/** What a link is worth when its page is opened; looking changes nothing (ALL.13). */
export const lookAtLink = query({
  name: 'link.looked_at',
  actors: ['gate'],
  input: z.object({ purpose: z.string(), token: z.string() }),
  run: async (scope, { purpose, token }): Promise<LinkLook> => {
    const read = await readLink(scope, purpose, token);
    if (read.state !== 'good') return { state: read.state };
    const { code_channel: channel, code_expires_at: until, organisation_id: organisation } = read.link;
    const alsoAsks = read.link.also_hash !== null;
    const sent = until !== null && scope.now < until;
    return { state: 'good', organisation, ...(channel ? { code: { channel, sent, alsoAsks } } : {}) };
  },
});
