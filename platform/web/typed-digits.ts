/** Nobody pastes more than a text message. */
const LONGEST_TEXT = 1_000;

/**
 * The digits that somebody typed or pasted, in ASCII: digits of any script, with spaces between them; or a whole text in which one
 * number, and only one, has the length that is asked for (`인증번호 241660`). Undefined if it is anything else: nothing is guessed.
 *
 * @param length how many digits are asked for; fewer are a beginning
 */
export function typedDigits(text: string, length: number): string | undefined {
  if (text.length > LONGEST_TEXT) {
    return undefined;
  }
  // In here, for browsers that know no such expressions have to be able to load the script, and say so.
  const unseen = /[\p{White_Space}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
  const ascii = text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)));
  const dense = ascii.replace(unseen, "");
  if (/^[0-9]*$/.test(dense)) {
    return dense.length <= length ? dense : undefined;
  }
  const numbers = ascii.replace(/\p{Cf}/gu, "").match(/[0-9]+(?:[ -][0-9]+)*/g) ?? [];
  const runs = numbers.flatMap((number) => number.split(/[ -]/));
  const groups = numbers.map((number) => number.replace(/[ -]/g, ""));
  return only(runs, length) ?? only(groups, length);
}

function only(numbers: string[], length: number): string | undefined {
  const whole = new Set(numbers.filter((number) => number.length === length));
  return whole.size === 1 ? [...whole][0] : undefined;
}

/** Digits stand in runs of ten, from zero on, in every script (The Unicode Standard, 4.6). */
function valueOf(codePoint: number): number {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(codePoint - before - 1))) {
    before++;
  }
  return before % 10;
}
