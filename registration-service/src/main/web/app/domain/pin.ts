/** How many digits a PIN has (manual 003: "이용자 등록 시 설정한 비밀번호 4자리"). */
export const PIN_LENGTH = 4;

/** Whether this is a whole PIN. */
export function isPin(text: string): boolean {
  return new RegExp(`^[0-9]{${PIN_LENGTH}}$`).test(text);
}
