import type { RegisteredDevice } from "../domain/registration";

/** Korean: the language that trainees read. */
export const ko = {
  name: "원격훈련 OTP",
  otherLanguage: "English",
  back: "뒤로",
  settings: "설정",
  close: "닫기",
  retry: "다시 시도",
  working: "잠시만 기다려 주세요",
  newVersion: "새 버전이 준비되었습니다.",
  update: "업데이트",
  offline: "오프라인",

  welcome: {
    heading: "등록 링크를 열어 주세요",
    lead: "아직 이 브라우저에 등록된 OTP가 없습니다. 훈련기관 학습 사이트에서 시작합니다.",
    steps: [
      "학습 사이트의 OTP 등록 링크를 누르거나 QR 코드를 스캔합니다.",
      "이 브라우저를 등록하고 PIN 4자리를 정합니다.",
      "6자리 인증번호를 학습 사이트에 입력합니다.",
    ],
  },

  consent: {
    heading: "이 브라우저를 OTP 기기로 등록합니다",
    thisDevice: "지금 사용 중인 기기",
    other: "이 브라우저에 있던 등록은 지워지고 새 등록으로 바뀝니다.",
    title: "이용 동의",
    version: (version: string) => `${version} 판`,
    agree: "위 내용을 읽었으며 동의합니다.",
    required: "등록하려면 동의가 필요합니다.",
    register: "등록",
    installed: "설치형 OTP로 등록하기",
    text: [
      ["목적", "원격훈련에서 본인임을 확인하고 대리 수강을 막기 위해 사용합니다."],
      [
        "저장하는 정보",
        "이름과 휴대폰 번호를 되돌릴 수 없게 바꾼 가명, 운영체제와 브라우저 이름, 등록한 시각, 이 동의의 판과 시각, 인증 기록(학습 사이트 아이디, 과정·회차, 시각, 결과, 접속 지역망)",
      ],
      ["저장하지 않는 정보", "이름, 휴대폰 번호, PIN. PIN은 이 기기 밖으로 나가지 않습니다."],
      ["보관", "다른 기기를 등록하거나 초기화하면 이 기기의 비밀키를 지웁니다. 인증 기록은 훈련기관의 증빙을 위해 보관합니다."],
      ["약속", "본인만 사용합니다. 다른 사람이 대신 인증하면 부정훈련이 됩니다."],
      ["선택", "동의하지 않아도 됩니다. 그때는 훈련기관의 휴대폰 인증을 이용해 주세요."],
    ] as [string, string][],
  },

  pin: {
    label: "PIN 4자리",
    choose: "PIN 4자리를 정해 주세요",
    chooseLead: "앱을 열 때마다 입력하는 번호입니다. 4자리를 입력하면 다음으로 넘어갑니다.",
    repeat: "한 번 더 입력해 주세요",
    repeatLead: "같은 PIN을 다시 입력하면 등록이 끝납니다.",
    repeatChangeLead: "같은 PIN을 다시 입력하면 바뀝니다.",
    differs: "두 번 입력한 PIN이 다릅니다. 처음부터 다시 정해 주세요.",
    enter: "PIN을 입력해 주세요",
    enterLead: "4자리를 모두 입력하면 인증번호가 나옵니다.",
    wrong: "PIN이 맞지 않습니다. 여러 번 틀려도 잠기지 않습니다.",
    incomplete: "숫자 4자리를 입력해 주세요.",
    forgotten: "PIN을 잊으셨나요?",
    former: "지금 쓰는 PIN을 입력해 주세요",
    formerLead: "맞으면 새 PIN을 정합니다.",
    chooseNew: "새 PIN 4자리를 정해 주세요",
    changed: "PIN을 바꾸었습니다.",
    damaged: "이 브라우저에 저장된 등록을 읽을 수 없습니다. 초기화한 다음 다시 등록해 주세요.",
  },

  code: {
    heading: "인증번호",
    lead: "학습 사이트의 인증 화면에 입력해 주세요.",
    left: (seconds: number) => `${seconds}초 남음`,
    leftLabel: "남은 시간",
    littleTime: "잠시 후 새 번호를 사용하세요",
    copy: "번호 복사",
    copied: "복사했습니다",
    notCopied: "복사할 수 없습니다. 직접 입력해 주세요.",
    announce: (digits: string) => `새 인증번호 ${digits}`,
    copyLabel: (digits: string) => `인증번호 ${digits} 복사`,
  },

  registered: {
    heading: "이미 등록된 기기가 있습니다",
    lead: "OTP는 한 사람이 기기 한 대에서만 사용합니다. 등록된 기기를 쓰거나, 이 브라우저로 바꿀 수 있습니다.",
    current: "현재 등록된 기기",
    since: (when: string) => `${when} 등록`,
    replace: "이 브라우저로 재등록",
    installed: "설치형 OTP 등록",
    back: "돌아가기",
    proof: "재등록에는 훈련기관의 본인인증이 필요할 수 있습니다.",
    here: "이 브라우저에 이미 등록되어 있습니다",
    hereLead: "다시 등록하지 않아도 됩니다. PIN을 입력하면 인증번호가 나옵니다.",
    open: "인증번호 보기",
  },

  proof: {
    heading: "먼저 본인인증을 해 주세요",
    lead: "등록된 기기를 바꾸려면 본인인증을 마친 등록 링크가 필요합니다. 다른 사람이 내 OTP를 가져가지 못하게 하기 위해서입니다.",
    steps: [
      "훈련기관 학습 사이트로 돌아갑니다.",
      "기기 변경을 선택하고 휴대폰 본인인증을 합니다.",
      "10분 안에 새 등록 링크를 엽니다.",
    ],
  },

  locked: {
    heading: "OTP 사용이 중지되었습니다",
    lead: "인증번호를 5회 연속 잘못 입력하여 사용이 제한되었습니다.",
    steps: [
      "훈련기관 학습 사이트로 돌아갑니다.",
      "휴대폰 본인인증으로 제한을 초기화합니다.",
      "이 화면에서 다시 확인합니다.",
    ],
    check: "다시 확인",
    still: "아직 제한되어 있습니다. 훈련기관에서 본인인증을 마쳤는지 확인해 주세요.",
    enrolSteps: [
      "훈련기관 학습 사이트로 돌아갑니다.",
      "휴대폰 본인인증으로 제한을 초기화합니다.",
      "등록 링크를 다시 엽니다.",
    ],
  },

  unknown: {
    heading: "이 브라우저의 등록을 확인할 수 없습니다",
    lead: "서버에 등록 기록이 없습니다. 학습 사이트가 인증번호를 받아 주지 않으면 다시 등록해 주세요. 저장된 등록은 그대로 둡니다.",
    steps: ["훈련기관 학습 사이트로 돌아갑니다.", "OTP 등록 링크를 이 브라우저에서 열어 다시 등록합니다."],
    check: "다시 확인",
    still: "아직 등록 기록이 없습니다. 학습 사이트에서 등록 링크를 열어 주세요.",
  },

  refused: {
    expired: "등록 링크의 시간이 지났습니다",
    expiredLead: "등록 링크는 10분 동안 사용할 수 있습니다. 학습 사이트에서 새 링크를 받아 주세요.",
    used: "이미 사용한 등록 링크입니다",
    usedLead: "링크 하나로 기기 한 대만 등록할 수 있습니다. 다시 등록하려면 학습 사이트에서 새 링크를 받아 주세요.",
    exhausted: "이 등록 링크는 더 쓸 수 없습니다",
    exhaustedLead: "번호를 여러 번 잘못 입력했습니다. 학습 사이트에서 새 링크를 받아 주세요.",
    unreachable: "서버에 연결할 수 없습니다",
    unreachableLead: "인터넷 연결을 확인하고 다시 시도해 주세요.",
    other: "등록하지 못했습니다",
    otherLead: "학습 사이트에서 새 링크를 받아 다시 시도해 주세요. 계속되면 훈련기관에 문의해 주세요.",
    storage: "이 브라우저에는 저장할 수 없습니다",
    storageLead: "시크릿 창이나 저장이 막힌 브라우저에서는 OTP를 사용할 수 없습니다. 평소 쓰는 브라우저에서 링크를 열어 주세요.",
  },

  ended: {
    replaced: "다른 기기가 등록되었습니다",
    replacedLead: "이 브라우저의 인증번호는 더 이상 사용할 수 없습니다.",
    now: "지금 등록된 기기",
    notYou: "본인이 등록하지 않았다면 바로 훈련기관에 알려 주세요.",
    removed: "등록이 초기화되었습니다",
    removedLead: "이 브라우저의 인증번호는 더 이상 사용할 수 없습니다. 다시 쓰려면 학습 사이트에서 등록 링크를 열어 주세요.",
    confirm: "확인하고 지우기",
  },

  installed: {
    heading: "설치형 OTP를 등록합니다",
    lead: "윈도우 PC의 무료 인증 프로그램을 OTP로 사용합니다. 어느 브라우저에서 학습하든 같은 번호를 씁니다.",
    program: "사용할 프로그램",
    another: "다른 프로그램",
    anotherLead: "60초 주기와 SHA-1을 지원해야 합니다. Google·Microsoft 인증 앱은 30초로 고정되어 쓸 수 없습니다.",
    begin: "등록 시작",
    scan: (program: string) => `${program}에 추가해 주세요`,
    qr: "프로그램에 등록할 QR 코드",
    open: "이 PC의 프로그램으로 열기",
    key: "비밀키",
    copyKey: "비밀키 복사",
    period: "주기 60초 · 6자리 · SHA-1",
    code: "프로그램에 표시된 6자리 번호",
    codeRequired: "숫자 6자리를 입력해 주세요.",
    mismatch: (left: number) => `번호가 맞지 않습니다. 주기가 60초인지 확인해 주세요. 남은 횟수 ${left}회`,
    clockFast: (minutes: number, left: number) =>
      `이 프로그램이 있는 기기의 시계가 약 ${minutes}분 빠릅니다. 기기의 시간을 자동으로 맞춘 뒤 새 번호를 입력해 주세요. 남은 횟수 ${left}회`,
    clockSlow: (minutes: number, left: number) =>
      `약 ${minutes}분 전의 번호입니다. 기기의 시계가 느리면 시간을 자동으로 맞춘 뒤 새 번호를 입력해 주세요. 남은 횟수 ${left}회`,
    finish: "등록 완료",
    done: "설치형 OTP를 등록했습니다",
    doneLead: "이제 프로그램에 표시되는 6자리 번호를 학습 사이트에 입력해 주세요. 이 창은 닫아도 됩니다.",
    steps: {
      KeePassXC: [
        "KeePassXC에서 새 항목을 만들고 저장합니다.",
        "항목을 오른쪽 단추로 눌러 TOTP → TOTP 설정을 엽니다.",
        "비밀키를 붙여 넣고 사용자 지정 설정에서 시간 간격을 60초로 바꿉니다.",
      ],
      "2fast": [
        "2fast(1.3.4 이상)에서 계정 추가를 누릅니다.",
        "QR 코드를 읽거나, 직접 입력을 골라 비밀키를 붙여 넣습니다.",
        "직접 입력할 때는 주기를 60초로 바꿉니다.",
      ],
      other: [
        "프로그램에서 새 TOTP 항목을 추가합니다.",
        "QR 코드를 읽거나 비밀키를 붙여 넣습니다.",
        "주기 60초, 6자리, SHA-1인지 확인합니다.",
      ],
    },
  },

  menu: {
    heading: "설정",
    changePin: "PIN 변경",
    changePinLead: "앱을 열 때 쓰는 4자리 번호",
    reset: "mOTP 등록 초기화",
    resetLead: "이 기기의 등록을 지웁니다",
    about: "이용 안내와 동의 내용",
    aboutLead: "OTP란, 저장하는 정보, 버전",
  },

  reset: {
    heading: "등록을 초기화할까요?",
    lead: "이 기기의 OTP 등록을 지웁니다. 지운 뒤에는 인증번호를 쓸 수 없고, 되돌릴 수 없습니다.",
    when: "PIN을 잊었거나 이름·휴대폰 번호가 바뀐 때 사용합니다. 다시 등록할 때는 훈련기관의 본인인증이 필요합니다.",
    confirm: "초기화",
    cancel: "취소",
    done: "등록을 초기화했습니다",
    doneLead: "다시 쓰려면 학습 사이트에서 본인인증을 하고 등록 링크를 열어 주세요.",
    unreachable: "서버에 연결할 수 없어 초기화하지 못했습니다. 인터넷 연결을 확인해 주세요.",
    forgotten: "PIN을 잊으셨나요?",
    forgottenLead: "PIN은 이 기기에만 있어 알려 드릴 수 없습니다. 등록을 초기화하고 다시 등록해 주세요.",
  },

  about: {
    heading: "이용 안내",
    what: "OTP란",
    whatText:
      "60초마다 바뀌는 6자리 번호로 본인을 확인하는 방법입니다. 과정 입과 때, 8회차를 넘길 때마다, 시험과 과제 전에 입력합니다.",
    offline: "인터넷이 없어도, 외국에서도",
    offlineText: "등록한 뒤에는 인터넷 없이도 번호가 나옵니다. 시계가 틀리거나 시간대가 달라도 서버 시각에 맞추므로 바꾸지 않아도 됩니다.",
    five: "5회 연속 틀리면",
    fiveText: "사용이 중지됩니다. 훈련기관에서 휴대폰 본인인증을 하면 다시 쓸 수 있습니다. 이 앱의 PIN은 여러 번 틀려도 잠기지 않습니다.",
    device: "이 기기",
    clock: "시계 보정",
    clockText: (seconds: number) => (seconds === 0 ? "없음" : `${seconds > 0 ? "+" : "−"}${Math.abs(seconds)}초`),
  },

  kinds: {
    BROWSER: "클라우드 OTP",
    INSTALLED: "설치형 OTP",
    MOBILE: "mOTP",
  } satisfies Record<RegisteredDevice["kind"], string>,
};

/** What every language says. */
export type Texts = typeof ko;
