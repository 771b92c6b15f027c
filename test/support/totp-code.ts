import { TOTP } from 'otpauth';

/** What an authenticator app shows at an instant. */
export const totpCode = (secret: string, at: Date): string =>
  new TOTP({ secret, period: 30 }).generate({ timestamp: at.getTime() });
