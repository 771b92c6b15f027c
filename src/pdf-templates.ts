import { referralFormTemplate } from '#modules/referrals/index.ts';

/** The Typst templates of every module, by name. */
export const pdfTemplates: Readonly<Record<string, string>> = { 'referral-form': referralFormTemplate };
