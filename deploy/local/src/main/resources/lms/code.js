/** The code page made the new way: otpgate's element does the asking. */
import { call, el, explain, language, note, show, t } from './site.js';
import { goOn } from './course.js';
import { verifyByPhone } from './phone.js';
import { shell } from './shell.js';

const step = new URLSearchParams(location.search).get('step');
const message = el('div');

async function start() {
  const page = await call('code-page', { step });
  await new Promise((loaded, failed) => {
    document.head.append(el('script', { src: `${page.otpgate}/widget/otpgate.js`, load: loaded, error: failed }));
  });
  show(t('codeTitle'), true, ...shell(step, 'widget', page, message, widget(page)));
}

function widget(page) {
  const { evalCode, evalType, classTime, course, class: opening } = page.purpose;
  return el('otp-verify', {
    ticket: page.ticket,
    'user-id': page.trainee.userId,
    'eval-code': evalCode,
    'eval-type': evalType,
    'class-time': classTime,
    course,
    class: opening,
    lang: language,
    keypad: true,
    'otp-accepted': () => confirm(page.ticketId),
    'otp-phone-verification': phone,
  });
}

/** The widget says that the code was accepted; whether it was, the backend finds out by itself. */
async function confirm(ticketId) {
  const { opened } = await call('confirm', { ticketId });
  if (opened) goOn(step);
  else message.replaceChildren(note('bad', t('notBelieved')));
}

/** Phone verification, because of a lock or an outage, or since the trainee asked for it. */
async function phone() {
  try {
    const answer = await verifyByPhone(step);
    if (answer?.result === 'SUBSTITUTE') goOn(step);
    if (answer?.result === 'FAILED') message.replaceChildren(note('bad', t('phoneFailed')));
    if (answer?.result.startsWith('RESET')) {
      await start();
      message.replaceChildren(note('good', t(answer.result === 'RESET' ? 'resetDone' : 'resetSoon')));
    }
  } catch (failure) {
    message.replaceChildren(note('bad', explain(failure)));
  }
}

addEventListener('phone', phone);
start().catch((failure) => {
  if (failure.code === 'not-due') location.replace('./');
  else show(t('codeTitle'), true, el('section', { class: 'card' }, el('h1', {}, t('codeTitle')), note('bad', explain(failure)),
    el('button', { class: 'primary', type: 'button', click: phone }, t('lockedGo'))));
});
