import type { signOnEnglish } from './sign-on-english.ts';

export const signOnWelsh: Record<keyof typeof signOnEnglish, string> = {
  sign_on_issuer_missing: 'Rhowch y cyhoeddwr: y cyfeiriad y mae eu gwasanaeth mewngofnodi’n cael ei adnabod wrtho',
  sign_on_issuer_wrong: 'Rhowch gyhoeddwr sy’n dechrau â https:// ac sydd heb ? na # ynddo',
  sign_on_client_missing: 'Rhowch yr ID cleient a gawsoch gan eu gwasanaeth',
  sign_on_secret_missing: 'Rhowch y gyfrinach cleient a gawsoch gan eu gwasanaeth',
  sign_on_domains_missing: 'Dewiswch o leiaf un parth e-bost',
  sign_on_domains_wrong: 'Dewiswch barthau e-bost y sefydliad hwn yn unig',
  sign_on_untried:
    'Cadwch ein cyfrineiriau ymlaen am y tro: cadwch yn gyntaf, yna rhowch gynnig ar y cysylltiad. Gellir diffodd cyfrineiriau ar ôl i’r prawf lwyddo',
  sign_on_only:
    'Mae eich sefydliad yn mewngofnodi drwy ei dudalen ei hun, felly ni fyddai cyfrinair gennym ni’n agor dim.',
};
