import { address, email, group, postcode, telephone, text } from './builder.ts';

/** Step 1 of every form an employer writes: the nine fields about the referrer, filled from the account. */
export const referrerStep = group(
  'referrer',
  ['Referrer', 'Yr atgyfeiriwr'],
  [
    text('referrer.title', ['Title', 'Teitl'], {
      help: ['For example Ms, Mr, Dr or Mx', 'Er enghraifft Ms, Mr, Dr neu Mx'],
      prefill: 'account.title',
      longest: 35,
    }),
    text('referrer.name', ['Your name', 'Eich enw'], { required: true, prefill: 'account.name' }),
    text('referrer.organisation', ['Organisation', 'Sefydliad'], { required: true, prefill: 'organisation.name' }),
    address('referrer.address', ['Address to reply to', 'Cyfeiriad i ateb iddo'], {
      required: true,
      prefill: 'account.address',
      help: [
        'Your work address, in case something has to come by post',
        'Eich cyfeiriad gwaith, rhag ofn bod rhaid anfon rhywbeth drwy’r post',
      ],
    }),
    postcode('referrer.postcode', ['Postcode', 'Cod post'], {
      required: true,
      prefill: 'account.postcode',
      help: ['The postcode of the address to reply to', 'Cod post y cyfeiriad i ateb iddo'],
    }),
    telephone('referrer.telephone', ['Telephone number', 'Rhif ffôn'], {
      required: true,
      prefill: 'account.telephone',
      help: ['Where a clinician can reach you during the day', 'Ble gall clinigwr gysylltu â chi yn ystod y dydd'],
    }),
    text('referrer.locationCode', ['Employer location code', 'Cod lleoliad y cyflogwr'], {
      prefill: 'account.locationCode',
      help: ['If your organisation uses one', 'Os yw eich sefydliad yn defnyddio un'],
      longest: 60,
    }),
    email('referrer.email', ['E-mail for this referral', 'E-bost ar gyfer yr atgyfeiriad hwn'], {
      required: true,
      prefill: 'account.email',
      fact: 'referrerEmail',
      help: [
        'Notices about this referral go here. It must be a work address your organisation allows',
        'Bydd hysbysiadau am yr atgyfeiriad hwn yn mynd yma. Rhaid iddo fod yn gyfeiriad gwaith y mae eich sefydliad yn ei ganiatáu',
      ],
    }),
    text('referrer.purchaseOrder', ['Purchase order number', 'Rhif archeb brynu'], {
      fact: 'purchaseOrder',
      help: ['If your finance department asks for one', 'Os yw eich adran gyllid yn gofyn am un'],
      longest: 60,
    }),
  ],
);
