/** What the LMS puts around the old calls of classic.js. */
import { call, el, explain, note, sent, show, t } from './site.js';
import { goOn } from './course.js';
import { verifyByPhone } from './phone.js';
import { shell } from './shell.js';

const step = new URLSearchParams(location.search).get('step');
const message = el('div');
const say = (kind, text) => message.replaceChildren(note(kind, text));
let lms;

async function start() {
  const page = await call('code-page', { step });
  lms = {
    host: page.otpgate,
    ticketId: page.ticketId,
    sessionId: page.ticket,
    agtId: page.institution,
    userId: page.trainee.userId,
    userName: page.trainee.name,
    userTel: page.trainee.phone,
    course: page.purpose.course,
    classCode: page.purpose.class,
    evalCode: page.purpose.evalCode,
    evalType: page.purpose.evalType,
    classTime: page.purpose.classTime,
  };
  show(t('codeTitle'), true, ...shell(step, 'classic', page, message, form()));
}

function form() {
  const code = el('input', { id: 'code', class: 'code', inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: '6', pattern: '[0-9]{6}', required: true });
  const go = el('button', { class: 'primary', type: 'submit' }, t('codeGo'));
  return el('form', { submit: (event) => {
    event.preventDefault();
    go.disabled = true;
    message.replaceChildren();
    const again = (kind, text) => { go.disabled = false; code.value = ''; code.focus(); say(kind, text); };
    window.otpAccredit(lms, code.value, {
      answer: shown,
      accepted: () => confirm(again),
      locked: (text) => { again('bad', text); locked(); },
      refused: (reason, text) => again('bad', reason === 'WE003' ? t('expired') : text),
      outage: () => again('bad', t('outage')),
    });
  } }, el('label', { for: 'code' }, t('codeLabel')), el('p', {}, code), el('p', {}, go));
}

/** The old page believed itself; this one asks its backend, which asks otpgate. */
async function confirm(again) {
  const { opened } = await call('confirm', { ticketId: lms.ticketId });
  if (opened) goOn(step);
  else again('bad', t('notBelieved'));
}

function locked() {
  message.append(el('p', {}, t('lockedHow')), el('p', {}, el('button', { class: 'primary', type: 'button', id: 'locked', click: phone }, t('lockedGo'))));
}

async function phone() {
  try {
    const answer = await verifyByPhone(step, true);
    if (answer?.result === 'SUBSTITUTE') goOn(step);
    if (answer?.result === 'FAILED') { say('bad', t('phoneFailed')); locked(); }
    if (answer?.result === 'REPORTED') {
      window.userReset(lms, answer.fields, {
        answer: shown,
        reset: (text) => say('good', text),
        refused: (reason, text) => { say('bad', text); locked(); },
        outage: () => say('bad', t('unavailable')),
      });
    }
  } catch (failure) {
    say('bad', explain(failure));
  }
}

/** Nobody looking over the trainee's shoulder learns name, number or ticket. */
function shown(path, fields, answer) {
  const masks = { USER_NM: (name) => `${name[0]}**`, USER_TEL: (phone) => `***${phone.slice(-4)}`, SESSIONID: (ticket) => `${ticket.slice(0, 10)}…`, OTPNO: () => '******' };
  const masked = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, masks[key]?.(value) ?? value]));
  sent(path, masked, answer);
}

addEventListener('phone', phone);
start().catch((failure) => {
  if (failure.code === 'not-due') location.replace('./');
  else show(t('codeTitle'), true, el('section', { class: 'card' }, el('h1', {}, t('codeTitle')), note('bad', explain(failure)),
    el('button', { class: 'primary', type: 'button', click: phone }, t('lockedGo'))));
});
