export interface CookieOptions {
  secure: boolean;
  maxAge?: number;
}

/** The name a cookie goes by: `__Host-` where the address is secure (TLS, or the machine itself). */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

/** Attributes of every cookie of ours. */
export const cookieOptions = ({ secure, maxAge }: CookieOptions) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure,
  ...(maxAge === undefined ? {} : { maxAge }),
});
