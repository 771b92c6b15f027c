export { changeEmail } from './administration/change-email.ts';
export { correctEmail } from './administration/correct-email.ts';
export {
  type AccountLine,
  type AccountPage,
  accountExport,
  accountListColumns,
  accountListInput,
  listAccounts,
} from './administration/list-accounts.ts';
export { type AccountDetails, readAccount } from './administration/read-account.ts';
export { answerSecondFactor, type SecondFactorAnswer } from './factors/answer-second-factor.ts';
export { beginAuthenticator } from './factors/begin-authenticator.ts';
export { enrolAuthenticator } from './factors/enrol-authenticator.ts';
export { enrolMailedCodes } from './factors/enrol-mailed-codes.ts';
export { type SecondFactorState, secondFactorState } from './factors/second-factor-state.ts';
export { sendCode } from './factors/send-code.ts';
export { sealTotpSecret } from './factors/totp-secret.ts';
export {
  accountSecurityEvents,
  accountSecurityExport,
  ownSecurityEvents,
  ownSecurityExport,
  type SecurityEvent,
  type SecurityEventKind,
  securityEventColumns,
  securityEventInput,
  securityEventKinds,
} from './history/security-events.ts';
export type { Identity, LinkVisit, OrganisationBrief } from './identity.ts';
export { type KeptPost, keepPost, takeKeptPost } from './kept-posts/keep-post.ts';
export { lateAccount } from './kept-posts/late-account.ts';
export { answerLinkCode, type LinkAnswer } from './links/answer-link-code.ts';
export { identifyLink } from './links/identify-link.ts';
export { endLinks, issueLink, type LinkRequest, moveLinkEnd } from './links/issue-link.ts';
export { type LinkLook, lookAtLink } from './links/look-at-link.ts';
export { visitCookie } from './links/open-link-visit.ts';
export { startLinkCode } from './links/start-link-code.ts';
export { type AccountAddress, addressOfAccount } from './memberships/address-of-account.ts';
export { holdNode } from './memberships/hold-node.ts';
export { type Membership, membershipOf, membershipsOf } from './memberships/membership-of.ts';
export { emailKey, isEmailAddress, isInDomains } from './names/email-address.ts';
export { displayName, plainName, tidyLine } from './names/personal-name.ts';
export { skeleton, usernameKey, usernameProblem } from './names/username.ts';
export { changeDetails, type OwnChange } from './own/change-details.ts';
export { changePassword } from './own/change-password.ts';
export { type Confirmation, confirmOwner, holdConfirmed } from './own/confirm-owner.ts';
export { confirmSession, isConfirmed, type SessionConfirmed } from './own/confirm-session.ts';
export type { OwnDetails } from './own/details-form.ts';
export { listFactors, type OwnFactors } from './own/list-factors.ts';
export { type OwnAccount, readOwnAccount } from './own/read-own-account.ts';
export { removeFactor } from './own/remove-factor.ts';
export { renamePasskey } from './own/rename-passkey.ts';
export { renewRecoveryCodes } from './own/renew-recovery-codes.ts';
export { enrolPasskey } from './passkeys/enrol-passkey.ts';
export { passkeyCreation, passkeyRequest } from './passkeys/passkey-options.ts';
export type { PasskeyAnswer } from './passkeys/read-answer.ts';
export { type PasskeySignIn, signInWithPasskey } from './passkeys/sign-in-with-passkey.ts';
export { classicPolicy, type PasswordPolicy, passwordPolicyOf } from './passwords/password-policy.ts';
export { passwordRules } from './passwords/password-problems.ts';
export { requestReset } from './recovery/request-reset.ts';
export { requestUsername } from './recovery/request-username.ts';
export { type ResetAnswer, resetPassword } from './recovery/reset-password.ts';
export { activate, activateWithPassword } from './registration/activate.ts';
export { type CodeCheck, checkVerificationCode } from './registration/check-verification-code.ts';
export { register } from './registration/register.ts';
export { activationHours } from './registration/register-account.ts';
export { requestActivation } from './registration/request-activation.ts';
export { linksMailedBefore } from './rotation/key-usage.ts';
export { accountRewraps } from './rotation/reseal-secrets.ts';
export { chooseOrganisation } from './sessions/choose-organisation.ts';
export { disownSessions } from './sessions/disown-sessions.ts';
export { identify } from './sessions/identify.ts';
export { keepAlive, secondsLeft } from './sessions/keep-alive.ts';
export { listSessions, type OpenSession } from './sessions/list-sessions.ts';
export { sessionCookie } from './sessions/open-session.ts';
export { signOut } from './sessions/sign-out.ts';
export { accountTimetable } from './sessions/sweep-sessions.ts';
export { attemptKey, countAttempt, forgetAttempts, holdAttempts, secondsToWait } from './sign-in/attempts.ts';
export { deviceCookie, deviceCookieAge } from './sign-in/known-device.ts';
export { type SignInAnswer, type SignInInput, signIn } from './sign-in/sign-in.ts';
export { unlockAccount } from './sign-in/unlock-account.ts';
export { findSignOn, type SignOnBrief, signOnOfAddress } from './single-sign-on/find-sign-on.ts';
export { finishSignOn, type SignOnAnswer } from './single-sign-on/finish-sign-on.ts';
export { signOnCookie, signOnSeconds } from './single-sign-on/flow.ts';
export { readSignOn, type SignOnDetails } from './single-sign-on/read-sign-on.ts';
export { saveSignOn } from './single-sign-on/save-sign-on.ts';
export { startSignOn } from './single-sign-on/start-sign-on.ts';
export { trySignOn } from './single-sign-on/try-sign-on.ts';
export { linkedSignIns, unlinkSignIn } from './single-sign-on/unlink-sign-in.ts';
export { acceptInvitation, type InvitationInput } from './staff/accept-invitation.ts';
export type { Assignment, AssignmentTime } from './staff/assignments.ts';
export { changeRole, endRole } from './staff/change-role.ts';
export { fittingStaff } from './staff/fitting-staff.ts';
export { grantRole } from './staff/grant-role.ts';
export { type Invited, inviteStaff } from './staff/invite-staff.ts';
export { isProviderAdministrator } from './staff/is-provider-administrator.ts';
export { leaveStaff } from './staff/leave-staff.ts';
export {
  listStaff,
  type StaffLine,
  type StaffPage,
  type StaffState,
  staffExport,
  staffListColumns,
  staffListInput,
  staffStates,
} from './staff/list-staff.ts';
export { readStaff, type StaffChangeLine, type StaffDetails } from './staff/read-staff.ts';
export { recordChange } from './staff/record-change.ts';
export { reinviteStaff } from './staff/reinvite-staff.ts';
export { installationRoles, type StaffRole, staffRoles } from './staff/roles.ts';
export { disableStaff, enableStaff } from './staff/shut-out-staff.ts';
export { holdStaff, mayChangeStaff, type StaffMember } from './staff/staff-member.ts';
export { staffName } from './staff/staff-name.ts';
export { texts as accountsTexts } from './texts.ts';
export { issueToken, type TokenPurpose } from './tokens/issue-token.ts';
export { type LinkState, linkState } from './tokens/link-state.ts';
export { readToken, type TokenReading } from './tokens/read-token.ts';
