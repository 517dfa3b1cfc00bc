import type { Texts } from "./ko";

/** English. */
export const en: Texts = {
  name: "Training OTP",
  otherLanguage: "한국어",
  back: "Back",
  settings: "Settings",
  close: "Close",
  retry: "Try again",
  working: "One moment, please",
  newVersion: "A new version is ready.",
  update: "Update",
  offline: "Offline",

  welcome: {
    heading: "Open your enrolment link",
    lead: "No OTP is registered in this browser yet. It begins at your training institution's site.",
    steps: [
      "Open the OTP enrolment link of your learning site, or scan its QR code.",
      "Register this browser and choose a PIN of four digits.",
      "Enter the six-digit code at the learning site.",
    ],
  },

  consent: {
    heading: "Register this browser as your OTP device",
    thisDevice: "The device you are using",
    other: "The registration that this browser holds will be replaced by the new one.",
    title: "Consent",
    version: (version) => `Version ${version}`,
    agree: "I have read this and agree.",
    required: "Your consent is needed to register.",
    register: "Register",
    installed: "Register an installed program instead",
    text: [
      ["Purpose", "To confirm that you yourself take part in distance learning."],
      [
        "What is stored",
        "An irreversible pseudonym made of your name and mobile number; the names of your operating system and browser; when you registered; version and time of this consent; records of verifications (learning site id, course and session, time, outcome, network region)",
      ],
      ["What is not stored", "Your name, mobile number and PIN. The PIN never leaves this device."],
      ["Retention", "This device's secret is deleted when another device is registered or you reset. Verification records are kept as evidence for your institution."],
      ["Promise", "Only you use it. Having someone else verify for you is training fraud."],
      ["Choice", "You need not agree. Your institution's phone verification remains open to you."],
    ],
  },

  pin: {
    label: "PIN, four digits",
    choose: "Choose a PIN of four digits",
    chooseLead: "You enter it each time you open the app. The fourth digit takes you on.",
    repeat: "Enter it once more",
    repeatLead: "The same PIN again completes your registration.",
    repeatChangeLead: "The same PIN again completes the change.",
    differs: "The two PINs differ. Please choose again.",
    enter: "Enter your PIN",
    enterLead: "Your code appears after the fourth digit.",
    wrong: "That is not the PIN. Wrong entries never lock you out.",
    incomplete: "Enter four digits.",
    forgotten: "Forgot your PIN?",
    former: "Enter your current PIN",
    formerLead: "If it is right, you choose a new one.",
    chooseNew: "Choose a new PIN of four digits",
    changed: "Your PIN was changed.",
    damaged: "The registration kept in this browser cannot be read. Reset it, then register again.",
  },

  code: {
    heading: "Your code",
    lead: "Enter it at your learning site.",
    left: (seconds) => `${seconds} s left`,
    leftLabel: "Time left",
    littleTime: "Wait for the next code",
    copy: "Copy code",
    copied: "Copied",
    notCopied: "Copying is not possible here. Please type the code.",
    announce: (digits) => `New code ${digits}`,
    copyLabel: (digits) => `Copy code ${digits}`,
  },

  registered: {
    heading: "A device is registered already",
    lead: "An OTP works on one device a person. Use the registered device, or change to this browser.",
    current: "Registered device",
    since: (when) => `Registered ${when}`,
    replace: "Register this browser instead",
    installed: "Register an installed program",
    back: "Go back",
    proof: "Your institution may have to verify your identity first.",
    here: "This browser is registered already",
    hereLead: "There is no need to register again. Enter your PIN to see your code.",
    open: "Show my code",
  },

  proof: {
    heading: "Verify your identity first",
    lead: "Changing the registered device takes an enrolment link that follows an identity verification, so that nobody else can take over your OTP.",
    steps: [
      "Go back to your learning site.",
      "Choose to change the device and verify your identity by phone.",
      "Open the new enrolment link within ten minutes.",
    ],
  },

  locked: {
    heading: "Your OTP is suspended",
    lead: "Five wrong codes in a row were entered.",
    steps: [
      "Go back to your learning site.",
      "Lift the restriction by verifying your identity by phone.",
      "Check again here.",
    ],
    check: "Check again",
    still: "Still suspended. Please complete the identity verification at your institution.",
    enrolSteps: [
      "Go back to your learning site.",
      "Lift the restriction by verifying your identity by phone.",
      "Open the enrolment link again.",
    ],
  },

  unknown: {
    heading: "This browser's registration cannot be found",
    lead: "The server has no record of it. If your learning site does not accept its codes, register again. What is kept here stays.",
    steps: ["Go back to your learning site.", "Open the OTP enrolment link in this browser to register again."],
    check: "Check again",
    still: "There is still no record. Open an enrolment link at your learning site.",
  },

  refused: {
    expired: "The enrolment link has expired",
    expiredLead: "A link is good for ten minutes. Get a new one at your learning site.",
    used: "This enrolment link is used up",
    usedLead: "One link registers one device. To register again, get a new link at your learning site.",
    exhausted: "This enrolment link cannot be used any more",
    exhaustedLead: "Too many wrong codes were entered. Get a new link at your learning site.",
    unreachable: "The server cannot be reached",
    unreachableLead: "Check your internet connection and try again.",
    other: "Registration failed",
    otherLead: "Get a new link at your learning site and try again. If it keeps failing, ask your institution.",
    storage: "This browser cannot keep a registration",
    storageLead: "OTP does not work in private windows or where storage is blocked. Open the link in your everyday browser.",
  },

  ended: {
    replaced: "Another device was registered",
    replacedLead: "Codes of this browser are no longer accepted.",
    now: "The registered device now",
    notYou: "If that was not you, tell your training institution at once.",
    removed: "The registration was reset",
    removedLead: "Codes of this browser are no longer accepted. To use OTP again, open an enrolment link at your learning site.",
    confirm: "OK, remove it here",
  },

  installed: {
    heading: "Register an installed program",
    lead: "A free authenticator program on your Windows PC becomes your OTP, whichever browser you learn in.",
    program: "Program",
    another: "Another program",
    anotherLead: "It must support a period of 60 seconds and SHA-1. Google's and Microsoft's apps know 30 seconds only.",
    begin: "Begin",
    scan: (program) => `Add it to ${program}`,
    qr: "QR code for the program",
    open: "Open in a program on this PC",
    key: "Secret key",
    copyKey: "Copy key",
    period: "Period 60 s · 6 digits · SHA-1",
    code: "The six digits that the program shows",
    codeRequired: "Enter six digits.",
    mismatch: (left) => `The code does not match. Check that the period is 60 seconds. Attempts left: ${left}`,
    clockFast: (minutes, left) =>
      `The clock of the program's device is about ${minutes} minutes fast. Let the device set its time automatically, then enter the new code. Attempts left: ${left}`,
    clockSlow: (minutes, left) =>
      `This code is about ${minutes} minutes old. If the device's clock is slow, let it set its time automatically, then enter the new code. Attempts left: ${left}`,
    finish: "Finish",
    done: "The program is your OTP now",
    doneLead: "Enter the six digits that it shows at your learning site. You may close this window.",
    steps: {
      KeePassXC: [
        "Add a new entry in KeePassXC and save it.",
        "Right-click the entry and choose TOTP → Set up TOTP.",
        "Paste the secret key; under custom settings set the time step to 60 seconds.",
      ],
      "2fast": [
        "In 2fast (1.3.4 or later) add an account.",
        "Scan the QR code, or choose manual input and paste the secret key.",
        "With manual input, set the period to 60 seconds.",
      ],
      other: [
        "Add a new TOTP entry in your program.",
        "Scan the QR code or paste the secret key.",
        "Check: period 60 seconds, 6 digits, SHA-1.",
      ],
    },
  },

  menu: {
    heading: "Settings",
    changePin: "Change PIN",
    changePinLead: "The four digits that open the app",
    reset: "Reset registration",
    resetLead: "Removes this device's registration",
    about: "About and consent",
    aboutLead: "What OTP is, what is stored, version",
  },

  reset: {
    heading: "Reset the registration?",
    lead: "This device's OTP registration is removed. Its codes stop working, and this cannot be undone.",
    when: "For a forgotten PIN, or when your name or mobile number has changed. Registering again takes an identity verification at your institution.",
    confirm: "Reset",
    cancel: "Cancel",
    done: "The registration was reset",
    doneLead: "To use OTP again, verify your identity at your learning site and open an enrolment link.",
    unreachable: "The server cannot be reached; nothing was reset. Check your internet connection.",
    forgotten: "Forgot your PIN?",
    forgottenLead: "The PIN exists on this device only, so nobody can tell it to you. Reset the registration and register again.",
  },

  about: {
    heading: "About",
    what: "What OTP is",
    whatText:
      "A six-digit code that changes every 60 seconds and proves that it is you: at enrolment, after every eighth session, before exams and assignments.",
    offline: "Without internet, and abroad",
    offlineText: "Once registered, the code appears without internet. A wrong clock or another time zone does no harm: the app follows the server's time.",
    five: "Five wrong codes in a row",
    fiveText: "suspend the OTP until you verify your identity by phone at your institution. Wrong PINs in this app never lock anything.",
    device: "This device",
    clock: "Clock correction",
    clockText: (seconds) => (seconds === 0 ? "none" : `${seconds > 0 ? "+" : "−"}${Math.abs(seconds)} s`),
  },

  kinds: { BROWSER: "Cloud OTP", INSTALLED: "Installed OTP", MOBILE: "mOTP" },
};
