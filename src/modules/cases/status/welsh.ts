import type { english } from './english.ts';

export const welsh: Record<keyof typeof english, string> = {
  'status.pending_triage': 'Yn aros am frysbennu',
  'status.awaiting_information': 'Yn aros am wybodaeth',
  'status.awaiting_documents': 'Yn aros am ddogfennau',
  'status.triaged': 'Wedi’i frysbennu',
  'status.awaiting_consent': 'Yn aros am gydsyniad y gweithiwr',
  'status.awaiting_appointment': 'Yn aros am apwyntiad',
  'status.appointment_booked': 'Apwyntiad wedi’i drefnu',
  'status.did_not_attend': 'Heb ddod i’r apwyntiad',
  'status.appointment_cancelled': 'Apwyntiad wedi’i ganslo',
  'status.attended': 'Wedi dod i’r apwyntiad',
  'status.awaiting_evidence': 'Yn aros am dystiolaeth feddygol bellach',
  'status.report_in_preparation': 'Adroddiad yn cael ei baratoi',
  'status.quality_check': 'Gwiriad ansawdd',
  'status.awaiting_employee_response': 'Yn aros am ymateb y gweithiwr',
  'status.employee_corrections': 'Cywiriadau’r gweithiwr',
  'status.released': 'Wedi’i ryddhau',
  'status.clarification': 'Eglurhad',
  'status.review_due': 'Adolygiad i’w wneud',
  'status.on_hold': 'Wedi’i ohirio',
  'status.unable_to_contact': 'Methu cysylltu',
  'status.closed': 'Wedi’i gau',
  'status.rejected': 'Wedi’i wrthod',
  'status.withdrawn': 'Wedi’i dynnu’n ôl',

  'sentence.pending_triage': 'Bydd clinigydd yn edrych ar yr atgyfeiriad.',
  'sentence.awaiting_information': 'Mae arnom angen rhagor o wybodaeth gan yr atgyfeiriwr.',
  'sentence.awaiting_documents': 'Rydym yn aros am y dogfennau.',
  'sentence.triaged': 'Mae clinigydd wedi derbyn yr atgyfeiriad.',
  'sentence.awaiting_consent': 'Rydym wedi gofyn i’r gweithiwr am gydsyniad.',
  'sentence.awaiting_appointment': 'Rydym yn trefnu apwyntiad.',
  'sentence.appointment_booked': 'Mae gan y gweithiwr apwyntiad.',
  'sentence.did_not_attend': 'Ni ddaeth y gweithiwr i’r apwyntiad.',
  'sentence.appointment_cancelled': 'Cafodd yr apwyntiad ei ganslo.',
  'sentence.attended': 'Gwelwyd y gweithiwr.',
  'sentence.awaiting_evidence': 'Rydym wedi gofyn am dystiolaeth feddygol bellach.',
  'sentence.report_in_preparation': 'Mae’r clinigydd yn ysgrifennu’r adroddiad.',
  'sentence.quality_check': 'Mae ail glinigydd yn gwirio’r adroddiad.',
  'sentence.awaiting_employee_response': 'Y gweithiwr sy’n darllen yr adroddiad yn gyntaf.',
  'sentence.employee_corrections': 'Mae’r gweithiwr wedi gofyn am gywiriad.',
  'sentence.released': 'Mae’r adroddiad yn barod i’w ddarllen.',
  'sentence.clarification': 'Rydym yn ateb cwestiwn am yr adroddiad.',
  'sentence.review_due': 'Mae’n bryd cynnal yr adolygiad y cytunwyd arno.',
  'sentence.on_hold': 'Mae’r achos wedi’i ohirio.',
  'sentence.unable_to_contact': 'Ni allwn gael gafael ar y gweithiwr.',
  'sentence.closed': 'Mae’r achos wedi dod i ben.',
  'sentence.rejected': 'Anfonwyd yr atgyfeiriad yn ôl.',
  'sentence.withdrawn': 'Tynnodd y cyflogwr yr atgyfeiriad yn ôl.',

  'explain.pending_triage':
    'Cyrhaeddodd yr atgyfeiriad. Bydd clinigydd yn penderfynu sut i asesu’r gweithiwr, fel arfer o fewn dau ddiwrnod gwaith. Nid oes angen gwneud dim.',
  'explain.awaiting_information':
    'Mae angen rhagor ar y clinigydd cyn penderfynu. Dylai’r atgyfeiriwr ateb y cwestiynau cyn gynted â phosibl; yna bydd y brysbennu’n parhau.',
  'explain.awaiting_documents':
    'Cyrhaeddodd yr atgyfeiriad heb ei ddogfennau. Dylai’r atgyfeiriwr eu hanfon o fewn deg diwrnod gwaith, neu caiff yr atgyfeiriad ei ddychwelyd.',
  'explain.triaged':
    'Derbyniwyd yr atgyfeiriad. Byddwn yn cysylltu â’r gweithiwr am gydsyniad a’r cam nesaf, fel arfer o fewn deg diwrnod gwaith.',
  'explain.awaiting_consent':
    'Rydym wedi gofyn i’r gweithiwr gytuno i’r asesiad. Y gweithiwr sy’n penderfynu; ni fydd dim yn digwydd cyn cael ateb.',
  'explain.awaiting_appointment':
    'Mae’r gweithiwr wedi cytuno. Byddwn yn cynnig apwyntiad, fel arfer o fewn deg diwrnod gwaith i’r derbyn. Nid oes angen i chi wneud dim.',
  'explain.appointment_booked':
    'Mae gan y gweithiwr apwyntiad ar y diwrnod a welir o dan Camau. Bydd yr adroddiad yn dilyn o fewn pum diwrnod gwaith.',
  'explain.did_not_attend':
    'Ni ddaeth y gweithiwr i apwyntiad. Byddwn yn cysylltu i drefnu un arall, neu’n dweud wrthych beth sy’n dilyn.',
  'explain.appointment_cancelled':
    'Cafodd apwyntiad ei ganslo. Byddwn yn trefnu un arall gyda’r gweithiwr. Nid oes angen i chi wneud dim.',
  'explain.attended':
    'Gwelwyd y gweithiwr. Bydd y clinigydd yn ysgrifennu’r adroddiad, fel arfer o fewn pum diwrnod gwaith.',
  'explain.awaiting_evidence':
    'Gofynnodd y clinigydd i feddyg arall am dystiolaeth, gyda chydsyniad. Byddwn yn gofyn eto bob pythefnos; bydd yr adroddiad yn dilyn.',
  'explain.report_in_preparation':
    'Mae’r clinigydd yn ysgrifennu’r adroddiad, fel arfer o fewn pum diwrnod gwaith. Nid oes angen i chi wneud dim.',
  'explain.quality_check':
    'Mae’r adroddiad wedi’i ysgrifennu. Bydd ail glinigydd yn ei wirio cyn iddo fynd ymhellach. Nid oes angen i chi wneud dim.',
  'explain.awaiting_employee_response':
    'Caiff y gweithiwr ddarllen yr adroddiad o’ch blaen chi, am bum diwrnod gwaith neu fwy o ofyn. Yna byddwn yn dweud wrthych.',
  'explain.employee_corrections':
    'Tynnodd y gweithiwr sylw at ffaith. Bydd y clinigydd yn ateb, a’r gweithiwr yn darllen eto. Nid oes angen i chi wneud dim.',
  'explain.released':
    'Mae’r adroddiad wedi’i ryddhau. Gall y derbynwyr a enwyd ei ddarllen o dan Dogfennau a gweithredu ar y cyngor.',
  'explain.clarification':
    'Mae cwestiwn am yr adroddiad a ryddhawyd ar agor. Bydd y clinigydd yn ei ateb yn yr achos. Nid oes angen i chi wneud dim.',
  'explain.review_due':
    'Mae’r dyddiad adolygu’n agos neu wedi mynd heibio. Y perchennog sy’n penderfynu ai atgyfeirio eto neu adael i’r achos gau.',
  'explain.on_hold':
    'Mae’r achos wedi’i oedi am reswm a gofnododd y staff. Bydd yn parhau pan ddaw hynny i ben; byddwn yn dweud wrthych.',
  'explain.unable_to_contact':
    'Rydym wedi methu cael gafael ar y gweithiwr. Dylai’r atgyfeiriwr wirio’r manylion cyswllt a gofyn i’r gweithiwr ein ffonio.',
  'explain.closed':
    'Daeth yr achos i ben am y rheswm a welir. Nid oes dim arall i’w wneud; gellir atgyfeirio o’r newydd ohono.',
  'explain.rejected':
    'Anfonwyd yr atgyfeiriad yn ôl gyda rheswm. Gall yr atgyfeiriwr ei gywiro a’i gyflwyno eto o fewn tri deg diwrnod.',
  'explain.withdrawn': 'Tynnodd y cyflogwr yr atgyfeiriad yn ôl cyn iddo gael ei dderbyn. Nid oes dim arall i’w wneud.',

  'reason.advice_given': 'Cyngor wedi’i roi',
  'reason.no_report': 'Ni ellir rhoi adroddiad',
  'reason.did_not_attend': 'Heb ddod',
  'reason.left': 'Y gweithiwr wedi gadael',
  'reason.withdrawn_by_employer': 'Tynnwyd yn ôl gan y cyflogwr',
  'reason.decided_on_papers': 'Penderfynwyd ar bapur',
  'reason.ill_health_certified': 'Ymddeoliad afiechyd wedi’i ardystio',
  'reason.ill_health_not_met': 'Meini prawf afiechyd heb eu bodloni',
  'reason.transferred': 'Trosglwyddwyd',
  'reason.duplicate': 'Dyblyg',
};
