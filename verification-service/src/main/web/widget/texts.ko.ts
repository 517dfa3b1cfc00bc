import type { Texts } from "./texts";

const usePhone = "휴대폰 본인인증으로 계속할 수 있습니다.";

export const ko: Texts = {
  title: "OTP 인증",
  hint: "OTP 화면에 표시된 6자리 인증번호를 입력해 주세요.",
  field: "인증번호 6자리",
  submit: "인증하기",
  sending: "확인하고 있습니다…",
  keypad: "숫자판",
  erase: "한 자리 지우기",
  clear: "모두 지우기",
  entered: (digits) => `${digits}자리 입력됨`,
  digitsOnly: "숫자 6자리만 입력할 수 있습니다.",
  incomplete: "인증번호 6자리를 모두 입력해 주세요.",
  mismatch: "인증번호가 일치하지 않습니다. 지금 표시된 번호를 확인해 주세요.",
  remaining: (attempts) => `남은 횟수 ${attempts}회`,
  used: "이미 사용한 인증번호입니다. 다음 번호가 표시되면 그 번호를 입력해 주세요.",
  throttled: (seconds) => `요청이 너무 많습니다. ${seconds}초 뒤에 다시 시도해 주세요.`,
  accepted: { title: "인증되었습니다", detail: "학습을 계속해 주세요." },
  locked: {
    title: "OTP 사용이 중지되었습니다",
    detail: "인증번호를 5회 연속 잘못 입력하여 사용이 제한되었습니다. 휴대폰 본인인증으로 초기화한 뒤 다시 사용해 주세요.",
  },
  unavailable: {
    network: { title: "OTP 서버에 연결할 수 없습니다", detail: `인터넷 연결을 확인한 뒤 다시 시도해 주세요.\n${usePhone}` },
    timeout: { title: "응답이 늦어지고 있습니다", detail: `잠시 후 다시 시도해 주세요.\n${usePhone}` },
    service: { title: "지금은 OTP를 사용할 수 없습니다", detail: `잠시 후 다시 시도해 주세요.\n${usePhone}` },
    refused: {
      title: "이 페이지에서는 OTP를 사용할 수 없습니다",
      detail: `허용되지 않은 페이지입니다. 훈련기관에 문의해 주세요.\n${usePhone}`,
    },
    ticket: { title: "인증 시간이 지났습니다", detail: `페이지를 새로 고친 뒤 다시 시도해 주세요.\n${usePhone}` },
    "not-registered": {
      title: "등록된 OTP가 없습니다",
      detail: `먼저 OTP를 등록해 주세요. 이름과 휴대폰 번호는 등록할 때와 같아야 합니다.\n${usePhone}`,
    },
    browser: {
      title: "이 브라우저에서는 OTP를 사용할 수 없습니다",
      detail: `브라우저가 오래되었습니다. 업데이트하거나 다른 브라우저에서 열어 주세요.\n${usePhone}`,
    },
  },
  phone: "휴대폰 본인인증",
  retry: "다시 시도",
};
