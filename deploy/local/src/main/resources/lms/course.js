/** The course: what is next, and the list of sessions. */
import { call, el, note, show, t } from './site.js';

const WAY = 'sample-lms-way';
const OPENED = 'sample-lms-opened';

/** Where the trainee types the code before this step; the way of the page is remembered. */
export function codePage(step, way = localStorage.getItem(WAY) ?? 'widget') {
  localStorage.setItem(WAY, way);
  return `${way === 'classic' ? 'classic' : 'code'}.html?step=${step}`;
}

export function stepName(step) {
  return step.startsWith('session-') ? t('session', step.slice(8)) : t(step);
}

/** Back to the course, once the backend has opened the step. */
export function goOn(step) {
  sessionStorage.setItem(OPENED, step);
  location.replace('./');
}

export function showCourse(state) {
  const opened = sessionStorage.getItem(OPENED);
  sessionStorage.removeItem(OPENED);
  show(t('courseName'), true,
    opened && note('good', openedText(opened)),
    el('section', { class: 'card' },
      el('p', { class: 'eyebrow' }, t('courseMeta')),
      el('h1', {}, t('courseName')),
      state.enrolled ? progress(state) : el('p', { class: 'lead' }, t('welcome', state.trainee.name))),
    next(state),
    state.enrolled && sessions(state),
    el('p', { class: 'actions' }, el('a', { class: 'button', href: '#device' }, t('deviceChange'))));
}

function openedText(step) {
  if (step.startsWith('session-')) return t('openedSession', step.slice(8));
  return t(step === 'exam' ? 'openedExam' : 'openedEnrolment');
}

function progress({ sessionsBegun, sessions: all }) {
  return el('div', {},
    el('p', { class: 'lead' }, t('progress', Math.round((100 * sessionsBegun) / all), sessionsBegun, all)),
    el('progress', { max: all, value: sessionsBegun, 'aria-label': t('progressLabel') }));
}

function next(state) {
  if (state.next === null) {
    return el('section', { class: 'card' }, el('h2', {}, t('finished')),
      el('button', { class: 'primary', type: 'button', click: async () => { await call('sign-out', {}); location.href = './'; } }, t('again')));
  }
  const number = state.next.slice(8);
  const [why, go] = {
    enrolment: () => [t('enrolWhy'), t('enrolGo')],
    exam: () => [t('examWhy'), t('examGo')],
  }[state.next]?.() ?? (state.verificationDue ? [t('sessionWhy'), t('sessionVerify', number)] : [t('sessionFree'), t('sessionGo', number)]);
  return el('section', { class: 'card' },
    el('p', { class: 'eyebrow' }, t('nextTitle')),
    el('h2', {}, state.next === 'enrolment' ? t('codeFor', t('enrolment')) : stepName(state.next)),
    el('p', { class: 'lead' }, why),
    el('button', { class: 'primary', type: 'button', id: 'next', click: () => begin(state.next) }, go),
    state.examOpen && state.next !== 'exam' && el('div', {}, el('p', { class: 'lead' }, t('examNow')),
      el('a', { class: 'button', href: codePage('exam') }, t('examGo'))) || undefined,
    state.enrolled && !state.verificationDue && el('p', {},
      el('button', { class: 'plain', type: 'button', id: 'skip', click: async () => showCourse(await call('skip', {})) }, t('skip'))) || undefined);
}

/** Begins at once, or goes to where the code is typed first. */
async function begin(step) {
  const state = await call('begin', { step });
  if (state.verificationDue && !state.begun) location.href = codePage(step);
  else {
    showCourse(await call('state'));
    document.getElementById('next')?.focus();
  }
}

function sessions({ sessions: all, sessionsBegun }) {
  const state = (number) => (number <= sessionsBegun ? 'done' : number === sessionsBegun + 1 ? 'next' : 'later');
  return el('section', { class: 'card' }, el('h2', {}, t('sessionsTitle')),
    el('ol', { class: 'sessions' }, ...Array.from({ length: all }, (_, i) => el('li', { class: state(i + 1) },
      el('span', {}, t('session', i + 1)), el('span', {}, t(state(i + 1)))))));
}
