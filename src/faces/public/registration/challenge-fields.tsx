import { challengeBits } from '#platform/crypto/challenge.ts';

/** What passes the challenge with the form: the script fills in the proof; without one, thirty seconds do (ACC.R1). */
export const ChallengeFields = ({ text }: { text: string | undefined }) =>
  text ? (
    <>
      <input type="hidden" name="challenge" value={text} />
      <input type="hidden" name="proof" value="" data-challenge={challengeBits} />
    </>
  ) : null;
