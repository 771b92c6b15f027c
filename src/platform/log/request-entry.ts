/** What is logged of an answered request. */
export interface RequestEntry {
  requestId: string;
  method: string;
  /** The pattern, such as `/referrals/:id`, never the address itself: addresses can carry tokens and search words. */
  route: string;
  status: number;
  /** From the request's first byte to the answer's last, in milliseconds with one decimal. */
  ms: number;
}

/** The log fields of an answered request; takes Fastify's request and reply as they are. */
export function requestEntry(
  request: { id: string; method: string; routeOptions: { url?: string } },
  reply: { statusCode: number; elapsedTime: number },
): RequestEntry {
  return {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? '(none)',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  };
}
