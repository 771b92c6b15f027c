/** Each status: its name, one sentence for lists, and the explanation of at most 25 words (CASE.4). */
export const english = {
  'status.pending_triage': 'Pending triage',
  'status.awaiting_information': 'Awaiting information',
  'status.awaiting_documents': 'Awaiting documents',
  'status.triaged': 'Triaged',
  'status.awaiting_consent': 'Awaiting employee consent',
  'status.awaiting_appointment': 'Awaiting appointment',
  'status.appointment_booked': 'Appointment booked',
  'status.did_not_attend': 'Did not attend',
  'status.appointment_cancelled': 'Appointment cancelled',
  'status.attended': 'Attended',
  'status.awaiting_evidence': 'Awaiting further medical evidence',
  'status.report_in_preparation': 'Report in preparation',
  'status.quality_check': 'Quality check',
  'status.awaiting_employee_response': 'Awaiting employee response',
  'status.employee_corrections': 'Employee corrections',
  'status.released': 'Released',
  'status.clarification': 'Clarification',
  'status.review_due': 'Review due',
  'status.on_hold': 'On hold',
  'status.unable_to_contact': 'Unable to contact',
  'status.closed': 'Closed',
  'status.rejected': 'Rejected',
  'status.withdrawn': 'Withdrawn',

  'sentence.pending_triage': 'A clinician will look at the referral.',
  'sentence.awaiting_information': 'We need more information from the referrer.',
  'sentence.awaiting_documents': 'We are waiting for the documents.',
  'sentence.triaged': 'A clinician has accepted the referral.',
  'sentence.awaiting_consent': 'We have asked the employee for consent.',
  'sentence.awaiting_appointment': 'We are arranging an appointment.',
  'sentence.appointment_booked': 'The employee has an appointment.',
  'sentence.did_not_attend': 'The employee missed the appointment.',
  'sentence.appointment_cancelled': 'The appointment was cancelled.',
  'sentence.attended': 'The employee was seen.',
  'sentence.awaiting_evidence': 'We have asked for further medical evidence.',
  'sentence.report_in_preparation': 'The clinician is writing the report.',
  'sentence.quality_check': 'A second clinician is checking the report.',
  'sentence.awaiting_employee_response': 'The employee is reading the report first.',
  'sentence.employee_corrections': 'The employee has asked for a correction.',
  'sentence.released': 'The report is ready to read.',
  'sentence.clarification': 'We are answering a question about the report.',
  'sentence.review_due': 'The agreed review is due.',
  'sentence.on_hold': 'The case is on hold.',
  'sentence.unable_to_contact': 'We cannot reach the employee.',
  'sentence.closed': 'The case has ended.',
  'sentence.rejected': 'The referral was sent back.',
  'sentence.withdrawn': 'The employer withdrew the referral.',

  'explain.pending_triage':
    'The referral has arrived. A clinician reads it and chooses how to assess the employee, normally within two working days. You need do nothing.',
  'explain.awaiting_information':
    'The clinician needs more before deciding. The referrer answers the questions as soon as possible; triage then continues.',
  'explain.awaiting_documents':
    'The referral has arrived without its documents. The referrer sends them within ten working days, or the referral is returned.',
  'explain.triaged':
    'The referral is accepted. We contact the employee about consent and the next step, normally within ten working days.',
  'explain.awaiting_consent':
    'We have asked the employee to agree to the assessment. They decide; nothing happens before they answer.',
  'explain.awaiting_appointment':
    'The employee has agreed. We offer an appointment, normally within ten working days of acceptance. You need do nothing.',
  'explain.appointment_booked':
    'The employee has an appointment on the day shown under Actions. They attend; the report follows within five working days.',
  'explain.did_not_attend':
    'The employee missed an appointment. We contact them and arrange another or tell you what follows.',
  'explain.appointment_cancelled':
    'An appointment was cancelled. We arrange another with the employee. You need do nothing.',
  'explain.attended': 'The employee was seen. The clinician writes the report, normally within five working days.',
  'explain.awaiting_evidence':
    'The clinician has asked another doctor for evidence, with consent. We ask again every fourteen days; the report follows when it arrives.',
  'explain.report_in_preparation':
    'The clinician is writing the report, normally within five working days. You need do nothing.',
  'explain.quality_check':
    'The report is written. A second clinician checks it before it goes any further. You need do nothing.',
  'explain.awaiting_employee_response':
    'The employee may read the report before you, for five working days or longer on request. We then tell you.',
  'explain.employee_corrections':
    'The employee has pointed out something factual. The clinician answers, then the employee reads again. You need do nothing.',
  'explain.released': 'The report is released. The named recipients can read it under Documents and act on its advice.',
  'explain.clarification':
    'A question about the released report is open. The clinician answers it in the case. You need do nothing.',
  'explain.review_due':
    'The recall date is near or past. The owner decides whether to refer again or to let the case close.',
  'explain.on_hold':
    'The case is paused for a reason staff have recorded. It continues when that ends; we tell you then.',
  'explain.unable_to_contact':
    'We have tried to reach the employee without success. The referrer checks the contact details and asks the employee to call us.',
  'explain.closed': 'The case has ended for the reason shown. Nothing more is due; a new referral can be made from it.',
  'explain.rejected':
    'The referral was sent back with a reason. The referrer can correct and submit it again within thirty days.',
  'explain.withdrawn': 'The employer withdrew the referral before it was accepted. Nothing more is due.',

  'reason.advice_given': 'Advice given',
  'reason.no_report': 'No report can be given',
  'reason.did_not_attend': 'Did not attend',
  'reason.left': 'Employee left',
  'reason.withdrawn_by_employer': 'Withdrawn by the employer',
  'reason.decided_on_papers': 'Decided on papers',
  'reason.ill_health_certified': 'Ill-health retirement certified',
  'reason.ill_health_not_met': 'Ill-health criteria not met',
  'reason.transferred': 'Transferred',
  'reason.duplicate': 'Duplicate',
};
