import { createHash } from 'node:crypto';

/** The one inline script of a page: tells the stylesheet that scripts run. */
export const jsEnabledScript =
  "document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')";

/** Its source expression for the `script-src` of the content security policy. */
export const jsEnabledCspSource = `'sha256-${createHash('sha256').update(jsEnabledScript).digest('base64')}'`;
