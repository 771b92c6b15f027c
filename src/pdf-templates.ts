import { adviceTemplates } from '#modules/advice/index.ts';
import { referralFormTemplate } from '#modules/referrals/index.ts';

/** The Typst templates of every module, by name. */
export const pdfTemplates: Readonly<Record<string, string>> = {
  ...adviceTemplates,
  'referral-form': referralFormTemplate,
};
