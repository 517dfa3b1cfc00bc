/** The way from signing in to the exam: each state shows one next step. */
import { call, el, explain, note, show, t, Refused } from './site.js';
import { showDevice } from './device.js';
import { showCourse } from './course.js';

async function start() {
  const answer = await fetch('api/state');
  if (answer.status === 401) return signIn();
  const state = await answer.json();
  if (!answer.ok) throw new Refused(state.error);
  if (!state.consented) return consent();
  if (location.hash === '#device' || (!state.enrolled && !(await call('device')).registered)) {
    return showDevice(state, location.hash === '#device' && (await call('device')).registered);
  }
  return showCourse(state);
}

async function signIn() {
  const { trainees } = await call('trainees');
  const as = async (userId) => {
    await call('sign-in', userId ? { userId } : {});
    location.replace('./');
  };
  show(t('signInTitle'), false, el('section', { class: 'card' },
    el('h1', {}, t('signInTitle')),
    el('p', { class: 'lead' }, t('signInLead')),
    el('p', {}, el('button', { class: 'primary', type: 'button', click: () => as() }, t('newcomer'))),
    el('h2', {}, t('others')),
    el('ul', { class: 'people' }, ...trainees.map(({ userId, name }) => el('li', {},
      el('button', { type: 'button', click: () => as(userId) },
        el('span', { class: 'face', 'aria-hidden': 'true' }, name[0]), name, el('small', {}, userId)))))));
}

function consent() {
  const agreed = el('input', { type: 'checkbox', id: 'agreed', change: () => { go.disabled = !agreed.checked; } });
  const go = el('button', { class: 'primary', type: 'button', disabled: true, click: async () => {
    go.disabled = true;
    await call('consent', {});
    await start();
  } }, t('consentGo'));
  const rules = (title, items) => [el('h2', {}, t(title)), el('ul', {}, ...t(items).map((item) => el('li', {}, item)))];
  show(t('consentTitle'), true, el('section', { class: 'card' },
    el('h1', {}, t('consentTitle')),
    el('p', { class: 'lead' }, t('consentWhy')),
    el('div', { class: 'terms', tabindex: '0', role: 'region', 'aria-label': t('consentTerms') },
      ...rules('consentLearn', 'consentLearnItems'),
      ...rules('consentVerify', 'consentVerifyItems'),
      ...rules('consentFraud', 'consentFraudItems')),
    el('label', { class: 'check', for: 'agreed' }, agreed, t('consentCheck')),
    go));
}

addEventListener('hashchange', () => location.reload());
start().catch((failure) => show(t('brand'), false, el('h1', {}, t('brand')), note('bad', explain(failure))));
