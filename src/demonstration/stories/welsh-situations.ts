import type { Situation } from './situation.ts';

/** What managers write in Welsh. Nobody in particular is meant. */
export const welshSituations: readonly Situation[] = [
  {
    ...{
      locale: 'cy',
      where: ['Addysgu'],
      cause: 'mental-health',
      reasons: ['stress', 'return-to-work'],
      questions: ['fit-now', 'return', 'adjustments'],
    },
    ...{ absentSince: 30 },
    background:
      'Mae {name} yn absennol ers mis ar ôl tymor anodd: dosbarth mawr, a salwch yn y teulu. Mae’n cadw mewn cysylltiad ac eisiau dod yn ôl.',
    duties: 'Addysgu dosbarth o 31, paratoi a marcio gyda’r nos, cyfarfodydd rhieni unwaith y tymor.',
    tried: 'Sgwrs wythnosol, y gwasanaeth cwnsela, cymorth dosbarth am dair awr y dydd.',
    advice: {
      told: 'Dywed {name} fod cwsg yn gwella ers dechrau’r cwnsela, a bod y boreau’n anodd o hyd.',
      capacity: 'Mae canolbwyntio’n bosibl am ryw dair awr ar y tro.',
      fitness: 'Yn fy marn i nid yw {name} yn ffit i weithio heddiw, ac mae’n debygol o fod ymhen tair wythnos.',
      adjustments:
        'Dychwelyd yn raddol dros chwe wythnos, dim marcio gartref am y mis cyntaf, sgwrs wythnosol â’r pennaeth.',
      outlook: 'Mae gwellhad llawn yn debygol.',
      workRelated: 'Chwaraeodd y gwaith a’r cartref eu rhan. Mae maint y dosbarth yn werth ei ystyried.',
    },
  },
  {
    ...{
      locale: 'cy',
      where: ['Arlwyo'],
      cause: 'back',
      reasons: ['musculoskeletal', 'adjustments'],
      questions: ['condition', 'fit-now', 'adjustments'],
    },
    ...{
      earlier: [
        [18, 3],
        [70, 4],
      ],
    },
    own: 'A fyddai troli yn y gegin yn ddigon, neu a oes angen newid y silffoedd hefyd?',
    background: 'Mae cefn {name} yn boenus ar ôl codi bocsys yn y gegin. Mae’n awyddus i aros yn y swydd.',
    duties: 'Paratoi bwyd i 180 o blant, codi bocsys hyd at 15 kg, sefyll am bedair awr.',
    tried: 'Mae cydweithiwr yn codi’r bocsys trymaf. Mae hyfforddiant codi wedi’i drefnu.',
    advice: {
      told: 'Dywed {name} fod cerdded yn helpu a bod y boen yn waeth ar ddiwedd y dydd.',
      capacity: 'Codi hyd at 8 kg am y tro; sefyll am hanner awr ar y tro.',
      fitness: 'Yn fy marn i mae {name} yn ffit i weithio gydag addasiadau.',
      adjustments: 'Troli ar gyfer y bocsys, y pethau trwm ar uchder y canol, newid rhwng sefyll ac eistedd.',
      outlook: 'Mae gwellhad o fewn tri mis yn debygol.',
      workRelated: 'Mae’r codi wedi cyfrannu at y boen, yn ôl pob tebyg.',
    },
  },
  {
    ...{
      locale: 'cy',
      where: ['Addysgu', 'Gweinyddu'],
      cause: 'ent',
      reasons: ['performance', 'employee-request'],
      questions: ['condition', 'adjustments', 'review'],
    },
    ...{
      earlier: [
        [25, 4],
        [55, 3],
      ],
    },
    background:
      'Mae {name} wedi colli y llais dair gwaith eleni ac yn poeni am y gwanwyn. Gofynnodd am yr atgyfeiriad hwn.',
    duties: 'Addysgu pum gwers y dydd, dyletswydd iard, côr ar ôl ysgol.',
    tried: 'Meicroffon yn y neuadd. Mae rhywun arall yn arwain y côr am y tro.',
    advice: {
      told: 'Dywed {name} fod y llais yn blino erbyn canol y prynhawn.',
      capacity: 'Siarad am ddwy wers ar y tro, wedyn egwyl.',
      fitness: 'Yn fy marn i mae {name} yn ffit ar gyfer y swydd gydag addasiadau.',
      adjustments:
        'Meicroffon yn yr ystafell ddosbarth, gwers rydd ar ôl pob dwy, dim dyletswydd iard am chwe wythnos.',
      outlook: 'Da, gyda therapi lleferydd.',
      workRelated: 'Mae defnydd y llais yn y gwaith yn rhan o’r achos.',
    },
  },
];
