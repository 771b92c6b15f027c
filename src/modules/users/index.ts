export type { SightChange } from '#modules/hierarchy/index.ts';
export { disableUser, enableUser } from './disable-user.ts';
export { type ImportedUsers, importUsers, previewUsers } from './import/import-users.ts';
export { readImportPlace } from './import/read-import-place.ts';
export type { PeopleReading, PersonRow, RowProblem } from './import/read-people.ts';
export {
  listUserSignIns,
  type UserSignIn,
  userSignInColumns,
  userSignInExport,
  userSignInInput,
} from './lists/list-sign-ins.ts';
export {
  listUserShares,
  type UserShare,
  userShareColumns,
  userShareExport,
  userShareInput,
} from './lists/list-user-shares.ts';
export { listUsers, type UserListInput, userColumns, userExport, userListInput } from './lists/list-users.ts';
export { lookAfter } from './look-after.ts';
export { moveUser, previewMove, type UserPlace } from './move-user.ts';
export { readUser, type UserDetails } from './read-user.ts';
export { sendActivation } from './send-activation.ts';
export { setPermissions } from './set-permissions.ts';
export { previewPositions, setPositions } from './set-positions.ts';
export { texts as userTexts } from './texts.ts';
export { unlockUser } from './unlock-user.ts';
export { type User, type UserState, userStates } from './user.ts';
