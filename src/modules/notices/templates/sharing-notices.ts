import { catalogue, words } from '#platform/i18n/catalogue.ts';
import type { Template } from './told.ts';

type SharingKind = 'share_started' | 'share_ended' | 'delegation_started' | 'delegation_ended';

const sharingTexts = catalogue({
  en: {
    'share_started.subject': 'Cases are shared from now on',
    'share_started.owner': 'You share all your cases with a colleague from now on. You can end it at any time.',
    'share_started.colleague': 'A colleague shares all their cases with you from now on.',
    'share_ended.subject': 'Cases are no longer shared',
    'share_ended.owner': 'A colleague you shared your cases with no longer sees them.',
    'share_ended.colleague': 'A colleague no longer shares their cases with you.',
    'delegation_started.subject': 'Cases were delegated',
    'delegation_started.owner':
      'The colleague you chose now looks after the cases you delegated, until the day you set.',
    'delegation_started.colleague':
      'A colleague delegated cases to you. The page says which ones, why, and until when.',
    'delegation_ended.subject': 'A delegation of cases ended',
    'delegation_ended.owner': 'Cases you delegated to a colleague are no longer open to them.',
    'delegation_ended.colleague': 'Cases that a colleague delegated to you are no longer open to you.',
    more: 'If you did not expect this, tell your administrator.',
    action: 'See what is shared',
  },
  cy: {
    'share_started.subject': 'Rhennir achosion o hyn ymlaen',
    'share_started.owner':
      'Rydych yn rhannu eich holl achosion â chydweithiwr o hyn ymlaen. Gallwch ddod â hyn i ben unrhyw bryd.',
    'share_started.colleague': 'Mae cydweithiwr yn rhannu eu holl achosion â chi o hyn ymlaen.',
    'share_ended.subject': 'Ni rennir achosion mwyach',
    'share_ended.owner': 'Nid yw cydweithiwr yr oeddech yn rhannu eich achosion â nhw yn eu gweld mwyach.',
    'share_ended.colleague': 'Nid yw cydweithiwr yn rhannu eu hachosion â chi mwyach.',
    'delegation_started.subject': 'Dirprwywyd achosion',
    'delegation_started.owner':
      'Mae’r cydweithiwr a ddewisoch bellach yn gofalu am yr achosion a ddirprwywyd gennych, tan y diwrnod a bennwyd gennych.',
    'delegation_started.colleague':
      'Dirprwyodd cydweithiwr achosion i chi. Mae’r dudalen yn dweud pa rai, pam, a than pryd.',
    'delegation_ended.subject': 'Daeth dirprwyo achosion i ben',
    'delegation_ended.owner': 'Nid yw’r achosion a ddirprwywyd gennych i gydweithiwr ar agor iddynt mwyach.',
    'delegation_ended.colleague': 'Nid yw’r achosion a ddirprwyodd cydweithiwr i chi ar agor i chi mwyach.',
    more: 'Os nad oeddech yn disgwyl hyn, dywedwch wrth eich gweinyddwr.',
    action: 'Gweld beth a rennir',
  },
});

/** What both sides of a share or delegation are told (ACC.M3, ACC.S6): nobody is named, the page says who. */
export const sharingTemplates: Record<SharingKind, Template> = {
  share_started: tell('share_started'),
  share_ended: tell('share_ended'),
  delegation_started: tell('delegation_started'),
  delegation_ended: tell('delegation_ended'),
};

function tell(kind: SharingKind): Template {
  return told => {
    const t = words(sharingTexts, told.locale);
    const text = t(`${kind}.${told.reference('side') === 'owner' ? 'owner' : 'colleague'}`);
    return {
      ...{ subject: t(`${kind}.subject`), paragraphs: [text, t('more')], brief: text },
      action: { text: t('action'), href: told.url('/employer/sharing') },
    };
  };
}
